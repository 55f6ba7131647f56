/**
 * Puts what the start of the app waits for into few files. Cut only by who imports what, it is
 * some sixty: each is asked for by itself, and compressed without knowing the others.
 */
import type { Plugin, Rolldown } from 'vite';

/** Where the page until a card can be answered, and its worker, set out from: ends of ids. */
const PAGE = ['+layout.svelte', '+error.svelte', 'review/+page.svelte'].map(
	(name) => `/src/routes/${name}`
);
const WORKER = ['/src/worker/worker.ts'];

/**
 * One file for what the page starts with and its worker needs too, now or later; one for what
 * else the page starts with. A worker that loaded the latter would fail: it has no document.
 */
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
			ofPage = reached(this, PAGE, ({ importedIds }) => importedIds);
			ofWorker = reached(this, WORKER, ({ importedIds, dynamicallyImportedIds }) => [
				...importedIds,
				...dynamicallyImportedIds
			]);
		},

		outputOptions(options) {
			if (this.environment.name !== 'client') return null;
			return { ...options, codeSplitting: { groups: [{ name: nameOf }] } };
		}
	};
}

/** The modules whose ids end so, and every module on the way from them. */
function reached(
	graph: Rolldown.PluginContext,
	ends: readonly string[],
	follow: (module: Rolldown.ModuleInfo) => readonly string[]
): ReadonlySet<string> {
	const ids = [...graph.getModuleIds()].filter((id) => ends.some((end) => id.endsWith(end)));
	const found = new Set(ids);
	// a set goes on with what is added to it on the way
	for (const id of found) {
		const module = graph.getModuleInfo(id);
		if (module) for (const next of follow(module)) found.add(next);
	}
	return found;
}
