/** The blueprint beside decks: what exams ask, and which cards of the decks serve it. */
import { basename, dirname, join } from 'node:path';
import { readBlueprint } from '#core/notes/blueprint/blueprint.ts';
import { servedBy, strayTags, type Served } from '#core/notes/blueprint/coverage.ts';
import type { Diagnostic, NoteFile } from '#core/notes/types.ts';
import type { CompiledSource } from './decks.ts';
import { findNotes, readIfThere } from './files.ts';
import type { Words } from './terminal.ts';

export type Objectives = {
	readonly file: NoteFile;
	readonly served: readonly Served[];
	readonly diagnostics: readonly Diagnostic[];
	/** How many decks were counted, and how many there are. */
	readonly decks: number;
	readonly allDecks: number;
};

/** One for each folder of bundled decks that holds a `blueprint.yaml`. */
export function objectivesOf(decks: readonly CompiledSource[]): readonly Objectives[] {
	const bundled = decks.filter(({ source }) => source.isBundled);
	const above = ({ source }: CompiledSource) => dirname(dirname(source.ledgerFile));
	return [...new Set(bundled.map(above))].flatMap((folder) => {
		const within = bundled.filter((deck) => above(deck) === folder);
		const text = readIfThere(join(folder, 'blueprint.yaml'));
		if (text === null) return [];
		const path = join(dirname(within[0]!.source.ledgerPath), '..', 'blueprint.yaml');
		return [countedIn({ path, source: text }, within, folder)];
	});
}

function countedIn(file: NoteFile, decks: readonly CompiledSource[], folder: string): Objectives {
	const blueprint = readBlueprint(file);
	const notes = decks.flatMap(({ deck }) => deck.notes);
	const asked = decks.flatMap(({ deck, source }) =>
		deck.notes.filter(({ path }) => source.asked.has(path))
	);
	const stray = asked.flatMap((note) => strayTags(blueprint, note));
	return {
		file,
		served: servedBy(blueprint, notes),
		diagnostics: [...blueprint.diagnostics, ...stray],
		decks: decks.length,
		allDecks: deckCount(folder)
	};
}

/** Folders right inside with notes right inside. */
function deckCount(folder: string): number {
	const found = findNotes('.', folder);
	if (!found.ok) return 0;
	const parents = found.value.notes.map(({ file }) => dirname(file));
	return new Set(parents.filter((one) => basename(dirname(one)) === 'cards')).size;
}

export function objectiveToJson({ exam, domain, weight, id, title, cards }: Served) {
	return { exam, domain, weight, id, title, cards };
}

/** By domain, with the number of cards in Korean and in English before each objective. */
export function objectivesText({ served, decks, allDecks }: Objectives, { cli }: Words): string {
	if (served.length === 0) return '';
	const lines = served.flatMap((one, i) => {
		const { exam, domain, curriculum, weight } = one;
		const before = served[i - 1];
		const isNext = before?.domain === domain && before.exam === exam;
		const head = isNext ? [] : ['', cli.domain(exam, curriculum, domain, weight), '   ko   en'];
		return [...head, objectiveText(one, cli)];
	});
	const covered = served.filter(isCovered).length;
	const foot = cli.covers(covered, served.length);
	return ['', cli.objectives(decks, allDecks), ...lines, '', foot, ''].join('\n');
}

function isCovered({ cards }: Served): boolean {
	return cards.ko + cards.en > 0;
}

function objectiveText(one: Served, cli: Words['cli']): string {
	const { cards, title, id } = one;
	const counts = [cards.ko, cards.en].map((count) => (count === 0 ? '–' : String(count)));
	const text = `${counts.map((count) => count.padStart(5)).join('')}  ${title} (${id})`;
	return isCovered(one) ? text : `${text}: ${cli.notCovered}`;
}
