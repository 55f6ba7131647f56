import { describe, expect, test } from 'vitest';
import type { CardId, DeckId, FactId, Millis, StudyDay } from '#core/base/brand.ts';
import { unseen } from '#core/memory/apply.ts';
import type { CardState, Memory } from '#core/memory/types.ts';
import { Kin } from '#ui/review/kin.ts';

const trace = { stability: 9, difficulty: 5, lastDay: 100 as StudyDay, reps: 2, lapses: 0 };
const due = (on: number): Memory => ({ ...trace, kind: 'review', dueOn: on as StudyDay });
const state = (card: string, memory: Memory, more: Partial<CardState> = {}): CardState => ({
	...unseen(card as CardId),
	memory,
	...more
});
const of = (card: string) => ({
	card: card as CardId,
	fact: card.slice(0, card.indexOf('/')) as FactId,
	deck: 'deck' as DeckId
});

/** A store with these states, which counts how often it is asked. */
function storeWith(...states: readonly CardState[]) {
	const asked: (readonly CardId[])[] = [];
	return {
		asked,
		siblings(cards: readonly CardId[]) {
			asked.push(cards);
			const facts = cards.map((card) => card.split('/')[0]!);
			return Promise.resolve(states.filter(({ card }) => facts.includes(card.split('/')[0]!)));
		}
	};
}

describe('due days of the other cards of a fact', () => {
	test('are those of cards in review that are asked', async () => {
		const kin = new Kin(
			storeWith(
				state('a/1', due(110)),
				state('a/2', due(112)),
				state('a/3', due(113), { suspended: true }),
				state('a/4', { ...trace, kind: 'relearning', step: 0, dueAt: 0 as Millis }),
				state('ab/1', due(120))
			)
		);
		await kin.load([of('a/1'), of('ab/1')]);
		expect(kin.daysBeside(of('a/1'))).toEqual([112]);
		expect(kin.daysBeside(of('a/9'))).toEqual([110, 112]);
		expect(kin.daysBeside(of('ab/1'))).toEqual([]);
	});

	test('are read once, until they are forgotten', async () => {
		const store = storeWith(state('a/1', due(110)));
		const kin = new Kin(store);
		expect(kin.has(of('a/2'))).toBe(false);
		await kin.load([of('a/2')]);
		await kin.load([of('a/1'), of('a/2')]);
		expect(store.asked).toHaveLength(1);
		expect(kin.has(of('a/1'))).toBe(true);
		kin.forget();
		expect(kin.has(of('a/1'))).toBe(false);
		expect(kin.daysBeside(of('a/2'))).toEqual([]);
	});

	test('follow what was answered meanwhile', async () => {
		const kin = new Kin(storeWith(state('a/1', due(110))));
		await kin.load([of('a/2')]);
		kin.follow(of('a/1'), state('a/1', due(130)));
		expect(kin.daysBeside(of('a/2'))).toEqual([130]);
		kin.follow(
			of('a/1'),
			state('a/1', { ...trace, kind: 'learning', step: 0, dueAt: 0 as Millis })
		);
		expect(kin.daysBeside(of('a/2'))).toEqual([]);
	});
});
