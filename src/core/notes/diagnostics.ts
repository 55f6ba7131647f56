/**
 * How diagnostics are made: severity comes from the code, line and column from the span.
 */
import { positionAt, type Position, type Severity, type Span } from '../base/diagnostic.ts';
import type { Diagnostic, DiagnosticCode } from './types.ts';

/**
 * `error`: what the author meant cannot be compiled; fails a build. `warning`: compiled, but
 * probably not as meant. `hint`: fine, could be better.
 */
const severityByCode: Readonly<Record<DiagnosticCode, Severity>> = {
	'not-text': 'error',
	'cloze-unclosed': 'error',
	'cloze-empty': 'error',
	'answer-missing': 'error',
	'question-missing': 'error',
	'cloze-unasked': 'hint',
	'cloze-in-math': 'hint',
	'card-unanswered': 'hint',
	'separator-repeated': 'hint',
	'answer-long': 'hint',
	'answer-leaks': 'hint',
	'list-long': 'hint',
	'prompt-repeated': 'hint',
	'card-repeated': 'hint',
	'reference-left-out': 'hint',
	'typed-unfit': 'warning',
	'typed-unknown': 'warning',
	'prompt-vague': 'hint',
	'pronoun-ambiguous': 'hint',
	'image-missing': 'hint',
	'anchor-repeated': 'error',
	'reference-unknown': 'warning',
	'fence-unclosed': 'warning',
	'front-matter-unclosed': 'error',
	'front-matter-invalid': 'warning',
	'image-missing-alt': 'hint',
	'line-too-long': 'hint',
	'fact-ambiguous': 'warning',
	'recipe-unread': 'error',
	'recipe-ask-missing': 'error',
	'recipe-skill-unknown': 'error',
	'recipe-constraint-unknown': 'error',
	'recipe-constraint-value': 'error',
	'typed-world-missing': 'warning',
	'typed-world-unknown': 'warning',
	'typed-world-broken': 'warning',
	'typed-from-missing': 'warning',
	'typed-pod-unknown': 'warning',
	'typed-name-unresolved': 'warning',
	'typed-command-unread': 'warning',
	'typed-yaml-unread': 'warning',
	'world-invalid': 'error',
	'world-advice': 'warning',
	'blueprint-invalid': 'error',
	'objective-misnamed': 'error',
	'objective-repeated': 'error',
	'objective-unknown': 'error',
	'ledger-missing': 'error',
	'ledger-stale': 'error',
	'ledger-invalid': 'error'
};

/** Where diagnostics point to: a note's path and the `lineStarts` of its text. */
export type Place = { readonly path: string; readonly starts: readonly number[] };

/** A diagnostic at the start of `span`; `detail` holds what its sentence names. */
export function diagnostic(
	code: DiagnosticCode,
	place: Place,
	span: Span,
	detail?: Diagnostic['detail']
): Diagnostic {
	const { line, column } = positionAt(place.starts, span.start);
	const head = { code, severity: severityByCode[code], path: place.path, span, line, column };
	return detail ? { ...head, detail } : head;
}

/** From a position to the end of its line. */
export function restOfLine({ starts }: Place, { line, column }: Position, source: string): Span {
	const start = Math.min((starts[line - 1] ?? source.length) + column - 1, source.length);
	return { start, end: start + /^[^\r\n]*/.exec(source.slice(start))![0].length };
}
