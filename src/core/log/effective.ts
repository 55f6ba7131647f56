/**
 * Undo as a fold: entries are never taken out of the log, they stop to count.
 */
import type { EntryId } from '../base/brand.ts';
import type { Entry } from './types.ts';

/**
 * Whether an undo of this entry means anything. What a person did may be undone; what an
 * update or import noted may not, and a setting is changed by setting it again. Part of the
 * log's form: changing the answer would change what existing logs mean.
 */
export function mayBeUndone(entry: Entry): boolean {
	switch (entry.kind) {
		case 'review':
		case 'undo':
		case 'mark':
		case 'due':
		case 'reset':
		case 'reschedule':
		case 'note':
		case 'file':
		case 'override':
		case 'reject':
		case 'accept':
		case 'match':
			return true;
		case 'changed':
		case 'seed':
		case 'setting':
			return false;
	}
}

/**
 * The entries that count, in order: all that no effective undo targets, undos included. An
 * undo of something not earlier in the order, absent, or not to be undone has no effect.
 * `entries` must be sorted (`mergeLogs`). Linear time; applying it twice changes nothing.
 */
export function effectiveEntries(entries: readonly Entry[]): readonly Entry[] {
	const undone = new Set<EntryId>();
	const counting: Entry[] = [];
	for (let i = entries.length - 1; i >= 0; i--) {
		const entry = entries[i]!;
		if (undone.size > 0 && undone.has(entry.id) && mayBeUndone(entry)) continue;
		counting.push(entry);
		if (entry.kind === 'undo') undone.add(entry.of);
	}
	return counting.reverse();
}
