/** The two states that `cards diff` compares, read as two states of one deck. */
import { dirname, join, resolve } from 'node:path';
import type { DeckId } from '#core/base/brand.ts';
import { err, ok, type Result } from '#core/base/result.ts';
import { parseLedger } from '#core/notes/identity/ledger-file.ts';
import { emptyLedger, type Ledger, type LedgerFact } from '#core/notes/identity/ledger.ts';
import { parseNote } from '#core/notes/parse.ts';
import type { ParsedNote } from '#core/notes/parsed.ts';
import type { Fault } from './fault.ts';
import { deckOf, findNotes, readFault, readIfThere, type Found, type FoundNote } from './files.ts';

export type DiffInput = {
	readonly known: Ledger;
	readonly olds: readonly ParsedNote[];
	readonly news: readonly ParsedNote[];
	/** Where a path in `olds` really is: two files are compared under the name of the new one. */
	readonly oldPath: (path: string) => string;
};

/**
 * `ledger` names the file with what was known before; without one, the ledgers in OLD count.
 * Folders are compared as one collection, so that a fact may move between their files.
 */
export function parseBoth(
	before: string,
	after: string,
	ledger: string | undefined,
	from: string
): Result<DiffInput, Fault> {
	const [old, fresh] = [findNotes(before, from), findNotes(after, from)];
	if (!old.ok) return old;
	if (!fresh.ok) return fresh;
	if (old.value.kind !== fresh.value.kind) return err({ kind: 'file-and-folder' });
	const root = rootDeck(old.value, resolve(from, before));
	const files = ledger === undefined ? ledgersOf(old.value) : [resolve(from, ledger)];
	const known = readLedgers(files, root, ledger);
	if (!known.ok) return known;
	const isFile = old.value.kind === 'file';
	const { path } = fresh.value;
	return ok({
		known: known.value,
		olds: old.value.notes.map((note) => parse(isFile ? { ...note, path } : note, old.value, root)),
		news: fresh.value.notes.map((note) => parse(note, fresh.value, root)),
		oldPath: (one) => (isFile ? old.value.path : one)
	});
}

function rootDeck({ kind }: Found, place: string): DeckId {
	return deckOf(kind === 'file' ? dirname(place) : place);
}

/** Notes right in the folder that was named are of the root deck, others of their own folder's. */
function parse(note: FoundNote, { kind, path }: Found, root: DeckId): ParsedNote {
	const isInside = kind === 'folder' && dirname(note.path) !== path;
	const deck = isInside ? deckOf(dirname(note.file)) : root;
	return parseNote({ path: note.path, deck, source: note.source });
}

function ledgersOf({ notes }: Found): readonly string[] {
	const folders = new Set(notes.map(({ file }) => dirname(file)));
	return [...folders].map((folder) => join(folder, 'ledger.json'));
}

/** All records as one ledger; a fact that two ledgers know is the first one's. */
function readLedgers(
	files: readonly string[],
	deck: DeckId,
	named: string | undefined
): Result<Ledger, Fault> {
	const records = new Map<string, LedgerFact>();
	for (const file of files) {
		const shown = named ?? file;
		const text = readText(file, shown);
		if (!text.ok) return text;
		if (text.value === null) {
			if (named !== undefined) return err({ kind: 'not-found', path: named });
			continue;
		}
		const parsed = parseLedger(text.value);
		if (!parsed.ok) return err({ kind: 'not-readable', path: shown, reason: parsed.error });
		for (const record of parsed.value.facts) {
			const key = `${record.lang}/${record.id}`;
			if (!records.has(key)) records.set(key, record);
		}
	}
	return ok({ ...emptyLedger(deck), facts: [...records.values()] });
}

function readText(file: string, shown: string): Result<string | null, Fault> {
	try {
		return ok(readIfThere(file));
	} catch (error) {
		return err(readFault(shown, error));
	}
}
