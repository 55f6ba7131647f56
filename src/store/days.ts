/** What was done on each study day, kept up answer by answer. */
import type { CardId, StudyDay } from '#core/base/brand.ts';
import { addTally, NO_TALLY, subtractTally } from '#core/stats/tally.ts';
import type { Contribution, Tally } from '#core/stats/types.ts';
import { factOf } from './directory.ts';
import type { DayRow, Db } from './schema.ts';

type Change = { tally: Tally; readonly facts: Record<string, number> };

export class DayChanges {
	readonly #changes = new Map<StudyDay, Change>();

	/** Adds what an answer to a card counts for, or takes it away (`sign` -1). */
	add(day: StudyDay, card: CardId, tally: Tally, sign: 1 | -1 = 1): void {
		const change = this.#changes.get(day) ?? { tally: NO_TALLY, facts: {} };
		this.#changes.set(day, change);
		change.tally = (sign === 1 ? addTally : subtractTally)(change.tally, tally);
		const fact = factOf(card);
		change.facts[fact] = (change.facts[fact] ?? 0) + sign * tally.answers;
	}

	addAll(card: CardId, contribution: Contribution, sign: 1 | -1): void {
		for (const [day, tally] of contribution) this.add(day, card, tally, sign);
	}

	/** All days on which something was answered. */
	rows(): readonly DayRow[] {
		return [...this.#changes].flatMap(([day, change]) => tidied({ day, ...change }));
	}

	/** Inside a write transaction. */
	async apply(db: Db): Promise<void> {
		const changes = [...this.#changes].map(([day, change]) => ({ day, ...change }));
		const known = await db.days.bulkGet(changes.map(({ day }) => day));
		const sums = changes.map((change, i) => sum(known[i], change));
		await db.days.bulkPut(sums.flatMap(tidied));
		await db.days.bulkDelete(sums.filter((row) => tidied(row).length === 0).map(({ day }) => day));
	}
}

function sum(row: DayRow | undefined, change: DayRow): DayRow {
	if (row === undefined) return change;
	const facts: Record<string, number> = { ...row.facts };
	for (const [fact, answers] of Object.entries(change.facts))
		facts[fact] = (facts[fact] ?? 0) + answers;
	return { day: row.day, tally: addTally(row.tally, change.tally), facts };
}

/** Without facts that came to nothing; no row at all where nothing is left. */
function tidied({ day, tally, facts }: DayRow): readonly DayRow[] {
	if (tally.answers === 0) return [];
	const left = Object.entries(facts).filter(([, answers]) => answers !== 0);
	return [{ day, tally, facts: Object.fromEntries(left) }];
}
