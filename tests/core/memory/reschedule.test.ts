import { expect, test } from 'vitest';
import { DAY } from '#core/base/time.ts';
import type { Body } from '#core/log/types.ts';
import { DEFAULT_WEIGHTS } from '#core/memory/fsrs.ts';
import { replay, replayCard } from '#core/memory/replay.ts';
import type { Memory } from '#core/memory/types.ts';
import { at, cardId, Device, review } from '../log/writing.ts';
import { card } from './acting.ts';

type Said = readonly [days: number, body: Body];

/** Somebody whose memories grow more slowly than those of most people. */
const own = DEFAULT_WEIGHTS.map((weight, i) => (i === 8 ? weight * 0.6 : weight));
const fit: Body = { kind: 'setting', scope: 'all', key: 'weights', value: own };
const reschedule: Body = { kind: 'reschedule', preset: 'all' };
const answers: readonly Said[] = [
	[0, review(card, 4)],
	[16, review(card, 3)],
	[70, review(card, 3)],
	[70, { ...review(card, 1), mode: 'cram' }]
];

function logOf(said: readonly Said[]) {
	const device = new Device('a');
	return said.map(([days, body]) => device.write(body, at(days * DAY)));
}

const memoryOf = (said: readonly Said[]) =>
	replayCard(card, logOf(said)).memory as Extract<Memory, { kind: 'review' }>;

test('after new weights the memory is as if they had been in force from the first', () => {
	const asked = memoryOf([...answers, [71, fit], [72, reschedule]]);
	const ever = memoryOf([[0, fit], ...answers]);
	expect([asked.stability, asked.difficulty]).toEqual([ever.stability, ever.difficulty]);
	const { lastDay, reps, lapses, stability, dueOn } = memoryOf(answers);
	expect(asked).toMatchObject({ lastDay, reps, lapses });
	expect(asked.stability).toBeLessThan(0.8 * stability);
	expect(asked.dueOn).toBeLessThan(dueOn);
});

test('without it they count from the next answer on', () => {
	expect(memoryOf([...answers, [71, fit]])).toEqual(memoryOf(answers));
	expect(memoryOf([...answers, [71, fit], [90, review(card, 3)]])).not.toEqual(
		memoryOf([...answers, [90, review(card, 3)]])
	);
});

test('what starts a memory anew starts it anew here, too', () => {
	const reset: Said = [80, { kind: 'reset', card }];
	const again: readonly Said[] = [reset, [81, review(card, 4)], [97, review(card, 3)]];
	const asked = memoryOf([...answers, ...again, [98, fit], [99, reschedule]]);
	const ever = memoryOf([[80, fit], ...again]);
	expect(asked).toMatchObject({ stability: ever.stability, reps: 2 });
});

test('a second one looks back at all answers, and each card at its own', () => {
	const other = cardId('g');
	const back: Body = { kind: 'setting', scope: 'all', key: 'weights', value: [...DEFAULT_WEIGHTS] };
	const said: readonly Said[] = [...answers, [71, fit], [72, reschedule], [73, back]];
	const both = logOf([[0, review(other, 4)], ...said, [74, reschedule]]);
	const { stability, difficulty } = memoryOf(answers);
	expect(replay(both).states.get(card)!.memory).toMatchObject({ stability, difficulty });
	expect(replay(both).states.get(other)).toEqual(replayCard(other, both));
});

test('an undo of it gives the memory back', () => {
	const log = logOf([...answers, [71, fit], [72, reschedule]]);
	const device = new Device('b');
	device.see(log.at(-1)!, at(73 * DAY));
	const undo = device.write({ kind: 'undo', of: log.at(-1)!.id }, at(73 * DAY));
	expect(replayCard(card, [...log, undo])).toEqual(replayCard(card, log.slice(0, -1)));
});
