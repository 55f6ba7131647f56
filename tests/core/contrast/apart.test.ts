import { expect, test } from 'vitest';
import { differences } from '#core/contrast/apart.ts';
import { groupsIn } from '#core/contrast/group.ts';
import { cardsIn, shown, tableNote } from './groups.ts';

const source = tableNote([
	['Type', 'Reach', 'Address', 'Since'],
	['ClusterIP', 'inside', 'virtual', 'always'],
	['NodePort', 'outside', 'any node', 'always'],
	['Load Balancer', 'internet', 'one outside', 'soon'],
	['Headless', 'pods', 'each pod', 'later']
]);
const cards = cardsIn(source);
const groups = groupsIn(cards);
const told = (a: string, b: string) => {
	const card = (prompt: string) => cards.find((one) => shown(one).startsWith(prompt))!;
	return differences(groups, card(a), card(b)).map((pair) => pair.map(shown));
};

test('two rows differ in the column asked about and in all others that are not the same', () => {
	expect(told('ClusterIP: Reach', 'NodePort: Reach')).toEqual([
		['ClusterIP: Reach? => inside', 'NodePort: Reach? => outside'],
		['ClusterIP: Address? => virtual', 'NodePort: Address? => any node']
	]);
	expect(told('NodePort: Address', 'Headless: Address')).toHaveLength(3);
});

test('the columns of cards read anew are found as well', () => {
	const [a, b] = cardsIn(source).filter(({ slot }) => slot === 'cell');
	expect(differences(groups, a!, b!).map(([one]) => one.id)).toEqual([
		a!.id,
		cards.find(({ fact, slot }) => fact === a!.fact && slot !== 'cell')!.id
	]);
});

test('cards of no table differ in themselves alone', () => {
	const list = cardsIn('# Capitals\n\n- Korea :: Seoul\n- Japan :: Tokyo\n- France :: Paris\n');
	const pairs = differences(groupsIn(list), list[0]!, list[1]!);
	expect(pairs).toEqual([[list[0], list[1]]]);
});
