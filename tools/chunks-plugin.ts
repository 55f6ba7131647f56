/**
 * Puts what the start of the app waits for into few files. Cut only by who imports what, it is
 * some sixty: each is asked for by itself, and compressed without knowing the others.
 */
import type { Plugin, Rolldown } from 'vite';

/** What the page runs until a card can be answered, and what its worker runs: ends of ids. */
const PAGE = ['+layout.svelte', '+error.svelte', 'review/+page.svelte'].map(
	(name) => `/src/routes/${name}`
);
const WORKER = ['/src/worker/worker.ts'];

/** One file for what page and worker both need at once, one for what only the page does. */
export function chunks(): Plugin {
	let ofPage: ReadonlySet<string> = new Set();
	let ofWorker: ReadonlySet<string> = new Set();

	const nameOf = (id: string): string | null => {
		if (!ofPage.has(id)) return null;
		return ofWorker.has(id) ? 'both' : 'page';
	};

	return {
		name: 'kubecards:chunks',

		buildEnd() {
			ofPage = neededBy(this, PAGE);
			ofWorker = neededBy(this, WORKER);
		},

		outputOptions(options) {
			if (this.environment.name !== 'client') return null;
			return { ...options, codeSplitting: { groups: [{ name: nameOf }] } };
		}
	};
}

/** Every module that is loaded before one of these can run, and these. */
function neededBy(graph: Rolldown.PluginContext, ends: readonly string[]): ReadonlySet<string> {
	const ids = [...graph.getModuleIds()].filter((id) => ends.some((end) => id.endsWith(end)));
	const needed = new Set(ids);
	// a set goes on with what is added to it on the way
	for (const id of needed)
		for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) needed.add(imported);
	return needed;
}
