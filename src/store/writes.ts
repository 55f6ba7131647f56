/** What screens write. Saved means: in the database, then in the journal if there is one. */
import { err, ok } from '#core/base/result.ts';
import { append } from './commit.ts';
import type { Context } from './context.ts';
import { failureOf } from './failure.ts';
import { change } from './head.ts';
import { installDecks, isInstalled } from './install.ts';
import type { Store } from './types.ts';

/** Entries after which the tail is looked at. */
const PACK_EVERY = 100;

export function writesOf(context: Context): Pick<Store, 'commit' | 'installDecks' | 'setLocal'> {
	const { connection, directories, jobs, line, turnstile } = context;
	let unpacked = 0;

	function packBehind(entries: number): void {
		unpacked += entries;
		if (unpacked < PACK_EVERY) return;
		unpacked = 0;
		void jobs.pack().catch(() => undefined);
	}

	return {
		commit: (drafts, as) =>
			turnstile.pass(async () => {
				try {
					const committed = await connection.run((db) =>
						change(db, async (head) => append(db, head, await directories.get(db), drafts, as))
					);
					await line.write(committed.entries);
					packBehind(drafts.length);
					return ok(committed);
				} catch (error) {
					return err(failureOf(error));
				}
			}),
		async installDecks(decks, when) {
			if (await connection.run((db) => isInstalled(db, decks))) return;
			await turnstile.pass(async () => {
				await line.write(await connection.run((db) => installDecks(db, decks, when)));
			});
		},
		async setLocal(key, value) {
			await connection.run((db) => db.local.put({ key, value }));
		}
	};
}
