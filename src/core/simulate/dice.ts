import { fractionAt } from '../base/fraction.ts';
import type { Rating } from '../log/types.ts';
import type { Dice, Habits, Shares } from './types.ts';

/**
 * Answers by chance, as often right as the forgetting curve says and rated as the person rates.
 * Each card has throws of its own: under other rules the same card meets the same luck, so that
 * two simulations differ by their rules and not by their dice.
 */
export function diceOf(seed: number, { first, step, recalled }: Omit<Habits, 'ms'>): Dice {
	const turns: number[] = [];
	const fraction = (card: number) => {
		const turn = turns[card] ?? 0;
		turns[card] = turn + 1;
		return fractionAt(seed, card, turn);
	};
	return {
		first: (card) => pick(first, fraction(card)),
		step: (card) => pick(step, fraction(card)),
		review(card, recall) {
			const drawn = fraction(card);
			return drawn >= recall ? 1 : pick(recalled, drawn / recall);
		},
		spread: fraction
	};
}

function pick([again, hard, good]: Shares, fraction: number): Rating {
	if (fraction < again) return 1;
	if (fraction < again + hard) return 2;
	return fraction < again + hard + good ? 3 : 4;
}
