/** Notes that were edited, against those that came with the app. */
import { sha256Hex } from '#core/base/sha256.ts';
import { publishedLedger } from '#core/notes/identity/published.ts';
import { fileName } from '#core/notes/file-name.ts';
import type { DeckId } from '#core/base/brand.ts';
import type { CompiledDeck } from '#core/notes/types.ts';
import type { DeckRow, Origin } from '../schema.ts';
import type { Library } from './fold.ts';

export function originOf(deck: CompiledDeck): Origin {
	return {
		notes: Object.fromEntries(
			[...deck.notes, ...(deck.worlds ?? [])].map(({ path, source }) => [path, source])
		),
		ledger: publishedLedger(deck, deck.open ?? [])
	};
}

/** What a deck with edited notes keeps of the deck as it came: read by nobody until asked for. */
export function originRow(
	id: DeckId,
	origin: Origin,
	{ decks }: Library
): Pick<DeckRow, 'origin' | 'behind'> {
	const known = decks.get(id)?.origins;
	const behind = Object.entries(origin.notes).flatMap(([path, source]) => {
		const hash = known?.get(fileName({ path, deck: id }));
		return hash === undefined || hash === sha256Hex(source) ? [] : [path];
	});
	return { origin, ...(behind.length > 0 && { behind }) };
}
