/** Where pictures of notes are read from: the store, unless something around knows better. */
import { getContext, setContext } from 'svelte';
import type { Store } from '#store/types.ts';

type PictureSource = Store['file'];

const KEY = Symbol('pictures');

/** While a component is being set up: for everything in it. */
export function setPictureSource(source: PictureSource): void {
	setContext(KEY, source);
}

/** While a component is being set up. */
export function getPictureSource(store: Store): PictureSource {
	return getContext<PictureSource | undefined>(KEY) ?? ((deck, path) => store.file(deck, path));
}
