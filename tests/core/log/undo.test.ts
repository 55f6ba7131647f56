import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HOUR } from '#core/base/time.ts';
import { effectiveEntries } from '#core/log/effective.ts';
import { compareEntries } from '#core/log/order.ts';
import type { Body, Entry } from '#core/log/types.ts';
import { lastDeed, redoable, undoable } from '#core/log/undo.ts';
import { at, cardId, dayOf, Device, review, sha256 } from './writing.ts';

const card = cardId('f');
const today = dayOf(at(0));

/** One device on one day, pressing the buttons. */
class Session {
	readonly device = new Device('a');
	readonly log: Entry[] = [];

	do(body: Body): Entry {
		const entry = this.device.write(body, at(this.log.length * 1000));
		this.log.push(entry);
		return entry;
	}
	undoable = () => undoable(this.log, this.device.writer, today);
	redoable = () => redoable(this.log, this.device.writer, today);
	pressUndo = () => this.#press(this.undoable());
	pressRedo = () => this.#press(this.redoable());
	acts = () => effectiveEntries(this.log).filter(({ kind }) => kind !== 'undo');

	#press(offered: readonly Entry[]): void {
		const target = offered.at(-1);
		if (target !== undefined) this.do({ kind: 'undo', of: target.id });
	}
}

const ids = (entries: readonly Entry[]) => entries.map(({ id }) => id);

test('undo offers the acts of the session, not what an update or a setting noted', () => {
	const session = new Session();
	session.do(review(card, 3));
	session.do({ kind: 'mark', card, set: { suspended: true } });
	session.do({ kind: 'changed', card, answer: sha256('1') });
	session.do({ kind: 'setting', scope: 'all', key: 'retention', value: 0.8 });
	session.do({ kind: 'reset', card });
	session.do({ kind: 'due', card, on: today });
	expect(session.undoable().map(({ kind }) => kind)).toEqual(['review', 'mark', 'reset', 'due']);
});

test('undo offers nothing of another day or another writer', () => {
	const session = new Session();
	const yesterday = session.device.write(review(card, 3), at(-24 * HOUR));
	const theirs = new Device('b').write(review(card, 3), at(0));
	expect(undoable([yesterday, theirs], session.device.writer, today)).toEqual([]);
});

test('what was done to many cards in one go is one deed; answers are not, whenever they came', () => {
	const session = new Session();
	const mark = (fact: string, suspended = true): Body => ({
		kind: 'mark',
		card: cardId(fact),
		set: { suspended }
	});
	const alone = session.do(mark('a'));
	const write = (body: Body) => session.device.write(body, at(5000));
	const together = [write(mark('b')), write(mark('c'))];
	expect(lastDeed([alone, ...together])).toEqual(together);
	expect(lastDeed([...together, write(mark('b', false))])).toHaveLength(2);
	expect(lastDeed([alone])).toEqual([alone]);
	expect(lastDeed([])).toEqual([]);
	const answers = [write(review(cardId('b'), 3)), write(review(cardId('c'), 3))];
	expect(lastDeed([...together, ...answers])).toEqual([answers[1]]);
	expect(lastDeed([...answers, write({ kind: 'reset', card })])).toHaveLength(1);
});

test('redo offers only what this writer undid today', () => {
	const session = new Session();
	const [yesterday, act] = [
		session.device.write(review(card, 3), at(-24 * HOUR)),
		session.do(review(card, 3))
	];
	const before = session.device.write({ kind: 'undo', of: yesterday.id }, at(-23 * HOUR));
	const theirs = new Device('b').write({ kind: 'undo', of: act.id }, at(5000));
	session.log.push(yesterday, before, theirs);
	session.log.sort(compareEntries);
	expect(session.redoable()).toEqual([]);
	expect(redoable(session.log, theirs.writer, today)).toEqual([]);
	expect(redoable(session.log, session.device.writer, before.day)).toEqual([before]);
});

test('an act that another device has undone is not offered again', () => {
	const session = new Session();
	const act = session.do(review(card, 3));
	session.log.push(new Device('b').write({ kind: 'undo', of: act.id }, at(5000)));
	expect(session.undoable()).toEqual([]);
});

test('redo gives back the undone in turn, and undo takes it again', () => {
	const session = new Session();
	for (const rating of [1, 2, 3] as const) session.do(review(card, rating));
	session.pressUndo();
	session.pressUndo();
	expect(ids(session.acts())).toEqual(['a.1']);
	session.pressRedo();
	expect(ids(session.acts())).toEqual(['a.1', 'a.2']);
	session.pressRedo();
	expect(ids(session.acts())).toEqual(['a.1', 'a.2', 'a.3']);
	expect(session.redoable()).toEqual([]);
	session.pressUndo();
	expect(ids(session.acts())).toEqual(['a.1', 'a.2']);
});

test('a new act empties what may be redone, also when it is undone itself', () => {
	const session = new Session();
	session.do(review(card, 1));
	session.do(review(card, 2));
	session.pressUndo();
	const fresh = session.do(review(card, 4));
	expect(session.redoable()).toEqual([]);
	session.pressUndo();
	session.pressRedo();
	expect(session.acts().at(-1)).toEqual(fresh);
	expect(session.redoable()).toEqual([]);
});

test('the buttons behave like two stacks, whatever is pressed', () => {
	const presses = fc.array(fc.constantFrom('act', 'undo', 'redo'), { maxLength: 40 });
	fc.assert(
		fc.property(presses, (pressed) => {
			const session = new Session();
			let [done, undone]: [Entry[], Entry[]] = [[], []];
			for (const press of pressed) {
				if (press === 'act') [done, undone] = [[...done, session.do(review(card, 3))], []];
				if (press === 'undo' && done.length > 0) undone.push(done.pop()!);
				if (press === 'redo' && undone.length > 0) done.push(undone.pop()!);
				if (press === 'undo') session.pressUndo();
				if (press === 'redo') session.pressRedo();
				expect(ids(session.acts())).toEqual(ids(done));
			}
		})
	);
});
