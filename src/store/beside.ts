/** Asks a job for what a watcher (live.ts) waits for. */
import type { Context } from './context.ts';
import { headOf, stampOf } from './head.ts';

/** Watchers do not see what a worker reads: log and decks are told to be what it depends on. */
export async function beside<T>(
	{ connection }: Pick<Context, 'connection'>,
	work: () => Promise<T>
): Promise<T> {
	await connection.run((db) => Promise.all([headOf(db), stampOf(db)]));
	return outside(work);
}

/** Jobs done in this very page are no part of what a watcher runs in. */
function outside<T>(work: () => Promise<T>): Promise<T> {
	return new Promise((resolve, reject) => {
		setTimeout(() => void work().then(resolve, reject));
	});
}
