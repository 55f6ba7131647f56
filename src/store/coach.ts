import { habitToTell, type Coaching, type Habit } from '#core/coach/habits.ts';
import { presetOf } from '#core/memory/preset.ts';
import { foldSettings } from '#core/memory/settings.ts';
import type { Connection } from './connection.ts';
import { newestEntries } from './blocks.ts';
import { RECENT } from './future.ts';
import { rulesOf } from './head.ts';

/** See `Store.habit`. */
export function findHabit(connection: Connection, coaching: Coaching): Promise<Habit | null> {
	return connection.run((db) =>
		db.transaction('r', ['meta', 'log', 'blocks'], async () => {
			const settings = foldSettings(await rulesOf(db));
			const entries = await newestEntries(db, RECENT);
			return habitToTell({ ...coaching, entries, wantedIn: (deck) => presetOf(settings, deck) });
		})
	);
}
