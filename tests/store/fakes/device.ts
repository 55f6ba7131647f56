/**
 * A device with tabs: IndexedDB from fake-indexeddb, a disk and locks of our own. Every device
 * has a base path, and so databases, of its own.
 */
import 'fake-indexeddb/auto';
import type { Millis } from '#core/base/brand.ts';
import { StoreError } from '#store/failure.ts';
import type { Jobs } from '#store/jobs.ts';
import { openKeeper } from '#store/keeper.ts';
import { namesFor } from '#store/names.ts';
import { openStore, type OpenOptions } from '#store/open.ts';
import { Db } from '#store/schema.ts';
import type { Store } from '#store/types.ts';
import { Disk } from './disk.ts';
import { NOON } from './entries.ts';
import { LockTable } from './locks.ts';

export type Tab = Store & { readonly jobs: Jobs; readonly kill: () => void };

let devices = 0;

export class Device {
	readonly base = `/device${++devices}/`;
	readonly disk = new Disk();
	locks = new LockTable();
	readonly #tabs = new Set<Tab>();

	get names() {
		return namesFor(this.base);
	}

	/** Opens a tab; a failure to open is thrown. */
	async tab(options: Partial<OpenOptions> & { readonly noFiles?: boolean } = {}): Promise<Tab> {
		const files = this.disk.files();
		const locks = this.locks.client();
		const jobs = openKeeper({
			base: this.base,
			openFiles: () => Promise.resolve(options.noFiles === true ? null : files),
			locks,
			patience: 200,
			versions: options.versions
		});
		const opened = await openStore({ base: this.base, jobs, now: NOON, ...options });
		if (!opened.ok) {
			files.die();
			locks.die();
			throw new StoreError(opened.error.kind, opened.error.cause);
		}
		const kill = () => {
			opened.value.close();
			files.die();
			locks.die();
			this.#tabs.delete(tab);
		};
		const tab: Tab = { ...opened.value, jobs, kill };
		this.#tabs.add(tab);
		return tab;
	}

	/** Every tab ends without a word; what was not flushed is lost but for the share `kept`. */
	cutPower(kept = 0): void {
		for (const tab of this.#tabs) tab.kill();
		this.disk.cutPower(kept);
		this.locks = new LockTable();
	}

	/** What Chromium does to a torn log: every database of the origin is gone, silently. */
	async wipe(): Promise<void> {
		this.cutPower();
		for (const name of [this.names.database, this.names.snapshots])
			await new Promise((resolve) => {
				indexedDB.deleteDatabase(name).onsuccess = resolve;
			});
	}

	/** The database itself, to look into or to damage. */
	async database<T>(work: (db: Db) => PromiseLike<T>): Promise<T> {
		const db = new Db(this.names.database);
		try {
			await db.open();
			return await work(db);
		} finally {
			db.close();
		}
	}
}

export const later = (ms: number): Millis => (NOON + ms) as Millis;

export type Image = ReadonlyMap<string, readonly unknown[]>;

export async function copyOf(db: Db): Promise<Image> {
	const tables = db.tables.map(async (table) => [table.name, await table.toArray()] as const);
	return new Map(await Promise.all(tables));
}

/** As after a log of the engine that has lost its end. */
export async function putBack(db: Db, image: Image): Promise<void> {
	for (const table of db.tables) {
		await table.clear();
		await table.bulkPut([...(image.get(table.name) ?? [])]);
	}
}
