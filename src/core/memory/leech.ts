/** Leeches: cards that are forgotten again and again, and cost more time than they give back. */
import type { Memory, Preset } from './types.ts';

/**
 * Whether an answer that led from one memory to the other makes the card a leech: the first time
 * when it has been forgotten `leechAt` times, then with each further half of that (rounded up), so
 * that one whose mark was taken away is told of again only after it had its chance.
 */
export function turnsLeech(before: Memory, after: Memory, { leechAt }: Preset): boolean {
	const lapses = lapsesOf(after);
	if (leechAt === 0 || lapses < leechAt || lapses === lapsesOf(before)) return false;
	return (lapses - leechAt) % Math.ceil(leechAt / 2) === 0;
}

function lapsesOf(memory: Memory): number {
	return memory.kind === 'new' ? 0 : memory.lapses;
}
