import type { CardId, DeckId } from '../../base/brand.ts';
import type { Entry } from '../../log/types.ts';
import { presetOf } from '../preset.ts';
import type { Settings } from '../types.ts';

/**
 * The entries of a sorted log from which weights of a preset are learned: those about cards that
 * were last asked in a deck which is under it now, as a `reschedule` of it would find them, and
 * all undos.
 */
export function entriesUnder(
	entries: readonly Entry[],
	settings: Pick<Settings, 'presets' | 'presetByDeck'>,
	preset: string
): readonly Entry[] {
	const decks = new Map<CardId, DeckId>();
	for (const entry of entries)
		if ((entry.kind === 'review' || entry.kind === 'seed') && entry.deck !== undefined)
			decks.set(entry.card, entry.deck);
	const isUnder = (card: CardId) => presetOf(settings, decks.get(card)).id === preset;
	return entries.filter(
		(entry) => entry.kind === 'undo' || ('card' in entry && isUnder(entry.card))
	);
}
