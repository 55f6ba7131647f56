import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CardId, DeckId, StudyDay } from '#core/base/brand.ts';
import { effectiveEntries } from '#core/log/effective.ts';
import { applyEntry } from '#core/memory/apply.ts';
import { replay } from '#core/memory/replay.ts';
import { DEFAULT_SETTINGS } from '#core/memory/settings.ts';
import type { CardState } from '#core/memory/types.ts';
import { MOVES_AHEAD, movesOf } from '#core/stats/moves.ts';
import { cardId, dayOf, Device, histories } from '../log/writing.ts';
import { settingsWith, today } from '../memory/acting.ts';

function inReview(name: string, stability: number, ago: number, dueIn: number): CardState {
	const [lastDay, dueOn] = [(today - ago) as StudyDay, (today + dueIn) as StudyDay];
	const trace = { stability, difficulty: 5, lastDay, reps: 3, lapses: 0 };
	return {
		...{ card: cardId(name), memory: { kind: 'review', ...trace, dueOn } },
		...{ suspended: false, buriedOn: null, flag: 0, leech: false, changedTo: null },
		...{ introducedOn: lastDay, lastEntry: null }
	};
}

const which = { preset: 'all', day: today };
const cards = [inReview('a', 10, 5, 5), inReview('b', 12, 20, -8), inReview('c', 15, 1, 14)];
const none = () => [];
const first = (days: readonly number[]) => days[0];

test('nothing moves while the days are those that the parameters want', () => {
	const moves = movesOf(cards, DEFAULT_SETTINGS, which, none, 6000);
	expect(moves).toMatchObject({ earlier: 0, later: 0, pace: 6000 });
	expect(moves.after).toEqual(moves.before);
	expect(moves.before.flatMap((count, day) => (count > 0 ? [[day, count]] : []))).toEqual([
		[0, 1],
		[5, 1],
		[14, 1]
	]);
});

test('with more to be remembered cards come earlier, with less later', () => {
	const more = movesOf(cards, settingsWith({ retention: 0.97 }), which, none, 6000);
	expect(more).toMatchObject({ earlier: 2, later: 0 });
	expect(first(more.after)).toBe(2);
	const less = movesOf(cards, settingsWith({ retention: 0.7 }), which, none, 6000);
	expect(less).toMatchObject({ earlier: 0, later: 3 });
	expect(first(less.after)).toBe(0);
});

test('only cards in decks of the preset count', () => {
	const settings = {
		...settingsWith({ retention: 0.97 }),
		presetByDeck: { net: 'exam' },
		presets: [
			...settingsWith({}).presets,
			{ ...settingsWith({ retention: 0.97 }).presets[0], id: 'exam' }
		] as const
	};
	const moved = [...cards, { ...inReview('d', 10, 5, 5), deck: 'net' as DeckId }];
	expect(movesOf(moved, settings, { ...which, preset: 'exam' }, none, 1)).toMatchObject({
		earlier: 1
	});
});

test('the preview is what the entry then does', () => {
	fc.assert(
		fc.property(histories, fc.constantFrom('all', 'exam'), (entries, preset) => {
			const { states, settings } = replay(entries);
			const day = Math.max(dayOf(0), ...entries.map((entry) => entry.day)) as StudyDay;
			const entry = { ...new Device('z').write({ kind: 'reschedule', preset }), day };
			const historyOf = (card: CardId) =>
				effectiveEntries(entries).filter((one) => 'card' in one && one.card === card);
			const moves = movesOf(states.values(), settings, { preset, day }, historyOf, 1);
			const dueIn = ({ memory }: CardState) =>
				memory.kind === 'review' ? Math.max(memory.dueOn - day, 0) : NaN;
			const changes = [...states.values()].map(
				(state) => dueIn(applyEntry(state, entry, settings, historyOf(state.card))) - dueIn(state)
			);
			expect(moves.earlier).toBe(changes.filter((change) => change < 0).length);
			expect(moves.later).toBe(changes.filter((change) => change > 0).length);
			expect(moves.before).toHaveLength(MOVES_AHEAD);
		}),
		{ numRuns: 60 }
	);
});
