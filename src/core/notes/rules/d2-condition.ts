/**
 * D2: a sentence with a condition, an occasion, a cause or a contrast asks for what follows; as a
 * suggestion, for the condition.
 *
 * Known junk, kept out: nouns and adverbs that look like connectives (다시, 화면), rests that only
 * permit (`…면 된다`); Korean paragraphs; English sentences with `when` or `if` behind them, which may
 * belong to any of their words.
 */
import type { Rich } from '../inline/rich.ts';
import { arrowConditions } from './d2-arrow.ts';
import { englishConditions } from './d2-english.ts';
import { koreanConditions } from './d2-korean.ts';
import { basic, type Proposal } from './rule.ts';
import type { Statement } from '../facts/statement.ts';
import type { Subject } from './subject.ts';

export type Question = { readonly prompt: Rich; readonly answer: Rich };

/** A condition with both ways to ask; `back` is null where asking for it makes no sense. */
export type Condition = {
	readonly ahead: Question;
	readonly back: Question | null;
	/** Whether the question says too little to be a card without its author's word. */
	readonly isWeak?: boolean;
};

/** Longest side that is asked about in reverse, in UTF-16 code units. */
const MAX_BACK = 70;

export function condition(subject: Subject): readonly Proposal[] {
	const { statement } = subject;
	const conditions = conditionsOf(subject);
	if (conditions.length === 0) return [];
	const isLoose = isProse(statement) || isStep(statement);
	return conditions.flatMap(({ ahead, back, isWeak }, i) => {
		const slot = i === 0 ? 'cond' : `cond.${i + 1}`;
		const status = isLoose || isWeak ? 'suggested' : 'active';
		const card = basic(
			statement,
			{ rule: 'D2', status, slot, mayHideTopic: true },
			ahead.prompt,
			ahead.answer
		);
		if (
			isLoose ||
			!back ||
			back.prompt.text.length > MAX_BACK ||
			back.answer.text.length > MAX_BACK
		)
			return [card];
		const reverse = { rule: 'D2r', status: 'suggested', slot: `${slot}.r` } as const;
		return [card, basic(statement, reverse, back.prompt, back.answer)];
	});
}

/** A paragraph tells a story as often as a fact; its sentences lean on each other. */
export function isProse({ node }: Statement): boolean {
	return node.kind === 'text' && !node.inOutline;
}

/** A step is asked for by the step before it; what it says of its own is the same once more. */
function isStep({ node }: Statement): boolean {
	const { marker, children, parent, index } = node;
	if (marker !== 'number' || children.some(({ kind }) => kind !== 'code')) return false;
	const siblings = parent!.children;
	return siblings[index - 1]?.marker === 'number' || siblings[index + 1]?.marker === 'number';
}

function conditionsOf(subject: Subject): readonly Condition[] {
	const { keyed, statement } = subject;
	if (keyed && keyed.rest === statement.text.length) return [];
	const arrows = arrowConditions(subject);
	if (arrows.length > 0) return arrows;
	return statement.hangul ? koreanConditions(subject) : englishConditions(subject);
}
