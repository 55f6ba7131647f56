/** While developing: a note that is saved in an editor changes the cards on screen. */
import type { DeckId } from '#core/base/brand.ts';
import type { CompiledDeck } from '#core/notes/types.ts';
import type { App } from '../app.svelte.ts';
import { replaceDecks, type BundledDeck } from './start-app.ts';

/** The part of Vite's `import.meta.hot` that is needed. */
export type Hot = {
	on(event: 'kubecards:deck', hear: (deck: CompiledDeck) => void): void;
	off(event: 'kubecards:deck', hear: (deck: CompiledDeck) => void): void;
};

/** Follows edits until the returned function is called; one at a time, in their order. */
export function followNotes(hot: Hot, app: App, bundled: readonly BundledDeck[]): () => void {
	const edited = new Map<DeckId, CompiledDeck>();
	let line = Promise.resolve();
	const hear = (deck: CompiledDeck) => {
		edited.set(deck.id, deck);
		line = line.then(() => replaceDecks(app.store, bundled, edited, app.head()));
	};
	hot.on('kubecards:deck', hear);
	return () => {
		hot.off('kubecards:deck', hear);
	};
}
