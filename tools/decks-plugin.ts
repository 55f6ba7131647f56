/**
 * Compiles `cards/**` into the app: one file per deck, loaded when it is wanted. A deck with
 * an error, or with a ledger that does not know the latest edits, fails the build.
 */
import { resolve } from 'node:path';
import process from 'node:process';
import type { Plugin } from 'vite';
import {
	compileSource,
	errorsOf,
	findDecks,
	staleness,
	type CompiledSource
} from '../src/cli/decks.ts';
import { faultText } from '../src/cli/fault.ts';
import { wordsFor } from '../src/cli/terminal.ts';
import { diagnosticTexts } from '../src/cli/told.ts';
import type { CompiledDeck } from '../src/core/notes/types.ts';
import { builtModule, liveModule, resolveModule } from './deck-modules.ts';
import { LiveDecks } from './live-decks.ts';

const words = wordsFor(process.env);

/**
 * Serves `virtual:decks`, see `src/virtual.d.ts`; while developing, edits reach open pages. For a
 * build the environment's `DECKS` may name another folder that holds the decks in its `cards`.
 */
export function decks(): Plugin {
	let root = '';
	let isBuild = false;
	let live: LiveDecks | undefined;
	let built: readonly CompiledDeck[] = [];

	return {
		name: 'kubecards:decks',

		configResolved(config) {
			isBuild = config.command === 'build';
			root = isBuild ? resolve(config.root, process.env.DECKS ?? '.') : config.root;
		},

		buildStart() {
			if (!isBuild) return;
			const compiled = compileBundled(root);
			for (const { source } of compiled)
				for (const { file } of [...source.notes, ...source.yaml]) this.addWatchFile(file);
			const problem = firstProblem(compiled);
			if (problem) this.error(problem);
			built = compiled.map(({ deck }) => deck);
		},

		configureServer(server) {
			live = new LiveDecks(server, () => compileBundled(root), words);
		},

		resolveId: resolveModule,

		load(id) {
			if (live) return liveModule(id, live.decks);
			return builtModule(id, built, (deck) =>
				this.emitFile({ type: 'asset', name: 'deck.json', source: JSON.stringify(deck) })
			);
		}
	};
}

/** Every folder of `cards/`, compiled. @throws if one cannot be read. */
function compileBundled(root: string): readonly CompiledSource[] {
	const found = findDecks(['cards'], root);
	if (found.ok) return found.value.filter(({ isBundled }) => isBundled).map(compileSource);
	if (found.error.kind === 'not-found' || found.error.kind === 'no-notes') return [];
	throw new Error(faultText(found.error, words));
}

/** What fails a build, all in one message, at the place of the first. */
function firstProblem(compiled: readonly CompiledSource[]) {
	const problems = compiled.flatMap((one) => [...errorsOf(one), ...staleness(one)]);
	const [first] = problems;
	if (!first) return undefined;
	const notes = compiled.flatMap(({ deck }) => [...deck.notes, ...(deck.worlds ?? [])]);
	const message = diagnosticTexts(problems, notes, words).join('\n\n');
	// Rollup counts columns from 0, but prints what it gets: people count from 1.
	return { message, loc: { file: first.path, line: first.line, column: first.column } };
}
