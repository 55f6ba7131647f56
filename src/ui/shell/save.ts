/** The one way in which screens write: saved at once, said so, and never lost in silence. */
import type { Body, Draft } from '#core/log/types.ts';
import { newWriter } from '#store/head.ts';
import type { Committed } from '#store/types.ts';
import type { App } from '../app.svelte.ts';
import { ownShelf } from '../review/shelf.ts';
import type { Notices } from './notices.svelte.ts';

/**
 * Commits what a person just did. A failure becomes a notice with a way to try the very same
 * drafts again; `done` runs once they are written, now or after a retry. Resolves to whether
 * they are written now.
 */
export async function save(
	app: App,
	notices: Notices,
	bodies: readonly Body[],
	done: (committed: Committed) => void | Promise<void>
): Promise<boolean> {
	const head = app.head();
	const drafts = bodies.map((body): Draft => ({ ...head, ...body }));
	return commit(app, notices, drafts, done);
}

async function commit(
	app: App,
	notices: Notices,
	drafts: readonly Draft[],
	done: (committed: Committed) => void | Promise<void>
): Promise<boolean> {
	const result = await notices.during(write(app, drafts));
	if (result.ok) {
		await done(result.value);
		return true;
	}
	notices.fail({
		deed: 'notSaved',
		failure: result.error,
		retry: () => void commit(app, notices, drafts, done)
	});
	return false;
}

/** On the shelf meanwhile: where the page is left in this very moment, the next one writes it. */
async function write(app: App, drafts: readonly Draft[]): ReturnType<App['store']['commit']> {
	const shelf = ownShelf();
	const key = newWriter();
	shelf.add({ key, drafts });
	return app.store.commit(drafts).finally(() => shelf.remove(key));
}
