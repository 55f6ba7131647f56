/**
 * What a check of quality is: it looks at the cards of a note that are asked now and says where
 * the note could be better. Suggestions are not looked at: nobody has taken them yet.
 */
import type { Span } from '../../base/diagnostic.ts';
import type { DraftCard, ParsedFact } from '../parsed.ts';
import type { Diagnostic, DiagnosticCode } from '../types.ts';

/** A card with both of its sides as text. */
export type LintedCard = {
	readonly fact: ParsedFact;
	readonly card: DraftCard;
	readonly prompt: string;
	readonly answer: string;
};

export type Hint = {
	readonly code: DiagnosticCode;
	readonly span: Span;
	readonly detail?: Diagnostic['detail'];
};

/** One card against what it should be; null if it is fine. `source` is that of the note. */
export type CardCheck = (card: LintedCard, source: string) => Hint | null;

/** The cards of a note, in note order, against each other. */
export type NoteCheck = (cards: readonly LintedCard[]) => readonly Hint[];

/** Where `text` stands first in a span of the note, else the whole span. */
export function placeOf(source: string, span: Span, text: string): Span {
	const at = source.slice(span.start, span.end).toLowerCase().indexOf(text.toLowerCase());
	if (at < 0 || text === '') return span;
	return { start: span.start + at, end: span.start + at + text.length };
}
