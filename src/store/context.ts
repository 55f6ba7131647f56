import type { Millis } from '#core/base/brand.ts';
import type { Connection } from './connection.ts';
import type { DirectoryCache } from './directory.ts';
import type { Jobs } from './jobs.ts';
import type { JournalLine } from './journal-line.ts';
import type { Names } from './names.ts';
import type { Turnstile } from './turnstile.ts';

/** What the store of a page is made of. */
export type Context = {
	readonly names: Names;
	/** A name for this page, told apart from other tabs. */
	readonly tab: string;
	readonly openedAt: Millis;
	/** Version of the app, whose compiler makes cards of own notes. */
	readonly compiler: string;
	readonly connection: Connection;
	readonly directories: DirectoryCache;
	readonly jobs: Jobs;
	readonly line: JournalLine;
	readonly turnstile: Turnstile;
};
