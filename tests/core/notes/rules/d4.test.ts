import { expect, test } from 'vitest';
import { asked, cardsOf, slots } from '../cards-of.ts';

const d4 = (source: string) => asked(source, 'D4');

/** Two topics; the statement stands under the second. */
const korean = (statement: string) =>
	`1. ClusterIP\n- cluster내 접근가능\n\n2. NodePort\n- ${statement}`;

const english = (statement: string) =>
	`- ClusterIP\n  - reachable inside\n- NodePort\n  - ${statement}`;

test.each([
	['ClusterIP 할당, 같은 기능이 포함', '[…] 할당, 같은 기능이 포함 => ClusterIP'],
	['ClusterIP의 특징을 그대로 가짐', '[…]의 특징을 그대로 가짐 => ClusterIP'],
	['항상 clusterip도 할당', '항상 […]도 할당 => clusterip']
])('a sibling topic is the gap: %s', (statement, expected) => {
	expect(d4(korean(statement))).toEqual([expected]);
});

test('in English as well', () => {
	expect(d4(english('builds on ClusterIP and opens a port'))).toEqual([
		'builds on […] and opens a port => ClusterIP'
	]);
});

test('waits for nobody and is numbered as gaps are', () => {
	expect(slots(korean('ClusterIP 할당'), 'D4')).toEqual(['cloze.1 active']);
});

test('the topic that it stands under is shown above', () => {
	const card = cardsOf(korean('ClusterIP 할당')).find(({ rule }) => rule === 'D4')!;
	expect(card.breadcrumb.at(-1)).toBe('NodePort');
});

test('a name with spaces is found as a whole', () => {
	const source = '1. Load Balancer\n- 외부 접근\n\n2. Ingress\n- Load Balancer를 공유';
	expect(d4(source)).toEqual(['[…]를 공유 => Load Balancer']);
});

test.each([
	['its own name', korean('NodePort는 외부 접근')],
	['a name inside another word', korean('MyClusterIPs 할당 기능')],
	['a name joined by a hyphen', korean('ClusterIP-v2 할당 기능')],
	['a name shorter than three letters', '- IP\n  - 주소 하나\n- NodePort\n  - IP 할당 기능'],
	[
		'a name that is part of its own',
		'- Service\n  - 이름 하나\n- Headless Service\n  - Service 생성 기능'
	],
	['a line that is under no topic', '- ClusterIP 할당\n- NodePort 할당'],
	['a topic that stands alone', '- ClusterIP\n  - ClusterIP 할당 기능']
])('not for %s', (_, source) => {
	expect(d4(source)).toEqual([]);
});

test('chapters are too many to be kinds of one thing', () => {
	const chapters = Array.from(
		{ length: 13 },
		(_, i) => `- Topic${i}x\n  - after Topic${(i + 1) % 13}x`
	);
	expect(d4(chapters.join('\n'))).toEqual([]);
	expect(d4(chapters.slice(0, 12).join('\n')).length).toBeGreaterThan(0);
});
