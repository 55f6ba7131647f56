/** `cards check`: what is wrong with notes, and which of their lines feed no card. */
import { ok, type Result } from '#core/base/result.ts';
import type { Severity } from '#core/base/diagnostic.ts';
import type { CompiledNote, Diagnostic, Reference } from '#core/notes/types.ts';
import type { Arguments } from './arguments.ts';
import { objectivesOf, objectivesText, objectiveToJson } from './blueprint.ts';
import { staleness } from './decks.ts';
import type { Fault } from './fault.ts';
import { diagnosticToJson, noteToJson } from './note-json.ts';
import { compilePaths } from './selection.ts';
import type { Terminal, Words } from './terminal.ts';
import { diagnosticTexts, hasError } from './told.ts';

/** Fails on any error, and on a bundled deck whose ledger is missing or behind. */
export function check({ paths, json }: Arguments, terminal: Terminal): Result<number, Fault> {
	const selection = compilePaths(paths.length > 0 ? paths : ['cards'], terminal.folder);
	if (!selection.ok) return selection;
	const { notes, worlds, decks } = selection.value;
	const objectives = objectivesOf(decks);
	const diagnostics = [
		...selection.value.diagnostics,
		...objectives.flatMap((one) => one.diagnostics),
		...decks.flatMap(staleness)
	];
	const { words, print, tell } = terminal;
	for (const text of diagnosticTexts(
		diagnostics,
		[...notes, ...worlds, ...objectives.map(({ file }) => file)],
		words
	))
		tell(text);
	if (json) {
		const messages = diagnostics.map((one) => diagnosticToJson(one, words));
		const served = objectives.flatMap((one) => one.served.map(objectiveToJson));
		const report = { notes: notes.map(noteToJson), diagnostics: messages, objectives: served };
		print(JSON.stringify(report, null, '\t'));
	} else {
		for (const note of notes) print(coverageText(note, words));
		for (const one of objectives) print(objectivesText(one, words));
		print(countText(diagnostics, words));
	}
	return ok(hasError(diagnostics) ? 1 : 0);
}

function coverageText(
	{ path, coverage, cards, references = [] }: CompiledNote,
	{ cli }: Words
): string {
	const { content, covered, uncovered } = coverage;
	const suggested = cards.filter(({ status }) => status === 'suggested').length;
	const text = `${path}: ${cli.coverage(covered, content, cards.length - suggested, suggested)}`;
	const more = [
		...askedElsewhere(references).map(([deck, lines]) => cli.askedIn(deck, ranges(lines))),
		...(uncovered.length > 0 ? [cli.uncovered(ranges(uncovered))] : [])
	];
	return [text, ...more].join('; ');
}

/** Lines by the deck that asks their facts. */
function askedElsewhere(references: readonly Reference[]): readonly [string, readonly number[]][] {
	const lines = new Map<string, Set<number>>();
	for (const { deck, lines: range } of references)
		for (let line = range[0]; line <= range[1]; line++)
			lines.set(deck, (lines.get(deck) ?? new Set()).add(line));
	return [...lines].map(([deck, found]) => [deck, [...found]]);
}

/** `1, 4–6` of 1, 4, 5, 6. */
function ranges(lines: readonly number[]): string {
	const runs: number[][] = [];
	for (const line of lines) {
		const run = runs.at(-1);
		if (run?.at(-1) === line - 1) run.push(line);
		else runs.push([line]);
	}
	return runs.map((run) => (run.length > 1 ? `${run[0]}–${run.at(-1)}` : `${run[0]}`)).join(', ');
}

function countText(diagnostics: readonly Diagnostic[], { cli }: Words): string {
	const count = (severity: Severity) =>
		diagnostics.filter((one) => one.severity === severity).length;
	return cli.found(count('error'), count('warning'), count('hint'));
}
