/**
 * A person's own notes as a fold of the log: which decks they make, which texts they have now,
 * what the decks remember, and what the person said about facts.
 */
import type { CardId, DeckId, Sha256 } from '#core/base/brand.ts';
import { effectiveEntries } from '#core/log/effective.ts';
import type { Entry } from '#core/log/types.ts';
import type { Decision as Match } from '#core/notes/identity/decisions.ts';

/** Own notes of one deck. */
export type OwnDeck = {
	readonly id: DeckId;
	/** Hash of the text, by path within the deck. */
	readonly notes: ReadonlyMap<string, Sha256>;
	/** By path, hash of the note as it came with the app, of which the own text takes account. */
	readonly origins: ReadonlyMap<string, Sha256>;
	/** Hash of the file, by path within the deck. */
	readonly files: ReadonlyMap<string, Sha256>;
	/** Hashes of what the deck remembered anew, oldest first; see `delta.ts`. */
	readonly ledgers: readonly Sha256[];
};

/** A card in the person's words, as Markdown; without any it reads as its note has it. */
export type Wording = {
	readonly card: CardId;
	/** Hash of the card's text that these words stand for. */
	readonly base: Sha256;
	readonly prompt?: string;
	readonly answer?: string;
};

export type Library = {
	/** In the order in which they came; decks whose notes are all gone included. */
	readonly decks: ReadonlyMap<DeckId, OwnDeck>;
	readonly matches: readonly Match[];
	readonly wordings: ReadonlyMap<CardId, Wording>;
};

/** `decisions` must be sorted. */
export function foldLibrary(decisions: readonly Entry[]): Library {
	const decks = new Map<DeckId, Drafted>();
	const matches: Match[] = [];
	const wordings = new Map<CardId, Wording>();
	for (const entry of effectiveEntries(decisions)) {
		if (entry.kind === 'note') {
			const { notes, origins, ledgers } = drafted(decks, entry.deck);
			put(notes, entry.note, entry.text);
			put(origins, entry.note, (entry.text && entry.origin) ?? null);
			if (entry.ledger !== undefined) ledgers.push(entry.ledger);
		}
		if (entry.kind === 'file') put(drafted(decks, entry.deck).files, entry.path, entry.file);
		if (entry.kind === 'match') matches.push({ from: entry.from, to: entry.to, same: entry.same });
		if (entry.kind === 'override') {
			const { slot = '', prompt, answer } = entry.fields;
			const card = `${entry.fact}/${slot}` as CardId;
			const said = prompt === undefined && answer === undefined ? null : { prompt, answer };
			put(wordings, card, said && { card, base: entry.base, ...said });
		}
	}
	return { decks, matches, wordings };
}

type Drafted = OwnDeck & {
	readonly notes: Map<string, Sha256>;
	readonly origins: Map<string, Sha256>;
	readonly files: Map<string, Sha256>;
	readonly ledgers: Sha256[];
};

function drafted(decks: Map<DeckId, Drafted>, id: DeckId): Drafted {
	const known = decks.get(id) ?? {
		id,
		notes: new Map(),
		origins: new Map(),
		files: new Map(),
		ledgers: []
	};
	decks.set(id, known);
	return known;
}

function put<K, V>(map: Map<K, V>, key: K, value: V | null): void {
	if (value === null) map.delete(key);
	else map.set(key, value);
}

const NAME = /^deck:(.*)$/s;

/** What people call their decks; `rules` must be sorted. */
export function foldNames(rules: readonly Entry[]): ReadonlyMap<DeckId, string> {
	const names = new Map<DeckId, string>();
	for (const entry of effectiveEntries(rules)) {
		if (entry.kind !== 'setting' || entry.key !== 'name') continue;
		const id = NAME.exec(entry.scope)?.[1];
		if (id !== undefined && typeof entry.value === 'string') names.set(id as DeckId, entry.value);
	}
	return names;
}
