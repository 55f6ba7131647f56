/** The one bridge to Dexie's live queries, so that screens need not know Dexie. */
import { liveQuery } from 'dexie';

export type Watch<T> = {
	subscribe(observer: {
		readonly next: (value: T) => void;
		readonly error: (error: unknown) => void;
	}): { unsubscribe(): void };
};

/**
 * Runs `query`, a read of the store, on subscribing and again after each change to what it
 * read, in this tab or another. Cold: every subscriber queries for itself.
 */
export function watch<T>(query: () => Promise<T>): Watch<T> {
	return liveQuery(async () => query());
}
