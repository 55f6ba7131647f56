import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Entry } from '#core/log/types.ts';
import { DEFAULT_WEIGHTS } from '#core/memory/fsrs.ts';
import { historyOf, type History } from '#core/memory/optimise/history.ts';
import { modelOf } from '#core/memory/model.ts';
import { runAll } from '#core/memory/optimise/run.ts';
import { replay } from '#core/memory/replay.ts';
import { bearsOn, cardId, Device, EVENING, histories, review } from '../../log/writing.ts';
import { dayAfter } from '../acting.ts';

const DAY = 24 * 60 * 60_000;
const [a, b] = [cardId('a'), cardId('b')];

/** Each sequence as its answers, a rating and the days waited for it. */
const shown = ({ starts, ratings, elapsed }: History) =>
	[...starts.subarray(1)].map((end, i) =>
		Array.from(ratings.subarray(starts[i], end), (rating, j) => [rating, elapsed[starts[i]! + j]!])
	);

/** A log of bodies, each so many days after the first. */
function logOf(
	...bodies: readonly (readonly [days: number, body: Parameters<Device['write']>[0]])[]
) {
	const device = new Device('a');
	return bodies.map(([days, body]): Entry => device.write(body, EVENING + days * DAY));
}

test('a run through the answers of a card ends where the replay of its log ends', () => {
	fc.assert(
		fc.property(histories, (anyLog) => {
			const log = anyLog.filter((entry) => entry.kind !== 'setting' || entry.key !== 'weights');
			for (const [card, { memory }] of replay(log).states) {
				const history = historyOf(log.filter((entry) => bearsOn(card, entry)));
				const { stability, difficulty } = runAll(modelOf(DEFAULT_WEIGHTS), history);
				if (memory.kind === 'new') expect(history.ratings).toHaveLength(0);
				else {
					expect(stability.at(-1)).toBeCloseTo(memory.stability, 8);
					expect(difficulty.at(-1)).toBeCloseTo(memory.difficulty, 8);
				}
			}
		})
	);
});

test('cards stand one after the other, predictions in the order of time', () => {
	const history = historyOf(
		logOf(
			[0, review(a, 3)],
			[0, review(b, 1)],
			[0, review(b, 3)],
			[2, review(b, 4)],
			[3, review(a, 2)],
			[9, review(b, 3)]
		)
	);
	expect(shown(history)).toEqual([
		[
			[3, 0],
			[2, 3]
		],
		[
			[1, 0],
			[3, 0],
			[4, 2],
			[3, 7]
		]
	]);
	expect([...history.predictions]).toEqual([4, 1, 5]);
});

test('practice, what was undone and what was before a reset tell nothing', () => {
	const log = logOf(
		[0, review(a, 1)],
		[1, { kind: 'reset', card: a }],
		[2, review(a, 3)],
		[3, { ...review(a, 1), mode: 'cram' }],
		[4, { ...review(a, 1), mode: 'drill' }],
		[5, review(a, 2)]
	);
	const undo = new Device('b').write({ kind: 'undo', of: log[5]!.id }, EVENING + 6 * DAY);
	expect(shown(historyOf(log))).toEqual([[[3, 0], [2, 3]]]); // prettier-ignore
	expect(shown(historyOf([...log, undo]))).toEqual([[[3, 0]]]);
});

test('days are those that the log fixed, and a clock that was set back waits for nothing', () => {
	const [first, second, third] = logOf([0, review(a, 3)], [1, review(a, 3)], [9, review(a, 3)]);
	const back = { ...second!, day: dayAfter(-4) };
	expect(shown(historyOf([first!, back, third!]))).toEqual([[[3, 0], [3, 0], [3, 13]]]); // prettier-ignore
});

test('a seed begins a sequence of its own, what was before it stays one', () => {
	const seed = { kind: 'seed', card: a, stability: 40, difficulty: 4, on: dayAfter(-10) } as const;
	const history = historyOf(
		logOf([0, review(a, 3)], [3, review(a, 1)], [4, seed], [6, review(a, 3)])
	);
	expect(shown(history)).toEqual([
		[
			[3, 0],
			[1, 3]
		],
		[
			[0, 0],
			[3, 16]
		]
	]);
	expect(history.seeds).toEqual(new Map([[2, { stability: 40, difficulty: 4 }]]));
});
