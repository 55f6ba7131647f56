import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CardId, StudyDay } from '#core/base/brand.ts';
import { DAY, MINUTE } from '#core/base/time.ts';
import type { Entry } from '#core/log/types.ts';
import { unseen } from '#core/memory/apply.ts';
import { replay } from '#core/memory/replay.ts';
import { addTally, contribution, NO_TALLY, subtractTally, tallyOf } from '#core/stats/tally.ts';
import type { Contribution, Tally } from '#core/stats/types.ts';
import { at, bearsOn, cardId, dayOf, Device, histories, review } from '../log/writing.ts';

const card = cardId('f');
const today = dayOf(at(0));

test('a card is introduced once, reviewed when it was in review, recalled unless forgotten', () => {
	const device = new Device('a');
	const log = [
		device.write(review(card, 3, 4000), at(0)),
		device.write(review(card, 3, 90_000), at(10 * MINUTE)),
		device.write(review(card, 1, 3000), at(2 * DAY)),
		device.write(review(card, 3, 2000), at(2 * DAY + 10 * MINUTE)),
		device.write(review(card, 2, 1000), at(5 * DAY))
	];
	expect([...contribution(card, log)]).toEqual([
		[today, { introduced: 1, reviews: 0, answers: 2, recalled: 0, ms: 64_000 }],
		[today + 2, { introduced: 0, reviews: 1, answers: 2, recalled: 0, ms: 5000 }],
		[today + 5, { introduced: 0, reviews: 1, answers: 1, recalled: 1, ms: 1000 }]
	]);
});

test('cramming and marks add nothing', () => {
	const device = new Device('a');
	const log: readonly Entry[] = [
		device.write({ ...review(card, 3), mode: 'cram' }),
		device.write({ kind: 'mark', card, set: { flag: 1 } })
	];
	expect(contribution(card, log).size).toBe(0);
});

test('what was added can be subtracted', () => {
	const some: Tally = { introduced: 1, reviews: 2, answers: 4, recalled: 1, ms: 9000 };
	expect(addTally(NO_TALLY, some)).toEqual(some);
	expect(subtractTally(addTally(some, some), some)).toEqual(some);
});

const sum = (contributions: readonly Contribution[]) => {
	const days = new Map<StudyDay, Tally>();
	for (const one of contributions)
		for (const [day, tally] of one) days.set(day, addTally(days.get(day) ?? NO_TALLY, tally));
	return days;
};
const cardsOf = (log: readonly Entry[]) =>
	new Set(log.flatMap((entry): readonly CardId[] => ('card' in entry ? [entry.card] : [])));

/** What was done on each day, counted over the whole log at once. */
function talliesOf(log: readonly Entry[]): Contribution {
	const parts: Contribution[] = [];
	replay(log, (before, entry) => {
		const tally = tallyOf(before, entry);
		if (tally !== null) parts.push(new Map([[entry.day, tally]]));
	});
	return sum(parts);
}

test('the contributions of all cards make up what was done on each day', () => {
	fc.assert(
		fc.property(histories, (log) => {
			expect(sum([...cardsOf(log)].map((one) => contribution(one, log)))).toEqual(talliesOf(log));
		})
	);
});

test('adding on each answer, and exchanging a card on undo, keeps a store right', () => {
	fc.assert(
		fc.property(histories, (log) => {
			const days = new Map<StudyDay, Tally>();
			const change = (part: Contribution, by: typeof addTally) => {
				for (const [day, tally] of part) days.set(day, by(days.get(day) ?? NO_TALLY, tally));
			};
			for (const [place, entry] of log.entries()) {
				const [before, after] = [log.slice(0, place), log.slice(0, place + 1)];
				if ('card' in entry) {
					const known = replay(before).states.get(entry.card) ?? unseen(entry.card);
					const tally = tallyOf(known, entry);
					if (tally !== null) change(new Map([[entry.day, tally]]), addTally);
				} else if (entry.kind === 'undo')
					for (const one of cardsOf(log)) {
						change(contribution(one, before), subtractTally);
						change(contribution(one, after), addTally);
					}
			}
			const whole = talliesOf(log);
			for (const [day, tally] of days) expect(tally).toEqual(whole.get(day) ?? NO_TALLY);
		}),
		{ numRuns: 60 }
	);
});

test('a contribution needs only what bears on the card', () => {
	fc.assert(
		fc.property(histories, (log) => {
			for (const one of cardsOf(log)) {
				const own = log.filter((entry) => bearsOn(one, entry));
				expect(contribution(one, own)).toEqual(contribution(one, log));
			}
		})
	);
});
