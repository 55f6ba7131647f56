/**
 * Cards of the blocks that their author wrote: two sides, or a text with gaps.
 */
import { passageOf, type NoteContext, type Passage } from '../facts/statement.ts';
import { made } from '../inline/rich.ts';
import { readPhrase, type Phrase } from '../inline/phrase.ts';
import type { Problem } from '../inline/reader.ts';
import { BRACE_GAPS, BRACKET_GAPS } from '../inline/signs.ts';
import type { OutlineNode } from '../outline/node.ts';
import { answerText, plainText } from '../plain-text.ts';
import { composed, type Proposal } from '../rules/rule.ts';
import type { Line } from '../scan/line.ts';
import type { Side } from '../types.ts';
import type { CardBlock } from './block.ts';
import { gapGroups, gapSlot, hiddenOf, type GapGroup } from './gap-cards.ts';
import type { InlineCards } from './inline-cards.ts';
import { plainSides, sideOf, type SideSource } from './side.ts';

export type BlockCards = InlineCards & { readonly passage: Passage };

/** `lines` are those of the note; signs as in `signs.ts`. */
export function blockCards(
	context: NoteContext,
	node: OutlineNode,
	block: CardBlock,
	lines: readonly Line[],
	signs: number
): BlockCards {
	const { source } = context.outline;
	const range = [lines[block.first]!.number, lines[block.last]!.number] as const;
	const passage = (text: string) => ({ ...passageOf(context, node, made(text)), lines: range });
	const more = signsByKind[block.kind];
	return more === null
		? twoSided(passage, source, block, lines, signs)
		: gapped(passage, source, block, lines, signs | more);
}

/** Signs that make gaps in blocks of a kind; null where it has none. */
const signsByKind: Readonly<Record<CardBlock['kind'], number | null>> = {
	sides: null,
	folded: null,
	gaps: 0,
	brackets: BRACKET_GAPS,
	braces: BRACE_GAPS
};

/** What is folded away and longer is a page to read, in UTF-16 code units. */
const MAX_FOLDED = 400;

/** Signs of gaps between two sides are text. */
const TOLD: ReadonlySet<Problem['code']> = new Set([
	'reference-left-out',
	'cloze-unasked',
	'cloze-in-math'
]);

type Place = (text: string) => Passage;

function twoSided(
	passage: Place,
	source: string,
	block: CardBlock,
	lines: readonly Line[],
	signs: number
): BlockCards {
	const problems: Problem[] = [];
	const plain = plainSides(source, lines, signs);
	const read: SideSource['read'] = (start, end) => {
		const phrase = plain.read(start, end);
		problems.push(...phrase.problems.filter(({ code }) => TOLD.has(code)));
		return phrase;
	};
	const from = { ...plain, read };
	const front = sideOf(from, block.prompt, block.promptEnd);
	const back = sideOf(from, block.answer, block.last + 1);
	const whole = passage(`${plainText(front, 'shown')}\n${plainText(back, 'shown')}`);
	const isLeftOut = problems.some(({ code }) => code === 'reference-left-out');
	const unanswered = isLeftOut ? 'card-unanswered' : 'answer-missing';
	const missing = isEmpty(front) ? 'question-missing' : isEmpty(back) ? unanswered : null;
	if (missing)
		return { passage: whole, proposals: [], problems: [{ code: missing, span: whole.span }] };
	const isLong = block.kind === 'folded' && plainText(back, 'shown').length > MAX_FOLDED;
	const cards = [
		{ ...proposal(whole, 'def', front, back), status: isLong ? 'suggested' : 'active' } as const
	];
	if (block.both) cards.push(proposal(whole, 'def.r', back, front));
	return { passage: whole, proposals: cards, problems };
}

/** Whether a side shows nothing: comments leave no words. */
function isEmpty(side: Side): boolean {
	return side.every((block) => block.kind !== 'image' && plainText([block], 'shown').trim() === '');
}

function proposal({ lines }: Passage, slot: string, prompt: Side, answer: Side): Proposal {
	return composed({ ...head, slot, kind: 'basic', prompt, answer, lines, covers: [lines] });
}

const head = { rule: 'explicit', status: 'active', mayHideTopic: false } as const;

/** Every phrase is read once, whatever the number of cards. */
function gapped(
	passage: Place,
	source: string,
	block: CardBlock,
	lines: readonly Line[],
	signs: number
): BlockCards {
	const phrases = new Map<number, Phrase>();
	const read = (start: number, end: number) => {
		const phrase = phrases.get(start) ?? readPhrase(source, start, end, signs);
		phrases.set(start, phrase);
		return phrase;
	};
	const side = (group: GapGroup) =>
		sideOf(
			{ source, lines, read, gapsOf: ({ gaps }) => hiddenOf(group, gaps) },
			block.prompt,
			block.last + 1
		);
	const whole = passage(
		plainText(side({ group: null, gaps: new Set(), covered: new Set() }), 'shown')
	);
	const all = [...phrases.values()];
	const groups = gapGroups(all.flatMap(({ gaps }) => gaps));
	return {
		passage: whole,
		proposals: groups.map((group) => gapCard(whole, gapSlot(group), side(group))),
		problems: all.flatMap(({ problems }) => problems)
	};
}

function gapCard({ lines }: Passage, slot: string, side: Side): Proposal {
	const tells = answerText({ kind: 'cloze', answer: side });
	return composed(
		{ ...head, slot, kind: 'cloze', prompt: side, answer: side, lines, covers: [lines] },
		tells
	);
}
