/**
 * The person's word on which facts are one. Decisions are never written into a ledger: they are
 * the log's, are handed in whole each time, and one that was taken back is simply not there.
 */
import type { FactId } from '../../base/brand.ts';

/**
 * An answer to "the same card?". Both ids are those of ledger records, as questions name them:
 * `from` has left the notes, `to` stands in them without a past.
 */
export type Decision = { readonly from: FactId; readonly to: FactId; readonly same: boolean };

/** What decisions come to once the later ones have had their say. */
export type Verdicts = {
	/** The old fact that a new one is. */
	readonly chosen: ReadonlyMap<FactId, FactId>;
	readonly isDenied: (from: FactId, to: FactId) => boolean;
};

/**
 * `decisions` are in log order. Of two about one pair the later counts; an old fact is at most
 * one new one and a new fact at most one old one, as was said last.
 */
export function weigh(decisions: readonly Decision[]): Verdicts {
	const chosen = new Map<FactId, FactId>();
	const given = new Set<FactId>();
	const denied = new Map<string, boolean>();
	for (const { from, to, same } of decisions.toReversed()) {
		const pair = `${from} ${to}`;
		if (denied.has(pair)) continue;
		denied.set(pair, !same);
		if (!same || chosen.has(to) || given.has(from)) continue;
		chosen.set(to, from);
		given.add(from);
	}
	return { chosen, isDenied: (from, to) => denied.get(`${from} ${to}`) === true };
}
