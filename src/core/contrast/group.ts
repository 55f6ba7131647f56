/**
 * Cards whose answers are of one kind, so that each is a choice for the others: a column of a
 * table, one question asked of sibling topics, siblings below one heading that ask alike.
 */
import { promptText } from '../notes/plain-text.ts';
import type { Card } from '../notes/types.ts';
import { choiceOf, formOf, shapeOf } from './answer.ts';

export type Group = {
	/** What makes them alike, from the strongest reason to the weakest. */
	readonly by: 'table' | 'question' | 'siblings';
	/** In note order. */
	readonly cards: readonly Card[];
};

/** A right answer and two wrong ones. */
export const FEWEST = 3;

/** Slots whose answers are no free sentences: definitions, names, cells, commands. */
const SLOT = /^(def|cell|cmd)(?:\.\d+)?(\.r)?(?:\.\d+)?$/;

/**
 * The groups among the cards of one note, the strongest first; those without three different
 * answers are left out. A card may be in several.
 */
export function groupsIn(cards: readonly Card[]): readonly Group[] {
	const askable = cards.filter((card) => choiceOf(card) !== null);
	const inTables = groupBy(askable, ({ alike }) => alike);
	const others = askable.filter(({ alike }) => alike === undefined);
	const listed = [
		...inTables.map((group): Group => ({ by: 'table', cards: group })),
		...groupBy(others, questionKey).map((group): Group => ({ by: 'question', cards: group })),
		...groupBy(others, siblingKey).map((group): Group => ({ by: 'siblings', cards: group }))
	];
	return listed.filter(hasChoice);
}

function groupBy(
	cards: readonly Card[],
	keyOf: (card: Card) => string | undefined
): readonly (readonly Card[])[] {
	const groups = new Map<string, Card[]>();
	for (const card of cards) {
		const key = keyOf(card);
		const group = key === undefined ? undefined : groups.get(key);
		if (group) group.push(card);
		else if (key !== undefined) groups.set(key, [card]);
	}
	return [...groups.values()];
}

/** The same words asked below sibling topics. */
function questionKey(card: Card): string | undefined {
	if (card.breadcrumb.length < 2 || !SLOT.test(card.slot)) return undefined;
	return JSON.stringify([card.breadcrumb.slice(0, -1), formOf(promptText(card))]);
}

function siblingKey(card: Card): string | undefined {
	const slot = SLOT.exec(card.slot);
	if (slot === null) return undefined;
	const shape = shapeOf(card.kind, choiceOf(card)!.text);
	const isNamed = slot[1] === 'def' && slot[2] === '.r';
	const asked = isNamed ? '' : askedFor(card);
	return JSON.stringify([card.breadcrumb, slot[1], slot[2] ?? '', shape, asked]);
}

/** What is wanted of the thing asked about: `기본값`, `port`; empty where it is the thing itself. */
function askedFor(card: Card): string {
	const prompt = promptText(card).split('\n')[0]!.trim();
	const words = prompt.replace(/(?:은|는)?\?$/, '').split(/\s+/);
	if (words.every((word) => /[A-Z0-9]/.test(word))) return '';
	const isBare = card.rule === 'explicit' || !/\p{Script=Hangul}/u.test(words[0]!);
	if (words.length === 1 && isBare) return '';
	const of = words.indexOf('of');
	return formOf(words.at(of > 0 ? of - 1 : -1)!);
}

function hasChoice({ cards }: Group): boolean {
	return new Set(cards.map((card) => formOf(choiceOf(card)!.text))).size >= FEWEST;
}
