import { expect, test } from 'vitest';
import { unseen } from '#core/memory/apply.ts';
import type { CardState } from '#core/memory/types.ts';
import { shelfOf } from '#core/stats/shelf.ts';
import { card, DAYS, dayAfter, memoryAfter, today } from '../memory/acting.ts';

const state = (answers: Parameters<typeof memoryAfter>[0], marks: Partial<CardState> = {}) => ({
	...unseen(card),
	memory: memoryAfter(answers),
	...marks
});

test('a card stands with the new ones, those in steps, or on the day it is due', () => {
	expect(shelfOf(state([]))).toBe('fresh');
	expect(shelfOf(state([[3, 0]]))).toBe('learning');
	expect(shelfOf(state([[4, 0]]))).toBe(dayAfter(7));
	expect(
		shelfOf(
			state([
				[4, 0],
				[1, 7 * DAYS]
			])
		)
	).toBe('learning');
});

test('a suspended card is set aside, a buried one stays where it is', () => {
	expect(shelfOf(state([[4, 0]], { suspended: true }))).toBe('suspended');
	expect(shelfOf(state([[4, 0]], { buriedOn: today }))).toBe(dayAfter(7));
});
