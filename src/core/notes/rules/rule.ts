/**
 * What a rule is: it looks at a statement, or at a node of the outline, and proposes cards. What
 * becomes of a proposal is decided elsewhere, in one place for all rules: `take.ts`.
 */
import { toInlines, withGap, type Rich } from '../inline/rich.ts';
import type { Statement } from '../facts/statement.ts';
import type { Block, CardKind, CardStatus, Inline, Rule, Side } from '../types.ts';

/** A card as a rule would have it. */
export type Proposal = {
	readonly rule: Rule;
	readonly status: CardStatus;
	/** As in `Card`; a plain `cloze` gets its number when it is taken. */
	readonly slot: string;
	readonly kind: CardKind;
	readonly prompt: Side;
	readonly answer: Side;
	readonly lines: readonly [first: number, last: number];
	/** The lines of the note that are asked about or shown. */
	readonly covers: readonly number[];
	/** Whether topics that give the answer away may be left out of the breadcrumb. */
	readonly mayHideTopic: boolean;
};

export type Head = Pick<Proposal, 'rule' | 'status' | 'slot'> & { readonly mayHideTopic?: boolean };

/** A question and an answer about one statement. */
export function basic(statement: Statement, head: Head, prompt: Rich, answer: Rich): Proposal {
	return {
		...head,
		kind: 'basic',
		prompt: paragraph(prompt),
		answer: paragraph(answer),
		lines: statement.lines,
		covers: range(statement.lines),
		mayHideTopic: head.mayHideTopic ?? false
	};
}

/** The statement with a gap from `start` to `end` of its text. */
export function cloze(statement: Statement, head: Head, start: number, end: number): Proposal {
	const side = inlineSide(withGap(statement.rich, start, end));
	return {
		...head,
		kind: 'cloze',
		prompt: side,
		answer: side,
		lines: statement.lines,
		covers: range(statement.lines),
		mayHideTopic: head.mayHideTopic ?? false
	};
}

export function paragraph(rich: Rich): Side {
	return inlineSide(toInlines(rich));
}

export function inlineSide(children: readonly Inline[]): Side {
	return [{ kind: 'paragraph', children }];
}

export function list(ordered: boolean, items: readonly Rich[]): Block {
	return { kind: 'list', ordered, items: items.map(paragraph) };
}

/** The whole numbers from the first to the last. */
export function range([first, last]: readonly [number, number]): readonly number[] {
	return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
