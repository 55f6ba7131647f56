import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { Person } from './support/app.ts';
import { expect, test } from './support/test.ts';

/** Every screen, and how to have it in front of you. */
const SCREENS: Readonly<Record<string, (me: Person) => Promise<void>>> = {
	today: (me) => me.open('./'),
	welcome: (me) => me.open('welcome/'),
	'review, question': async (me) => {
		await me.open('review/');
		await expect(me.showAnswer).toBeVisible();
	},
	'review, answer': async (me) => {
		await me.open('review/');
		await me.reveal();
	},
	'review, note': async (me) => {
		await me.open('review/');
		await me.button(me.t.review.note).click();
		await expect(me.page.getByRole('dialog')).toBeVisible();
	},
	'review, help': async (me) => {
		await me.open('review/');
		await me.button(me.t.review.help).click();
		await expect(me.page.getByRole('dialog')).toBeVisible();
	},
	notes: (me) => me.open('notes/'),
	note: (me) => me.open('notes/kubernetes-service/'),
	cards: (me) => me.open('cards/'),
	settings: (me) => me.open('settings/')
};

async function violations(page: Page): Promise<readonly string[]> {
	const { violations } = await new AxeBuilder({ page })
		.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
		.analyze();
	return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

for (const colorScheme of ['light', 'dark'] as const)
	test.describe(colorScheme, () => {
		test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } });

		for (const [name, open] of Object.entries(SCREENS))
			test(`${name} has no accessibility fault that axe can find`, async ({ page }) => {
				await open(new Person(page));
				await expect(page.getByRole('heading').or(page.getByRole('dialog')).first()).toBeVisible();
				expect(await violations(page)).toEqual([]);
			});
	});
