import type { CardId, FactId, StudyDay } from '../base/brand.ts';
import type { Entry } from '../log/types.ts';
import { replay } from '../memory/replay.ts';
import { addTally, NO_TALLY, tallyOf } from './tally.ts';
import type { DayTally } from './types.ts';

/**
 * What has been answered on a day, from a whole sorted log: the measure of what a store keeps
 * up step by step.
 */
export function doneOn(day: StudyDay, entries: readonly Entry[]): DayTally {
	let tally = NO_TALLY;
	let last: CardId | null = null;
	const facts = new Set<FactId>();
	replay(entries, (before, entry) => {
		const answer = entry.day === day ? tallyOf(before, entry) : null;
		if (answer === null) return;
		tally = addTally(tally, answer);
		facts.add(factOf(before.card));
		last = before.card;
	});
	return { ...tally, facts: [...facts], last };
}

function factOf(card: CardId): FactId {
	return card.slice(0, card.indexOf('/')) as FactId;
}
