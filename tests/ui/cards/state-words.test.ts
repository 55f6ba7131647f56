import { describe, expect, test } from 'vitest';
import type { CardId, Millis, StudyDay } from '#core/base/brand.ts';
import type { CardState, Memory } from '#core/memory/types.ts';
import { cardsWords } from '#i18n/cards.ts';
import { stateWords } from '#ui/cards/state-words.ts';

const today = 20_000 as StudyDay;
const trace = { stability: 3, difficulty: 5, lastDay: today, reps: 2, lapses: 0 };

function state(memory: Memory, some: Partial<CardState> = {}): CardState {
	return {
		card: 'f/def' as CardId,
		memory,
		suspended: false,
		buriedOn: null,
		flag: 0,
		leech: false,
		changedTo: null,
		introducedOn: null,
		lastEntry: null,
		...some
	};
}
const dueOn = (days: number): Memory => ({
	kind: 'review',
	...trace,
	dueOn: (today + days) as StudyDay
});

describe('where a card stands', () => {
	test.each<[string, CardState, string]>([
		['never shown', state({ kind: 'new' }), 'New'],
		[
			'in its first steps',
			state({ kind: 'learning', ...trace, step: 0, dueAt: 0 as Millis }),
			'Learning'
		],
		['due today', state(dueOn(0)), 'Due today'],
		['overdue, which is no blame', state(dueOn(-40)), 'Due today'],
		['due tomorrow', state(dueOn(1)), 'In 1 day'],
		['due later', state(dueOn(12)), 'In 12 days'],
		['set aside for today', state(dueOn(0), { buriedOn: today }), 'Tomorrow'],
		['set aside yesterday', state(dueOn(0), { buriedOn: (today - 1) as StudyDay }), 'Due today'],
		['suspended while due', state(dueOn(0), { suspended: true }), 'Suspended']
	])('%s', (_, card, words) => {
		expect(stateWords(card, today, cardsWords.en)).toBe(words);
	});
});
