/**
 * The store of a page, put together: its connection, the jobs beside it, the check of the
 * journal at the start.
 */
import type { Millis } from '#core/base/brand.ts';
import { err, ok, type Result } from '#core/base/result.ts';
import { beside } from './beside.ts';
import { isTailLong } from './blocks.ts';
import { careOf } from './care.ts';
import { Connection } from './connection.ts';
import type { Context } from './context.ts';
import { DirectoryCache } from './directory.ts';
import { failureOf } from './failure.ts';
import { findingOf } from './find/finding.ts';
import { headOf, newWriter } from './head.ts';
import type { Jobs } from './jobs.ts';
import { JournalLine } from './journal-line.ts';
import { namesFor } from './names.ts';
import { followPage, ownPage } from './page-life.ts';
import { ensureHead } from './prepare.ts';
import { readsOf } from './reads.ts';
import type { SchemaVersion } from './schema.ts';
import { listen } from './tabs.ts';
import { Turnstile } from './turnstile.ts';
import type { Store, StoreFailure } from './types.ts';
import { writesOf } from './writes.ts';

export type OpenOptions = {
	/** Path that the app is served under, such as `/` or `/kubecards/`. */
	readonly base: string;
	/** What runs in the worker (worker/client.ts); null runs it here, without a journal. */
	readonly jobs: Jobs | null;
	readonly now: Millis;
	/** Version of the app, whose compiler makes cards of own notes. */
	readonly compiler?: string;
	/** Another tab has upgraded, deleted or erased the data: this one must reload. */
	readonly onOutdated?: () => void;
	readonly versions?: readonly SchemaVersion[];
	/** Longest wait in milliseconds for another tab that holds up an upgrade, or for an answer. */
	readonly patience?: number;
	/** The page, which browsers may put aside and bring back; the own one if not given. */
	readonly page?: EventTarget;
};

/**
 * Opens the store. An empty database waits for the journal, which may have more; any other is
 * given out at once and compared behind the first card.
 */
export async function openStore(options: OpenOptions): Promise<Result<Store, StoreFailure>> {
	const context = contextFor(options, options.jobs ?? (await jobsHere(options)));
	const store = storeOf(context, options.page ?? ownPage());
	try {
		const isEmpty = await context.connection.run(
			async (db) => (await headOf(db)).holdings.length === 0
		);
		const checked = checkJournal(context);
		if (isEmpty) await checked;
		return ok(store);
	} catch (error) {
		store.close();
		return err(failureOf(error));
	}
}

function contextFor(options: OpenOptions, jobs: Jobs): Context {
	const names = namesFor(options.base);
	const connection = new Connection({
		name: names.database,
		versions: options.versions,
		patience: options.patience,
		prepare: ensureHead,
		onOutdated: options.onOutdated,
		beforeUpgrade: async () => {
			const { snapshotBeforeUpgrade } = await import('./snapshots.ts');
			await snapshotBeforeUpgrade(names, options.now);
		}
	});
	/** Watchers of `safety` see what else is only in memory. */
	const tell = () =>
		connection.run((db) => db.meta.put({ key: 'safety', ...line.state })).catch(() => undefined);
	const line = new JournalLine(jobs, () => void tell());
	return {
		names,
		tab: newWriter(),
		openedAt: options.now,
		compiler: options.compiler ?? '',
		connection,
		directories: new DirectoryCache(),
		jobs,
		line,
		turnstile: new Turnstile()
	};
}

/** Where there is no worker. */
async function jobsHere({ base, compiler, versions }: OpenOptions): Promise<Jobs> {
	const { openKeeper } = await import('./keeper.ts');
	return openKeeper({
		base,
		compiler,
		versions,
		openFiles: () => Promise.resolve(null),
		locks: null
	});
}

function storeOf(context: Context, page: EventTarget): Store {
	const { names, tab, connection, directories, jobs } = context;
	const stopListening = listen(names, tab, () => {
		connection.retire('another tab erases everything');
		void jobs.close();
	});
	const stopFollowing = followPage(page, {
		pause: () => connection.pause(),
		putAside: () => connection.putAside(),
		bringBack() {
			connection.bringBack();
			void checkJournal(context);
		}
	});
	return {
		...readsOf(connection, directories),
		...findingOf(context),
		...writesOf(context),
		...careOf(context),
		forecast: (ahead) => jobs.forecast(ahead),
		comebackOutlook: (ahead) => jobs.comebackOutlook(ahead),
		comebackLeft: (ahead) => jobs.comebackLeft(ahead),
		restCost: (rest) => jobs.restCost(rest),
		workload: (year, watch) => jobs.workload(year, watch),
		predictions: () => jobs.predictions(),
		optimise: (preset, watch) => jobs.optimise({ preset }, watch),
		stats: (today, watch) => jobs.stats({ today }, watch),
		habit: (coaching) => jobs.habit(coaching),
		confusions: () => beside(context, () => jobs.confusions()),
		drill: (drilling) => beside(context, () => jobs.drill(drilling)),
		moves: (input) => jobs.moves(input),
		close() {
			stopListening();
			stopFollowing();
			connection.close();
			void jobs.close();
		}
	};
}

/** Writes wait for it: a number given out twice would be worse than a moment's delay. */
function checkJournal(context: Context): Promise<void> {
	const { jobs, line, turnstile, openedAt } = context;
	return turnstile.alone(async () => {
		const failed = { journal: 'failed', recovered: 0 } as const;
		line.found(await jobs.check({ now: openedAt }).catch(() => failed));
		void packIfLong(context).catch(() => undefined);
	});
}

/**
 * The page looks, so that the worker of nearly every start reads no database for it: WebKit may
 * not end a transaction in which a worker is terminated as its page is left; no page can write then.
 */
async function packIfLong({ connection, jobs }: Context): Promise<void> {
	if (await connection.run(async (db) => isTailLong(await headOf(db)))) await jobs.pack();
}
