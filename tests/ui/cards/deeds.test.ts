import { describe, expect, test } from 'vitest';
import type { CardId, Millis, StudyDay } from '#core/base/brand.ts';
import { unseen } from '#core/memory/apply.ts';
import type { CardState, Memory } from '#core/memory/types.ts';
import { searchWords } from '#i18n/search.ts';
import { dateOf, dayOf, dayWords } from '#ui/cards/dates.ts';
import { bodiesOf, wordsFor, type Deed } from '#ui/cards/deeds.ts';

const today = 20_000 as StudyDay;
const trace = { stability: 3, difficulty: 5, lastDay: today, reps: 1, lapses: 0 };
const inReview = (dueOn: number): Memory => ({
	kind: 'review',
	...trace,
	dueOn: dueOn as StudyDay
});
const inSteps: Memory = { kind: 'learning', ...trace, step: 0, dueAt: 0 as Millis };
const state = (name: string, change: Partial<CardState> = {}): CardState => ({
	...unseen(name as CardId),
	...change
});
const states = [
	state('new'),
	state('due', { memory: inReview(today), flag: 2 }),
	state('later', { memory: inReview(today + 9), suspended: true, buriedOn: today }),
	state('steps', { memory: inSteps, buriedOn: (today - 1) as StudyDay })
];
const touched = (deed: Deed) =>
	bodiesOf(deed, states, today).map((body) => ('card' in body ? body.card : ''));

describe('a deed', () => {
	test.each<[Deed, readonly string[]]>([
		[{ kind: 'suspend', on: true }, ['new', 'due', 'steps']],
		[{ kind: 'suspend', on: false }, ['later']],
		[{ kind: 'bury', on: true }, ['new', 'due', 'steps']],
		[{ kind: 'bury', on: false }, ['later']],
		[{ kind: 'flag', flag: 2 }, ['new', 'later', 'steps']],
		[{ kind: 'flag', flag: 0 }, ['due']],
		[{ kind: 'reset' }, ['due', 'later', 'steps']],
		[{ kind: 'due', on: today }, ['later', 'steps']]
	])('%o is written about the cards that it changes, and no others', (deed, cards) => {
		expect(touched(deed)).toEqual(cards);
	});

	test('says what is to be in the log', () => {
		expect(bodiesOf({ kind: 'bury', on: true }, [states[0]!], today)).toEqual([
			{ kind: 'mark', card: 'new', set: { buriedOn: today } }
		]);
		expect(bodiesOf({ kind: 'bury', on: false }, [states[2]!], today)).toEqual([
			{ kind: 'mark', card: 'later', set: { buriedOn: null } }
		]);
		expect(bodiesOf({ kind: 'due', on: today }, [states[2]!], today)).toEqual([
			{ kind: 'due', card: 'later', on: today }
		]);
	});

	test('is told with how many cards it was done to', () => {
		const { en, ko } = searchWords;
		expect(wordsFor({ kind: 'suspend', on: true }, 1, en)).toBe('1 card suspended.');
		expect(wordsFor({ kind: 'suspend', on: false }, 3, en)).toBe('3 cards asked again.');
		expect(wordsFor({ kind: 'bury', on: true }, 3, ko)).toBe('카드 3장을 내일로 미뤘어요.');
		expect(wordsFor({ kind: 'bury', on: false }, 1, en)).toBe('1 card asked today after all.');
		expect(wordsFor({ kind: 'flag', flag: 3 }, 2, ko)).toBe('카드 2장: 물음표.');
		expect(wordsFor({ kind: 'reset' }, 2, en)).toBe('2 cards started over.');
		expect(wordsFor({ kind: 'due', on: today }, 1, en)).toBe('1 card has another due day.');
	});
});

describe('days', () => {
	test('are dates in a field and back, whatever the zone', () => {
		expect(dateOf(today)).toBe('2024-10-04');
		expect(dayOf('2024-10-04')).toBe(today);
		expect([dayOf(''), dayOf('2024-13-40'), dayOf('soon')]).toEqual([null, null, null]);
	});

	test('in words tell the year only if it is another', () => {
		expect(dayWords(today, today, 'ko')).toBe('10월 4일');
		expect(dayWords((today + 365) as StudyDay, today, 'en')).toBe('October 4, 2025');
	});
});
