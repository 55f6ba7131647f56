import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { intakeWords } from '#i18n/intake.ts';
import { proposalWords } from '#i18n/proposal.ts';
import { SKILLS } from '#core/kube/scenario/skills.ts';
import { scenarioWords } from '#i18n/scenario.ts';
import { Chooser } from './support/chooser.ts';
import { expect, test, untilOfflineReady } from './support/test.ts';

const scenarioNote = (lang: 'ko' | 'en', ...asks: readonly string[]) => `---
lang: ${lang}
tags: [drawn]
---

# Questions about a cluster
${asks.map((ask) => `\n## ${ask}\n\n\`\`\`scenario\nask: ${ask}\n\`\`\`\n`).join('')}`;

/** A person with a note of their own, on a phone, without a network. */
class Asked extends Chooser {
	readonly lang: 'ko' | 'en';
	readonly ui: (typeof scenarioWords)['en'];

	constructor(page: Page, lang: 'ko' | 'en') {
		super(page, lang);
		this.lang = lang;
		this.ui = scenarioWords[lang];
	}

	async bring(note: string, site: { down: () => Promise<void> }, cards = 1): Promise<void> {
		const [intake, proposal] = [intakeWords[this.lang], proposalWords[this.lang]];
		await this.open('notes/import/');
		await untilOfflineReady(this.page);
		await site.down();
		await this.page.locator('input[type=file][multiple]').setInputFiles({
			name: 'drawn.md',
			mimeType: 'text/markdown',
			buffer: Buffer.from(note)
		});
		await this.button(intake.goOn).click();
		await this.button(proposal.accept(cards)).click();
		await expect(this.page).toHaveURL(/\/notes\/$/);
		await this.open('study/?search=tag:drawn');
		await this.start(cards === 1 ? 'plan' : 'cram'); // a day has room for few new ones
		await expect(this.showAnswer).toBeVisible();
	}

	get prompt() {
		return this.page.locator('article .prompt');
	}

	get field() {
		return this.page.getByRole('textbox');
	}

	token(name: string) {
		const tokens = this.page.getByRole('group', { name: this.ui.tokens });
		return tokens.getByRole('button', { name, exact: true });
	}

	/** The Service that the question is about and its namespace, in its own words. */
	async asked(): Promise<readonly [service: string, namespace: string]> {
		const text = await this.prompt.innerText();
		const names = [...text.matchAll(/[“‘]([^”’]+)[”’]/gu)].map(([, name]) => name!);
		const [a, b] = [names.at(-2)!, names.at(-1)!];
		return this.lang === 'ko' ? [b, a] : [a, b];
	}

	async check(): Promise<void> {
		await this.button(this.t.review.check).click();
		await this.glance();
	}
}

async function violations(me: Asked): Promise<readonly string[]> {
	const { violations } = await new AxeBuilder({ page: me.page })
		.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
		.analyze();
	return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

for (const lang of ['ko', 'en'] as const)
	test.describe(`without a network, in ${lang}`, () => {
		test.use({ locale: lang === 'ko' ? 'ko-KR' : 'en-US' });

		test('a name is tapped together, another one typed; an undo asks the same again', async ({
			page,
			site
		}) => {
			const me = new Asked(page, lang);
			await me.bring(scenarioNote(lang, 'dns.shortest-name'), site);
			const first = await me.prompt.innerText();
			const [service, namespace] = await me.asked();
			await me.token(service).click();
			await me.token(namespace).click();
			await expect(me.field).toHaveValue(`${service}.${namespace}`);
			await expect(me.field).not.toBeFocused(); // or a phone would open its keyboard
			await me.check();
			await expect(me.rating(3)).toHaveClass(/proposed/);
			expect(await violations(me)).toEqual([]);
			await me.rating(1).click(); // comes again soon
			await me.untilSaved();

			const back = me.button(me.t.review.undo);
			await back.click();
			await expect(me.prompt).toHaveText(first);
			await expect(
				page.getByRole('region').getByText(`${service}.${namespace}`).first()
			).toBeVisible();
			await me.glance();
			await me.rating(1).click();
			await expect(me.showAnswer).toBeVisible();
			await expect(me.prompt).not.toHaveText(first);
			const second = await me.prompt.innerText();
			await me.untilSaved();
			await page.reload();
			await expect(me.prompt).toHaveText(second);

			const [other, home] = await me.asked();
			await me.field.fill(`${home}.${other}`);
			await me.field.press('Enter');
			await me.glance();
			await expect(me.rating(1)).toHaveClass(/proposed/);
			await expect(page.getByText(me.ui.why)).toBeVisible();
			await me.rating(3).click();
			await me.untilSaved();
			await me.open('settings/');
			await me.checkData();
		});

		test('whatever is asked, what is tapped or typed first is in sight, unscrolled', async ({
			page,
			site
		}) => {
			const me = new Asked(page, lang);
			await me.bring(scenarioNote(lang, ...SKILLS), site, SKILLS.length);
			const first = page.locator('article').locator('fieldset label, textarea').first();
			const asked = new Set<string>();
			while (asked.size < SKILLS.length) {
				const skill = await page.locator('article .breadcrumb li').last().innerText();
				await expect
					.poll(async () => (await first.boundingBox())!.y + 44, { message: skill })
					.toBeLessThan((await me.showAnswer.boundingBox())!.y);
				expect(asked).not.toContain(skill);
				asked.add(skill);
				await me.reveal();
				await me.rating(3).click();
				await me.glance();
			}
			expect(asked).toEqual(new Set<string>(SKILLS));
		});

		test('options are tapped, and stay where they are when the answer is shown', async ({
			page,
			site
		}) => {
			const me = new Asked(page, lang);
			await me.bring(scenarioNote(lang, 'dns.which-names'), site);
			expect(await violations(me)).toEqual([]);
			const boxes = page.getByRole('checkbox');
			const count = await boxes.count();
			expect(count).toBeGreaterThan(2);
			const labels = page.locator('article fieldset label');
			await labels.first().tap();
			await labels.last().tap();
			await expect(boxes.first()).toBeChecked();
			const heights = async () => (await labels.first().boundingBox())!.height;
			const before = await heights();
			await me.check();
			expect(await heights()).toBe(before);
			await expect(boxes.first()).toBeDisabled();
			await expect(
				page.getByText(me.ui.right, { exact: true }).or(page.getByText(me.ui.missed)).first()
			).toBeVisible();
			expect(await violations(me)).toEqual([]);
			await me.rating(1).click();
			await me.untilSaved();
		});
	});
