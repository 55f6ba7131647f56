/** What the device adds to the review, on the built app without a network. */
import { words } from '../support/words.ts';
import { Person } from './support/app.ts';
import { expect, test, untilOfflineReady } from './support/test.ts';
import { listen, swipe } from './support/touch.ts';

const prompt = (me: Person) => me.page.locator('article .prompt').innerText();

for (const [lang, locale] of [
	['en', 'en-US'],
	['ko', 'ko-KR']
] as const)
	test.describe(locale, () => {
		test.use({ locale });

		test('swipes are learnt once and then rate, offline', async ({ page, context }) => {
			const t = words[lang];
			const me = new Person(page, { words: t });
			await me.open('settings/');
			await untilOfflineReady(page);
			await context.setOffline(true);
			await page.getByRole('switch', { name: t.settings.review.swipes }).click();
			for (const [side, dx] of [
				['right', 160],
				['left', -160]
			] as const)
				await expect(async () => {
					await swipe(page, 'dialog .card', dx);
					await expect(page.locator(`li.${side}.done`)).toBeVisible({ timeout: 1000 });
				}).toPass();
			await me.button(t.comforts.lessonEnd).click();
			await me.open('review/');
			await expect(me.showAnswer).toBeVisible();
			const first = await prompt(me);
			await me.reveal();
			await swipe(page, 'article', 160);
			await expect.poll(() => prompt(me)).not.toContain(first);
			await me.untilSaved();
			await me.glance();
			await me.button(t.review.undo).click();
			await expect.poll(() => prompt(me)).toContain(first);
		});
	});

test('the question and the answer are read aloud, offline', async ({ page, context }) => {
	const me = new Person(page);
	const said = await listen(page);
	await me.open('settings/');
	await untilOfflineReady(page);
	await context.setOffline(true);
	await page.getByText(me.t.settings.review.speakParts.both, { exact: true }).click();
	await me.open('review/');
	await expect.poll(async () => (await said()).length).toBeGreaterThan(0);
	const asked = await said();
	await me.reveal();
	await expect.poll(async () => (await said()).length).toBeGreaterThan(asked.length);
	for (const words of await said()) expect(words).toMatch(/^(ko-KR|en-US) /u);
});
