/** Entries for tests, whole and in order. */
import type { CardId, DeckId, EntryId, Hlc, Millis, StudyDay, WriterId } from '#core/base/brand.ts';
import { tick } from '#core/log/clock.ts';
import type { Body, Draft, Entry, EntryOf } from '#core/log/types.ts';

/** 2023-11-14, some time after four in the morning, in UTC. */
export const NOON = 1_700_000_000_000 as Millis;
export const TODAY = 19_675 as StudyDay;

export const card = (k: number): CardId => `fact${k}/def` as CardId;

export const head = (k = 0) => ({
	at: (NOON + k * 1000) as Millis,
	offset: 0,
	day: TODAY
});

export const review = (k: number, at = k, rating: 1 | 2 | 3 | 4 = 3): Draft => ({
	...head(at),
	kind: 'review',
	card: card(k),
	rating,
	ms: 4000,
	mode: 'study'
});

/** The same where the deck, and maybe the day on which the card is to come up, are told. */
export const reviewIn = (
	deck: string,
	k: number,
	at = k,
	more: Partial<Pick<EntryOf<'review'>, 'rating' | 'dueOn'>> = {}
): Draft => ({ ...review(k, at), deck: deck as DeckId, ...more }) as Draft;

/** The n-th entry of a writer, a second after the one before. */
export function entry(writer: string, n: number, body?: Body): Entry {
	const at = (NOON + n * 1000) as Millis;
	return {
		...(body ?? { kind: 'review', card: card(n % 7), rating: 3, ms: 4000, mode: 'study' }),
		id: `${writer}.${n}` as EntryId,
		writer: writer as WriterId,
		n,
		hlc: tick(null as Hlc | null, at),
		at,
		offset: 0,
		day: TODAY,
		v: 1
	};
}

export const entries = (writer: string, from: number, to: number): readonly Entry[] =>
	Array.from({ length: to - from + 1 }, (_, i) => entry(writer, from + i));
