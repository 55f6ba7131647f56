/**
 * The order of the log and the union of logs. Any two devices that hold the same entries hold
 * the same history, whatever the order in which the entries came.
 */
import type { EntryId, Hlc } from '../base/brand.ts';
import { canonicalEntry } from './canonical.ts';
import type { Entry } from './types.ts';

/** The total order (hlc, writer, n): 0 only for entries with the same id and clock reading. */
export function compareEntries(a: Entry, b: Entry): number {
	if (a.hlc !== b.hlc) return a.hlc < b.hlc ? -1 : 1;
	if (a.writer !== b.writer) return a.writer < b.writer ? -1 : 1;
	return a.n - b.n;
}

/**
 * Whether an entry came into the log after a reading of its clock; after null all did. Unlike wall
 * times, readings tell it also where the clock was set back.
 */
export function isLater({ hlc }: Pick<Entry, 'hlc'>, than: Hlc | null): boolean {
	return than === null || hlc > than;
}

/**
 * The union of logs, sorted. Of two different entries that claim the same id (a cloned
 * database) the same one is kept everywhere: the earlier, then the one whose canonical text
 * is less.
 */
export function mergeLogs(...logs: readonly (readonly Entry[])[]): readonly Entry[] {
	const entriesById = new Map<EntryId, Entry>();
	for (const log of logs) {
		for (const entry of log) {
			const known = entriesById.get(entry.id);
			if (known === undefined || compareClaims(entry, known) < 0) entriesById.set(entry.id, entry);
		}
	}
	return [...entriesById.values()].sort(compareEntries);
}

function compareClaims(a: Entry, b: Entry): number {
	if (a === b) return 0;
	const order = compareEntries(a, b);
	if (order !== 0) return order;
	return canonicalEntry(a) < canonicalEntry(b) ? -1 : 1;
}
