/**
 * What may be done about a card that is forgotten again and again, found in the card itself. The
 * reasons are the old rules of wording cards: ask for one thing, in few words, that nothing else
 * answers (Wozniak, "Twenty rules of formulating knowledge", 1999: rules 4, 9, 11 and 14).
 */
import type { CardId } from '../base/brand.ts';
import { asRun, asWords } from '../answer/forms.ts';
import type { EntryOf } from '../log/types.ts';
import { answerText, plainText, promptText } from '../notes/plain-text.ts';
import type { Card } from '../notes/types.ts';

export type Remedy =
	/** Another card asks the same: which of the two is meant must stand in the question. */
	| { readonly kind: 'distinguish'; readonly other: CardId }
	/** The answer of another card was given `times` times: say in the question what sets it apart. */
	| { readonly kind: 'contrast'; readonly other: CardId; readonly times: number }
	/** So many things are asked for at once: a card for each. */
	| { readonly kind: 'split'; readonly items: number }
	/** The answer has so many words: leave the key words. */
	| { readonly kind: 'shorten'; readonly words: number }
	/** The question has so many words: what it asks is found late. */
	| { readonly kind: 'tighten'; readonly words: number }
	/** A sentence is to be recalled whole: ask for the one word in it that matters. */
	| { readonly kind: 'cloze' }
	/** A word in the question that leads to the answer. */
	| { readonly kind: 'hint' }
	| { readonly kind: 'suspend' };

/** More than people keep in mind at once (Cowan 2001: about four). */
const MANY_ITEMS = 4;
/** Words of an answer that still is one thing to say. */
const MANY_WORDS = 12;
/** Words of a question that is taken in at a glance. */
const LONG_QUESTION = 25;
/** Words from which on a single paragraph is a sentence with something to leave out. */
const SENTENCE = 4;

const WAYS = 3;

/**
 * The three ways that fit best, best first; to suspend it is the last where less than three things
 * are wrong with it.
 * `near` are the other cards that may be asked of the same note, `answers` those given to the card.
 */
export function leechAdvice(
	card: Card,
	near: readonly Card[],
	answers: readonly EntryOf<'review'>[]
): readonly Remedy[] {
	const others = near.filter(({ id }) => id !== card.id);
	const wrong = [
		...mixedUp(card, others, answers),
		...sameQuestion(card, others),
		...tooMuch(card)
	];
	if (wrong.length >= WAYS) return wrong.slice(0, WAYS);
	return [...[...wrong, ...general(card, wrong)].slice(0, WAYS - 1), { kind: 'suspend' }];
}

/** The card whose answer was typed in place of this one's most often. */
function mixedUp(
	card: Card,
	others: readonly Card[],
	answers: readonly EntryOf<'review'>[]
): readonly Remedy[] {
	const own = formOf(answerText(card));
	const typed = answers.flatMap((answer) =>
		answer.typed === undefined || answer.verdict !== 'wrong' ? [] : [formOf(answer.typed)]
	);
	const counted = others.flatMap((other): readonly (Remedy & { kind: 'contrast' })[] => {
		const form = formOf(answerText(other));
		const times = form === own ? 0 : typed.filter((text) => text === form).length;
		return times === 0 ? [] : [{ kind: 'contrast', other: other.id, times }];
	});
	return counted.sort((a, b) => b.times - a.times).slice(0, 1);
}

function sameQuestion(card: Card, others: readonly Card[]): readonly Remedy[] {
	const asked = formOf(promptText(card));
	const own = formOf(answerText(card));
	const twin = others.find(
		(other) => formOf(promptText(other)) === asked && formOf(answerText(other)) !== own
	);
	return twin === undefined ? [] : [{ kind: 'distinguish', other: twin.id }];
}

function tooMuch(card: Card): readonly Remedy[] {
	const remedies: Remedy[] = [];
	const items = itemsIn(card);
	const words = wordsIn(answerText(card));
	const asked = wordsIn(plainText(card.prompt));
	if (items >= MANY_ITEMS) remedies.push({ kind: 'split', items });
	if (words > MANY_WORDS) remedies.push({ kind: 'shorten', words });
	if (asked > LONG_QUESTION) remedies.push({ kind: 'tighten', words: asked });
	return remedies;
}

/** What helps any card of its kind. */
function general(card: Card, wrong: readonly Remedy[]): readonly Remedy[] {
	const [block, ...more] = card.answer;
	const isSentence =
		card.kind !== 'cloze' &&
		block?.kind === 'paragraph' &&
		more.length === 0 &&
		wordsIn(answerText(card)) >= SENTENCE;
	const gap: readonly Remedy[] = isSentence ? [{ kind: 'cloze' }] : [];
	const isTight = !wrong.some(({ kind }) => kind === 'tighten');
	const tighten: Remedy = { kind: 'tighten', words: wordsIn(promptText(card)) };
	return [...gap, { kind: 'hint' }, ...(isTight ? [tighten] : [])];
}

/** Items of the lists, lines of the code, rows of the tables and gaps that are asked for. */
function itemsIn({ kind, answer }: Card): number {
	if (kind === 'cloze') return 0;
	return answer.reduce((sum, block) => {
		switch (block.kind) {
			case 'list':
				return sum + block.items.length;
			case 'table':
				return sum + block.rows.length;
			case 'code-block':
				return sum + block.text.split('\n').filter((line) => line.trim() !== '').length;
			case 'paragraph':
			case 'math':
			case 'image':
				return sum;
		}
	}, 0);
}

function wordsIn(text: string): number {
	return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** What is the same however it is spaced, quoted and written large. */
function formOf(text: string): string {
	return asRun(asWords(text).toLowerCase());
}
