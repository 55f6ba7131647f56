/**
 * Cards of the blocks that their author wrote: two sides, or a text with gaps.
 */
import { passageOf, type NoteContext, type Passage } from '../facts/statement.ts';
import { made } from '../inline/rich.ts';
import { readPhrase, type Gap, type Phrase } from '../inline/phrase.ts';
import { BRACKET_GAPS } from '../inline/signs.ts';
import type { OutlineNode } from '../outline/node.ts';
import { answerText, plainText } from '../plain-text.ts';
import { composed, type Proposal } from '../rules/rule.ts';
import type { Line } from '../scan/line.ts';
import type { Side } from '../types.ts';
import type { CardBlock } from './block.ts';
import { apart, gapGroups, gapSlot } from './gap-cards.ts';
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
	return block.kind === 'gaps'
		? gapped(passage, source, block, lines, signs | BRACKET_GAPS)
		: twoSided(passage, plainSides(source, lines, signs), block);
}

type Place = (text: string) => Passage;

function twoSided(passage: Place, from: SideSource, block: CardBlock): BlockCards {
	const front = sideOf(from, block.prompt, block.promptEnd);
	const back = sideOf(from, block.answer, block.last + 1);
	const whole = passage(`${plainText(front, 'shown')}\n${plainText(back, 'shown')}`);
	const missing = isEmpty(front) ? 'question-missing' : isEmpty(back) ? 'answer-missing' : null;
	if (missing)
		return { passage: whole, proposals: [], problems: [{ code: missing, span: whole.span }] };
	const cards = [proposal(whole, 'def', front, back)];
	if (block.both) cards.push(proposal(whole, 'def.r', back, front));
	return { passage: whole, proposals: cards, problems: [] };
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
	const side = (hidden: ReadonlySet<Gap>) =>
		sideOf(
			{ source, lines, read, gapsOf: ({ gaps }) => apart(gaps.filter((gap) => hidden.has(gap))) },
			block.prompt,
			block.last + 1
		);
	const whole = passage(plainText(side(new Set()), 'shown'));
	const all = [...phrases.values()];
	const groups = gapGroups(all.flatMap(({ gaps }) => gaps));
	return {
		passage: whole,
		proposals: groups.map((group) => gapCard(whole, gapSlot(group), side(new Set(group.gaps)))),
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
