import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EntryId, DeckId, StudyDay } from '#core/base/brand.ts';
import { effectiveEntries, mayBeUndone } from '#core/log/effective.ts';
import { mergeLogs } from '#core/log/order.ts';
import type { Body, Entry } from '#core/log/types.ts';
import { at, cardId, Device, histories, review, sha256 } from './writing.ts';

const card = cardId('f');
const undo = (of: Entry) => ({ kind: 'undo', of: of.id }) as const;
const effectiveIds = (entries: readonly Entry[]) => effectiveEntries(entries).map(({ id }) => id);

test('an undone review does not count', () => {
	const device = new Device('a');
	const kept = device.write(review(card, 3));
	const undone = device.write(review(card, 1));
	const log = [kept, undone, device.write(undo(undone))];
	expect(effectiveIds(log)).toEqual(['a.1', 'a.3']);
});

test('redo is an undo of the undo, and may itself be undone', () => {
	const device = new Device('a');
	const log: Entry[] = [device.write(review(card, 3))];
	log.push(device.write(undo(log[0]!)));
	log.push(device.write(undo(log[1]!)));
	expect(effectiveIds(log)).toEqual(['a.1', 'a.3']);
	log.push(device.write(undo(log[2]!)));
	expect(effectiveIds(log)).toEqual(['a.2', 'a.4']);
});

test('two devices undo the same review: taking back one undo leaves the other', () => {
	const [one, two] = [new Device('a'), new Device('b')];
	const first = one.write(review(card, 3), at(0));
	const mine = one.write(undo(first), at(10));
	const theirs = two.write(undo(first), at(20));
	const redo = one.write(undo(mine), at(30));
	const log = mergeLogs([first, mine, redo], [theirs]);
	expect(effectiveIds(log)).toEqual([theirs.id, redo.id]);
});

test('an undo of something later, of itself or of nothing is ignored', () => {
	const [fast, slow] = [new Device('a'), new Device('b')];
	const future = fast.write(review(card, 3), at(1000));
	const early = slow.write(undo(future), at(0));
	const self = slow.write({ kind: 'undo', of: 'b.2' as EntryId }, at(1));
	const lost = slow.write({ kind: 'undo', of: 'z.7' as EntryId }, at(2));
	const log = mergeLogs([future, early, self, lost]);
	expect(effectiveIds(log)).toEqual(['b.1', 'b.2', 'b.3', 'a.1']);
});

test('what a person did may be undone; what an update, import or setting noted may not', () => {
	const fact = 'f' as never;
	const yes: readonly Body[] = [
		review(card, 3),
		{ kind: 'mark', card, set: { flag: 1 } },
		{ kind: 'due', card, on: 20_600 as StudyDay },
		{ kind: 'reset', card },
		{ kind: 'reschedule', preset: 'all' },
		{ kind: 'note', deck: 'd' as DeckId, note: 'n', text: null },
		{ kind: 'override', fact, base: sha256('0'), fields: {} },
		{ kind: 'reject', fact },
		{ kind: 'accept', fact },
		{ kind: 'match', from: fact, to: fact, same: true },
		{ kind: 'undo', of: 'z.1' as EntryId }
	];
	const no: readonly Body[] = [
		{ kind: 'changed', card, answer: sha256('1') },
		{ kind: 'seed', card, stability: 1, difficulty: 5, on: 20_600 as StudyDay },
		{ kind: 'setting', scope: 'all', key: 'retention', value: 0.8 }
	];
	const isUndone = (body: Body) => {
		const device = new Device('a');
		const target = device.write(body);
		return effectiveEntries([target, device.write(undo(target))]).length === 1;
	};
	expect(yes.map(isUndone)).toEqual(yes.map(() => true));
	expect(no.map(isUndone)).toEqual(no.map(() => false));
});

test('an entry counts exactly when no effective later undo targets it', () => {
	fc.assert(
		fc.property(histories, (log) => {
			const effective = new Set(effectiveEntries(log));
			const undos = [...effective].filter((entry) => entry.kind === 'undo');
			for (const [place, entry] of log.entries()) {
				const hit = undos.some((one) => one.of === entry.id && log.indexOf(one) > place);
				expect(effective.has(entry)).toBe(!(hit && mayBeUndone(entry)));
			}
		})
	);
});

test('taking the effective entries twice changes nothing', () => {
	fc.assert(
		fc.property(histories, (log) => {
			const once = effectiveEntries(log);
			expect(effectiveEntries(once)).toEqual(once);
		})
	);
});

test('a chain of 50,000 undos is followed to its end', () => {
	const device = new Device('a');
	const log: Entry[] = [device.write(review(card, 3))];
	for (let i = 0; i < 50_000; i++) log.push(device.write(undo(log[i]!)));
	const effective = effectiveEntries(log);
	expect(effective[0]).toBe(log[0]);
	expect(effective).toHaveLength(25_001);
});
