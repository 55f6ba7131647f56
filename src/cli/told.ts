/** Diagnostics as people read them: place, sentence, and the line with carets under it. */
import { codeFrame } from '#core/notes/frame.ts';
import type { Diagnostic } from '#core/notes/types.ts';
import { messageOf } from './note-json.ts';
import type { Words } from './terminal.ts';

/**
 * `source` is the text that the span points into; a ledger's diagnostics point at the file as
 * a whole and have none.
 */
export function diagnosticText(
	diagnostic: Diagnostic,
	source: string | undefined,
	words: Words
): string {
	const { path, line, column, severity, code } = diagnostic;
	const head = `${path}:${line}:${column} ${words.cli.severities[severity]} ${code}`;
	const text = `${head}\n  ${messageOf(diagnostic, words)}`;
	return source === undefined ? text : `${text}\n${codeFrame(source, diagnostic)}`;
}

/** Every diagnostic with the line of its note. */
export function diagnosticTexts(
	diagnostics: readonly Diagnostic[],
	notes: readonly { readonly path: string; readonly source: string }[],
	words: Words
): readonly string[] {
	const sourceByPath = new Map(notes.map(({ path, source }) => [path, source]));
	return diagnostics.map((one) => diagnosticText(one, sourceByPath.get(one.path), words));
}

export function hasError(diagnostics: readonly Diagnostic[]): boolean {
	return diagnostics.some(({ severity }) => severity === 'error');
}
