/**
 * One connection to the database that outlives what browsers do to connections: those that
 * the system closes are dropped and opened anew, an upgrade by another tab ends it for good,
 * an upgrade held up by another tab fails after a while. It never deletes a database.
 */
import { failureOf, isLost, openFailureOf, StoreError } from './failure.ts';
import { Db, VERSIONS, type SchemaVersion } from './schema.ts';

export type ConnectionOptions = {
	readonly name: string;
	readonly versions?: readonly SchemaVersion[];
	/** How long in milliseconds another tab may hold up an upgrade, or the database be silent. */
	readonly patience?: number;
	/** Runs on an existing database of an older version before it is upgraded. */
	readonly beforeUpgrade?: () => Promise<void>;
	/** Runs on every new connection before its first use. */
	readonly prepare?: (db: Db) => Promise<void>;
	/** Called once, when a newer version of the app or a deletion has taken the database away. */
	readonly onOutdated?: () => void;
};

/** How often something is tried again on a new connection. */
export const RETRIES = 3;
const PATIENCE = 5_000;
/** Long enough for a restore that another tab is busy with; short enough for a person to wait. */
const SILENCE = 10_000;
/** Longer than it mostly takes to leave a page; nobody notices if it stays. */
const PAUSE = 300;
/** Dexie numbers versions in tenths. */
const TENTHS = 10;

export class Connection {
	readonly #options: ConnectionOptions;
	readonly #versions: readonly SchemaVersion[];
	#db: Db | null = null;
	/** The one opened last, perhaps not ready yet. */
	#latest: Db | null = null;
	#opening: Promise<Db> | null = null;
	/** Why there will be no connection any more. */
	#ended: StoreError | null = null;
	/** Until then nothing is begun. */
	#back: Promise<void> | null = null;
	#comeBack: () => void = () => undefined;
	#pause: ReturnType<typeof setTimeout> | undefined;

	constructor(options: ConnectionOptions) {
		this.#options = options;
		this.#versions = options.versions ?? VERSIONS;
	}

	/**
	 * Runs `work` with an open database; again, up to three times and on a new connection, if
	 * this one was lost meanwhile. So `work` must do no harm when run twice.
	 * @throws StoreError and nothing else.
	 */
	async run<T>(work: (db: Db) => PromiseLike<T>): Promise<T> {
		for (let attempt = 0; ; attempt++) {
			let opened = false;
			try {
				if (this.#back !== null) await this.#back;
				const db = this.#db ?? (await this.#open());
				opened = true;
				return await work(db);
			} catch (error) {
				const failure = this.#ended?.failure ?? (opened ? failureOf : openFailureOf)(error);
				if (failure.kind === 'outdated') this.retire(failure.cause);
				if (this.#ended !== null || attempt >= RETRIES || !isLost(error))
					throw new StoreError(failure.kind, failure.cause, { cause: error });
				this.#drop();
			}
		}
	}

	/** Ends it for good: later calls fail with `closed`. */
	close(): void {
		this.#ended ??= new StoreError('closed', 'the store was closed');
		this.#drop();
	}

	/**
	 * The page may be left within moments. What only reads is ended now, to be done again should
	 * the page stay, and nothing is begun for a while: WebKit does not always end it any more
	 * once the page is hidden, and what it freezes with the page shuts out every writer. What
	 * writes goes on to its end.
	 */
	pause(): void {
		if (this.#back !== null) return;
		this.#wait();
		this.#latest?.abandonReads();
		this.#pause = setTimeout(() => this.bringBack(), PAUSE);
	}

	/**
	 * The page is kept aside, frozen: what it is doing is undone, to be done again when it is
	 * back. A transaction left open would shut out every other page for as long.
	 */
	putAside(): void {
		clearTimeout(this.#pause);
		this.#wait();
		this.#latest?.abandon();
		this.#db = null;
	}

	bringBack(): void {
		this.#back = null;
		this.#comeBack();
	}

	/** Ends it for good because this tab is behind the times; calls `onOutdated`, once. */
	retire(cause: string): void {
		if (this.#ended !== null) return;
		this.#ended = new StoreError('outdated', cause);
		this.#drop();
		this.#options.onOutdated?.();
	}

	#wait(): void {
		this.#back ??= new Promise((resolve) => (this.#comeBack = resolve));
	}

	#open(): Promise<Db> {
		this.#opening ??= this.#connect().finally(() => (this.#opening = null));
		return this.#opening;
	}

	async #connect(): Promise<Db> {
		if (this.#ended !== null) throw this.#ended;
		const { name, beforeUpgrade, prepare } = this.#options;
		await this.#back; // a question of a frozen page may keep the engine from answering others
		const stored = await this.#answer(storedVersion(name));
		const latest = this.#versions.at(-1)!.version;
		if (stored > latest) throw new StoreError('outdated', `database version ${stored}`);
		if (stored > 0 && stored < latest) await beforeUpgrade?.();
		await this.#back;
		const db = new Db(name, this.#versions);
		this.#latest = db;
		db.on('versionchange', () => this.#taken());
		await this.#opened(db);
		try {
			await this.#answer(db.meta.get('head'));
			await prepare?.(db);
		} catch (error) {
			db.abandon();
			throw error;
		}
		db.on('close', () => {
			if (this.#db === db) this.#db = null;
		});
		this.#adopt(db);
		return db;
	}

	/** While it was being opened, the store may have been closed, or the page put aside. */
	#adopt(db: Db): void {
		if (this.#ended === null && this.#back === null) this.#db = db;
		else db.close();
	}

	/**
	 * Waits for an answer that any database at rest gives at once, but not for ever: something
	 * out of reach may hold it, such as a frozen page of an older version of the app.
	 */
	async #answer<T>(asked: PromiseLike<T>): Promise<T> {
		let timer: ReturnType<typeof setTimeout> | undefined;
		const silence = new Promise<never>((_, reject) => {
			const giveUp = () => reject(new StoreError('silent', 'no answer from the database'));
			timer = setTimeout(giveUp, this.#options.patience ?? SILENCE);
		});
		return Promise.race([asked, silence]).finally(() => clearTimeout(timer));
	}

	/** Opens it, but does not wait for ever for another tab; should it open later, it is closed. */
	async #opened(db: Db): Promise<void> {
		let timer: ReturnType<typeof setTimeout> | undefined;
		const blocked = new Promise<never>((_, reject) => {
			const giveUp = () => reject(new StoreError('blocked', `another tab keeps ${db.name} open`));
			db.on('blocked', () => {
				timer ??= setTimeout(giveUp, this.#options.patience ?? PATIENCE);
				return false; // Dexie would write to the console
			});
		});
		const opening = db.open();
		try {
			await Promise.race([opening, blocked]);
		} catch (error) {
			void opening.then(
				() => db.close(),
				() => undefined
			);
			throw error;
		} finally {
			clearTimeout(timer);
		}
	}

	/** Another tab upgrades or deletes the database. Dexie alone would come back uninvited. */
	#taken(): false {
		this.retire('another tab has taken the database over');
		return false;
	}

	#drop(): void {
		const db = this.#db;
		this.#db = null;
		db?.close();
	}
}

/** The version of a stored database; 0 for none. Looks without opening where it can. */
async function storedVersion(name: string): Promise<number> {
	if (typeof indexedDB === 'undefined') throw new StoreError('unavailable', 'no IndexedDB');
	if (typeof indexedDB.databases !== 'function') return (await openedVersion(name)) / TENTHS;
	const databases = await indexedDB.databases();
	return (databases.find((database) => database.name === name)?.version ?? 0) / TENTHS;
}

/** For engines that cannot list databases: opens, and backs out of making a new one. */
function openedVersion(name: string): Promise<number> {
	return new Promise((resolve, reject) => {
		const request = indexedDB.open(name);
		let isNew = false;
		request.onupgradeneeded = () => {
			isNew = true;
			request.transaction?.abort();
		};
		request.onsuccess = () => {
			const { version } = request.result;
			request.result.close();
			resolve(version);
		};
		request.onerror = (event) => {
			event.preventDefault();
			if (isNew) resolve(0);
			else reject(request.error ?? new Error('the database did not open'));
		};
	});
}
