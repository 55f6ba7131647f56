/**
 * Puts what is wanted together into few files. Cut only by who imports what, the start of the app
 * is some sixty: each is asked for by itself, and compressed without knowing the others.
 */
import type { Plugin, Rolldown } from 'vite';

/** Where the page sets out from until a card can be answered. */
const START = /\/src\/routes\/(\+layout|\+error|review\/\+page)\.svelte$/;
/** The screens of notes and cards, which share most of what they are made of. */
const NOTES = /\/src\/routes\/(notes|cards)\/.*\+page\.svelte$/;
/** All others, but for the Lab, which has the cluster model in common with the compiler. */
const OTHERS = /\/src\/routes\/(?!notes\/|cards\/|lab\/).*\+page\.svelte$/;
/** What judges by meaning, wherever that is wanted. */
const MODEL = /\/(?:src\/core\/(?:base|kube)|node_modules\/yaml)\//;
const WORKER = /\/src\/worker\/worker\.ts$/;

type Modules = ReadonlySet<string>;

/**
 * One file for what the start needs and the worker too, now or later; one for what else the
 * start needs; the same for the screens of notes, less what a review shows of a note, and less what
 * other screens are made of too: those have no use for a compiler; one for the cluster model. Pages and the worker are apart
 * because a worker has no document: it would fail on what only a page can run.
 */
export function chunks(): Plugin {
	let start: Modules = new Set();
	let review: Modules = new Set();
	let notes: Modules = new Set();
	let others: Modules = new Set();
	let worker: Modules = new Set();
	const startName = (id: string) => (start.has(id) ? (worker.has(id) ? 'both' : 'page') : null);
	const textName = (id: string) => (notes.has(id) && worker.has(id) ? 'text' : null);
	const modelName = (id: string) => (MODEL.test(id) ? 'model' : null);
	const sharedName = (id: string) =>
		notes.has(id) && others.has(id) ? (worker.has(id) ? 'common' : 'shared') : null;
	const peekName = (id: string) => (notes.has(id) && review.has(id) ? 'peek' : null);
	const notesName = (id: string) => (notes.has(id) ? 'notes' : null);

	return {
		name: 'kubecards:chunks',

		buildEnd() {
			start = reached(this, START, ({ importedIds }) => importedIds);
			review = reached(this, START, everything);
			notes = reached(this, NOTES, ({ importedIds }) => importedIds);
			others = reached(this, OTHERS, ({ importedIds }) => importedIds);
			worker = reached(this, WORKER, everything);
		},

		outputOptions(options) {
			if (this.environment.name !== 'client') return null;
			// a group takes along what its modules import, unless an earlier one has taken it
			const names = [notesName, peekName, textName, modelName, sharedName, startName];
			const groups = names.map((name, priority) => ({ name, priority }));
			return { ...options, codeSplitting: { groups } };
		}
	};
}

/** What a module needs, now or later. */
const everything = ({ importedIds, dynamicallyImportedIds }: Rolldown.ModuleInfo) => [
	...importedIds,
	...dynamicallyImportedIds
];

/** The modules that are named so, and every module on the way from them. */
function reached(
	graph: Rolldown.PluginContext,
	from: RegExp,
	follow: (module: Rolldown.ModuleInfo) => readonly string[]
): Modules {
	const ids = [...graph.getModuleIds()].filter((id) => from.test(id));
	const found = new Set(ids);
	// a set goes on with what is added to it on the way
	for (const id of found) {
		const module = graph.getModuleInfo(id);
		if (module) for (const next of follow(module)) found.add(next);
	}
	return found;
}
