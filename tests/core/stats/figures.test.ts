import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CardId, DeckId, StudyDay } from '#core/base/brand.ts';
import { DAY } from '#core/base/time.ts';
import { effectiveEntries } from '#core/log/effective.ts';
import { compareEntries } from '#core/log/order.ts';
import type { Entry } from '#core/log/types.ts';
import { presetOf } from '#core/memory/preset.ts';
import { recallOf } from '#core/memory/recall.ts';
import { replay } from '#core/memory/replay.ts';
import { figuresOf } from '#core/stats/figures.ts';
import type { Placing } from '#core/stats/types.ts';
import { at, cardId, dayOf, Device, histories, review } from '../log/writing.ts';

const [a, b, c] = ['aa', 'bb', 'cc'].map(cardId) as [CardId, CardId, CardId];
const placed = (deck: string, tags: readonly string[] = [], asked = true) => ({
	deck: deck as DeckId,
	tags,
	asked
});
/** The card `dd` of the histories has no deck any more. */
const placing: Placing = new Map([
	[a, placed('one', ['net', 'dns'])],
	[b, placed('one', ['net'])],
	[c, placed('two', [], false)]
]);
const today = dayOf(at(40 * DAY));
const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

function knownAfter(log: readonly Entry[], day: StudyDay): number {
	const { states, settings } = replay(log);
	const chances = [...states.values()]
		.filter(({ card }) => placing.has(card))
		.map(({ memory, deck }) => recallOf(memory, presetOf(settings, deck), day) ?? 0);
	return sumOf(chances);
}

test('an empty log gives empty figures', () => {
	const figures = figuresOf([], placing, today);
	expect(figures).toMatchObject({ days: [], known: [], decks: [], tags: [], wanted: 0.9 });
	expect(figures.stability).toEqual({ counts: Array(10).fill(0), median: null });
});

test('decks and tags say how many of their cards were learned, are known and were recalled', () => {
	const device = new Device('x');
	const log = [
		device.write({ kind: 'setting', scope: 'all', key: 'learningSteps', value: [] }, at(0)),
		device.write(review(a, 3), at(0)),
		device.write(review(a, 1), at(5 * DAY)),
		device.write(review(c, 4), at(6 * DAY))
	];
	const { decks, tags, difficulty } = figuresOf(log, placing, today);
	expect(decks.map(({ name, cards, learned }) => [name, cards, learned])).toEqual([
		['one', 2, 1],
		['two', 1, 1]
	]);
	expect(decks[0]!.score).toEqual({ asked: 1, recalled: 0 });
	expect(tags.map(({ name, cards, learned }) => [name, cards, learned])).toEqual([
		['net', 2, 1],
		['dns', 1, 1]
	]);
	expect(sumOf(difficulty.counts)).toBe(2);
});

test('what was wanted is the mean over the answers, by the presets of their decks', () => {
	const device = new Device('x');
	const set = (scope: string, key: string, value: string | number | readonly number[]) =>
		device.write({ kind: 'setting', scope, key, value }, at(0));
	const asked = (card: CardId, day: number, deck: string) =>
		device.write({ ...review(card, 3), deck: deck as DeckId }, at(day * DAY));
	const log = [
		set('all', 'learningSteps', []),
		set('preset:p', 'name', 'Exam'),
		set('preset:p', 'retention', 0.8),
		set('deck:two', 'preset', 'p'),
		...[0, 5, 20, 30].map((day) => asked(a, day, 'one')),
		...[0, 5].map((day) => asked(c, day, 'two'))
	].sort(compareEntries);
	expect(figuresOf(log, placing, today).wanted).toBeCloseTo((3 * 0.9 + 0.8) / 4, 12);
	const later = (today + 400) as StudyDay;
	expect(figuresOf(log, placing, later).wanted).toBe(0.9);
});

test('cards of an earlier day are overdue unless they are not asked any more', () => {
	const device = new Device('x');
	const due = (card: CardId, on: number) =>
		device.write({ kind: 'due', card, on: (today + on) as StudyDay }, at(DAY));
	const suspend = { kind: 'mark', card: b, set: { suspended: true } } as const;
	const log = [
		...[a, b, c].map((card) => device.write(review(card, 4), at(0))),
		...[a, b, c].map((card) => due(card, -1)),
		device.write(suspend, at(DAY))
	];
	expect(figuresOf(log, placing, today).overdue).toBe(1);
	expect(figuresOf(log, placing, (today - 1) as StudyDay).overdue).toBe(0);
});

test('a card that was reset is unknown from then on, but was known before', () => {
	const device = new Device('x');
	const log = [
		device.write(review(a, 4), at(0)),
		device.write({ kind: 'reset', card: a }, at(3 * DAY))
	];
	const { known } = figuresOf(log, placing, (dayOf(at(0)) + 4) as StudyDay);
	expect(known.map(({ learned }) => learned)).toEqual([1, 1, 1, 0, 0]);
});

test('all figures agree with each other', () => {
	fc.assert(
		fc.property(histories, (log) => {
			const last = Math.max(today, ...log.map(({ day }) => day)) as StudyDay;
			const { days, retention, known, decks, stability, recall } = figuresOf(log, placing, last);
			const total = (field: 'reviews' | 'recalled') => sumOf(days.map(({ tally }) => tally[field]));
			const { young, mature } = retention.all;
			expect(young.asked + mature.asked).toBe(total('reviews'));
			expect(young.recalled + mature.recalled).toBe(total('recalled'));
			expect(known.at(-1)?.known ?? 0).toBeCloseTo(knownAfter(log, last), 6);
			expect(sumOf(decks.map((deck) => deck.known))).toBeCloseTo(known.at(-1)?.known ?? 0, 6);
			const learned = sumOf(decks.map((deck) => deck.learned));
			expect(sumOf(stability.counts)).toBe(learned);
			expect(sumOf(recall.counts)).toBe(learned);
			expect(known.at(-1)?.learned ?? 0).toBe(learned);
		})
	);
});

test('what was known at the end of a day is what a replay up to there says', () => {
	const inOrder = histories
		.map((log) => effectiveEntries(log).filter(({ kind }) => kind !== 'undo'))
		.filter((log) => log.every(({ day }, i) => i === 0 || log[i - 1]!.day <= day));
	fc.assert(
		fc.property(inOrder, (log) => {
			const last = (log.at(-1)?.day ?? 0) as StudyDay;
			for (const { day, known } of figuresOf(log, placing, last).known) {
				const until = log.filter((entry) => entry.day <= day);
				expect(known).toBeCloseTo(knownAfter(until, day), 6);
			}
		}),
		{ numRuns: 60 }
	);
});
