import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CardId, FactId } from '#core/base/brand.ts';
import {
	answersAhead,
	siblingsApart,
	sitOn,
	sittingAfter,
	type SittingAnswer
} from '#core/queue/sitting.ts';

const ids = (count: number) => Array.from({ length: count }, (_, i) => `f${i}/def` as CardId);
const [a, b, c, d, e, f, g] = ids(7) as [CardId, CardId, CardId, CardId, CardId, CardId, CardId];
const known = (card: CardId): SittingAnswer => ({ card, isKnown: true });
const not = (card: CardId): SittingAnswer => ({ card, isKnown: false });

test('a card that was known does not come back', () => {
	expect(sittingAfter([a, b, c], [known(a)])).toEqual({ left: [b, c], known: 1, answers: 1 });
});

test('a card that was not known comes back after five others, or at the end', () => {
	expect(sittingAfter(ids(7), [not(a)]).left).toEqual([b, c, d, e, f, a, g]);
	expect(sittingAfter([a, b], [not(a)]).left).toEqual([b, a]);
	expect(sittingAfter([a], [not(a)])).toEqual({ left: [a], known: 0, answers: 1 });
});

test('answers to other cards, and to cards known already, change nothing', () => {
	const sitting = sittingAfter([a, b], [known(a)]);
	expect(sitOn(sitting, known(g))).toBe(sitting);
	expect(sitOn(sitting, not(a))).toBe(sitting);
});

const someAnswers = fc.array(fc.boolean(), { minLength: 1, maxLength: 60 });

test('whatever is answered: no card is lost or asked twice, and right answers end it', () => {
	fc.assert(
		fc.property(fc.integer({ min: 1, max: 12 }), someAnswers, (count, outcomes) => {
			const cards = ids(count);
			const given: SittingAnswer[] = [];
			let sitting = sittingAfter(cards);
			for (const isKnown of outcomes) {
				const [card] = sitting.left;
				if (card === undefined) break;
				given.push({ card, isKnown });
				sitting = sitOn(sitting, { card, isKnown });
				expect(sitting.known + sitting.left.length).toBe(count);
				expect(new Set(sitting.left).size).toBe(sitting.left.length);
				if (sitting.left.length > 1) expect(sitting.left[0]).not.toBe(card);
			}
			expect(sitting.answers).toBe(given.length);
			expect(sittingAfter(cards, given)).toEqual(sitting); // as after a reload
			const rest = sitting.left.map((card) => ({ card, isKnown: true }));
			expect(sittingAfter(cards, [...given, ...rest]).left).toEqual([]);
		})
	);
});

const someFacts = fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 30 });

test('no card comes right after one of its fact while there are others', () => {
	const order = (facts: string) =>
		siblingsApart(Array.from(facts, (fact, at) => ({ fact: fact as FactId, at })))
			.map(({ fact, at }) => `${fact}${at}`)
			.join(' ');
	expect(order('aabbc')).toBe('a0 b2 c4 a1 b3');
	fc.assert(
		fc.property(someFacts, (facts) => {
			const cards = facts.map((fact, at) => ({ fact: `f${fact}` as FactId, at }));
			const asked = siblingsApart(cards);
			expect(new Set(asked)).toEqual(new Set(cards));
			for (const [i, { fact }] of asked.entries()) {
				if (asked[i + 1]?.fact !== fact) continue;
				const rest = asked.slice(i + 1); // what is left has no other fact
				expect(rest.every((one) => one.fact === fact)).toBe(true);
			}
		})
	);
});

test('a new card is asked about twice until it is known', () => {
	expect(answersAhead([{ kind: 'new' }, { kind: 'review' }, { kind: 'relearning' }])).toBe(4);
});
