/**
 * Where every card of the installed decks is, and which may be asked. Built from a few rows,
 * kept in memory, built anew when its stamp says that decks or decisions have changed.
 */
import type { CardId, DeckId, FactId } from '#core/base/brand.ts';
import { effectiveEntries } from '#core/log/effective.ts';
import type { Entry } from '#core/log/types.ts';
import type { Language } from '#core/notes/types.ts';
import { decisionsOf, stampOf } from './head.ts';
import type { Db, DeckRow, NoteIndex } from './schema.ts';

/** Cards in one row of `contents`. */
export const PART = 100;

/** Where the text of a card is. */
export type Place = {
	readonly deck: DeckId;
	readonly path: string;
	readonly lang: Language;
	/** Place among the cards of its note, suggestions included. */
	readonly order: number;
	/** Whether the card may be asked: an active one, or a suggestion that was accepted. */
	readonly isAskable: boolean;
};

type Places = Partial<Record<Language, Place>>;

export class Directory {
	readonly decks: readonly DeckRow[];
	readonly #placesByCard = new Map<CardId, Places>();

	constructor(decks: readonly DeckRow[], decisions: readonly Entry[]) {
		this.decks = [...decks].sort((a, b) => a.order - b.order);
		const accepted = acceptedFacts(decisions);
		for (const { id, notes } of this.decks) for (const note of notes) this.#add(id, note, accepted);
	}

	/** Where to find a card's text: in the language asked for if it is there. */
	place(card: CardId, lang: Language): Place | undefined {
		const places = this.#placesByCard.get(card);
		return places?.[lang] ?? places?.ko ?? places?.en;
	}

	/** The deck that has the card, and the languages in which it may be asked. */
	home(card: CardId): { readonly deck: DeckId; readonly langs: readonly Language[] } | undefined {
		const places = Object.values(this.#placesByCard.get(card) ?? {});
		const [first] = places;
		if (first === undefined) return undefined;
		const langs = places.filter(({ isAskable }) => isAskable).map(({ lang }) => lang);
		return { deck: first.deck, langs: langs.sort() };
	}

	/** The cards of a deck that may be asked in a language, in order. */
	askable(deck: DeckRow, lang: Language): readonly CardId[] {
		const note = deck.notes.find((each) => each.lang === lang);
		return (note?.cards ?? []).filter((card) => {
			const place = this.#placesByCard.get(card)?.[lang];
			return place?.deck === deck.id && place.isAskable;
		});
	}

	#add(deck: DeckId, { lang, path, cards, suggested }: NoteIndex, accepted: Set<FactId>): void {
		const suggestions = new Set(suggested);
		for (const [order, card] of cards.entries()) {
			const isAskable = !suggestions.has(order) || accepted.has(factOf(card));
			const places = this.#placesByCard.get(card) ?? {};
			// another deck may only refer to a card of its owner
			if (Object.values(places).some((place) => place.deck !== deck)) continue;
			places[lang] ??= { deck, path, lang, order, isAskable };
			this.#placesByCard.set(card, places);
		}
	}
}

/**
 * The one language in which a deck is asked and counted: the chosen one, or, for a deck that
 * has no edition in it, the one it has instead.
 */
export function askedLanguage({ notes }: Pick<DeckRow, 'notes'>, chosen: Language): Language {
	return notes.some(({ lang }) => lang === chosen) ? chosen : (notes[0]?.lang ?? chosen);
}

export function factOf(card: CardId): FactId {
	return card.slice(0, card.indexOf('/')) as FactId;
}

/** Reads the directory inside or outside a transaction that includes `meta` and `decks`. */
export async function readDirectory(db: Db): Promise<Directory> {
	const decks = await db.decks.toArray();
	return new Directory(decks, await decisionsOf(db));
}

/** Keeps the last directory read and gives it out while its stamp is the same. */
export class DirectoryCache {
	#directory: Directory | null = null;
	#stamp = -1;

	async get(db: Db): Promise<Directory> {
		const stamp = await stampOf(db);
		if (this.#directory === null || this.#stamp !== stamp) {
			this.#directory = await readDirectory(db);
			this.#stamp = stamp;
		}
		return this.#directory;
	}
}

/** Facts whose suggestions the person takes: the later word wins. */
function acceptedFacts(decisions: readonly Entry[]): Set<FactId> {
	const accepted = new Set<FactId>();
	for (const entry of effectiveEntries(decisions)) {
		if (entry.kind === 'accept') accepted.add(entry.fact);
		if (entry.kind === 'reject') accepted.delete(entry.fact);
	}
	return accepted;
}
