import { expect, test } from 'vitest';
import { asked, slots } from '../cards-of.ts';

const d7 = (source: string) => asked(source, 'D7');

test.each([
	[
		'- Secret정보가 담겨있음 (token, CA crt)',
		'Secret정보가 담겨있음: 구체적으로 무엇? (2가지) => token\nCA crt'
	],
	['- 재시작 정책(Always, OnFailure, Never)', '재시작 정책 3가지는? => Always\nOnFailure\nNever'],
	[
		'- Probes of a pod (liveness, readiness, startup)',
		'Probes of a pod: which 3? => liveness\nreadiness\nstartup'
	],
	['- Modes of access (read / write)', 'Modes of access: which 2? => read\nwrite'],
	['- 접근 방식 (읽기·쓰기)', '접근 방식 2가지는? => 읽기\n쓰기'],
	[
		'- Probes of a pod (`liveness`, `readiness`).',
		'Probes of a pod: which 2? => liveness\nreadiness'
	]
])('parentheses at the end ask for what they list: %s', (source, expected) => {
	expect(d7(source)).toEqual([expected]);
});

test('waits for nobody and is called items', () => {
	expect(slots('- Probes of a pod (liveness, readiness)', 'D7')).toEqual(['items active']);
});

test.each([
	['examples', '- Many workloads (e.g. jobs, cron jobs)'],
	['examples in Korean', '- 여러 종류 (예: Deployment, Job)'],
	['an open list in Korean', '- 여러 종류 (Deployment, Job 등)'],
	['an open list', '- Kinds of objects (jobs, etc)'],
	['numbers', '- released in two years (2014, 2015)'],
	['a call', '- the result of f(a, b)'],
	['what says more about a value', '- 자동 할당 범위 - 30086~32767 (기본 범위, 1.29부터)'],
	['one member', '- the network proxy (kube-proxy)'],
	['an abbreviation spelled out', '- DNS (Domain Name System)'],
	['more than seven members', '- letters of a row (aa, bb, cc, dd, ee, ff, gg, hh)'],
	['parentheses in the middle', '- Probes (liveness, readiness) of a pod'],
	['parentheses without a clause', '- (token, CA crt)'],
	['a comma in code', '- the tuple of it (`a, b`)'],
	['an empty member', '- the pair of names (one, )'],
	['a sentence that leans on another', '- It lists two names (one, two)'],
	[
		'an answer that the clause gives away',
		'- liveness and readiness of a pod (liveness, readiness)'
	]
])('not for %s', (_, source) => {
	expect(d7(source)).toEqual([]);
});
