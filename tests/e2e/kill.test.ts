import { test } from '@playwright/test';
import { Person } from './support/app.ts';
import { dropProfile, makeProfile, PersonsChromium, type Backend } from './support/chromium.ts';
import { Site } from './support/site.ts';
import { expect } from './support/test.ts';

const KILLS = 20;

/** Where in a review the kill falls; every kind comes several times. */
const MOMENTS = ['question', 'answer', 'tap', 'soon after the tap', 'saved'] as const;

type Ack = (count: number) => void;

/** Answers a few cards and stops in the middle of one. `ack` hears of every saved answer. */
async function reviewUntil(me: Person, kill: number, ack: Ack): Promise<void> {
	const moment = MOMENTS[kill % MOMENTS.length]!;
	for (let i = 0; i <= kill % 2; i++) {
		await me.answer((kill + i) % 3 === 0 ? 1 : 3);
		await me.untilSaved();
		ack(1);
	}
	if (moment === 'question') return;
	await me.reveal();
	if (moment === 'answer') return;
	await me.rating(3).dispatchEvent('click');
	if (moment === 'tap') return;
	if (moment === 'soon after the tap') return me.page.waitForTimeout(kill);
	await me.untilSaved();
	ack(1);
}

for (const backend of ['leveldb', 'sqlite'] satisfies Backend[])
	test(`${KILLS} kills in the middle of a review lose no acknowledged answer (${backend})`, async () => {
		test.setTimeout(900_000);
		const site = await Site.open();
		const profile = makeProfile();
		let acknowledged = 0;
		for (let kill = 0; kill < KILLS; kill++) {
			const chromium = await PersonsChromium.launch(profile, backend);
			const me = new Person(chromium.page, site);
			const entries = await me.countEntries();
			expect(entries, `after kill ${kill}`).toBeGreaterThanOrEqual(acknowledged);
			acknowledged = entries;
			await me.open('review/');
			await reviewUntil(me, kill, (count) => (acknowledged += count));
			await chromium.kill();
		}
		const chromium = await PersonsChromium.launch(profile, backend);
		const me = new Person(chromium.page, site);
		expect(await me.countEntries()).toBeGreaterThanOrEqual(acknowledged);
		expect(acknowledged).toBeGreaterThanOrEqual(KILLS);
		await me.checkData();
		await chromium.quit();
		dropProfile(profile);
		await site.down();
	});
