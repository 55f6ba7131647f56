import { expect, test } from 'vitest';
import { asked, cardsOf, slots } from '../cards-of.ts';

const d5 = (source: string) => asked(source, 'D5');
const korean = (property: string) =>
	`1. ClusterIP\n- ${property}\n\n2. NodePort\n- 모든 node에 port 할당`;
const english = (property: string) => `- ClusterIP\n  - ${property}\n- NodePort\n  - opens a port`;

test.each([
	[korean('default type'), 'default type은 어느 것? => ClusterIP'],
	[korean('기본 타입'), '기본 타입은 어느 것? => ClusterIP'],
	[
		'- ClusterIP\n  - the default type\n- NodePort\n  - opens a port',
		'the default type: which one is it? => ClusterIP'
	],
	[english('only reachable inside'), 'only reachable inside: which one is it? => ClusterIP']
])('a property that only one can have asks for its owner: %j', (source, expected) => {
	expect(d5(source)).toEqual([expected]);
});

test('is a suggestion and waits', () => {
	expect(slots(korean('default type'), 'D5')).toEqual(['which suggested']);
});

test('the owner is not shown above the question', () => {
	const card = cardsOf(korean('default type')).find(({ rule }) => rule === 'D5')!;
	expect(card.breadcrumb).not.toContain('ClusterIP');
});

test.each([
	['what siblings may share', korean('여러개 pod 연결 가능')],
	['a long statement', english('the default type of every new service')],
	['a key with its value', english('default: yes')],
	['a sentence', korean('기본 제공 없음')],
	['a word that holds default', english('defaults are shared')],
	['its own name in the property', korean('ClusterIP default type')],
	['a topic that stands alone', '1. ClusterIP\n- default type'],
	['a line under no topic', '- default type\n- other type'],
	['a grandchild', '- ClusterIP\n  - kind of it\n    - default type\n- NodePort\n  - opens a port']
])('not for %s', (_, source) => {
	expect(asked(source, 'D5').filter((card) => card.endsWith('=> ClusterIP'))).toEqual([]);
});
