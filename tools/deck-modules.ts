/**
 * The modules that decks become. A list names them all; a deck itself is data and no script: a
 * file of its own in a build, and while developing a module, which Vite knows how to renew.
 */
import type { CompiledDeck } from '../src/core/notes/types.ts';

const LIST = 'virtual:decks';
const DECK = 'virtual:deck/';
/** Vite's mark of a module that is no file. */
const RESOLVED = '\0';

const READ = `async function read(url) {
	const response = await fetch(url);
	if (!response.ok) throw new Error(\`\${response.status} \${url}\`);
	return response.json();
}
`;

/** The name by which Vite knows one of our modules; undefined for any other. */
export function resolveModule(id: string): string | undefined {
	return id === LIST || id.startsWith(DECK) ? RESOLVED + id : undefined;
}

/** Whether the module changes when a deck does. */
export function isDeckModule(id: string | null): boolean {
	return id === RESOLVED + LIST || id?.startsWith(RESOLVED + DECK) === true;
}

/**
 * The code of a resolved module of a build; undefined if it is none of ours.
 * @param emit writes a deck to a file and returns Rollup's reference to it
 */
export function builtModule(
	id: string,
	decks: readonly CompiledDeck[],
	emit: (deck: CompiledDeck) => string
): string | undefined {
	if (id !== RESOLVED + LIST) return undefined;
	const loader = (deck: CompiledDeck) => `read(import.meta.ROLLUP_FILE_URL_${emit(deck)})`;
	return READ + listModule(decks, loader);
}

/** The code of a resolved module while developing; undefined if it is none of ours. */
export function liveModule(id: string, decks: readonly CompiledDeck[]): string | undefined {
	if (id === RESOLVED + LIST) return listModule(decks, importOf);
	if (!isDeckModule(id)) return undefined;
	const name = decodeURIComponent(id.slice((RESOLVED + DECK).length));
	const deck = decks.find((one) => one.id === name);
	return deck && `export default ${JSON.stringify(deck)};`;
}

function importOf({ id }: CompiledDeck): string {
	const module = JSON.stringify(DECK + encodeURIComponent(id));
	return `import(${module}).then((module) => module.default)`;
}

function listModule(decks: readonly CompiledDeck[], loader: (deck: CompiledDeck) => string) {
	const entries = decks.map((deck) => {
		const head = `id: ${JSON.stringify(deck.id)}, version: ${JSON.stringify(deck.version)}`;
		return `{ ${head}, load: () => ${loader(deck)} }`;
	});
	return `export const decks = [${entries.join(', ')}];`;
}
