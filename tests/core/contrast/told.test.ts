import { expect, test } from 'vitest';
import { wordsTold } from '#core/contrast/told.ts';

test.each([
	['NodePort: 첫 목적지는?', '아무 node의 정해진 port', ['node', 'port']],
	['ClusterIP: 용도는?', '클러스터 안에서만 부르기', []],
	['Service Account: 이름은?', 'system:serviceaccount:{namespace}', ['service', 'account']],
	['파드: 주소는?', '파드의 ip', ['파드']],
	['주소는?', '주인의 ip', []],
	['po', 'pods', ['po']],
	['ns', 'namespaces', []],
	['HTTP 404', '404 not found', ['404']]
])('of the question %s the answer %s tells %j', (question, answer, words) => {
	expect([...wordsTold(question, answer)]).toEqual(words);
});
