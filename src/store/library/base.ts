/** What is known of a deck before its notes change: texts, memory of facts, decisions. */
import type { DeckId, Sha256 } from '#core/base/brand.ts';
import { shortHash } from '#core/base/sha256.ts';
import type { Entry } from '#core/log/types.ts';
import type { Ledger } from '#core/notes/identity/ledger.ts';
import { fileName } from '#core/notes/file-name.ts';
import { decksNamedIn, ownersOf, type Owners } from '#core/notes/references.ts';
import type { CompiledDeck } from '#core/notes/types.ts';
import type { Connection } from '../connection.ts';
import { compiledDeck } from '../content.ts';
import { decisionsOf, rulesOf, stampOf } from '../head.ts';
import type { Db, DeckRow, Origin } from '../schema.ts';
import { readTexts } from '../texts.ts';
import type { NotesInput } from '../types.ts';
import { foldLibrary, foldNames, type Library } from './fold.ts';
import { ledgerAfter } from './delta.ts';
import { originOf } from './origin.ts';
import { isPublished, publishedDeck } from './published.ts';

/** A note's text by its path within the deck; `path` is the one it is compiled under. */
export type Source = { readonly path: string; readonly source: string };

export type Base = {
	/** Of decks and decisions; what was made from another one is made again. */
	readonly stamp: number;
	readonly deck: DeckId;
	readonly name: string;
	/** Whether the log has this name already. */
	readonly isNamed: boolean;
	/** The deck as it is stored. */
	readonly row: DeckRow | undefined;
	readonly library: Library;
	/** What the library is folded from. */
	readonly decisions: readonly Entry[];
	readonly sources: ReadonlyMap<string, Source>;
	/** What the log remembers of the deck's facts. */
	readonly folded: Ledger;
	/** The deck as it came with the app, and is stored; absent once it is edited. */
	readonly published: CompiledDeck | undefined;
	/** As it came with the app, edited or not; absent for a deck of one's own. */
	readonly origin: Origin | undefined;
	/** What the log remembers, or for a deck that was never edited, what it came with. */
	readonly ledger: Ledger;
	/** What its notes may refer to: the decks that they name. */
	readonly owners: Owners;
};

const BASE_TABLES = ['meta', 'decks', 'notes', 'contents', 'wordings', 'texts'] as const;

/** Reads bases, or what else is in their tables, in one transaction. */
export function readTogether<T>(connection: Connection, work: (db: Db) => Promise<T>): Promise<T> {
	return connection.run((db) => db.transaction('r', [...BASE_TABLES], async () => work(db)));
}

/** Within `readTogether`. `name` is what the deck is called from now on, `texts` are to be its notes. */
export async function readBase(
	db: Db,
	wanted: NotesInput['deck'],
	name?: string,
	texts: readonly string[] = []
): Promise<Base> {
	const decisions = await decisionsOf(db);
	const library = foldLibrary(decisions);
	const names = foldNames(await rulesOf(db));
	const deck = typeof wanted === 'string' ? wanted : deckNamed(wanted.name, library, names);
	const row = await db.decks.get(deck);
	const own = library.decks.get(deck);
	const folded = ledgerAfter(deck, await deltasOf(db, own?.ledgers));
	const published = row && isPublished(row) ? await publishedDeck(db, row) : undefined;
	const origin = published ? originOf(published) : row?.origin;
	const sources = new Map<string, Source>(
		Object.entries(origin?.notes ?? {}).map(([path, source]) => [
			fileName({ path, deck }),
			{ path, source }
		])
	);
	for (const [file, text] of await ownTexts(db, own?.notes))
		sources.set(file, { path: sources.get(file)?.path ?? pathOf(deck, file), source: text });
	return {
		stamp: await stampOf(db),
		deck,
		name: name ?? names.get(deck) ?? (typeof wanted === 'string' ? deck : wanted.name),
		isNamed: name === undefined ? names.has(deck) : names.get(deck) === name,
		row,
		library,
		decisions,
		sources,
		folded,
		published,
		origin,
		ledger: origin && folded.facts.length === 0 ? origin.ledger : folded,
		owners: await readOwners(db, deck, [...texts, ...[...sources.values()].map(sourceOf)])
	};
}

const sourceOf = ({ source }: Source) => source;

async function readOwners(db: Db, deck: DeckId, texts: readonly string[]): Promise<Owners> {
	const named = new Set(texts.flatMap(decksNamedIn));
	named.delete(deck);
	const rows = await db.decks.bulkGet([...named]);
	const decks = rows.flatMap((row) => (row === undefined ? [] : [compiledDeck(db, row)]));
	return ownersOf(await Promise.all(decks), false);
}

/** One's own deck of that name, or the id that a new one gets. */
function deckNamed(name: string, { decks }: Library, names: ReadonlyMap<DeckId, string>): DeckId {
	const known = [...decks.values()].find(
		({ id, notes }) => notes.size > 0 && names.get(id) === name
	);
	if (known) return known.id;
	for (let k = 0; ; k++) {
		const id = `own.${shortHash(`deck\0${name}\0${k}`)}` as DeckId;
		const taken = names.get(id);
		if (taken === undefined || taken === name) return id;
	}
}

async function ownTexts(
	db: Db,
	notes: ReadonlyMap<string, Sha256> = new Map()
): Promise<readonly [file: string, text: string][]> {
	const rows = await readTexts(db, [...notes.values()]);
	const texts = new Map(rows.map(({ hash, text }) => [hash, text]));
	return [...notes].flatMap(([file, hash]): [string, string][] => {
		const text = texts.get(hash);
		return text === undefined ? [] : [[file, text]];
	});
}

/** Where a note of one's own is compiled: in a folder named like its deck. */
export function pathOf(deck: DeckId, file: string): string {
	return `${deck}/${file}`;
}

async function deltasOf(db: Db, hashes: readonly Sha256[] = []): Promise<readonly string[]> {
	return (await readTexts(db, hashes)).map(({ text }) => text);
}
