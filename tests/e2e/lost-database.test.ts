import { test } from '@playwright/test';
import { intakeWords } from '#i18n/intake.ts';
import { proposalWords } from '#i18n/proposal.ts';
import { Person } from './support/app.ts';
import { dropProfile, makeProfile, PersonsChromium, type Backend } from './support/chromium.ts';
import { deleteDatabases, tearNewestLog } from './support/profile.ts';
import { Site } from './support/site.ts';
import { expect } from './support/test.ts';

const BYTES = 20;

let site: Site;
let profile: string;

test.beforeEach(async () => {
	site = await Site.open();
	profile = makeProfile();
});
test.afterEach(async () => {
	dropProfile(profile);
	await site.down();
});

async function answerSome(me: Person, count: number): Promise<void> {
	await me.open('review/');
	for (let i = 0; i < count; i++) {
		await me.answer(3);
		await me.untilSaved();
	}
}

for (const backend of ['leveldb', 'sqlite'] satisfies Backend[])
	test(`with the databases deleted everything comes back from the journal, and the person is told (${backend})`, async () => {
		let chromium = await PersonsChromium.launch(profile, backend);
		let me = new Person(chromium.page, site);
		await answerSome(me, 5);
		const entries = await me.countEntries();
		expect(entries).toBeGreaterThanOrEqual(5);
		await chromium.quit();

		deleteDatabases(profile);
		chromium = await PersonsChromium.launch(profile, backend);
		me = new Person(chromium.page, site);
		await me.open('./');
		await expect(me.page.getByText(me.t.shell.recoveredText)).toBeVisible();
		expect(await me.countEntries()).toBe(entries);
		await me.checkData();
		await me.open('review/');
		await expect(me.button(me.t.review.undo)).toBeDisabled(); // that writer is gone with its database
		await me.answer(3);
		await me.untilSaved();
		expect(await me.countEntries()).toBe(entries + 1);
		await chromium.quit();
	});

/** A red dot, 1 by 1. */
const PNG =
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==';

/** Imports a note with a picture, up to the notice that it is saved. */
async function importPicture(me: Person): Promise<void> {
	await me.page.locator('input[type=file][multiple]').setInputFiles([
		{
			name: 'maps.md',
			mimeType: 'text/markdown',
			buffer: Buffer.from('# Maps\n\nWhere? :: ![A dot](dot.png)\n')
		},
		{ name: 'dot.png', mimeType: 'image/png', buffer: Buffer.from(PNG, 'base64') }
	]);
	await me.button(intakeWords.en.goOn).click();
	await expect(me.page.getByRole('img', { name: 'A dot' })).toBeVisible();
	await me.button(proposalWords.en.accept(1)).click();
	await expect(me.page.getByText(proposalWords.en.saved('My notes', 1))).toBeVisible();
}

for (const backend of ['leveldb', 'sqlite'] satisfies Backend[])
	test(`a picture that was imported just before a kill comes back without its database (${backend})`, async () => {
		let chromium = await PersonsChromium.launch(profile, backend);
		let me = new Person(chromium.page, site);
		await me.open('notes/import/');
		await importPicture(me);
		await chromium.kill();

		deleteDatabases(profile);
		chromium = await PersonsChromium.launch(profile, backend);
		me = new Person(chromium.page, site);
		await me.open('cards/');
		await me.page.getByRole('searchbox').fill('where');
		await me.page.getByRole('main').getByText('Where?').click();
		const picture = me.page.getByRole('img', { name: 'A dot' });
		await expect(picture).toBeVisible();
		const width = await picture.evaluate((image: HTMLImageElement) => image.naturalWidth);
		expect(width).toBe(1);
		await me.open('settings/');
		await me.checkData();
		await chromium.quit();
	});

test('with the newest log torn and opened twice nothing acknowledged is lost', async () => {
	test.setTimeout(300_000);
	let chromium = await PersonsChromium.launch(profile);
	let me = new Person(chromium.page, site);
	await answerSome(me, 4);
	let entries = await me.countEntries();
	await chromium.kill();

	for (const time of ['first', 'second']) {
		tearNewestLog(profile, site.url, BYTES);
		// Chromium forgives the tear and writes on behind it …
		chromium = await PersonsChromium.launch(profile);
		me = new Person(chromium.page, site);
		expect(await me.countEntries(), `${time} tear`).toBeGreaterThanOrEqual(entries);
		await answerSome(me, 2);
		entries = await me.countEntries();
		await chromium.kill();
		// … and drops every database of the site at the start after that
		chromium = await PersonsChromium.launch(profile);
		me = new Person(chromium.page, site);
		expect(await me.countEntries(), `${time} reopening`).toBeGreaterThanOrEqual(entries);
		await me.checkData();
		await answerSome(me, 1);
		entries = await me.countEntries();
		await chromium.kill();
	}
});
