/** What is gathered on the way through the log, entry by entry, and nowhere else. */
import type { CardId, StudyDay } from '../base/brand.ts';
import type { Entry, EntryOf } from '../log/types.ts';
import type { Model } from '../memory/model.ts';
import type { CardState } from '../memory/types.ts';
import type { Span } from './recollection.ts';
import { addScores, isWithin, NO_SCORES, testedBy, type Scores } from './retention.ts';
import { addScore, NO_SCORE, type Score } from './score.ts';
import { addTally, NO_TALLY, tallyOf } from './tally.ts';
import type { DayTally, Tally } from './types.ts';

type Tested = { readonly card: CardId; readonly day: StudyDay; readonly score: Score };
type Remembered = Pick<Span, 'memory' | 'from' | 'until'> & { readonly card: CardId };

/** Hears of every effective entry that names a card, in order. */
export class Course {
	readonly #tallies = new Map<StudyDay, Tally>();
	readonly #scores = new Map<StudyDay, Scores>();
	readonly #tested: Tested[] = [];
	readonly #remembered: Remembered[] = [];
	/** Since when each card's memory is what it is. */
	readonly #since = new Map<CardId, StudyDay>();

	add(before: CardState, entry: Entry, after: CardState): void {
		const tally = tallyOf(before, entry);
		if (tally !== null)
			this.#tallies.set(entry.day, addTally(this.#tallies.get(entry.day) ?? NO_TALLY, tally));
		if (entry.kind === 'review') this.#test(before, entry);
		if (after.memory === before.memory) return;
		this.#close(before, entry.day);
		this.#since.set(after.card, entry.day);
	}

	days(): readonly DayTally[] {
		return [...this.#tallies].map(([day, tally]) => ({ day, tally })).sort((a, b) => a.day - b.day);
	}

	get scoresByDay(): ReadonlyMap<StudyDay, Scores> {
		return this.#scores;
	}

	/** By card, over the last year. */
	scoresUntil(today: StudyDay): ReadonlyMap<CardId, Score> {
		const scores = new Map<CardId, Score>();
		for (const { card, day, score } of this.#tested)
			if (isWithin('year', day, today))
				scores.set(card, addScore(scores.get(card) ?? NO_SCORE, score));
		return scores;
	}

	/** All memories there were until the end of `today`; null from `modelFor` leaves a card out. */
	spans(
		states: Iterable<CardState>,
		today: StudyDay,
		modelFor: (card: CardId) => Model | null
	): readonly Span[] {
		for (const state of states) this.#close(state, (today + 1) as StudyDay);
		return this.#remembered.flatMap(({ card, memory, from, until }) => {
			const model = modelFor(card);
			return model === null ? [] : [{ memory, from, until, model }];
		});
	}

	#test(before: CardState, entry: EntryOf<'review'>): void {
		const maturity = testedBy(before, entry);
		if (maturity === null) return;
		const { day } = entry;
		const score = { asked: 1, recalled: Number(entry.rating > 1) };
		const scores = this.#scores.get(day) ?? NO_SCORES;
		this.#scores.set(day, addScores(scores, { ...NO_SCORES, [maturity]: score }));
		this.#tested.push({ card: before.card, day, score });
	}

	#close({ card, memory }: CardState, until: StudyDay): void {
		const from = this.#since.get(card);
		if (memory.kind !== 'new' && from !== undefined && from < until)
			this.#remembered.push({ card, memory, from, until });
	}
}
