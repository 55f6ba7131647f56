/** Beginning and ending the plan after a gap. */
import type { Comeback } from '#core/memory/types.ts';
import type { App } from '../app.svelte.ts';
import type { Notices } from '../shell/notices.svelte.ts';
import { save } from '../shell/save.ts';

/** Writes the plan, or that there is none any more; `done` runs once it is in force. */
export async function setComeback(
	app: App,
	notices: Notices,
	comeback: Comeback | null,
	done: () => void
): Promise<void> {
	const value = comeback && [comeback.minutes, comeback.since];
	await save(
		app,
		notices,
		[{ kind: 'setting', scope: 'all', key: 'comeback', value }],
		async () => {
			await app.refreshSettings();
			done();
		}
	);
}

/** The backlog is cleared: ends the plan and says so. */
export function endComeback(app: App, notices: Notices, words: string): Promise<void> {
	return setComeback(app, notices, null, () => notices.say(words));
}
