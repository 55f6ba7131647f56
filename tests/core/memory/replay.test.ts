import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CardId } from '#core/base/brand.ts';
import { HOUR, MINUTE } from '#core/base/time.ts';
import { effectiveEntries } from '#core/log/effective.ts';
import { mergeLogs } from '#core/log/order.ts';
import type { Entry } from '#core/log/types.ts';
import { applyEntry, unseen } from '#core/memory/apply.ts';
import { replay, replayCard } from '#core/memory/replay.ts';
import { applySetting, DEFAULT_SETTINGS, foldSettings } from '#core/memory/settings.ts';
import type { CardState } from '#core/memory/types.ts';
import { at, bearsOn, cardId, Device, histories as anyHistory, review } from '../log/writing.ts';

const card = cardId('f');

/** What a store does: one effective entry after the other, a state per card. */
function foldOneByOne(log: readonly Entry[]): ReadonlyMap<CardId, CardState> {
	const states = new Map<CardId, CardState>();
	const histories = new Map<CardId, readonly Entry[]>();
	let settings = DEFAULT_SETTINGS;
	for (const entry of effectiveEntries(log)) {
		if (entry.kind === 'setting') settings = applySetting(settings, entry);
		if ('card' in entry && !states.has(entry.card)) states.set(entry.card, unseen(entry.card));
		for (const [id, state] of states) {
			const history = histories.get(id) ?? [];
			states.set(id, applyEntry(state, entry, settings, history));
			if ('card' in entry && entry.card === id) histories.set(id, [...history, entry]);
		}
	}
	return states;
}

test('a replay equals applying entry by entry', () => {
	fc.assert(
		fc.property(anyHistory, (log) => {
			const { states, settings } = replay(log);
			expect(states).toEqual(foldOneByOne(log));
			expect(settings).toEqual(foldSettings(log));
		})
	);
});

test('a replay of one card equals the replay of all, from its own entries alone', () => {
	fc.assert(
		fc.property(anyHistory, (log) => {
			for (const [id, state] of replay(log).states) {
				expect(replayCard(id, log)).toEqual(state);
				const own = log.filter((entry) => bearsOn(id, entry));
				expect(replayCard(id, own)).toEqual(state);
			}
		})
	);
});

test('a replay does not depend on how the log came together', () => {
	fc.assert(
		fc.property(anyHistory, fc.nat(60), (log, cut) => {
			const merged = mergeLogs(log.slice(cut), log.slice(0, cut + 3), log);
			expect(replay(merged)).toEqual(replay(log));
		})
	);
});

test('undo then redo of any entry restores every state exactly', () => {
	fc.assert(
		fc.property(anyHistory, fc.nat(), (log, pick) => {
			if (log.length === 0) return;
			const target = log[pick % log.length]!;
			const device = new Device('late');
			for (const entry of log) device.see(entry, entry.at);
			const end = Math.max(...log.map((entry) => entry.at));
			const undo = device.write({ kind: 'undo', of: target.id }, end + MINUTE);
			const redo = device.write({ kind: 'undo', of: undo.id }, end + 2 * MINUTE);
			expect(replay(mergeLogs(log, [undo, redo]))).toEqual(replay(log));
		})
	);
});

test('undoing the newest review gives what was before it', () => {
	fc.assert(
		fc.property(anyHistory, (log) => {
			const device = new Device('late');
			for (const entry of log) device.see(entry, entry.at);
			const end = Math.max(0, ...log.map((entry) => entry.at)) + HOUR;
			const answer = device.write(review(card, 1), end);
			const undo = device.write({ kind: 'undo', of: answer.id }, end + 1000);
			expect(replay([...log, answer, undo])).toEqual(replay(log));
		})
	);
});

test('an entry is folded under the settings of its place, not under later ones', () => {
	const device = new Device('a');
	const first = device.write(review(card, 4));
	const second = device.write(review(card, 3), at(8 * 24 * HOUR));
	const change = device.write(
		{ kind: 'setting', scope: 'all', key: 'retention', value: 0.7 },
		at(9 * 24 * HOUR)
	);
	const before = replay([first, second]);
	const after = replay([first, second, change]);
	expect(after.states).toEqual(before.states);
	expect(after.settings.presets[0].retention).toBe(0.7);
});

test('a late entry of another device takes its place in time', () => {
	const [here, there] = [new Device('a'), new Device('b')];
	const mine = [here.write(review(card, 4)), here.write(review(card, 3), at(9 * 24 * HOUR))];
	const late = there.write(review(card, 1), at(8 * 24 * HOUR));
	const { memory } = replayCard(card, mergeLogs(mine, [late]));
	expect(memory).toMatchObject({ kind: 'review', reps: 3, lapses: 1 });
});

test('visitors see each effective entry about a card, with the states around it', () => {
	fc.assert(
		fc.property(anyHistory, (log) => {
			const seen: Entry[] = [];
			const last = new Map<CardId, CardState>();
			const { states } = replay(log, (before, entry, after) => {
				seen.push(entry);
				expect(before.card).toBe(after.card);
				last.set(after.card, after);
			});
			expect(seen).toEqual(effectiveEntries(log).filter((entry) => 'card' in entry));
			expect([...last.keys()].sort()).toEqual([...states.keys()].sort());
			for (const id of states.keys()) {
				const own: Entry[] = [];
				replayCard(id, log, (_before, entry) => own.push(entry));
				expect(own).toEqual(seen.filter((entry) => 'card' in entry && entry.card === id));
			}
		})
	);
});

test('what a visitor was shown does not change behind its back', () => {
	const device = new Device('a');
	const log = [1, 3, 3].map((rating) => device.write(review(card, rating as 1 | 3)));
	const shown: (readonly [CardState, CardState])[] = [];
	replay(log, (before, _entry, after) => shown.push([before, after]));
	expect(shown.map(([, { lastEntry }]) => lastEntry)).toEqual(['a.1', 'a.2', 'a.3']);
	expect(shown[1]![0]).toEqual(shown[0]![1]);
});
