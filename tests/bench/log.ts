/** A long history, made up but possible: what years of reviewing leave in the log. */
import type { CardId, EntryId, Hlc, Millis, StudyDay, WriterId } from '#core/base/brand.ts';
import { DAY, HOUR } from '#core/base/time.ts';
import { tick } from '#core/log/clock.ts';
import type { Entry, Rating } from '#core/log/types.ts';

/** Mostly known, sometimes forgotten, as at a retention of nine in ten. */
const RATINGS: readonly Rating[] = [3, 3, 3, 3, 3, 3, 3, 3, 3, 1];

/**
 * `count` reviews, each card in turn, spread evenly over the `days` before `until`; sorted.
 * The same arguments give the same log.
 */
export function makeLog(
	cards: readonly CardId[],
	count: number,
	days: number,
	until: Millis,
	writer = 'bench' as WriterId
): readonly Entry[] {
	let hlc: Hlc | null = null;
	return Array.from({ length: count }, (_, i) => {
		const at = Math.round(until - days * DAY + ((i + 1) / count) * (days * DAY - HOUR)) as Millis;
		hlc = tick(hlc, at);
		const n = i + 1;
		const round = Math.floor(i / cards.length);
		return {
			id: `${writer}.${n}` as EntryId,
			writer,
			n,
			hlc,
			at,
			offset: 0,
			day: Math.floor((at - 4 * HOUR) / DAY) as StudyDay,
			v: 1,
			kind: 'review',
			card: cards[i % cards.length]!,
			rating: RATINGS[(i * 7 + round * 3) % RATINGS.length]!,
			ms: 2000 + ((i * 7919) % 6000),
			mode: 'study'
		};
	});
}
