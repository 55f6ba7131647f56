/** A log that was made elsewhere, brought in as a backup. */
import type { CardId, Millis } from '#core/base/brand.ts';
import { studyDay } from '#core/base/time.ts';
import type { Draft, Rating } from '#core/log/types.ts';
import { writeBackup } from '#store/backup/write.ts';
import { logOf } from '../../support/year.ts';
import type { Person } from './app.ts';
import { expect } from './test.ts';

/** Minutes east of UTC where the tests live. */
export const SEOUL = 9 * 60;

const headAt = (at: number) => {
	const day = studyDay(at as Millis, SEOUL, 4);
	return { at: at as Millis, offset: SEOUL, day };
};

/** An answer of five seconds, given at a moment. */
export const answerAt = (at: number, card: CardId, rating: Rating): Draft => ({
	...headAt(at),
	...{ kind: 'review', card, rating, ms: 5000, mode: 'study' }
});

/** So many new cards a day, from a moment on. */
export const newPerDayAt = (at: number, value: number): Draft => ({
	...headAt(at),
	...{ kind: 'setting', scope: 'all', key: 'newPerDay', value }
});

/** Brings back a backup of what was done, in the order of time; resolves when it is in the log. */
export async function restoreLog(me: Person, drafts: readonly Draft[]): Promise<void> {
	const backup = await writeBackup(logOf(drafts));
	await me.open('settings/');
	await me.page.locator('input[type=file]').setInputFiles({
		name: 'backup.gz',
		mimeType: 'application/gzip',
		buffer: Buffer.from(await backup.arrayBuffer())
	});
	await expect(me.page.getByText(/entries added|더했어요/)).toBeVisible();
}

/** The card that is first in the list of all. */
export async function firstCard(me: Person): Promise<CardId> {
	await me.open('cards/');
	const list = me.page.getByRole('list', { name: me.t.shell.cards });
	const href = await list.getByRole('link').first().getAttribute('href');
	return new URL(href!, me.page.url()).searchParams.get('id') as CardId;
}
