/**
 * Cards that an author writes into a line: `front :: back`, `front ::: back` (both ways), and
 * gaps. Gaps are read first: a `::` inside one is part of it.
 */
import type { Passage } from '../facts/statement.ts';
import type { Gap, Phrase, Separator } from '../inline/phrase.ts';
import { BREAK, cut, join, slice, sourceOffset, type Rich } from '../inline/rich.ts';
import type { Span } from '../../base/diagnostic.ts';
import { basic, type Proposal } from '../rules/rule.ts';
import type { DiagnosticCode } from '../types.ts';
import { gapCards } from './gap-cards.ts';

export type InlineCards = {
	readonly proposals: Proposal[];
	readonly problems: readonly { readonly code: DiagnosticCode; readonly span: Span }[];
};

/** Whether the author marked anything in the phrase. */
export function isExplicit(phrase: Phrase): boolean {
	return phrase.gaps.length > 0 || phrase.separators.length > 0;
}

export function inlineCards(passage: Passage, phrase: Phrase): InlineCards {
	const [separator, second] = phrase.separators;
	if (!separator) return cardsOfGaps(passage, phrase.gaps);
	const both = sides(passage, separator, second);
	if (phrase.gaps.length === 0) return both;
	const gaps = cardsOfGaps(...onTwoLines(passage, phrase.gaps, separator));
	return {
		proposals: [...both.proposals, ...gaps.proposals],
		problems: [...gaps.problems, ...both.problems]
	};
}

/** The first `::` parts the line; a second one belongs to the answer, as in `id :: a -> a`. */
function sides(
	passage: Passage,
	{ start, end, both }: Separator,
	second: Separator | undefined
): InlineCards {
	const front = cut(passage.rich, 0, start);
	const back = cut(passage.rich, end, passage.text.length);
	if (!front.text || !back.text) {
		const code = front.text ? 'answer-missing' : 'question-missing';
		return { proposals: [], problems: [{ code, span: passage.span }] };
	}
	const proposals = [
		basic(passage, { rule: 'explicit', status: 'active', slot: 'def' }, front, back)
	];
	if (both)
		proposals.push(
			basic(passage, { rule: 'explicit', status: 'active', slot: 'def.r' }, back, front)
		);
	return { proposals, problems: second ? [repeated(passage.rich, second)] : [] };
}

function repeated(rich: Rich, { start, end }: Separator): InlineCards['problems'][number] {
	const at = sourceOffset(rich, start);
	return { code: 'separator-repeated', span: { start: at, end: at + end - start } };
}

/** The sides as a gap shows them: one below the other, without the sign between them. */
function onTwoLines(
	passage: Passage,
	gaps: readonly Gap[],
	{ start, end }: Separator
): [Passage, readonly Gap[]] {
	const { rich, text } = passage;
	const front = slice(rich, 0, text.slice(0, start).trimEnd().length);
	const from = text.length - text.slice(end).trimStart().length;
	const joint = front.text && from < text.length ? lineBreak : '';
	const whole = join(front, joint, slice(rich, from, text.length));
	const shift = whole.text.length - text.length;
	const moved = gaps.map((gap) =>
		gap.start < start ? gap : { ...gap, start: gap.start + shift, end: gap.end + shift }
	);
	return [{ ...passage, rich: whole, text: whole.text }, moved];
}

const lineBreak: Rich = { text: '\n', runs: [{ text: '\n', marks: BREAK, href: null, at: -1 }] };

function cardsOfGaps(passage: Passage, gaps: readonly Gap[]): InlineCards {
	const filled = gaps.filter(({ start, end }) => passage.text.slice(start, end).trim() !== '');
	const empty = filled.length < gaps.length;
	return {
		proposals: gapCards(passage, passage.rich, filled),
		problems: empty ? [{ code: 'cloze-empty', span: passage.span }] : []
	};
}
