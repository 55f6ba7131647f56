/** Chance that falls alike on every machine: what is drawn depends on the seed alone. */
import { fractionAt, fractionOf } from '../../base/fraction.ts';

export type Dice = {
	/** A whole number from 0 up to but not including `count`. */
	readonly below: (count: number) => number;
	/** Whether something happens that does so with this probability. */
	readonly chance: (probability: number) => boolean;
	readonly pick: <T>(items: readonly [T, ...T[]]) => T;
	readonly shuffled: <T>(items: readonly T[]) => readonly T[];
};

/** `game`: another sequence of throws of the same seed. */
export function diceFor(seed: string, game: number): Dice {
	const bits = Math.floor(fractionOf(seed) * 0x100000000);
	let turn = 0;
	const next = () => fractionAt(bits, game, turn++);
	const below = (count: number) => Math.floor(next() * count);
	return {
		below,
		chance: (probability) => next() < probability,
		pick: (items) => items[below(items.length)]!,
		shuffled: (items) => {
			const left = [...items];
			return items.map(() => left.splice(below(left.length), 1)[0]!);
		}
	};
}
