import { describe, expect, test } from 'vitest';
import { promptText } from '#core/notes/plain-text.ts';
import { shapeOf } from '#core/contrast/answer.ts';
import { answersOf, groupsOf, shown } from './groups.ts';

const ko = (...lines: readonly string[]) =>
	['---', 'lang: ko', 'title: T', '---', '', ...lines, ''].join('\n');

describe('cards are alike', () => {
	test('in a column of a table, not across columns', () => {
		const groups = groupsOf(
			ko(
				'| 타입 | 범위 | 포트 |',
				'|---|---|---|',
				'| ClusterIP | 클러스터 안 | 서비스 포트 |',
				'| NodePort | 모든 노드 | 30000-32767 |',
				'| LoadBalancer | 인터넷 | 자유 |'
			)
		);
		expect(groups.map(({ by, cards }) => [by, ...answersOf(cards)])).toEqual([
			['table', '클러스터 안', '모든 노드', '인터넷'],
			['table', '서비스 포트', '30000-32767', '자유']
		]);
	});

	test('in a row where the first column names properties', () => {
		const groups = groupsOf(
			ko(
				'| 구분 | TCP | UDP | SCTP |',
				'|---|---|---|---|',
				'| 단위 | 바이트 | 데이터그램 | 메시지 |'
			)
		);
		expect(groups.map(({ cards }) => answersOf(cards))).toEqual([
			['바이트', '데이터그램', '메시지']
		]);
	});

	test('in one table only', () => {
		const table = (...names: readonly string[]) => [
			'| Type | Port |',
			'|---|---|',
			...names.map((name, i) => `| ${name} | its ${['own', 'second', 'free'][i]} one |`),
			''
		];
		const source = ko(...table('Pod', 'Node', 'Job'), ...table('Volume', 'Secret', 'Ingress'));
		expect(groupsOf(source).map(({ cards }) => cards.length)).toEqual([3, 3]);
	});

	test('below sibling topics where they ask the same', () => {
		const topics = ['X509', 'OIDC', 'ServiceAccount'].flatMap((topic, i) => [
			`- ${topic}`,
			`  - 권한: ${['group', 'claim', 'RoleBinding'][i]}`,
			`  - 발급: ${['기관', '제공자', 'TokenRequest'][i]}`
		]);
		const [first, ...rest] = groupsOf(ko('# 인증', '', ...topics));
		expect(first!.by).toBe('question');
		expect(first!.cards.map(shown)).toEqual([
			'권한은? => group',
			'권한은? => claim',
			'권한은? => RoleBinding'
		]);
		expect(rest).toHaveLength(1);
	});

	test('below one heading where they ask for one kind of thing and their answers look alike', () => {
		const groups = groupsOf(
			ko(
				'# 이름',
				'',
				'- Service 이름 :: `a.b.svc.cluster.local`',
				'- Pod 이름 :: `1.b.pod.cluster.local`',
				'- 포트 이름 :: `_p._tcp.a.b.svc.cluster.local`',
				'- 도메인 :: `cluster.local`',
				'- 포트 범위 :: 30000-32767',
				'- 까닭 :: 서버의 이름이 다르기 때문'
			)
		);
		expect(groups.map(({ by, cards }) => [by, ...cards.map(promptText)])).toEqual([
			['siblings', 'Service 이름', 'Pod 이름', '포트 이름']
		]);
	});

	test('below one heading where each is named and told of', () => {
		const groups = groupsOf(
			ko(
				'# Service 타입',
				'',
				'- ClusterIP: cluster 안의 가상 주소',
				'- NodePort: 모든 node의 같은 port',
				'- Load Balancer: 밖에서 오는 주소 하나',
				'- 접근 범위: cluster 안의 pod와 node',
				'- 기본 이름: Service와 같은 이름'
			)
		);
		expect(groups.map(({ cards }) => cards.map(promptText))).toEqual([
			['ClusterIP는?', 'NodePort는?', 'Load Balancer는?']
		]);
	});

	test('in English by what is wanted of a thing, before “of” or last', () => {
		const groups = groupsOf(
			ko(
				'# Ports',
				'',
				'- port of etcd :: 2379',
				'- kubelet port :: 10250',
				'- port of the API server :: 6443',
				'- default retries :: 5'
			)
		);
		expect(groups.map(({ cards }) => answersOf(cards))).toEqual([['2379', '10250', '6443']]);
	});

	test('not with two answers only', () => {
		expect(groupsOf(ko('- 가 :: 1', '- 나 :: 2'))).toEqual([]);
		expect(groupsOf(ko('- 가 :: yes', '- 나 :: no', '- 다 :: Yes'))).toEqual([]);
	});
});

test.each([
	['30000~32767', 'figure'],
	['172-17-0-3', 'figure'],
	['20 bytes', 'figure'],
	['1-2-3-4.ns.pod.cluster.local', 'path'],
	['--nodeport-addresses', 'option'],
	['{ip}.{namespace}.pod.{cluster domain}', 'path'],
	['ClusterIP', 'name'],
	['node의 ip', 'korean'],
	['the node of it', 'english']
])('%s is a %s', (text, shape) => {
	expect(shapeOf('basic', text)).toBe(shape);
});
