/** A learner who takes some cards for others, and slips everywhere now and then. */
import { expect, test } from 'vitest';
import type { CardId } from '#core/base/brand.ts';
import { fractionAt } from '#core/base/fraction.ts';
import { DAY } from '#core/base/time.ts';
import { confusions } from '#core/contrast/confusion.ts';
import { choicesFor } from '#core/contrast/question.ts';
import { answerText } from '#core/notes/plain-text.ts';
import type { Entry } from '#core/log/types.ts';
import type { Card } from '#core/notes/types.ts';
import { at, Device, review } from '../log/writing.ts';
import { groupsOf, tableNote } from './groups.ts';

const ROWS = 8;
const TABLES = 10;
const ROUNDS = 20;
/** How often an injected pair is mixed up where both are offered, and anything else. */
const MIXED = 0.4;
const SLIP = 0.1;

const LETTERS = 'ABCDEFGHIJKL';
const groups = Array.from({ length: TABLES }, (_, t) =>
	tableNote([
		['Name', 'Sign'],
		...Array.from({ length: ROWS }, (_, r) => [`Thing ${LETTERS[t]}${LETTERS[r]}`, `s-${t}-${r}`])
	])
).flatMap(groupsOf);

const keyOf = (a: CardId, b: CardId) => [a, b].sort().join();

/** One pair in each table is confused. */
const injected = new Set(groups.map(({ cards }) => keyOf(cards[1]!.id, cards[4]!.id)));

function chosen(card: Card, choices: readonly Card[], dice: () => number): Card {
	const others = choices.filter(({ id }) => id !== card.id);
	const twin = others.find(({ id }) => injected.has(keyOf(card.id, id)));
	if (twin && dice() < MIXED) return twin;
	return dice() < SLIP ? others[Math.floor(dice() * others.length)]! : card;
}

function logOf(seed: number): readonly Entry[] {
	const phone = new Device('phone');
	let turn = 0;
	const dice = () => fractionAt(seed, 1, turn++);
	return Array.from({ length: ROUNDS }, (_, day) =>
		groups.flatMap((group) =>
			group.cards.map((card) => {
				const choice = chosen(card, choicesFor(card, group, `${seed}:${day}`)!, dice);
				const isRight = choice === card;
				return phone.write(
					{
						...review(card.id, isRight ? 3 : 1),
						mode: 'drill',
						typed: answerText(choice),
						verdict: isRight ? 'exact' : 'wrong'
					},
					at(day * DAY)
				);
			})
		)
	).flat();
}

test('injected confusions are found, and hardly anything else', () => {
	const seeds = [1, 2, 3];
	const found = seeds.flatMap((seed) => confusions(logOf(seed), groups));
	const hits = found.filter(({ cards: [a, b] }) => injected.has(keyOf(a, b)));
	expect(hits.length / found.length).toBeGreaterThanOrEqual(0.9);
	expect(hits.length / (injected.size * seeds.length)).toBeGreaterThanOrEqual(0.9);
});
