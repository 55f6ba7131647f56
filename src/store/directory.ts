/**
 * Where every card of the installed decks is, and which may be asked. Built from a few rows,
 * kept in memory, built anew when its stamp says that decks or decisions have changed.
 */
import type { CardId, DeckId, FactId } from '#core/base/brand.ts';
import type { Entry } from '#core/log/types.ts';
import type { Language } from '#core/notes/types.ts';
import { notesAsked } from './editions.ts';
import { decisionsOf, stampOf } from './head.ts';
import type { Db, DeckRow, NoteIndex } from './schema.ts';
import { foldVerdicts, type Verdicts } from './verdicts.ts';

/** Cards in one row of `contents`. */
export const PART = 100;

const LANGUAGES: readonly Language[] = ['en', 'ko'];

/** Where the text of a card is. */
export type Place = {
	readonly deck: DeckId;
	readonly path: string;
	readonly lang: Language;
	/** Place among the cards of its note, suggestions included. */
	readonly order: number;
	/** Whether the card may be asked: an active one, or a suggestion that was accepted. */
	readonly isAskable: boolean;
	/** The content languages under which its note is the one that is asked. */
	readonly askedIn: readonly Language[];
};

export class Directory {
	readonly decks: readonly DeckRow[];
	/** Which cards live on as which, as text. */
	readonly heirs: string;
	readonly #became: ReadonlyMap<CardId, CardId>;
	readonly #placesByCard = new Map<CardId, readonly Place[]>();

	constructor(decks: readonly DeckRow[], decisions: readonly Entry[]) {
		this.decks = [...decks].sort((a, b) => a.order - b.order);
		const verdicts = foldVerdicts(decisions);
		for (const deck of this.decks) {
			const asked = LANGUAGES.map((lang) => new Set(notesAsked(deck, lang)));
			for (const note of deck.notes)
				this.#add(
					deck.id,
					note,
					LANGUAGES.filter((_, i) => asked[i]!.has(note)),
					verdicts
				);
		}
		this.#became = heirsAmong(this.decks, (card) => this.#placesByCard.has(card));
		this.heirs = JSON.stringify([...this.#became]);
	}

	/** The card as which one lives on that no deck has any more; any other is its own heir. */
	heir(card: CardId): CardId {
		return this.#became.get(card) ?? card;
	}

	/** Where to find a card's text: in the note asked under `chosen` if it is there. */
	place(card: CardId, chosen: Language): Place | undefined {
		const places = this.#placesByCard.get(card);
		return places?.find(({ askedIn }) => askedIn.includes(chosen)) ?? places?.[0];
	}

	/** Everywhere that a card is: in each language that its note has. */
	places(card: CardId): readonly Place[] {
		return this.#placesByCard.get(card) ?? [];
	}

	/** The deck that has the card, and the content languages under which it may be asked. */
	home(card: CardId): { readonly deck: DeckId; readonly langs: readonly Language[] } | undefined {
		const places = this.#placesByCard.get(card);
		if (places === undefined) return undefined;
		const askable = places.filter(({ isAskable }) => isAskable);
		const langs = LANGUAGES.filter((lang) => askable.some((place) => place.askedIn.includes(lang)));
		return { deck: places[0]!.deck, langs };
	}

	/** The cards of a note that may be asked, in order. */
	askableIn({ id }: Pick<DeckRow, 'id'>, { path, cards }: NoteIndex): readonly CardId[] {
		return cards.filter((card) =>
			this.#placesByCard
				.get(card)
				?.some((place) => place.deck === id && place.path === path && place.isAskable)
		);
	}

	/** The cards of a deck that may be asked under a content language, in order. */
	askable(deck: DeckRow, chosen: Language): readonly CardId[] {
		return notesAsked(deck, chosen).flatMap((note) => this.askableIn(deck, note));
	}

	#add(
		deck: DeckId,
		{ lang, path, cards, suggested }: NoteIndex,
		askedIn: readonly Language[],
		verdicts: Verdicts
	): void {
		const suggestions = new Set(suggested);
		for (const [order, card] of cards.entries()) {
			const places = this.#placesByCard.get(card) ?? [];
			// another deck may only refer to a card of its owner
			if (places.some((place) => place.deck !== deck)) continue;
			const isAskable = verdicts.of(card) ?? !suggestions.has(order);
			const place = { deck, path, lang, order, isAskable, askedIn };
			this.#placesByCard.set(card, [...places, place]);
		}
	}
}

/** A card that is there is nobody else; one that went on to another that went on is that one's. */
function heirsAmong(
	decks: readonly DeckRow[],
	isThere: (card: CardId) => boolean
): ReadonlyMap<CardId, CardId> {
	const became = new Map(
		decks.flatMap((deck) => Object.entries(deck.became ?? {}) as [CardId, CardId][])
	);
	const heirs = new Map<CardId, CardId>();
	for (const card of [...became.keys()].sort()) {
		const passed = new Set<CardId>();
		let heir: CardId | undefined = card;
		while (heir !== undefined && !isThere(heir) && passed.size !== passed.add(heir).size)
			heir = became.get(heir);
		if (heir !== undefined && heir !== card && isThere(heir)) heirs.set(card, heir);
	}
	return heirs;
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
