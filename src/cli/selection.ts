/** What a command about notes works on: the notes that were asked for, out of their decks. */
import { ok, type Result } from '#core/base/result.ts';
import type { CompiledNote, Diagnostic, NoteFile } from '#core/notes/types.ts';
import { compileSource, findDecks, type CompiledSource } from './decks.ts';
import type { Fault } from './fault.ts';

export type Selection = {
	readonly decks: readonly CompiledSource[];
	/** The notes that were asked for. */
	readonly notes: readonly CompiledNote[];
	/** The worlds beside them. */
	readonly worlds: readonly NoteFile[];
	/** Those of all these, and of ledgers that cannot be read. */
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
	const ofWorlds = decks.flatMap(({ worldDiagnostics }) => worldDiagnostics);
	const worlds = decks.flatMap(({ deck }) => deck.worlds ?? []);
	const ofNotes = notes.flatMap(({ diagnostics }) => diagnostics);
	return ok({ decks, notes, worlds, diagnostics: [...ofNotes, ...ofWorlds, ...ofLedgers] });
}
