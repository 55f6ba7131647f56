/**
 * The backup file: gzip or plain text, one JSON document a line.
 *
 * | line | what |
 * |---|---|
 * | first | `Header` |
 * | then | `{"text":…}`: what an entry names by its hash; `{"file":…,"type":…}`: the same in base64 |
 * | then | one entry in its canonical form, in the order of the log |
 * | last | `Footer` |
 *
 * Among the entries may be some that were in no log when the file was made, because the
 * database refused them: the header names their writers (unsaved.ts). They are read like all
 * others, also by versions that do not know of them.
 *
 * Version 3 has answers that tell their deck or the day chosen; otherwise version 2 has texts or
 * files, and version 1 has none. What replay gives is checked in whole numbers only: stability
 * may differ in its last digits between engines.
 */
import { effectiveEntries } from '#core/log/effective.ts';
import type { WriterId } from '#core/base/brand.ts';
import type { Entry, WriterSummary } from '#core/log/types.ts';

export const FORMAT = 'kubecards-backup';
/** The newest that can be read. */
export const VERSION = 3;

/** The oldest that says all that is in a file, so that an older app can read what it knows. */
export function versionOf(entries: readonly Entry[], hasAttached: boolean): 1 | 2 | 3 {
	if (entries.some((entry) => 'dueOn' in entry || ('deck' in entry && 'card' in entry))) return 3;
	return hasAttached ? 2 : 1;
}

export type Header = {
	readonly format: typeof FORMAT;
	readonly version: number;
	readonly app: 'kubecards';
	readonly writers: readonly WriterSummary[];
	/** Writers of entries that were in no log yet; absent for none. */
	readonly unsaved?: readonly WriterId[];
	/** Only what was not saved is here, because the log could not be read. */
	readonly partial?: true;
};

export type Footer = {
	/** Number of entries. */
	readonly count: number;
	/** Of all bytes before the footer's line, in hex. */
	readonly sha256: string;
	readonly replay: ReplayCounts;
};

/** What a replay of the file must come to. */
export type ReplayCounts = {
	/** Entries that count. */
	readonly effective: number;
	/** Cards that they are about. */
	readonly cards: number;
};

/** `entries` must be sorted. */
export function countReplay(entries: readonly Entry[]): ReplayCounts {
	const effective = effectiveEntries(entries);
	const cards = new Set(effective.map((entry) => ('card' in entry ? entry.card : null)));
	cards.delete(null);
	return { effective: effective.length, cards: cards.size };
}
