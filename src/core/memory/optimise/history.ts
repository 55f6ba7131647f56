/** The answers from which parameters are learned, taken out of the log and laid out in rows. */
import type { CardId, StudyDay } from '../../base/brand.ts';
import { effectiveEntries } from '../../log/effective.ts';
import type { Entry, EntryOf } from '../../log/types.ts';
import type { Strength } from '../fsrs.ts';

/**
 * Sequences of answers, one after the other. A sequence is what happened to a card from its first
 * answer, or from a memory known from elsewhere (a seed), to its last answer or the next seed.
 */
export type History = {
	/** Where each sequence starts, and where the last one ends. */
	readonly starts: Uint32Array;
	/** 1 to 4; 0 for a seed, which stands first in its sequence. */
	readonly ratings: Uint8Array;
	/** Study days since the answer before; 0 on the same day and at the start of a sequence. */
	readonly elapsed: Uint32Array;
	/** The memory that each seed brought, by its place. */
	readonly seeds: ReadonlyMap<number, Strength>;
	/**
	 * Places of the answers given on a later day than the one before, in the order of time: what
	 * the parameters are to foretell.
	 */
	readonly predictions: Uint32Array;
};

/** A sequence in the making. */
type Sequence = {
	readonly seed: Strength | null;
	lastDay: StudyDay;
	readonly ratings: number[];
	readonly elapsed: number[];
	/** The how manyeth of all entries that count it is. */
	readonly times: number[];
};

/**
 * The answers of a sorted log that tell something about memory: effective, given in study, and
 * after the card's last reset. Days are those fixed when the answers were given.
 */
export function historyOf(entries: readonly Entry[]): History {
	const sequencesByCard = new Map<CardId, Sequence[]>();
	const effective = effectiveEntries(entries);
	for (const [time, entry] of effective.entries()) {
		if (entry.kind === 'reset') sequencesByCard.delete(entry.card);
		else if (entry.kind === 'seed') sequencesOf(sequencesByCard, entry).push(seeded(entry, time));
		else if (entry.kind === 'review' && entry.mode === 'study')
			addAnswer(sequencesOf(sequencesByCard, entry), entry, time);
	}
	return layOut([...sequencesByCard.values()].flat(), effective.length);
}

function sequencesOf(all: Map<CardId, Sequence[]>, { card }: { readonly card: CardId }) {
	let sequences = all.get(card);
	if (sequences === undefined) all.set(card, (sequences = []));
	return sequences;
}

function seeded({ stability, difficulty, on }: EntryOf<'seed'>, time: number): Sequence {
	const seed = { stability, difficulty };
	return { seed, lastDay: on, ratings: [0], elapsed: [0], times: [time] };
}

function addAnswer(sequences: Sequence[], { rating, day }: EntryOf<'review'>, time: number): void {
	const last = sequences.at(-1);
	if (last === undefined)
		sequences.push({ seed: null, lastDay: day, ratings: [rating], elapsed: [0], times: [time] });
	else {
		last.ratings.push(rating);
		last.elapsed.push(Math.max(0, day - last.lastDay)); // a clock may be set back
		last.times.push(time);
		last.lastDay = day;
	}
}

function layOut(sequences: readonly Sequence[], ending: number): History {
	const size = sequences.reduce((sum, { ratings }) => sum + ratings.length, 0);
	const starts = new Uint32Array(sequences.length + 1);
	const ratings = new Uint8Array(size);
	const elapsed = new Uint32Array(size);
	const seeds = new Map<number, Strength>();
	/** One more than the place of the answer at each time; 0 for none. */
	const places = new Uint32Array(ending);
	let start = 0;
	for (const [i, sequence] of sequences.entries()) {
		ratings.set(sequence.ratings, start);
		elapsed.set(sequence.elapsed, start);
		if (sequence.seed !== null) seeds.set(start, sequence.seed);
		for (const [j, time] of sequence.times.entries()) places[time] = start + j + 1;
		starts[i + 1] = start += sequence.ratings.length;
	}
	const predictions = places.filter((place) => place > 0 && elapsed[place - 1]! > 0);
	return { starts, ratings, elapsed, seeds, predictions: predictions.map((place) => place - 1) };
}
