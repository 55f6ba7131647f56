/** Hints about a note, in a form that is easy to write down. */
import type { Assets } from '#core/notes/lint/image-missing.ts';
import { lint } from '#core/notes/lint/lint.ts';
import type { Diagnostic, DiagnosticCode } from '#core/notes/types.ts';
import { parse } from '../support.ts';

export function hintsOf(source: string, assets: Assets | null = null): readonly Diagnostic[] {
	return lint(parse(source, 'notes/note.md'), assets);
}

/** Hints of one kind as `line:column word`, the word being what the span points at. */
export function places(source: string, code: DiagnosticCode): readonly string[] {
	return hintsOf(source)
		.filter((hint) => hint.code === code)
		.map(({ line, column, span }) => `${line}:${column} ${source.slice(span.start, span.end)}`);
}

/** Whether lines under a heading get a hint of one kind, line by line. */
export function isHinted(code: DiagnosticCode, line: string, ...above: readonly string[]): boolean {
	const headings = ['Notes', ...above].map((name, i) => `${'#'.repeat(i + 1)} ${name}\n\n`);
	return places(`${headings.join('')}${line}\n`, code).length > 0;
}
