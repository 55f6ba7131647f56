/** What screens write. Saved means: in the database, then in the journal if there is one. */
import type { WriterId } from '#core/base/brand.ts';
import { err, ok, type Result } from '#core/base/result.ts';
import type { Draft, Entry } from '#core/log/types.ts';
import { append } from './commit.ts';
import type { Context } from './context.ts';
import { failureOf, StoreError } from './failure.ts';
import { change } from './head.ts';
import { installDecks, isInstalled } from './install.ts';
import { mayBeStale } from './library/reads.ts';
import type { Committed, Store, StoreFailure } from './types.ts';

/** Entries after which the tail is looked at. */
const PACK_EVERY = 100;

type Writes = Pick<
	Store,
	'commit' | 'installDecks' | 'setLocal' | 'preview' | 'saveNotes' | 'takeBack' | 'refreshNotes'
>;

export function writesOf(context: Context): Writes {
	const { connection, directories, jobs, line, turnstile, compiler } = context;
	let unpacked = 0;

	function packBehind(entries: number): void {
		unpacked += entries;
		if (unpacked < PACK_EVERY) return;
		unpacked = 0;
		void jobs.pack().catch(() => undefined);
	}

	/** What the database has by now goes to the journal; a failure of either is told. */
	function passed<T extends { readonly entries: readonly Entry[] }>(
		write: () => Promise<T>
	): Promise<Result<T, StoreFailure>> {
		return turnstile.pass(async () => {
			try {
				const written = await write();
				if (written.entries.length > 0) await line.write(written.entries);
				packBehind(written.entries.length);
				return ok(written);
			} catch (error) {
				return err(failureOf(error));
			}
		});
	}

	function commit(
		drafts: readonly Draft[],
		as?: WriterId
	): Promise<Result<Committed, StoreFailure>> {
		return passed(() =>
			connection.run((db) =>
				change(db, async (head) => append(db, head, await directories.get(db), drafts, as))
			)
		);
	}

	const refresh: Store['refreshNotes'] = async (when) => {
		const written = await passed(async () => {
			const isDue = await connection.run((db) => mayBeStale(db, compiler));
			return { entries: isDue ? await jobs.refreshNotes({ when }) : [] };
		});
		return written.ok ? ok(null) : written;
	};

	return {
		commit,
		async installDecks(decks, when) {
			if (await connection.run((db) => isInstalled(db, decks))) return;
			await turnstile.pass(async () => {
				if (await connection.run((db) => installDecks(db, decks))) return;
				const { updateDecks } = await fetchUpdate();
				await line.write(await connection.run((db) => updateDecks(db, decks, when)));
			});
		},
		async setLocal(key, value) {
			await connection.run((db) => db.local.put({ key, value }));
		},
		preview: (input, decisions = [], watch) => jobs.preview({ input, decisions }, watch),
		async saveNotes(input, decisions, when, basis) {
			const saved = await passed(() => jobs.saveNotes({ input, decisions, when, basis }));
			if (!saved.ok) return saved;
			return ok({ deck: saved.value.deck, entries: saved.value.entries.map(({ id }) => id) });
		},
		async takeBack(entries, when) {
			const undone = await commit(entries.map((of) => ({ ...when, kind: 'undo', of })));
			return undone.ok ? refresh(when) : undone;
		},
		refreshNotes: refresh
	};
}

/** Before the transaction, which would not wait for it. */
function fetchUpdate() {
	return import('./update.ts').catch((cause: unknown) => {
		throw new StoreError('unreachable', String(cause), { cause });
	});
}
