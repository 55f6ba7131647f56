import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import { Person } from './support/app.ts';
import { Site } from './support/site.ts';
import { expect, test, untilOfflineReady } from './support/test.ts';

/** The event of a calendar, and what the clocks of its zone show at its first occurrences. */
function readCalendar(text: string, count: number) {
	const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
	const zone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone')!);
	const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent')!);
	const steps = event.iterator();
	const instants = Array.from({ length: count }, () => {
		const time = steps.next();
		time.zone = zone;
		return time.toUnixTime() * 1000;
	});
	const format = { timeStyle: 'short', timeZone: zone.tzid } as const;
	const clock = new Intl.DateTimeFormat('sv-SE', format);
	const url = String(event.component.getFirstPropertyValue('url'));
	return { event, url, zone: zone.tzid, times: instants.map((at) => clock.format(at)) };
}

for (const [dir, path, zone] of [
	['build-e2e', '/', 'America/New_York'],
	['build-sub', '/kubecards/', 'Asia/Seoul']
] as const)
	test.describe(`at ${path}, with the clocks of ${zone}`, () => {
		test.use({ timezoneId: zone });

		test('the saved calendar rings on time for two years and leads to the first card offline', async ({
			page
		}) => {
			const site = await Site.open(dir);
			const me = new Person(page, { url: site.url });
			const t = me.t.settings.reminder;
			await me.open('settings/');
			await untilOfflineReady(page);
			await page.getByLabel(t.time, { exact: true }).fill('21:15');
			const download = page.waitForEvent('download');
			await me.button(t.save).click();
			const file = await download;
			expect(file.suggestedFilename()).toBe('kubecards.ics');
			await expect(page.getByText(t.saved)).toBeVisible();
			const read = readCalendar(readFileSync(await file.path(), 'utf8'), 2 * 365);
			expect(read.zone).toBe(zone);
			expect(new Set(read.times)).toEqual(new Set(['21:15']));
			expect(read.url).toBe(`${site.url}review/`);
			await site.down();
			await page.goto(read.url);
			await expect(me.showAnswer).toBeVisible();
		});
	});

test('the icon bears what is left today, answer by answer, once it is wanted', async ({ page }) => {
	await page.addInitScript(() => {
		const borne: number[] = JSON.parse(sessionStorage.getItem('borne') ?? '[]') as number[];
		const bear = (count: number) => {
			borne.push(count);
			sessionStorage.setItem('borne', JSON.stringify(borne));
			return Promise.resolve();
		};
		Object.assign(navigator, { setAppBadge: bear, clearAppBadge: () => bear(0) });
	});
	const borne = () =>
		page.evaluate(() => JSON.parse(sessionStorage.getItem('borne') ?? '[]') as number[]);
	const me = new Person(page);
	await me.open('settings/');
	await page.getByText(me.t.settings.buttonsFour, { exact: true }).click();
	expect(await borne()).toEqual([]);
	await page.getByRole('switch', { name: me.t.settings.reminder.badge }).click();
	await expect.poll(async () => (await borne()).length).toBeGreaterThan(0);
	const before = (await borne()).at(-1)!;
	expect(before).toBeGreaterThan(1);
	await me.open('review/');
	await me.answer(4);
	await me.untilSaved();
	await expect.poll(async () => (await borne()).at(-1)).toBe(before - 1);
	await me.open('settings/');
	await page.getByRole('switch', { name: me.t.settings.reminder.badge }).click();
	await expect.poll(async () => (await borne()).at(-1)).toBe(0);
});
