import type { CardId } from '#core/base/brand.ts';
import { effectiveEntries } from '#core/log/effective.ts';
import type { Entry } from '#core/log/types.ts';
import { foldSettings } from '#core/memory/settings.ts';
import { movesOf, type Moves } from '#core/stats/moves.ts';
import { pace } from '#core/stats/pace.ts';
import type { Connection } from './connection.ts';
import { newestEntries } from './blocks.ts';
import { RECENT } from './future.ts';
import { rulesOf } from './head.ts';
import type { OfPreset } from './simulate.ts';
import { readLog } from './whole-log.ts';

/** See `Store.moves`. */
export function previewMoves(connection: Connection, { today, preset }: OfPreset): Promise<Moves> {
	return connection.run((db) =>
		db.transaction('r', ['meta', 'memory', 'log', 'blocks'], async () => {
			const rows = await db.memory.toArray();
			const asked = rows.filter(({ deck, due }) => deck !== undefined && due !== undefined);
			const settings = foldSettings(await rulesOf(db));
			const histories = historiesIn(await readLog(db));
			return movesOf(
				asked.map(({ state }) => state),
				settings,
				{ preset, day: today },
				(card) => histories.get(card) ?? [],
				pace(await newestEntries(db, RECENT))
			);
		})
	);
}

/** The effective entries about each card. */
function historiesIn(log: readonly Entry[]): ReadonlyMap<CardId, readonly Entry[]> {
	const histories = new Map<CardId, Entry[]>();
	for (const entry of effectiveEntries(log)) {
		if (!('card' in entry)) continue;
		const known = histories.get(entry.card);
		if (known) known.push(entry);
		else histories.set(entry.card, [entry]);
	}
	return histories;
}
