import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Body, Entry } from '#core/log/types.ts';
import { replay, replayCard } from '#core/memory/replay.ts';
import { turnsLeech } from '#core/memory/leech.ts';
import { DEFAULT_PRESET } from '#core/memory/preset.ts';
import type { Memory } from '#core/memory/types.ts';
import { at, cardId, Device, review } from '../log/writing.ts';
import { card, DAYS } from './acting.ts';

type Deed = Body | 'lapse';

/** A card in review after the deeds, one every tenth day; a lapse is forgotten and learned again. */
function lived(deeds: readonly Deed[], leechAt?: number): readonly Entry[] {
	const device = new Device('a');
	let minutes = 0;
	const write = (body: Body) => device.write(body, at(++minutes * 60_000));
	const entries: Entry[] = [];
	if (leechAt !== undefined)
		entries.push(write({ kind: 'setting', scope: 'all', key: 'leechAt', value: leechAt }));
	entries.push(write(review(card, 4)));
	for (const deed of deeds) {
		minutes += 10 * DAYS;
		if (deed === 'lapse') entries.push(write(review(card, 1)), write(review(card, 4)));
		else entries.push(write(deed));
	}
	return entries;
}

const lapses = (times: number) => Array<Deed>(times).fill('lapse');
const forgiven: Body = { kind: 'mark', card, set: { leech: false } };
const isLeech = (deeds: readonly Deed[], leechAt?: number) =>
	replayCard(card, lived(deeds, leechAt)).leech;

/** The lapses with which it turns a leech if the mark is taken away after each. */
function turns(most: number, leechAt: number): readonly number[] {
	const memory = (lapses: number): Memory => ({
		...{ kind: 'review', stability: 1, difficulty: 5, reps: 30 },
		...{ lastDay: 0 as never, dueOn: 1 as never, lapses }
	});
	return Array.from({ length: most }, (_, i) => i + 1).filter((n) =>
		turnsLeech(memory(n - 1), memory(n), { ...DEFAULT_PRESET, leechAt })
	);
}

test('a card turns a leech when it was forgotten as often as its preset says', () => {
	expect([isLeech(lapses(7)), isLeech(lapses(8))]).toEqual([false, true]);
	expect([isLeech(lapses(2), 3), isLeech(lapses(3), 3)]).toEqual([false, true]);
});

test('and after that with each further half', () => {
	expect(turns(20, 8)).toEqual([8, 12, 16, 20]);
	expect(turns(12, 5)).toEqual([5, 8, 11]);
	expect(turns(4, 1)).toEqual([1, 2, 3, 4]);
});

test('never where the preset says never', () => {
	expect(turns(40, 0)).toEqual([]);
});

test('an answer that forgets nothing makes none, though the count stands there', () => {
	const knows = lapses(8).concat(forgiven, review(card, 3), review(card, 2));
	expect(isLeech(knows)).toBe(false);
});

test('a mark taken away comes back after half as many lapses again', () => {
	const again = (more: number) => isLeech([...lapses(8), forgiven, ...lapses(more)]);
	expect([again(0), again(3), again(4)]).toEqual([false, false, true]);
});

test('stays one while it is answered well, until it starts over', () => {
	expect(isLeech([...lapses(8), review(card, 4)])).toBe(true);
	expect(isLeech([...lapses(8), { kind: 'reset', card }])).toBe(false);
	expect(isLeech([...lapses(8), { kind: 'reset', card }, ...lapses(7)])).toBe(false);
});

test('answers that are not study make none', () => {
	const cram = Array<Deed>(20).fill({ ...review(card, 1), mode: 'cram' });
	expect(isLeech(cram)).toBe(false);
});

test('taking back the answer that made it one takes the mark too', () => {
	const entries = lived(lapses(8));
	const device = new Device('b');
	const fatal = entries.findLast((entry) => entry.kind === 'review' && entry.rating === 1)!;
	device.see(entries.at(-1)!, entries.at(-1)!.at);
	const undone = [...entries, device.write({ kind: 'undo', of: fatal.id }, entries.at(-1)!.at + 1)];
	expect(replayCard(card, undone).leech).toBe(false);
});

test('each card counts by itself, under the preset of its deck', () => {
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 1, max: 6 }), (n, leechAt) => {
			const other = new Device('z').write(review(cardId('other'), 3), at(0));
			const { states } = replay([other, ...lived(lapses(n), leechAt)]);
			expect(states.get(card)?.leech).toBe(n >= leechAt);
			expect(states.get(cardId('other'))?.leech).toBe(false);
		})
	);
});
