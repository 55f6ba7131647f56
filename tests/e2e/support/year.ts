/** Somebody who has learned with this app for a year. */
import { readFileSync } from 'node:fs';
import type { CardId, DeckId, Millis } from '#core/base/brand.ts';
import type { Ledger } from '#core/notes/identity/ledger.ts';
import { makeYear, type Answered, type Year } from '../../support/year.ts';
import type { Person } from './app.ts';
import { restoreLog, SEOUL } from './log.ts';

/** What the sites of the end-to-end tests come with. */
const DECKS = 'tests/fixtures/decks/cards';

/** The cards of a deck that came with the app, by its ledger. */
function bundledCards(deck: string) {
	const { facts } = JSON.parse(readFileSync(`${DECKS}/${deck}/ledger.json`, 'utf8')) as Ledger;
	return facts.flatMap(({ id, slots }) =>
		Object.keys(slots).map((slot) => ({ id: `${id}/${slot}` as CardId, deck: deck as DeckId }))
	);
}

/** A year, or so many days, that end now, in Seoul. */
const CALENDAR = { days: 365, newPerDay: 1, offset: SEOUL };

/** What somebody answered who learned the cards that come with the app; until now if not said. */
export function answersOf(year: Omit<Partial<Year>, 'cards'>): readonly Answered[] {
	const cards = bundledCards('kubernetes-service');
	return makeYear({ until: Date.now() as Millis, ...CALENDAR, ...year, cards });
}

/** Brings back a backup of the year, or so many days, that end now; resolves when it is in the log. */
export function restoreYear(me: Person, days = 365): Promise<void> {
	return restoreLog(me, answersOf({ days }));
}
