/**
 * D2: a sentence with a condition, an occasion, a cause or a contrast asks for what follows; as a
 * suggestion, for the condition.
 *
 * Known junk, kept out: nouns and adverbs that look like connectives (다시, 화면), rests that only
 * permit (`…면 된다`), `if` that means "whether".
 */
import type { Rich } from '../inline/rich.ts';
import { arrowConditions } from './d2-arrow.ts';
import { englishConditions } from './d2-english.ts';
import { koreanConditions } from './d2-korean.ts';
import { basic, type Proposal } from './rule.ts';
import type { Subject } from './subject.ts';

export type Question = { readonly prompt: Rich; readonly answer: Rich };

/** A condition with both ways to ask; `back` is null where asking for it makes no sense. */
export type Condition = { readonly ahead: Question; readonly back: Question | null };

/** Longest side that is asked about in reverse, in UTF-16 code units. */
const MAX_BACK = 70;

export function condition(subject: Subject): readonly Proposal[] {
	const { statement } = subject;
	const conditions = conditionsOf(subject);
	if (conditions.length === 0) return [];
	return conditions.flatMap(({ ahead, back }, i) => {
		const slot = i === 0 ? 'cond' : `cond.${i + 1}`;
		const head = { rule: 'D2', status: 'active', slot, mayHideTopic: true } as const;
		const card = basic(statement, head, ahead.prompt, ahead.answer);
		if (!back || back.prompt.text.length > MAX_BACK || back.answer.text.length > MAX_BACK)
			return [card];
		const reverse = { rule: 'D2r', status: 'suggested', slot: `${slot}.r` } as const;
		return [card, basic(statement, reverse, back.prompt, back.answer)];
	});
}

function conditionsOf(subject: Subject): readonly Condition[] {
	const { keyed, statement } = subject;
	if (keyed && keyed.rest === statement.text.length) return [];
	const arrows = arrowConditions(subject);
	if (arrows.length > 0) return arrows;
	return statement.hangul ? koreanConditions(subject) : englishConditions(subject);
}
