import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { Person } from './support/app.ts';
import { expect, test } from './support/test.ts';

/** Every screen, and how to have it in front of you. */
const SCREENS: Readonly<Record<string, (me: Person) => Promise<void>>> = {
	today: async (me) => {
		await me.open('./');
		await expect(me.heading(me.t.shell.today)).toBeVisible();
	},
	welcome: async (me) => {
		await me.open('welcome/');
		await expect(me.showAnswer).toBeVisible();
	},
	'welcome, home screen': async (me) => {
		await me.open('welcome/');
		await me.button(me.t.welcome.skip).click();
		await expect(me.heading(me.t.welcome.installTitle)).toBeVisible();
	},
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
	notes: async (me) => {
		await me.open('notes/');
		await expect(me.page.getByRole('main').getByRole('link').first()).toBeVisible();
	},
	note: async (me) => {
		// tall enough for all of it: a line that scrolls under the bar would count as small
		await me.page.setViewportSize({ width: 390, height: 12_000 });
		await me.open('notes/kubernetes-service/');
		await expect(me.page.getByRole('main').getByRole('button').first()).toBeVisible();
	},
	cards: async (me) => {
		await me.open('cards/');
		await expect(me.page.getByRole('main').getByRole('button').first()).toBeVisible();
	},
	settings: async (me) => {
		await me.open('settings/');
		await expect(me.definition(me.t.settings.entries)).toBeVisible();
	}
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
				expect(await violations(page)).toEqual([]);
			});
	});
