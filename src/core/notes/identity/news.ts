/**
 * What a new version of a published deck did to facts that a person may have learned, kept
 * until they have seen it: enough to say what each fact was when they last looked.
 */
import type { FactId } from '../../base/brand.ts';
import type { Language } from '../types.ts';
import type { LedgerFact } from './ledger.ts';

type Key = { readonly id: FactId; readonly lang: Language; readonly file: string };

export type News = {
	/** As they were: facts that say something else now, facts with other words, facts that left. */
	readonly changed: readonly LedgerFact[];
	readonly reworded: readonly LedgerFact[];
	readonly gone: readonly LedgerFact[];
	/** Facts that were not there. */
	readonly born: readonly Key[];
};

export const NO_NEWS: News = { changed: [], reworded: [], gone: [], born: [] };

/** The news of some facts only; null for none. */
export function newsAbout(news: News, isMeant: (key: Key) => boolean): News | null {
	const some: News = {
		changed: news.changed.filter(isMeant),
		reworded: news.reworded.filter(isMeant),
		gone: news.gone.filter(isMeant),
		born: news.born.filter(isMeant)
	};
	return Object.values(some).some((list) => list.length > 0) ? some : null;
}
