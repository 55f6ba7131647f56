import { describe, expect, test } from 'vitest';
import type { DeckId } from '#core/base/brand.ts';
import type { Body, Entry } from '#core/log/types.ts';
import { applyEntry, unseen } from '#core/memory/apply.ts';
import { replayCard } from '#core/memory/replay.ts';
import { DEFAULT_SETTINGS } from '#core/memory/settings.ts';
import type { Settings } from '#core/memory/types.ts';
import { at, cardId, Device, review, sha256 } from '../log/writing.ts';
import { card, DAYS, dayAfter, settingsWith, stateAfter, today } from './acting.ts';

const learnt: readonly (readonly [number, Body])[] = [
	[0, review(card, 4)],
	[7 * DAYS, review(card, 3)]
];
const after = (minutes: number, body: Body, settings?: Settings) =>
	stateAfter([...learnt, [minutes, body]], settings);
const base = stateAfter(learnt);

test('the first answer introduces a card', () => {
	expect(stateAfter([[0, review(card, 1)]])).toMatchObject({
		introducedOn: today,
		lastEntry: 'a.1',
		memory: { kind: 'learning', reps: 1 }
	});
});

test('only study answers reach memory', () => {
	for (const mode of ['cram', 'drill'] as const)
		expect(after(8 * DAYS, { ...review(card, 1), mode })).toEqual({ ...base, lastEntry: 'a.3' });
});

test('entries about other cards or none give back the same state', () => {
	const device = new Device('b');
	const others: readonly Body[] = [
		review(cardId('other'), 1),
		{ kind: 'reset', card: cardId('other') },
		{ kind: 'setting', scope: 'all', key: 'retention', value: 0.7 },
		{ kind: 'note', deck: 'd' as DeckId, note: 'n', text: null },
		{ kind: 'undo', of: base.lastEntry! }
	];
	for (const body of others)
		expect(applyEntry(base, device.write(body), DEFAULT_SETTINGS)).toBe(base);
});

test('a state that was handed out never changes', () => {
	const before = structuredClone(base);
	applyEntry(base, new Device('b').write(review(card, 1)), DEFAULT_SETTINGS);
	expect(base).toEqual(before);
});

describe('marks', () => {
	test('change what they name and leave the rest', () => {
		const marked = after(8 * DAYS, { kind: 'mark', card, set: { suspended: true, flag: 3 } });
		expect(marked).toEqual({ ...base, suspended: true, flag: 3, lastEntry: 'a.3' });
	});

	test('take back what they set', () => {
		const state = stateAfter([
			[0, { kind: 'mark', card, set: { suspended: true, buriedOn: today, flag: 1, leech: true } }],
			[1, { kind: 'mark', card, set: { suspended: false, buriedOn: null, flag: 0, leech: false } }]
		]);
		expect(state).toEqual({ ...unseen(card), lastEntry: 'a.2' });
	});
});

describe('a due day', () => {
	test('moves a card in review', () => {
		const moved = after(8 * DAYS, { kind: 'due', card, on: dayAfter(9) });
		expect(moved.memory).toEqual({ ...base.memory, dueOn: dayAfter(9) });
	});

	test('takes a card out of its steps, with what it knows', () => {
		const state = stateAfter([
			[0, review(card, 3)],
			[1, { kind: 'due', card, on: dayAfter(5) }]
		]);
		expect(state.memory).toEqual({
			kind: 'review',
			...{ stability: 2.3065, difficulty: expect.closeTo(2.118, 3) as number },
			...{ lastDay: today, reps: 1, lapses: 0, dueOn: dayAfter(5) }
		});
	});

	test('does nothing to the memory of a new card', () => {
		expect(stateAfter([[0, { kind: 'due', card, on: dayAfter(5) }]]).memory.kind).toBe('new');
	});
});

test('a reset forgets what was learned and keeps the marks', () => {
	const state = stateAfter([
		...learnt,
		[8 * DAYS, { kind: 'mark', card, set: { flag: 2, leech: true } }],
		[8 * DAYS, { kind: 'changed', card, answer: sha256('1') }],
		[8 * DAYS, { kind: 'reset', card }]
	]);
	expect(state).toEqual({
		...unseen(card),
		...{ flag: 2, changedTo: sha256('1'), lastEntry: 'a.5' }
	});
});

describe('a changed answer', () => {
	const changed = { kind: 'changed', card, answer: sha256('1') } as const;

	test('brings a card in review up now and keeps its history', () => {
		const state = after(8 * DAYS, changed);
		expect(state.memory).toEqual({ ...base.memory, dueOn: dayAfter(8) });
		expect(state.changedTo).toBe(changed.answer);
	});

	test('does not postpone a card that was due already', () => {
		expect(after(400 * DAYS, changed).memory).toEqual(base.memory);
	});

	test('brings a card in steps up now', () => {
		const state = stateAfter([
			[0, review(card, 3)],
			[2, changed]
		]);
		expect(state.memory).toMatchObject({ kind: 'learning', step: 1, reps: 1 });
		expect(state.memory.kind === 'learning' && state.memory.dueAt).toBe(
			new Device('x').write(changed).at + 2 * 60_000
		);
	});

	test('has no effect a second time, as when two devices note the same update', () => {
		const once = stateAfter([...learnt, [8 * DAYS, changed], [8 * DAYS, review(card, 3)]]);
		const twice = applyEntry(once, new Device('b').write(changed), DEFAULT_SETTINGS);
		expect(twice).toBe(once);
	});

	test('has effect again when the answer changes once more', () => {
		const again = { ...changed, answer: sha256('2') };
		const state = stateAfter([
			...learnt,
			[8 * DAYS, changed],
			[8 * DAYS, review(card, 3)],
			[9 * DAYS, again]
		]);
		expect(state.memory).toMatchObject({ dueOn: dayAfter(9), reps: 3 });
	});

	test('leaves a new card new', () => {
		expect(stateAfter([[0, changed]])).toEqual({
			...unseen(card),
			...{ changedTo: changed.answer, lastEntry: 'a.1' }
		});
	});
});

describe('a seed', () => {
	const seed = { kind: 'seed', card, stability: 50, difficulty: 3, on: dayAfter(-20) } as const;

	test('puts a new card into review as of that day', () => {
		const { memory, introducedOn } = stateAfter([[0, seed]]);
		expect(memory).toMatchObject({ kind: 'review', stability: 50, difficulty: 3 });
		expect(memory).toMatchObject({ reps: 0, lapses: 0 });
		expect(memory.kind === 'review' && memory.lastDay).toBe(dayAfter(-20));
		expect(memory.kind === 'review' && Math.abs(memory.dueOn - dayAfter(30))).toBeLessThan(6);
		expect(introducedOn).toBe(today);
	});

	test('counts the next answer from that day', () => {
		const { memory } = stateAfter([
			[0, seed],
			[0, review(card, 3)]
		]);
		expect(memory).toMatchObject({ kind: 'review', reps: 1 });
		expect(memory.kind === 'review' && memory.stability).toBeGreaterThan(60);
	});

	test('keeps the count of answers that were given', () => {
		expect(after(8 * DAYS, seed).memory).toMatchObject({ reps: 2, stability: 50 });
	});
});

describe('a reschedule', () => {
	const reschedule = { kind: 'reschedule', preset: 'all' } as const;
	const lower = settingsWith({ retention: 0.7 });
	const higher = settingsWith({ retention: 0.97 });
	const dueAfter = (minutes: number, settings: Settings) => {
		const { memory } = stateAfter([...learnt, [minutes, reschedule]], settings);
		return memory.kind === 'review' ? memory.dueOn : NaN;
	};

	test('moves a due day to where the parameters want it', () => {
		const due = dueAfter(8 * DAYS, DEFAULT_SETTINGS);
		expect(dueAfter(8 * DAYS, lower)).toBeGreaterThan(due);
		expect(dueAfter(8 * DAYS, higher)).toBeLessThan(due);
	});

	test('under unchanged parameters moves nothing: the fuzz is that of the last answer', () => {
		for (const name of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']) {
			const device = new Device('a');
			const answers = [
				device.write(review(cardId(name), 4), at(0)),
				device.write(review(cardId(name), 4), at(7 * DAYS * 60_000))
			];
			const moved = device.write(reschedule, at(8 * DAYS * 60_000));
			const dueOf = (entries: readonly Entry[]) =>
				replayCard(cardId(name), entries).memory as { readonly dueOn?: number };
			expect(dueOf([...answers, moved]).dueOn).toBe(dueOf(answers).dueOn);
		}
	});

	test('moves nothing before the day on which it is decided', () => {
		expect(dueAfter(20 * DAYS, higher)).toBe(dayAfter(20));
	});

	test('leaves new cards, cards in steps and other presets alone', () => {
		const device = new Device('b');
		const inSteps = stateAfter([[0, review(card, 3)]]);
		for (const state of [unseen(card), inSteps])
			expect(applyEntry(state, device.write(reschedule), lower)).toBe(state);
		expect(applyEntry(base, device.write({ ...reschedule, preset: 'exam' }), lower)).toBe(base);
	});
});
