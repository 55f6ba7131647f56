/** What the person said about cards that rules made: taken, or not wanted. The later word wins. */
import type { CardId, FactId } from '#core/base/brand.ts';
import { effectiveEntries } from '#core/log/effective.ts';
import type { Entry } from '#core/log/types.ts';

export type Verdicts = {
	/** Whether the card is to be asked; undefined where nobody said. */
	of(card: CardId): boolean | undefined;
};

/** `decisions` must be sorted. A word about a whole fact is one about all its cards. */
export function foldVerdicts(decisions: readonly Entry[]): Verdicts {
	const byFact = new Map<FactId, Verdict>();
	for (const entry of effectiveEntries(decisions)) {
		if (entry.kind !== 'accept' && entry.kind !== 'reject') continue;
		const isTaken = entry.kind === 'accept';
		const known = byFact.get(entry.fact) ?? { all: undefined, bySlot: {} };
		byFact.set(
			entry.fact,
			entry.slot === undefined
				? { all: isTaken, bySlot: {} }
				: { ...known, bySlot: { ...known.bySlot, [entry.slot]: isTaken } }
		);
	}
	return {
		of(card) {
			if (byFact.size === 0) return undefined;
			const slash = card.indexOf('/');
			const verdict = byFact.get(card.slice(0, slash) as FactId);
			return verdict?.bySlot[card.slice(slash + 1)] ?? verdict?.all;
		}
	};
}

type Verdict = {
	readonly all: boolean | undefined;
	readonly bySlot: Readonly<Record<string, boolean>>;
};
