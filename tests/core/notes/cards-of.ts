/**
 * What a note becomes, as short as a test can say it: one line of note, one line of card.
 */
import type { DeckId } from '#core/base/brand.ts';
import { parseNote } from '#core/notes/parse.ts';
import { answerText, plainText } from '#core/notes/plain-text.ts';
import type { CardStatus, Rule } from '#core/notes/types.ts';

export type Seen = {
	readonly rule: Rule;
	readonly slot: string;
	readonly status: CardStatus;
	readonly prompt: string;
	readonly answer: string;
	readonly breadcrumb: readonly string[];
	readonly lines: readonly [first: number, last: number];
};

/** All cards of a note in note order. The file name leaves the language to the text. */
export function cardsOf(source: string): readonly Seen[] {
	const { facts } = parseNote({ path: 'notes/note.md', deck: 'deck' as DeckId, source });
	return facts.flatMap(({ cards }) =>
		cards.map((card) => ({
			rule: card.rule,
			slot: card.slot,
			status: card.status,
			prompt: plainText(card.prompt),
			answer: answerText(card),
			breadcrumb: card.breadcrumb,
			lines: card.lines
		}))
	);
}

/** The cards of some rules as `prompt => answer`. */
export function asked(source: string, ...rules: readonly Rule[]): readonly string[] {
	return cardsOf(source)
		.filter(({ rule }) => rules.includes(rule))
		.map(({ prompt, answer }) => `${prompt} => ${answer}`);
}

/** Where the cards of some rules live and whether they wait: `slot status`. */
export function slots(source: string, ...rules: readonly Rule[]): readonly string[] {
	return cardsOf(source)
		.filter(({ rule }) => rules.includes(rule))
		.map(({ slot, status }) => `${slot} ${status}`);
}
