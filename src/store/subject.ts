/**
 * What an entry is about decides what it changes: one card, every card, or what there is to
 * ask. An undo is about what it undoes.
 */
import type { CardId, EntryId, FactId } from '#core/base/brand.ts';
import type { Entry } from '#core/log/types.ts';
import { findRows } from './blocks.ts';
import type { Db, LogRow } from './schema.ts';

export type Subject =
	| { readonly kind: 'card'; readonly card: CardId }
	/** Settings and reschedules bear on every card; so may an undo of something unknown. */
	| { readonly kind: 'rules' }
	/** Notes, and what is said about their facts; `fact` where cards of it may come or go. */
	| { readonly kind: 'decisions'; readonly fact?: FactId };

/** The card that another one lives on as, or itself. */
export type Heirs = { readonly heir: (card: CardId) => CardId };

type Find = (id: EntryId) => LogRow | undefined;

/**
 * The subject of an entry, or of the entry at the end of its chain of undos. What was learned of a
 * card goes to its heir; marks and news of its answer are about its own words and stay.
 */
export function subjectOf(entry: Entry, find: Find, heirs: Heirs): Subject {
	switch (entry.kind) {
		case 'review':
		case 'due':
		case 'reset':
		case 'seed':
			return { kind: 'card', card: heirs.heir(entry.card) };
		case 'mark':
		case 'changed':
			return { kind: 'card', card: entry.card };
		case 'undo': {
			const target = find(entry.of);
			return target === undefined ? { kind: 'rules' } : subjectOfRow(target, find, heirs);
		}
		case 'setting':
		case 'reschedule':
			return { kind: 'rules' };
		case 'accept':
		case 'reject':
			return { kind: 'decisions', fact: entry.fact };
		case 'note':
		case 'file':
		case 'override':
		case 'match':
			return { kind: 'decisions' };
	}
}

/**
 * The subject of a row of the log as it was filed. An undo that came before what it undoes
 * was filed without a card: it bears on every card for good.
 */
export function subjectOfRow({ card, entry }: LogRow, find: Find, heirs: Heirs): Subject {
	if (card !== undefined) return { kind: 'card', card };
	const subject = subjectOf(entry, find, heirs);
	return subject.kind === 'card' ? { kind: 'rules' } : subject;
}

export type FiledEntry = { readonly subject: Subject; readonly row: LogRow };

/** New entries, in order, each with its subject. Inside a transaction. */
export async function fileEntries(
	db: Db,
	entries: readonly Entry[],
	heirs: Heirs
): Promise<readonly FiledEntry[]> {
	const targets = await targetsOf(db, entries);
	return entries.map((entry) => {
		const subject = subjectOf(entry, (id) => targets.get(id), heirs);
		const row: LogRow = subject.kind === 'card' ? { card: subject.card, entry } : { entry };
		targets.set(entry.id, row);
		return { subject, row };
	});
}

/** The stored entries that chains of undos lead to. */
async function targetsOf(db: Db, entries: readonly Entry[]): Promise<Map<EntryId, LogRow>> {
	const targets = new Map<EntryId, LogRow>();
	let wanted = undoneBy(entries);
	while (wanted.length > 0) {
		const found = await findRows(db, wanted);
		for (const [id, row] of found) targets.set(id, row);
		const next = undoneBy([...found.values()].map(({ entry }) => entry));
		wanted = next.filter((id) => !targets.has(id));
	}
	return targets;
}

function undoneBy(entries: readonly Entry[]): readonly EntryId[] {
	return entries.flatMap((entry) => (entry.kind === 'undo' ? [entry.of] : []));
}
