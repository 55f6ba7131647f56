import type { CardId, Hlc, StudyDay } from '#core/base/brand.ts';
import type { EntryOf } from '#core/log/types.ts';
import type { Store } from '#store/types.ts';
import { DayWalk } from './day-walk.svelte.ts';
import type { Start } from './since.ts';
import type { Walk } from './walk.ts';

/** Where the cards of a sitting come from. */
export type Source = {
	/** As what answers are logged. */
	readonly mode: EntryOf<'review'>['mode'];
	/** The log where it began; null for the day itself. Undo takes back nothing older. */
	readonly since: Hlc | null;
	/** A walk begins where the log ends. */
	readonly begin: (store: Store, today: StudyDay) => Promise<Walk>;
};

/** All that the day asks. */
export const ofTheDay: Source = {
	mode: 'study',
	since: null,
	begin: (store, today) => DayWalk.begin(store, today)
};

/** What the day asks of these cards. */
export function ofChosen(cards: readonly CardId[], from: Start): Source {
	const begin: Source['begin'] = (store, today) => DayWalk.begin(store, today, { cards, from });
	return { mode: 'study', since: from.since, begin };
}
