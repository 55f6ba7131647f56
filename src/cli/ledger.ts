/** `cards ledger`: what the ledgers would remember, and writing it down. */
import { renameSync, writeFileSync } from 'node:fs';
import { ok, type Result } from '#core/base/result.ts';
import { serialiseLedger } from '#core/notes/identity/ledger-file.ts';
import { isUneventful } from '#core/notes/identity/report.ts';
import type { Arguments } from './arguments.ts';
import { compileSource, findDecks, type CompiledSource } from './decks.ts';
import type { Fault } from './fault.ts';
import { diagnosticToJson } from './note-json.ts';
import { reportLines } from './report-text.ts';
import type { Terminal, Words } from './terminal.ts';
import { diagnosticTexts, hasError } from './told.ts';

type Outcome = 'upToDate' | 'written' | 'notWritten' | 'errorsFirst';

/** With `--write` every ledger that is behind is written, except those of notes with errors. */
export function ledger(
	{ paths, json, write }: Arguments,
	terminal: Terminal
): Result<number, Fault> {
	const found = findDecks(paths.length > 0 ? paths : ['cards'], terminal.folder);
	if (!found.ok) return found;
	const decks = found.value.map(compileSource);
	const diagnostics = decks.flatMap(diagnosticsOf);
	const { words, print, tell } = terminal;
	const notes = decks.flatMap(({ deck }) => deck.notes);
	for (const text of diagnosticTexts(diagnostics, notes, words)) tell(text);
	const outcomes = decks.map((deck) => ({ deck, outcome: settle(deck, write) }));
	if (json) {
		const ledgers = outcomes.map(({ deck, outcome }) => deckToJson(deck, outcome));
		const messages = diagnostics.map((one) => diagnosticToJson(one, words));
		print(JSON.stringify({ ledgers, diagnostics: messages }, null, '\t'));
	} else
		for (const { deck, outcome } of outcomes)
			for (const line of deckLines(deck, outcome, words)) print(line);
	return ok(hasError(diagnostics) ? 1 : 0);
}

function diagnosticsOf({ diagnostics, ledgerFaults }: CompiledSource) {
	return [...diagnostics, ...ledgerFaults];
}

function settle(deck: CompiledSource, write: boolean): Outcome {
	if (deck.state === 'current') return 'upToDate';
	if (!write) return 'notWritten';
	if (hasError(diagnosticsOf(deck))) return 'errorsFirst';
	const { ledgerFile } = deck.source;
	// Written aside first: a ledger cut short would have to be taken back by hand.
	writeFileSync(`${ledgerFile}.new`, serialiseLedger(deck.ledger));
	renameSync(`${ledgerFile}.new`, ledgerFile);
	return 'written';
}

function deckLines(deck: CompiledSource, outcome: Outcome, words: Words): readonly string[] {
	const head = `${deck.source.ledgerPath}: ${words.cli[outcome]}`;
	return isUneventful(deck.report) ? [head] : [head, ...reportLines(deck.report, words)];
}

function deckToJson({ source, report }: CompiledSource, outcome: Outcome) {
	const counts = Object.entries(report).map(([name, list]) => [name, list.length] as const);
	return {
		deck: source.id,
		path: source.ledgerPath,
		upToDate: outcome === 'upToDate' || outcome === 'written',
		written: outcome === 'written',
		...Object.fromEntries(counts)
	};
}
