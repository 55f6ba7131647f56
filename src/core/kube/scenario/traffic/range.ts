/** The range that node ports come from: the usual one, or one that the API server was given. */
import type { PortRange } from '../../world/types.ts';
import type { Dice } from '../dice.ts';
import type { Constraints } from '../types.ts';

export const RANGES = ['usual', 'set'] as const;

const USUAL: PortRange = { first: 30000, last: 32767 };

export function rangeFor(dice: Dice, level: number, { range }: Constraints): PortRange {
	const isSet = range === undefined ? dice.chance(level * 0.5) : range === 'set';
	if (!isSet) return USUAL;
	const first = 20000 + 500 * dice.below(19);
	return { first, last: first + dice.pick([99, 499, 999]) };
}

export function isUsual({ first, last }: PortRange): boolean {
	return first === USUAL.first && last === USUAL.last;
}
