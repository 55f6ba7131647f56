import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CardId } from '#core/base/brand.ts';
import { areTooNear, choiceOf, formOf } from '#core/contrast/answer.ts';
import { drillOf, type Ask } from '#core/contrast/drill.ts';
import { groupsIn } from '#core/contrast/group.ts';
import { choicesFor } from '#core/contrast/question.ts';
import { answerText, promptText } from '#core/notes/plain-text.ts';
import { answersOf, cardsIn, groupsOf, noteFiles, tableNote } from './groups.ts';

function asksOf(source: string, seed: string, path?: string): readonly Ask[] {
	const cards = cardsIn(source, path);
	const all = cards.map(({ id }) => id);
	return drillOf({ cards: all, groups: groupsIn(cards), confused: [], seed, most: Infinity });
}

/** What holds for every question, whatever it was made of. */
function expectFair({ card, choices }: Ask): void {
	expect(choices.length).toBeGreaterThanOrEqual(3);
	expect(choices.length).toBeLessThanOrEqual(4);
	expect(choices.filter(({ id }) => id === card.id)).toHaveLength(1);
	expect(new Set(answersOf(choices).map(formOf)).size).toBe(choices.length);
	for (const other of choices) {
		if (other.id === card.id) continue;
		expect(areTooNear(choiceOf(card)!, choiceOf(other)!)).toBe(false);
		expect([...other.breadcrumb, promptText(other)]).not.toEqual([
			...card.breadcrumb,
			promptText(card)
		]);
		expect(other.alike).toBe(card.alike);
	}
}

test('questions of all notes of the bundled decks and the fixtures are fair', () => {
	const asks = noteFiles.flatMap(([path, source]) => asksOf(source, 'seed', path));
	expect(asks.filter(({ card }) => card.rule === 'D11').length).toBeGreaterThan(20);
	expect(asks.filter(({ card }) => card.rule !== 'D11').length).toBeGreaterThan(20);
	asks.forEach(expectFair);
});

const WORDS = ['red', 'Red', 'red light', 'blue', 'blue.', 'green', 'deep sea', 'deepsea', 'grey'];
const someTable = fc
	.array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...WORDS)), {
		minLength: 1,
		maxLength: 8
	})
	.map((rows) => rows.map((cells, i) => [`Thing ${'ABCDEFGH'[i]}`, ...cells]));

test('choices of a random table are cells of one column, one of them of the row asked about', () => {
	fc.assert(
		fc.property(someTable, fc.string(), (rows, seed) => {
			const source = tableNote([['Name', 'Colour', 'Sound'], ...rows]);
			for (const ask of asksOf(source, seed)) {
				expectFair(ask);
				const row = rows.find(([name]) => promptText(ask.card).startsWith(`${name!}:`))!;
				const column = promptText(ask.card).includes('Colour') ? 1 : 2;
				const ofColumn = rows.map((cells) => cells[column]);
				expect(answerText(ask.card)).toBe(row[column]);
				for (const answer of answersOf(ask.choices)) expect(ofColumn).toContain(answer);
			}
		})
	);
});

describe('a question', () => {
	const table = tableNote([
		['Name', 'Colour'],
		...['red', 'blue', 'green', 'grey', 'brown', 'black'].map((colour, i) => [
			`Thing ${'ABCDEF'[i]}`,
			colour
		])
	]);
	const [group] = groupsOf(table);
	const [first] = group!.cards;
	const ask = (seed: string, pull?: (other: CardId) => number) =>
		answersOf(choicesFor(first!, group!, seed, pull)!);

	test('is the same for one seed, another for others', () => {
		expect(ask('a')).toEqual(ask('a'));
		const drawn = new Set('abcdefghij'.split('').map((seed) => ask(seed).join()));
		expect(drawn.size).toBeGreaterThan(5);
	});

	test('has its right answer in any place', () => {
		const places = 'abcdefghijklmnop'.split('').map((seed) => ask(seed).indexOf('red'));
		expect(new Set(places)).toEqual(new Set([0, 1, 2, 3]));
	});

	test('offers first what has more pull', () => {
		const black = group!.cards.find((card) => answerText(card) === 'black')!;
		for (const seed of 'abcdefghij')
			expect(ask(seed, (other) => (other === black.id ? 1 : 0))).toContain('black');
	});

	test('is none where two others are not surely wrong', () => {
		const near = tableNote([
			['Name', 'Colour'],
			['Thing A', 'red'],
			['Thing B', 'red or blue'],
			['Thing C', 'blue']
		]);
		expect(asksOf(near, 's')).toEqual([]);
	});

	test('offers no answer many times as long where no table lines them up', () => {
		const source = (longer: string) =>
			`# T\n\n- Thing A :: red\n- Thing B :: blue\n- Thing C :: green\n- Thing D :: ${longer}\n`;
		const all = (longer: string) =>
			asksOf(source(longer), 's').flatMap(({ choices }) => answersOf(choices));
		expect(all('violet')).toContain('violet');
		expect(all('a-colour-that-nobody-here-has-a-name-for')).not.toContain(
			'a-colour-that-nobody-here-has-a-name-for'
		);
	});

	const answersTo = (answers: readonly string[], name = 'Colour') =>
		asksOf(
			tableNote([['Name', name], ...answers.map((answer, i) => [`Thing ${'ABCDEF'[i]}`, answer])]),
			's'
		).map(({ card }) => answerText(card));

	test('is none where the right answer alone has the look of one', () => {
		expect(answersTo(['red', 'blue', '30000-32767'])).toEqual(
			expect.not.arrayContaining(['30000-32767'])
		);
		const long = 'a colour that nobody here has had a name for';
		expect(answersTo(['dark red', 'dark blue', long])).not.toContain(long);
		expect(answersTo(['dark red', 'dark blue', long])).toContain('dark red');
	});

	test('is none where the right answer alone has words of the question', () => {
		const types = (cluster: string) =>
			asksOf(
				tableNote([
					['Type', 'Address'],
					['NodePort', 'port of any node'],
					['ClusterIP', cluster],
					['Headless', 'address of the pod']
				]),
				's'
			).map(({ card }) => answerText(card));
		expect(types('virtual address')).not.toContain('port of any node');
		expect(types('node port of none')).toContain('port of any node');
	});
});
