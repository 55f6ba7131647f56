/** What a command about notes works on: the notes that were asked for, out of their decks. */
import { ok, type Result } from '#core/base/result.ts';
import type { CompiledNote, Diagnostic } from '#core/notes/types.ts';
import { compileSource, findDecks, type CompiledSource } from './decks.ts';
import type { Fault } from './fault.ts';

export type Selection = {
	readonly decks: readonly CompiledSource[];
	/** The notes that were asked for. */
	readonly notes: readonly CompiledNote[];
	/** Those of these notes, and of ledgers that cannot be read. */
	readonly diagnostics: readonly Diagnostic[];
};

export function compilePaths(paths: readonly string[], from: string): Result<Selection, Fault> {
	const found = findDecks(paths, from);
	if (!found.ok) return found;
	const decks = found.value.map(compileSource);
	const notes = decks.flatMap(({ deck, source }) =>
		deck.notes.filter(({ path }) => source.asked.has(path))
	);
	const ofLedgers = decks.flatMap(({ ledgerFaults }) => ledgerFaults);
	const ofNotes = notes.flatMap(({ diagnostics }) => diagnostics);
	return ok({ decks, notes, diagnostics: [...ofNotes, ...ofLedgers] });
}
