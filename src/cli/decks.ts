/**
 * From paths to decks: the notes of one folder are one deck, and `ledger.json` beside them is
 * its memory. Also used by the build.
 */
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { DeckId } from '#core/base/brand.ts';
import { err, ok, type Result } from '#core/base/result.ts';
import { compileDeck, versioned, type DeckCompilation } from '#core/notes/deck.ts';
import { diagnostic } from '#core/notes/diagnostics.ts';
import { parseLedger, serialiseLedger } from '#core/notes/identity/ledger-file.ts';
import { emptyLedger, type Ledger } from '#core/notes/identity/ledger.ts';
import type { Assets } from '#core/notes/lint/image-missing.ts';
import { decksNamedIn, ownersOf, type Owners } from '#core/notes/references.ts';
import type { CompiledDeck, DeckContent, Diagnostic } from '#core/notes/types.ts';
import type { Fault } from './fault.ts';
import {
	deckOf,
	filesBelow,
	findNotes,
	notesOfFolder,
	readFault,
	readIfThere,
	yamlOfFolder,
	type FoundNote
} from './files.ts';

export type DeckSource = {
	readonly id: DeckId;
	/** The whole deck, or what was asked for of a folder that is none. */
	readonly notes: readonly FoundNote[];
	/** YAML files beside the notes. */
	readonly yaml: readonly FoundNote[];
	/** What else is in the folder; null if no note shows a picture. */
	readonly assets: Assets | null;
	/** Paths of the notes that were asked for. */
	readonly asked: ReadonlySet<string>;
	readonly ledgerPath: string;
	readonly ledgerFile: string;
	readonly ledgerText: string | null;
	/** A folder right under `cards` is a deck and must have a ledger. */
	readonly isBundled: boolean;
};

export type CompiledSource = Omit<DeckCompilation, 'deck'> & {
	readonly deck: CompiledDeck;
	readonly source: DeckSource;
	/** The ledger against what the notes make of it; `none`: there is none and need be none. */
	readonly state: 'current' | 'stale' | 'missing' | 'invalid' | 'none';
	/** What is wrong with the ledger itself. */
	readonly ledgerFaults: readonly Diagnostic[];
};

/** Every deck that has a note among `paths`; a note in a deck brings the whole deck with it. */
export function findDecks(
	paths: readonly string[],
	from: string
): Result<readonly DeckSource[], Fault> {
	const asked = new Map<string, FoundNote>();
	for (const path of paths) {
		const found = findNotes(path, from);
		if (!found.ok) return found;
		for (const note of found.value.notes) if (!asked.has(note.file)) asked.set(note.file, note);
	}
	const folders = new Map<string, FoundNote[]>();
	for (const note of asked.values())
		folders.set(dirname(note.file), [...(folders.get(dirname(note.file)) ?? []), note]);
	try {
		return ok([...folders].map(([folder, notes]) => readDeck(folder, notes)));
	} catch (error) {
		return err(readFault(paths.join(' '), error));
	}
}

/** @throws what the file system throws. */
function readDeck(folder: string, asked: readonly FoundNote[]): DeckSource {
	const path = dirname(asked[0]!.path);
	const ledgerFile = join(folder, 'ledger.json');
	const ledgerText = readIfThere(ledgerFile);
	const isBundled = basename(dirname(folder)) === 'cards';
	const notes = isBundled || ledgerText !== null ? wholeDeck(path, folder, asked) : asked;
	const showPictures = notes.some(({ source }) => source.includes('!['));
	return {
		id: deckOf(folder),
		notes,
		yaml: yamlOfFolder(path, folder),
		assets: showPictures ? filesBelow(path, folder) : null,
		asked: new Set(asked.map((note) => note.path)),
		ledgerPath: join(path, 'ledger.json'),
		ledgerFile,
		ledgerText,
		isBundled
	};
}

/** Asked notes keep the path by which they were asked for. */
function wholeDeck(
	path: string,
	folder: string,
	asked: readonly FoundNote[]
): readonly FoundNote[] {
	const askedByFile = new Map(asked.map((note) => [note.file, note]));
	return notesOfFolder(path, folder).map((note) => askedByFile.get(note.file) ?? note);
}

/** Compiles a deck against its ledger, or as one that nobody knows yet. */
export function compileSource(source: DeckSource): CompiledSource {
	const known = source.ledgerText === null ? null : parseLedger(source.ledgerText);
	// A renamed folder is a renamed deck; its facts stay who they are.
	const ledger = known?.ok ? { ...known.value, deck: source.id } : emptyLedger(source.id);
	const files = [...source.notes, ...source.yaml];
	const compiled = compileDeck(files, ledger, [], source.assets, undefined, ownersFor(source));
	const ledgerFaults =
		known?.ok === false ? [ledgerDiagnostic('ledger-invalid', source.ledgerPath, known.error)] : [];
	return {
		...compiled,
		deck: versioned(compiled),
		source,
		state: stateOf(source, known, compiled.ledger),
		ledgerFaults
	};
}

/** What notes refer to is in the decks beside theirs. */
function ownersFor({ id, notes, ledgerFile, isBundled }: DeckSource): Owners {
	const named = new Set(notes.flatMap(({ source }) => decksNamedIn(source)));
	const decks = [...named].flatMap((name) => {
		const folder = join(dirname(ledgerFile), '..', name);
		if (name === id || deckOf(folder) !== name || !existsSync(folder)) return [];
		const found = notesOfFolder(folder, folder);
		return found.length > 0 ? [compileAlone(readDeck(folder, found))] : [];
	});
	return ownersOf(decks, isBundled);
}

/** A deck for what it owns, which nothing that it refers to changes. */
function compileAlone({ id, notes, yaml, ledgerText }: DeckSource): DeckContent {
	const known = ledgerText === null ? null : parseLedger(ledgerText);
	const ledger = known?.ok ? { ...known.value, deck: id } : emptyLedger(id);
	return compileDeck([...notes, ...yaml], ledger).deck;
}

function stateOf(
	{ isBundled }: DeckSource,
	known: Result<Ledger, string> | null,
	now: Ledger
): CompiledSource['state'] {
	if (known === null) return isBundled ? 'missing' : 'none';
	if (!known.ok) return 'invalid';
	return serialiseLedger(known.value) === serialiseLedger(now) ? 'current' : 'stale';
}

/** What is wrong with the deck itself, the age of its ledger aside. */
export function errorsOf(compiled: CompiledSource): readonly Diagnostic[] {
	const { diagnostics, worldDiagnostics, ledgerFaults } = compiled;
	return [...diagnostics, ...worldDiagnostics, ...ledgerFaults].filter(
		({ severity }) => severity === 'error'
	);
}

/** What a strict reader says about the ledger's state, on top of `ledgerFaults`. */
export function staleness({ state, source }: CompiledSource): readonly Diagnostic[] {
	switch (state) {
		case 'missing':
			return [ledgerDiagnostic('ledger-missing', source.ledgerPath)];
		case 'stale':
			return [ledgerDiagnostic('ledger-stale', source.ledgerPath)];
		case 'current':
		case 'invalid':
		case 'none':
			return [];
	}
}

function ledgerDiagnostic(
	code: 'ledger-missing' | 'ledger-stale' | 'ledger-invalid',
	path: string,
	reason?: string
): Diagnostic {
	const place = { path, starts: [0] };
	return diagnostic(
		code,
		place,
		{ start: 0, end: 0 },
		reason === undefined ? undefined : { reason }
	);
}
