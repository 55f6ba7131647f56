import { describe, expect, test } from 'vitest';
import { DAY } from '#core/base/time.ts';
import { confusions, isOpen } from '#core/contrast/confusion.ts';
import { drillOf } from '#core/contrast/drill.ts';
import { answerText } from '#core/notes/plain-text.ts';
import type { Card } from '#core/notes/types.ts';
import { at, Device, dayOf, review } from '../log/writing.ts';
import { groupsOf, tableNote } from './groups.ts';

const COLOURS = ['red', 'blue', 'green', 'grey', 'brown', 'black'];
const groups = groupsOf(
	tableNote([['Name', 'Colour'], ...COLOURS.map((colour, i) => [`Thing ${'ABCDEF'[i]}`, colour])])
);
const { cards } = groups[0]!;
const card = (colour: string): Card => cards.find((one) => answerText(one) === colour)!;
const pairOf = (a: string, b: string) => [card(a).id, card(b).id];

const phone = new Device('phone');
/** An answer to the card of one colour by the name of another. */
const gave = (colour: string, typed: string, mode: 'drill' | 'study' = 'drill', days = 0) =>
	phone.write(
		{
			...review(card(colour).id, colour === typed ? 3 : 1),
			mode,
			typed,
			verdict: colour === typed ? 'exact' : 'wrong'
		},
		at(days * DAY)
	);
const right = (...colours: readonly string[]) => colours.map((colour) => gave(colour, colour));

describe('two cards are confused', () => {
	test('when one is taken for the other again and again', () => {
		const entries = [...right(...COLOURS, ...COLOURS), gave('red', 'blue'), gave('red', 'blue')];
		expect(confusions(entries, groups)).toEqual([
			{ cards: pairOf('red', 'blue'), count: 2, lastDay: dayOf(at(0)), since: 0 }
		]);
	});

	test('both ways count, and the way that is more common comes first', () => {
		const entries = [
			...right(...COLOURS, ...COLOURS),
			gave('red', 'blue'),
			gave('blue', 'red', 'drill', 1),
			gave('blue', 'red', 'drill', 2)
		];
		expect(confusions(entries, groups)).toEqual([
			{ cards: pairOf('blue', 'red'), count: 3, lastDay: dayOf(at(2 * DAY)), since: 0 }
		]);
	});

	test('by what was typed in a study answer too, however it is written', () => {
		const entries = [
			...right(...COLOURS, ...COLOURS),
			gave('red', 'Blue.', 'study'),
			gave('red', 'blue', 'study')
		];
		expect(confusions(entries, groups)).toMatchObject([{ cards: pairOf('red', 'blue'), count: 2 }]);
	});

	test('not after one slip, nor by answers that are nobody’s', () => {
		const typos = [gave('red', 'redd'), gave('red', 'pink'), gave('red', 'pink')];
		expect(confusions([...right(...COLOURS), ...typos, gave('red', 'blue')], groups)).toEqual([]);
	});

	test('not where everything is taken for everything', () => {
		const entries = COLOURS.flatMap((a) => COLOURS.map((b) => gave(a, b)));
		expect(confusions(entries, groups)).toEqual([]);
	});

	test('until they have been told apart four times', () => {
		const entries = [...right(...COLOURS, ...COLOURS), gave('red', 'blue'), gave('red', 'blue')];
		const after = (...colours: readonly string[]) =>
			confusions([...entries, ...right(...colours)], groups).map(isOpen);
		expect(after('red', 'blue', 'red', 'green')).toEqual([true]);
		expect(after('red', 'blue', 'red', 'blue')).toEqual([false]);
	});
});

test('a drill begins with confused pairs, both ways, each offered for the other', () => {
	const entries = [...right(...COLOURS, ...COLOURS), gave('black', 'grey'), gave('black', 'grey')];
	const confused = confusions(entries, groups);
	const all = cards.map(({ id }) => id);
	const drill = (seed: string, of = all, most = 10) =>
		drillOf({ cards: of, groups, confused, seed, most });
	for (const seed of ['a', 'b', 'c', 'd']) {
		const [first, second, ...rest] = drill(seed);
		expect([first!.card.id, second!.card.id]).toEqual(pairOf('black', 'grey'));
		expect(first!.choices).toContain(card('grey'));
		expect(second!.choices).toContain(card('black'));
		expect(rest.map((ask) => ask.card.id)).toEqual(all.slice(0, 3).concat(all.slice(4, 5)));
		expect(drill(seed, all, 3)).toHaveLength(3);
		expect(drill(seed, pairOf('red', 'blue')).map((ask) => ask.card.id)).toEqual(
			pairOf('red', 'blue')
		);
	}
});

test('cards that are asked about together are offered for each other', () => {
	const pair = pairOf('red', 'black');
	for (const seed of ['a', 'b', 'c', 'd', 'e', 'f'])
		for (const { choices } of drillOf({ cards: pair, groups, confused: [], seed, most: 10 }))
			expect(choices.map(({ id }) => id)).toEqual(expect.arrayContaining(pair));
});
