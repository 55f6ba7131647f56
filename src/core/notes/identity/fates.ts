/** What became of each fact from one version of a deck to the next. */
import { keyOf, type LedgerFact } from './ledger.ts';
import type { News } from './news.ts';
import { normalise } from './normal.ts';
import { changedSlots } from './truth.ts';

/** Both sides are the active records of one deck. Null for no news. */
export function newsOf(before: readonly LedgerFact[], now: readonly LedgerFact[]): News | null {
	const nowByKey = new Map(now.map((record) => [keyOf(record), record]));
	const known = new Set(before.map(keyOf));
	const fates = before.map((record) => fateOf(record, nowByKey.get(keyOf(record))));
	const of = (fate: ReturnType<typeof fateOf>) => before.filter((_, i) => fates[i] === fate);
	const born = now.filter((record) => !known.has(keyOf(record)));
	const news: News = {
		changed: of('changed'),
		reworded: of('reworded'),
		gone: of('gone'),
		born: born.map(({ id, lang, file }) => ({ id, lang, file }))
	};
	return Object.values(news).some((list) => list.length > 0) ? news : null;
}

function fateOf(before: LedgerFact, now: LedgerFact | undefined) {
	if (now === undefined) return 'gone';
	const answers = Object.entries(now.slots).flatMap(([slot, after]) => {
		const known = before.slots[slot];
		return known === undefined ? [] : [{ slot, before: known, after }];
	});
	const text = { before: before.text, after: now.text };
	if (changedSlots(text, answers).length > 0) return 'changed';
	return normalise(before.text) === normalise(now.text) ? 'kept' : 'reworded';
}

/** The records as they were before the news. */
export function beforeNews(
	now: readonly LedgerFact[],
	news: News | undefined
): readonly LedgerFact[] {
	if (news === undefined) return now;
	const { changed, reworded, gone, born } = news;
	const past = new Map([...changed, ...reworded].map((record) => [keyOf(record), record]));
	const fresh = new Set(born.map(keyOf));
	const stayed = now.filter((record) => !fresh.has(keyOf(record)));
	return [...stayed.map((record) => past.get(keyOf(record)) ?? record), ...gone];
}
