/** What a row of the log is read as. */
import type { Entry } from '#core/log/types.ts';
import type { LogRow } from './schema.ts';

/** An entry as one about the card that it is filed under: what folds of the log read. */
export function filedEntry({ card, entry }: LogRow): Entry {
	const isElsewhere = card !== undefined && 'card' in entry && entry.card !== card;
	return isElsewhere ? { ...entry, card } : entry;
}
