import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DeckId, StudyDay } from '#core/base/brand.ts';
import { DAY } from '#core/base/time.ts';
import type { Body } from '#core/log/types.ts';
import { kernelOf } from '#core/memory/fsrs.ts';
import { DEFAULT_PRESET } from '#core/memory/preset.ts';
import { replay, replayCard } from '#core/memory/replay.ts';
import { at, cardId, dayOf, Device, review } from '../log/writing.ts';
import { card, dayAfter, today } from './acting.ts';

const deck = 'net' as DeckId;
const other = 'auth' as DeckId;
const set = (scope: string, key: string, value: string | number | null): Body => ({
	kind: 'setting',
	scope,
	key,
	value
});
const exam = [
	set('preset:exam', 'name', 'Exam'),
	set('preset:exam', 'retention', 0.97),
	set('deck:net', 'preset', 'exam')
];

/** The state of the card after entries of one device, some days after the first. */
function stateOf(bodies: readonly (Body | readonly [days: number, body: Body])[]) {
	const device = new Device('a');
	const log = bodies.map((body) =>
		'kind' in body ? device.write(body) : device.write(body[1], at(body[0] * DAY))
	);
	return replayCard(card, log);
}

const intervalOf = (bodies: Parameters<typeof stateOf>[0]) => {
	const { memory } = stateOf(bodies);
	return memory.kind === 'review' ? memory.dueOn - memory.lastDay : NaN;
};

describe('an answer', () => {
	test('falls under the preset of the deck in which it was given', () => {
		const plain = intervalOf([...exam, review(card, 4)]);
		expect(intervalOf([...exam, { ...review(card, 4), deck: other }])).toBe(plain);
		expect(intervalOf([...exam, { ...review(card, 4), deck }])).toBeLessThan(plain);
	});

	test('falls under the preset that the deck had then', () => {
		const answer = { ...review(card, 4), deck };
		expect(intervalOf([answer, ...exam])).toBe(intervalOf([answer]));
		const gone = set('preset:exam', 'name', null);
		expect(intervalOf([...exam, gone, answer])).toBe(intervalOf([answer]));
	});

	test('that tells no deck falls under that of the one before', () => {
		const known = [...exam, { ...review(card, 4), deck }];
		expect(intervalOf([...known, [9, review(card, 3)]])).toBe(
			intervalOf([...known, [9, { ...review(card, 3), deck }]])
		);
	});

	test('leaves a state without a deck where none tells one', () => {
		expect('deck' in stateOf([review(card, 3)])).toBe(false);
		expect(stateOf([{ ...review(card, 3), deck }]).deck).toBe(deck);
		expect(stateOf([{ ...review(card, 3), deck }, review(card, 3)]).deck).toBe(deck);
	});
});

test('a seed falls under the preset of its deck', () => {
	const seed = { kind: 'seed', card, stability: 30, difficulty: 5, on: today } as const;
	expect(intervalOf([...exam, { ...seed, deck }])).toBeLessThan(intervalOf([...exam, seed]));
});

test('a reschedule moves the cards in decks of its preset, and no others', () => {
	const cards = [deck, other, undefined].map((of, i) => ({
		...review(cardId(`f${i}`), 4),
		...(of && { deck: of })
	}));
	const device = new Device('a');
	const log = [...cards, ...exam].map((body) => device.write(body));
	const dueOf = (preset: string) => {
		const moved = device.write({ kind: 'reschedule', preset }, at(DAY));
		const { states } = replay([...log, moved]);
		return [...states.values()].map(({ memory }) => memory.kind === 'review' && memory.dueOn);
	};
	const before = [...replay(log).states.values()].map(
		({ memory }) => memory.kind === 'review' && memory.dueOn
	);
	expect(dueOf('all')).toEqual(before);
	const [moved, ...others] = dueOf('exam');
	expect(others).toEqual(before.slice(1));
	expect(moved).toBeLessThan(before[0] as number);
});

describe('a due day that was chosen', () => {
	const first = [review(card, 4)] as const;
	const chosen = (dueOn: number) => [
		...first,
		[8, { ...review(card, 3), dueOn: dueOn as StudyDay }] as const
	];
	const day = dayAfter(8);

	test('holds within the range around the interval, and is brought into it from outside', () => {
		const before = stateOf(first).memory;
		const { memory } = stateOf(chosen(0));
		if (memory.kind !== 'review' || before.kind !== 'review') throw new Error(memory.kind);
		const kernel = kernelOf(DEFAULT_PRESET);
		const [shortest, longest] = kernel.range(kernel.interval(memory.stability), 8);
		expect(longest - shortest).toBeGreaterThan(4);
		fc.assert(
			fc.property(fc.integer({ min: -5, max: 200 }), (days) => {
				const expected = Math.min(Math.max(days, shortest), longest);
				expect(intervalOf(chosen(day + days))).toBe(expected);
			})
		);
	});

	test('is not moved by a reschedule that wants the card about then', () => {
		const entries = chosen(day + 25);
		const moved = { kind: 'reschedule', preset: 'all' } as const;
		expect(stateOf([...entries, [9, moved]]).memory).toEqual(stateOf(entries).memory);
		const lower = [[9, set('all', 'retention', 0.7)] as const, [9, moved] as const];
		expect(intervalOf([...entries, ...lower])).toBeGreaterThan(40);
	});

	test('means nothing to a card in its steps', () => {
		const entry = { ...review(card, 3), dueOn: dayOf(at(90 * DAY)) };
		expect(stateOf([entry])).toEqual(stateOf([review(card, 3)]));
	});
});
