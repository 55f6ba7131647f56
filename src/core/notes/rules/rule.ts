/**
 * What a rule is: it looks at a statement, or at a node of the outline, and proposes cards. What
 * becomes of a proposal is decided elsewhere, in one place for all rules: `take.ts`.
 */
import type { Rich } from '../inline/rich.ts';
import { toSide } from '../inline/side.ts';
import type { Passage } from '../facts/statement.ts';
import { plainText } from '../plain-text.ts';
import type { Block, Card, CardKind, CardStatus, Inline, Rule, Side } from '../types.ts';

export type LineRange = readonly [first: number, last: number];

/** A card as a rule would have it. */
export type Proposal = {
	readonly rule: Rule;
	readonly status: CardStatus;
	/** As in `Card`; a plain `cloze` gets its number when it is taken. */
	readonly slot: string;
	readonly kind: CardKind;
	readonly prompt: Side;
	readonly answer: Side;
	/** Both sides as plain text. */
	readonly asks: string;
	readonly tells: string;
	readonly lines: LineRange;
	/** The lines of the note that are asked about or shown. */
	readonly covers: readonly LineRange[];
	/** Whether topics that give the answer away may be left out of the breadcrumb. */
	readonly mayHideTopic: boolean;
	/** As in `Card`. */
	readonly alike?: string;
	/** As in `Card`. */
	readonly recipe?: Card['recipe'];
};

export type Head = Pick<Proposal, 'rule' | 'status' | 'slot'> & { readonly mayHideTopic?: boolean };

/** A question and an answer about one passage. */
export function basic(passage: Passage, head: Head, front: Rich, back: Rich): Proposal {
	const isOwn = head.rule === 'explicit';
	const prompt = isOwn ? front : withoutNotes(front);
	const answer = isOwn ? back : withoutNotes(back);
	return {
		rule: head.rule,
		status: head.status,
		slot: head.slot,
		kind: 'basic',
		prompt: paragraph(prompt),
		answer: paragraph(answer),
		asks: prompt.text,
		tells: answer.text,
		lines: passage.lines,
		covers: [passage.lines],
		mayHideTopic: head.mayHideTopic ?? false
	};
}

/** Without marks of footnotes: `[^1]`. */
function withoutNotes(rich: Rich): Rich {
	if (!rich.text.includes('[^')) return rich;
	const runs = rich.runs.map((run) => ({ ...run, text: run.text.replace(/\[\^[^\]\s]+\]/g, '') }));
	return { text: runs.map(({ text }) => text).join(''), runs };
}

/** The passage with a gap from `start` to `end` of its text. */
export function cloze(
	passage: Passage,
	head: Head,
	start: number,
	end: number,
	hint?: string
): Proposal {
	const { rich, text } = passage;
	const side = toSide(rich, [{ start, end, hint }]);
	return {
		rule: head.rule,
		status: head.status,
		slot: head.slot,
		kind: 'cloze',
		prompt: side,
		answer: side,
		asks: `${text.slice(0, start)}[${hint ?? '…'}]${text.slice(end)}`,
		tells: text.slice(start, end),
		lines: passage.lines,
		covers: [passage.lines],
		mayHideTopic: head.mayHideTopic ?? false
	};
}

/** A card of any other shape. */
export function composed(card: Omit<Proposal, 'asks' | 'tells'>, tells?: string): Proposal {
	return { ...card, asks: plainText(card.prompt), tells: tells ?? plainText(card.answer) };
}

export function paragraph(rich: Rich): Side {
	return toSide(rich);
}

export function inlineSide(children: readonly Inline[]): Side {
	return [{ kind: 'paragraph', children }];
}

export function list(ordered: boolean, items: readonly Rich[]): Block {
	return { kind: 'list', ordered, items: items.map(paragraph) };
}
