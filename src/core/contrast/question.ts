/** A question with choices: the prompt of a card, its answer among those of cards alike. */
import type { CardId } from '../base/brand.ts';
import { fractionOf } from '../base/fraction.ts';
import { promptText } from '../notes/plain-text.ts';
import type { Card } from '../notes/types.ts';
import { areTooNear, choiceOf, shapeOf } from './answer.ts';
import { FEWEST, type Group } from './group.ts';
import { wordsTold } from './told.ts';

/** The right answer included. */
const MOST = 4;
/** Where no table lines answers up, one this much longer than another stands out. */
const LONGER = 4;
/** Answers look about as long up to this factor, or so many letters. */
const ABOUT = 2;
const LETTERS = 10;

/**
 * Three or four cards in the order in which their answers are offered, `card` among them; null
 * where fewer than two others are surely wrong, or where none of them looks as right as the right
 * one. The same for the same `seed`. Cards with more `pull`, a whole number, are offered first.
 */
export function choicesFor(
	card: Card,
	group: Group,
	seed: string,
	pull: (other: CardId) => number = () => 0
): readonly Card[] | null {
	const turn = `${seed}:${card.id}`;
	const rank = ({ id }: Card) => fractionOf(`${turn}:${id}`) - pull(id);
	const others = group.cards
		.filter((other) => isWrongFor(card, other, group))
		.sort((a, b) => rank(a) - rank(b));
	const decoy = others.find((other) => looksLike(card, other, group));
	if (decoy === undefined) return null;
	const chosen = [card, decoy];
	for (const other of others)
		if (chosen.length < MOST && standsApart(other, chosen)) chosen.push(other);
	if (chosen.length < FEWEST) return null;
	const place = ({ id }: Card) => fractionOf(`${id}:${turn}`);
	return chosen.sort((a, b) => place(a) - place(b));
}

/** Whether another card's answer is no answer to this one. */
function isWrongFor(card: Card, other: Card, { by }: Group): boolean {
	if (other.id === card.id || asked(other) === asked(card)) return false;
	const [right, wrong] = [choiceOf(card)!, choiceOf(other)!];
	const lengths = [right.text.length, wrong.text.length];
	if (by !== 'table' && Math.max(...lengths) > LONGER * Math.min(...lengths)) return false;
	return !areTooNear(right, wrong);
}

/** Whether nobody could mean one of the chosen by it. */
function standsApart(other: Card, chosen: readonly Card[]): boolean {
	const answer = choiceOf(other)!;
	return chosen.every((card) => !areTooNear(choiceOf(card)!, answer));
}

/**
 * Whether another answer looks as right to whoever knows nothing: of the same form, about as long,
 * with the words of the question that the right one has.
 */
function looksLike(card: Card, other: Card, { by }: Group): boolean {
	const [right, wrong] = [choiceOf(card)!.text, choiceOf(other)!.text];
	const [shorter, longer] = [right.length, wrong.length].sort((a, b) => a - b) as [number, number];
	if (longer > ABOUT * shorter && longer > shorter + LETTERS) return false;
	if (shapeOf(card.kind, right) !== shapeOf(other.kind, wrong)) return false;
	const about = by === 'question' ? card.breadcrumb.at(-1)! : '';
	const question = `${about} ${promptText(card)}`;
	const has = wordsTold(question, wrong);
	return [...wordsTold(question, right)].every((word) => has.has(word));
}

/** One question may have several right answers. */
function asked(card: Card): string {
	return JSON.stringify([card.breadcrumb, promptText(card)]);
}
