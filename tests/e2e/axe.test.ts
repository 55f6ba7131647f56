import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { drill } from '../../src/i18n/en/drill.ts';
import { lab } from '../../src/i18n/en/lab.ts';
import { Person } from './support/app.ts';
import { Chooser } from './support/chooser.ts';
import { expect, test } from './support/test.ts';
import { restoreYear } from './support/year.ts';

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
	study: async (me) => {
		await me.open('study/?search=service');
		await expect(me.page.getByRole('radio', { name: me.t.study.ways.cram })).toBeVisible();
	},
	'study, a cram': async ({ page }) => {
		const me = new Chooser(page);
		await me.open('study/?search=NodePort');
		await me.start('cram');
		await me.reveal();
	},
	'study, its end': async ({ page }) => {
		const me = new Chooser(page);
		await me.open('study/?search=30000');
		await me.start('cram');
		for (let left = await me.left(); left > 0; left--) await me.answer(3);
		await expect(me.heading(me.t.study.knownTitle)).toBeVisible();
	},
	drill: async (me) => {
		await me.open('study/drill/?of=all');
		await expect(me.page.getByRole('list', { name: drill.choices })).toBeVisible();
	},
	'drill, answer': async (me) => {
		await me.open('study/drill/?of=all');
		const choices = me.page.getByRole('list', { name: drill.choices }).getByRole('button');
		await choices.first().click();
		await expect(me.button(drill.next)).toBeFocused();
	},
	'drill, end': async (me) => {
		await me.open('study/drill/?of=all');
		await me.page.getByRole('list', { name: drill.choices }).getByRole('button').first().click();
		await me.button(drill.stop).click();
		await expect(me.button(drill.again)).toBeVisible();
	},
	cards: async (me) => {
		await me.open('cards/');
		await expect(me.page.getByRole('main').getByRole('button').first()).toBeVisible();
	},
	'progress, empty': async (me) => {
		await me.open('progress/');
		await expect(me.heading(me.t.progress.emptyTitle)).toBeVisible();
	},
	progress: async (me) => {
		// tall, as above; and short, for every row of the tables takes its time
		await me.page.setViewportSize({ width: 390, height: 12_000 });
		await restoreYear(me, 40);
		await me.open('progress/');
		await expect(me.heading(/^True retention/)).toBeVisible();
		await expect(me.heading(/^The time ahead/)).toBeVisible();
	},
	'progress, tables': async (me) => {
		// tall, as above; and short, for every row of the tables takes its time
		await me.page.setViewportSize({ width: 390, height: 12_000 });
		await restoreYear(me, 40);
		await me.open('progress/');
		for (const topic of ['The time ahead', 'True retention', 'The year', 'By note'])
			await me.button(`${me.t.progress.asTable}: ${topic}`).click();
		await expect(me.page.getByRole('table')).toHaveCount(9);
	},
	'cards, some chosen': async (me) => {
		// tall, as above: a box under the bar of what is chosen would count as small
		await me.page.setViewportSize({ width: 390, height: 12_000 });
		await me.open('cards/');
		await me.button(me.t.search.select).click();
		await me.page.getByRole('checkbox').first().check();
		await expect(me.button(me.t.search.setDue)).toBeVisible();
	},
	'cards, how to search': async (me) => {
		await me.open('cards/');
		await me.button(me.t.search.help).click();
		await expect(me.page.getByRole('dialog')).toBeVisible();
	},
	card: async (me) => {
		await me.open('cards/');
		await me.page.getByRole('list', { name: me.t.shell.cards }).getByRole('link').first().click();
		await expect(me.heading(me.t.card.history)).toBeVisible();
	},
	lab: async (me) => {
		// as the note: what is half under the bar would count as small
		await me.page.setViewportSize({ width: 390, height: 4000 });
		await me.open('lab/');
		await expect(me.button(lab.steps.next)).toBeVisible();
	},
	'lab, a Service': async (me) => {
		await me.open('lab/');
		await me
			.button(/^Service /)
			.first()
			.click();
		await expect(me.page.getByRole('dialog')).toBeVisible();
	},
	'lab, as YAML': async (me) => {
		await me.open('lab/');
		await me.button(lab.yaml.edit).click();
		await expect(me.page.getByLabel(lab.yaml.field)).toBeVisible();
	},
	settings: async (me) => {
		// as the note: a slider that is half under the bar would count as small
		await me.page.setViewportSize({ width: 390, height: 8000 });
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
