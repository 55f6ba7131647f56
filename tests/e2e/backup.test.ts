import { readFileSync } from 'node:fs';
import { Person } from './support/app.ts';
import { expect, test } from './support/test.ts';

test('a backup brings everything back after erasing, once only, and a broken one changes nothing', async ({
	page
}) => {
	const me = new Person(page);
	const t = me.t.settings;
	await me.open('review/');
	for (let i = 0; i < 3; i++) await me.answer(3);
	await me.untilSaved();
	expect(await me.countEntries()).toBe(4);
	const download = page.waitForEvent('download');
	await me.button(t.backupSave).click();
	const backup = readFileSync(await (await download).path());
	await expect(page.getByText(t.lastBackup(0))).toBeVisible();

	await me.button(t.erase).click();
	await me.button(t.eraseGoOn).click();
	await me.button(t.eraseNow).click();
	await expect(page).not.toHaveURL(/settings/);
	expect(await me.countEntries()).toBe(1);

	const restore = (name: string, buffer: Buffer) =>
		page.locator('input[type=file]').setInputFiles({ name, buffer, mimeType: 'application/gzip' });
	await restore('cut.gz', backup.subarray(0, -20));
	await expect(page.getByText(me.t.failures.notRestored)).toBeVisible();
	await restore('photo.jpg', Buffer.from('not a backup'));
	await expect(page.getByText(me.t.failures.foreign.happened)).toBeVisible();
	await expect(me.definition(t.entries)).toHaveText('1');

	await restore('backup.gz', backup);
	await expect(page.getByText(t.restored(4, 0))).toBeVisible();
	await restore('backup.gz', backup);
	await expect(page.getByText(t.restored(0, 4))).toBeVisible();
	await expect(me.definition(t.entries)).toHaveText('5');
	await me.checkData();
});
