/** Parameters of a person's own, learned from the whole log. Takes seconds: beside the page. */
import { effectiveEntries } from '#core/log/effective.ts';
import { compareEntries } from '#core/log/order.ts';
import { historyOf, type History } from '#core/memory/optimise/history.ts';
import { optimiseInSteps, type Outcome } from '#core/memory/optimise/optimise.ts';
import { entriesUnder } from '#core/memory/optimise/preset-entries.ts';
import { foldSettings } from '#core/memory/settings.ts';
import type { Settings } from '#core/memory/types.ts';
import { allRows } from './blocks.ts';
import type { Connection } from './connection.ts';
import { filedEntry } from './filed.ts';
import { rulesOf } from './head.ts';
import type { JobWatch } from './types.ts';

/** Steps that progress is told in. */
const PARTS = 100;

/** Answers on a later day than the one before, by the id of each preset. */
export async function countPredictions(
	connection: Connection
): Promise<Readonly<Record<string, number>>> {
	const { settings, historyUnder } = await readHistories(connection);
	return Object.fromEntries(
		settings.presets.map(({ id }) => [id, historyUnder(id).predictions.length])
	);
}

/** See `optimiseInSteps`. Rejects with the reason of the signal too. */
export async function optimisePreset(
	connection: Connection,
	preset: string,
	{ onprogress, signal }: JobWatch = {}
): Promise<Outcome> {
	const { settings, historyUnder } = await readHistories(connection);
	const { weights } = settings.presets.find(({ id }) => id === preset) ?? settings.presets[0];
	const steps = optimiseInSteps(historyUnder(preset), weights);
	for (let told = -1; ;) {
		const step = steps.next();
		if (step.done === true) return step.value;
		const done = Math.floor(step.value * PARTS);
		if (done === told) continue;
		told = done;
		onprogress?.({ done, all: PARTS });
		await breath(); // without a worker the page goes on between
		signal?.throwIfAborted();
	}
}

type Histories = {
	readonly settings: Settings;
	readonly historyUnder: (preset: string) => History;
};

async function readHistories(connection: Connection): Promise<Histories> {
	const { rows, rules } = await connection.run((db) =>
		db.transaction('r', ['meta', 'log', 'blocks'], async () => ({
			rows: await allRows(db),
			rules: await rulesOf(db)
		}))
	);
	const entries = effectiveEntries(rows.map(({ row }) => filedEntry(row)).sort(compareEntries));
	const settings = foldSettings(rules);
	return {
		settings,
		historyUnder: (preset) => historyOf(entriesUnder(entries, settings, preset))
	};
}

const breath = () => new Promise((resolve) => setTimeout(resolve));
