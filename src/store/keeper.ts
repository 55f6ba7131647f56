/**
 * The jobs that run beside the page: keeps the journal and does what reads the whole log. In
 * a worker, which alone may open files of the origin private file system; without one in the
 * page itself, then without a journal.
 */
import type { Millis } from '#core/base/brand.ts';
import { err, ok, type Result } from '#core/base/result.ts';
import { isTailLong, packTail } from './blocks.ts';
import { Connection } from './connection.ts';
import type { Contrasts } from './contrast.ts';
import { DirectoryCache } from './directory.ts';
import { failureOf, StoreError } from './failure.ts';
import type { Finder } from './find/finder.ts';
import { change, headOf } from './head.ts';
import type { Checked, Jobs } from './jobs.ts';
import type { Files, Locks } from './journal/files.ts';
import { openJournal, type Journal } from './journal/journal.ts';
import { withLock } from './journal/locks.ts';
import { mend } from './mend.ts';
import { namesFor } from './names.ts';
import { ensureHead } from './prepare.ts';
import { fileHashes, textsNamed } from './texts.ts';
import { keepFiles, reconcile } from './reconcile.ts';
import type { SchemaVersion } from './schema.ts';
import type { StatsCache } from './stats.ts';
import { tellOthers } from './tabs.ts';
import type { StoreFailure } from './types.ts';

export type KeeperOptions = {
	readonly base: string;
	/** Version of the app, whose compiler it is. */
	readonly compiler?: string;
	/** Gives the folder of the journal; null where there is no such thing. */
	readonly openFiles: (folder: string) => Promise<Files | null>;
	readonly locks: Locks;
	readonly versions?: readonly SchemaVersion[];
	/** Longest wait for another tab, in milliseconds. */
	readonly patience?: number;
};

const PATIENCE = 8_000;
/** Between two looks at whether other tabs have let go of their files. */
const BREATH = 50;

/** Nothing is opened before the first job. */
export function openKeeper(options: KeeperOptions): Jobs {
	const { base, compiler = '', openFiles, locks, versions, patience = PATIENCE } = options;
	const names = namesFor(base);
	const connection = new Connection({ name: names.database, prepare: ensureHead, versions });
	const directories = new DirectoryCache();
	let statsCache: StatsCache | null = null;
	const alone = <T>(work: () => Promise<T>) => withLock(locks, names.lock, patience, work);
	let opening: Promise<Journal | null> | null = null;
	let mayCompact = true;
	let finder: Promise<Finder> | null = null;
	let contrasts: Contrasts | null = null;

	/** A failure is tried again by the next job. */
	function journal(): Promise<Journal | null> {
		opening ??= openFiles(names.folder)
			.then((files) => (files === null ? null : openJournal(files, locks, names.lock)))
			.catch((error: unknown) => {
				opening = null;
				throw error;
			});
		return opening;
	}

	async function check(now: Millis): Promise<Checked> {
		const open = await journal();
		if (open === null) return { journal: 'absent', recovered: 0 };
		const recovered = await reconcile(connection, directories, open, now);
		return { journal: 'ok', recovered };
	}

	/** Behind whatever comes next. What does not fit on the disk is not tried again and again. */
	async function compactIfLong(): Promise<void> {
		const open = await journal();
		if (open === null || !mayCompact || !open.isLong()) return;
		mayCompact = false;
		await alone(() => open.compact());
		mayCompact = true;
	}

	const behind = (work: () => Promise<void>): void => void work().catch(() => undefined);

	/** Looks before it locks everybody out: at nearly every start there is nothing to pack. */
	async function packAll(): Promise<void> {
		const isLong = () => connection.run(async (db) => isTailLong(await headOf(db)));
		while (await isLong())
			await connection.run((db) =>
				change(db, async (head) => {
					const packed = await packTail(db, head);
					if (packed !== null) await db.meta.put(packed);
				})
			);
	}

	async function erase(tab: string): Promise<Result<null, StoreFailure>> {
		const open = await journal();
		tellOthers(names, { kind: 'erase', tab });
		for (let waited = 0; open !== null && !(await open.clear()); waited += BREATH) {
			if (waited >= patience)
				return err({ kind: 'blocked', cause: 'another tab has the journal open' });
			await new Promise((resolve) => setTimeout(resolve, BREATH));
		}
		const { eraseDatabase } = await import('./erase.ts');
		await eraseDatabase(connection, names);
		return ok(null);
	}

	async function contrastsHere(): Promise<Contrasts> {
		const { Contrasts } = await import('./contrast.ts');
		return (contrasts ??= new Contrasts(connection, directories));
	}

	return {
		async check({ now }) {
			try {
				const checked = await alone(() => check(now)).catch(async (error: unknown) => {
					if (!isTimeout(error)) throw error;
					return { journal: (await journal()) === null ? 'absent' : 'ok', recovered: 0 } as const;
				});
				behind(compactIfLong);
				return checked;
			} catch (error) {
				if (error instanceof StoreError) throw error;
				return { journal: 'failed', recovered: 0 };
			}
		},
		async append({ entries }) {
			const open = await journal();
			if (open === null) return;
			await keepFiles(connection, open, fileHashes(entries));
			open.append(entries, await connection.run((db) => textsNamed(db, entries)));
			behind(compactIfLong);
		},
		pack: packAll,
		verify: () =>
			connection.run((db) =>
				change(db, async (before) => {
					const { head, ...verdict } = await mend(db, before);
					await db.meta.put(head);
					return verdict;
				})
			),
		async backup({ unsaved }) {
			const { makeBackup } = await import('./backup/make.ts');
			return makeBackup(connection, unsaved);
		},
		async restore(input) {
			const { restore } = await import('./restore.ts');
			return restore(connection, directories, names, input);
		},
		async preview({ input, decisions }, watch) {
			const { preview } = await import('./library/save.ts');
			return preview(connection, input, decisions, watch?.onprogress);
		},
		async saveNotes(saving) {
			const { saveNotes } = await import('./library/save.ts');
			return saveNotes(connection, saving, compiler);
		},
		async refreshNotes(refreshing) {
			const { refreshLibrary } = await import('./library/refresh.ts');
			return refreshLibrary(connection, refreshing, compiler);
		},
		async forecast(ahead) {
			const { simulateForecast } = await import('./simulate.ts');
			return simulateForecast(connection, directories, ahead);
		},
		async comebackOutlook(ahead) {
			const { simulateOutlook } = await import('./simulate.ts');
			return simulateOutlook(connection, directories, ahead);
		},
		async comebackLeft(ahead) {
			const { simulateLeft } = await import('./simulate.ts');
			return simulateLeft(connection, directories, ahead);
		},
		async restCost(rest) {
			const { simulateRest } = await import('./simulate.ts');
			return simulateRest(connection, directories, rest);
		},
		async workload(input, watch) {
			const { simulateWorkload } = await import('./simulate.ts');
			return simulateWorkload(connection, directories, input, watch);
		},
		async predictions() {
			const { countPredictions } = await import('./optimise.ts');
			return countPredictions(connection);
		},
		async optimise({ preset }, watch) {
			const { optimisePreset } = await import('./optimise.ts');
			return optimisePreset(connection, preset, watch);
		},
		async stats({ today }, watch) {
			const { StatsCache } = await import('./stats.ts');
			statsCache ??= new StatsCache();
			return statsCache.get(connection, directories, today, watch?.onprogress);
		},
		async find(finding) {
			finder ??= import('./find/finder.ts').then(
				(module) => new module.Finder(connection, directories)
			);
			return (await finder).find(finding);
		},
		async habit(coaching) {
			const { findHabit } = await import('./coach.ts');
			return findHabit(connection, coaching);
		},
		async confusions() {
			return (await contrastsHere()).confusions();
		},
		async drill(drilling) {
			return (await contrastsHere()).drill(drilling);
		},
		async moves(input) {
			const { previewMoves } = await import('./moves.ts');
			return previewMoves(connection, input);
		},
		erase: ({ tab }) => alone(() => erase(tab)).catch((error: unknown) => err(failureOf(error))),
		async close() {
			connection.close();
			(await opening?.catch(() => null))?.close();
		}
	};
}

const isTimeout = (error: unknown): boolean =>
	error instanceof DOMException && (error.name === 'TimeoutError' || error.name === 'AbortError');
