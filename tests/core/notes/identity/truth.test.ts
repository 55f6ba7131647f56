import { describe, expect, test } from 'vitest';
import { changedSlots, isTruthChanged } from '../../../../src/core/notes/identity/truth.ts';

describe('a changed truth', () => {
	test.each([
		['port 범위는 30000~32767', 'port 범위는 30000~32768'],
		['기본값은 10초', '기본값은 10분'],
		['since version 1.24', 'since version 1.26'],
		['10.96.0.1', '109.6.0.1'],
		['1.24', '124'],
		['externalTrafficPolicy: Local 설정시', 'externalTrafficPolicy: Cluster 설정시'],
		['`get` 으로 조회', '`describe` 로 조회'],
		['{ip}.{ns}.pod', '{name}.{ns}.pod'],
		['kubectl get svc -n dev', 'kubectl get svc -A dev'],
		['kubectl logs -f', 'kubectl logs -F'],
		['NodePort를 쓴다', 'LoadBalancer를 쓴다'],
		['CNAME 유지', 'SRV 유지'],
		['enableServiceLinks true', 'enableServiceLinks false'],
		['재사용 가능', '재사용 불가능'],
		['selector를 지정', 'selector를 지정하지 않음'],
		['selector 지정', 'selector 지정 x'],
		['기본으로 활성', '기본으로 비활성'],
		['다른 node로 전달됨', '다른 node로 전달 안 됨'],
		['is forwarded to other nodes', 'is not forwarded to other nodes'],
		['it can be reused', "it can't be reused"],
		['cluster', 'node'],
		['여러개', '한개'],
		['막이 두 겹', '막이 세 겹'],
		['retried three times', 'retried four times'],
		['시간이 무제한', '시간이 제한'],
		['kubectl get pods -o wide', 'kubectl get pods'],
		['기본 port는 80', '기본 port는 ８０８０'],
		['재시도하지 않음', '실패하더라도 다시 한번 더 재시도하는 편이다'],
		['it never retries', 'after a failure it retries once more by itself'],
		['설정값은 None', '설정값은 Some'],
		['5m', '5h'],
		['port 80', 'port 443'],
		['v1.24', 'v1.25'],
		['접근 못 함', '접근함'],
		['port 12를 연다', 'port 21을 연다']
	])('%s -> %s', (before, after) => {
		expect(isTruthChanged(before, after)).toBe(true);
		expect(isTruthChanged(after, before)).toBe(true);
	});
});

describe('only other words', () => {
	test.each([
		['FTP 메시지의 크기', 'FTTP 메시지의 크기'],
		['externalTrafficPolicy: Local로 설정', 'externaTlrafficPolicy: Local로 설정'],
		['a Service without a cluster IP', 'a Service withuot a cluster IP'],
		['대기 시간: 369ms', '대기 시간: 369mms'],
		['자동으로 port 할당', 'port가 자동으로 할당됨'],
		['모든 node에 port 할당', '모든 node에 port를 할당'],
		['clusterIP: None 추가', '`clusterIP: None`을 추가'],
		['30000~32767 범위', '범위는 30000 ~ 32767'],
		['10800초 동안', '10,800초 동안'],
		['The Service keeps its address', 'A Service keeps its own address'],
		['cluster 안에서 접근', 'cluster 안에서만 접근'],
		['ClusterIP', '**ClusterIP**'],
		['svc-3 이름의 Service 조회', '이름이 svc-3 인 Service를 조회'],
		['가변적', '가변적임'],
		['가변적', '가변적'.normalize('NFD')],
		['port는 30000', 'port는 ３００００'],
		['port는 30,000', 'port는 30000'],
		['두 가지 방식', '2가지 방식'],
		['keeps three copies', 'keeps 3 copies'],
		['selector를 지정하지 않으면 무시됨', '만약 selector를 지정하지 않은 경우라면 그냥 무시됨'],
		['It does not restart', "It doesn't restart by itself"],
		['cluster 안에서 접근 가능', 'cluster 안에서 DNS로 접근 가능'],
		['clusterIP: None으로 설정', 'clusterIP를 None으로 설정'],
		['연결을 유지', '연결을 유지 (TIP)'],
		['요청을 분산한다', '요청을 부산한다'],
		['the Service keeps its adress', 'the Service keeps its address'],
		['잘못 입력하면 실패', '틀리게 입력하면 실패']
	])('%s -> %s', (before, after) => {
		expect(isTruthChanged(before, after)).toBe(false);
	});
});

test('only the slots whose answer changed are asked again', () => {
	const text = { before: '8001 포트로 proxy', after: '8002 포트로 proxy' };
	const answers = [
		{ slot: 'cloze.1', before: '8001', after: '8002' },
		{ slot: 'cloze.2', before: 'proxy', after: 'proxy' }
	];
	expect(changedSlots(text, answers)).toEqual(['cloze.1']);
});

test('all slots are asked again when the words around the answers changed the truth', () => {
	const text = { before: '값을 지정하면 Local', after: '값을 지정하지 않으면 Local' };
	expect(changedSlots(text, [{ slot: 'def', before: 'Local', after: 'Local' }])).toEqual(['def']);
});

test('a long line of noise is compared in linear time', () => {
	const noise = 'aB1-:/{`x.'.repeat(20_000);
	const start = process.cpuUsage();
	expect(isTruthChanged(noise, `${noise} 7`)).toBe(true);
	expect(isTruthChanged('a'.repeat(200_000), `${'a'.repeat(200_000)} b`)).toBe(false);
	expect(process.cpuUsage(start).user / 1000).toBeLessThan(2000);
});
