/**
 * Where a card stands: the row that caches its state, and the counters that it counts in.
 */
import type { Collection } from 'dexie';
import type { CardId, DeckId, FactId } from '#core/base/brand.ts';
import type { CardState } from '#core/memory/types.ts';
import type { Language } from '#core/notes/types.ts';
import { shelfOf } from '#core/stats/shelf.ts';
import { factOf, type Directory } from './directory.ts';
import { FRESH, IN_STEPS, INTRODUCED, type CounterRow, type Db, type MemoryRow } from './schema.ts';

export function memoryRow(
	state: CardState,
	blocks: readonly number[],
	directory: Directory
): MemoryRow {
	const home = directory.home(state.card);
	const langs = home?.langs ?? [];
	const due = langs.length === 0 ? undefined : dueOf(state);
	return {
		card: state.card,
		state,
		langs,
		blocks,
		...(home === undefined ? {} : { deck: home.deck }),
		...(due === undefined ? {} : { due }),
		...(state.buriedOn === null ? {} : { buried: state.buriedOn })
	};
}

function dueOf(state: CardState): MemoryRow['due'] {
	const shelf = shelfOf(state);
	switch (shelf) {
		case 'suspended':
			return undefined;
		case 'fresh':
			return FRESH;
		case 'learning':
			return IN_STEPS;
		default:
			return shelf;
	}
}

type CounterKey = Pick<CounterRow, 'deck' | 'lang' | 'day'>;

/** Counters to be changed, by what. */
export class CounterChanges {
	readonly #changes = new Map<string, CounterRow>();

	/** `sign` is 1 for a row that is there from now on, -1 for one that is no more. */
	add({ deck, langs, due, state }: MemoryRow, sign: 1 | -1): void {
		if (deck === undefined) return;
		for (const lang of langs) {
			if (due !== undefined && due !== FRESH) this.#count({ deck, lang, day: due }, sign);
			if (state.introducedOn !== null) this.#count({ deck, lang, day: INTRODUCED }, sign);
		}
	}

	/** All counters with a count. */
	rows(): readonly CounterRow[] {
		return [...this.#changes.values()].filter(({ count }) => count !== 0);
	}

	/** Inside a write transaction. */
	async apply(db: Db): Promise<void> {
		const changes = this.rows();
		const known = await db.counters.bulkGet(changes.map(counterKey));
		const rows = changes.map((row, i) => ({ ...row, count: row.count + (known[i]?.count ?? 0) }));
		await db.counters.bulkPut(rows.filter(({ count }) => count !== 0));
		await db.counters.bulkDelete(rows.filter(({ count }) => count === 0).map(counterKey));
	}

	#count(key: CounterKey, by: number): void {
		const id = counterKey(key).join('\0');
		this.#changes.set(id, { ...key, count: (this.#changes.get(id)?.count ?? 0) + by });
	}
}

export function counterKey({ deck, lang, day }: CounterKey): [DeckId, Language, number] {
	return [deck, lang, day];
}

/** Of all rows under `cards`, those that are there. */
export async function memoryRows(
	db: Db,
	cards: readonly CardId[]
): Promise<Map<CardId, MemoryRow>> {
	const rows = await db.memory.bulkGet([...cards]);
	return new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.card, row]])));
}

/** See `Store.siblings`. */
export async function siblingStates(
	db: Db,
	cards: readonly CardId[]
): Promise<readonly CardState[]> {
	const facts = [...new Set(cards.map(factOf))];
	const rows = await Promise.all(facts.map((fact) => rowsOfFact(db, fact).toArray()));
	return rows.flat().map(({ state }) => state);
}

/** Card ids begin with the id of their fact and a slash. */
export function rowsOfFact(db: Db, fact: FactId): Collection<MemoryRow, CardId> {
	return db.memory.where('card').startsWith(`${fact}/`);
}
