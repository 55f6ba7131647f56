/** The modules that decks become: a list, and one module per deck that the list imports. */
import type { CompiledDeck } from '../src/core/notes/types.ts';

const LIST = 'virtual:decks';
const DECK = 'virtual:deck/';
/** Vite's mark of a module that is no file. */
const RESOLVED = '\0';

/** The name by which Vite knows one of our modules; undefined for any other. */
export function resolveModule(id: string): string | undefined {
	return id === LIST || id.startsWith(DECK) ? RESOLVED + id : undefined;
}

/** Whether the module changes when a deck does. */
export function isDeckModule(id: string | null): boolean {
	return id === RESOLVED + LIST || id?.startsWith(RESOLVED + DECK) === true;
}

/** The code of a resolved module; undefined if it is none of ours. */
export function loadModule(id: string, decks: readonly CompiledDeck[]): string | undefined {
	if (id === RESOLVED + LIST) return listModule(decks);
	if (!isDeckModule(id)) return undefined;
	const name = decodeURIComponent(id.slice((RESOLVED + DECK).length));
	const deck = decks.find((one) => one.id === name);
	return deck && deckModule(deck);
}

function listModule(decks: readonly CompiledDeck[]): string {
	const entries = decks.map(({ id, version }) => {
		const module = JSON.stringify(DECK + encodeURIComponent(id));
		const head = `id: ${JSON.stringify(id)}, version: ${JSON.stringify(version)}`;
		return `{ ${head}, load: () => import(${module}).then((module) => module.deck) }`;
	});
	return `export const decks = [${entries.join(', ')}];`;
}

/** Parsing a string is faster than evaluating an object. */
function deckModule(deck: CompiledDeck): string {
	return `export const deck = JSON.parse(${JSON.stringify(JSON.stringify(deck))});`;
}
