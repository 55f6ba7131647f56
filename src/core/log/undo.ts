/**
 * What the Undo and Redo buttons offer. Both take a sorted log that holds at least everything
 * of the writer and day in question, and whatever undoes it.
 */
import type { CardId, StudyDay, WriterId } from '../base/brand.ts';
import { effectiveEntries } from './effective.ts';
import { compareEntries } from './order.ts';
import type { Entry, EntryOf } from './types.ts';

/** What a person does to cards, in a review or in the list. */
export type Act = EntryOf<'review' | 'mark' | 'due' | 'reset'>;

/**
 * What this writer may undo of a study day: its effective acts, oldest first; the last one is
 * undone first.
 */
export function undoable(
	entries: readonly Entry[],
	writer: WriterId,
	day: StudyDay
): readonly Act[] {
	return effectiveEntries(entries).filter(
		(entry): entry is Act => isAct(entry) && entry.writer === writer && entry.day === day
	);
}

/**
 * What this writer may redo of a study day: its effective undos of acts, oldest first; the
 * last one is taken back first, by an undo of it. A new act empties the list.
 */
export function redoable(
	entries: readonly Entry[],
	writer: WriterId,
	day: StudyDay
): readonly EntryOf<'undo'>[] {
	const mine = (entry: Entry) => entry.writer === writer && entry.day === day;
	const acts = entries.filter((entry) => isAct(entry) && mine(entry));
	const last = acts.at(-1);
	if (last === undefined) return [];
	const ids = new Set(acts.map((act) => act.id));
	return effectiveEntries(entries).filter(
		(entry): entry is EntryOf<'undo'> =>
			entry.kind === 'undo' && mine(entry) && ids.has(entry.of) && compareEntries(entry, last) > 0
	);
}

/**
 * The last of what is offered, with everything done in the same go: marks, resets or due days
 * of many cards at one instant are taken back together. An answer is a deed of its own.
 */
export function lastDeed<E extends Entry>(offered: readonly E[]): readonly E[] {
	const last = offered.at(-1);
	const cards = new Set<CardId>(last && 'card' in last ? [last.card] : []);
	const first = offered.findLastIndex((entry) => {
		if (entry === last) return false;
		const isOther = entry.kind !== last?.kind || entry.at !== last.at || entry.kind === 'review';
		return isOther || !('card' in entry) || cards.size === cards.add(entry.card).size;
	});
	return offered.slice(first + 1);
}

function isAct(entry: Entry): entry is Act {
	switch (entry.kind) {
		case 'review':
		case 'mark':
		case 'due':
		case 'reset':
			return true;
		case 'undo':
		case 'changed':
		case 'seed':
		case 'reschedule':
		case 'note':
		case 'file':
		case 'override':
		case 'reject':
		case 'accept':
		case 'match':
		case 'setting':
			return false;
	}
}
