import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { intakeWords } from '#i18n/intake.ts';
import { proposalWords } from '#i18n/proposal.ts';
import { words } from '../support/words.ts';
import { Person } from './support/app.ts';
import { Site } from './support/site.ts';
import { expect, test, untilOfflineReady } from './support/test.ts';

const ENGLISH = `# Services

- ClusterIP: a virtual address inside the cluster only
- NodePort: opens the same port on every node
- Port range: a number from 30000 to 32767
- Headless: a service without any address
`;
const KOREAN = `# 서비스

- ClusterIP: 클러스터 안에서만 쓰는 가상 주소
- NodePort: 모든 노드에서 같은 포트를 연다
- Headless: 주소가 없는 서비스
`;

/** A person on their way through an import, in one language. */
class Importer extends Person {
	readonly intake: (typeof intakeWords)['en'];
	readonly proposal: (typeof proposalWords)['en'];

	constructor(page: Page, lang: 'ko' | 'en' = 'en', url = '') {
		super(page, { words: words[lang], url });
		this.intake = intakeWords[lang];
		this.proposal = proposalWords[lang];
	}

	async choose(files: Readonly<Record<string, string>>): Promise<void> {
		await this.page.locator('input[type=file][multiple]').setInputFiles(
			Object.entries(files).map(([name, text]) => ({
				name,
				mimeType: 'text/markdown',
				buffer: Buffer.from(text)
			}))
		);
	}

	/** From what was found to its cards. */
	async goOn(): Promise<void> {
		await this.button(this.intake.goOn).click();
	}

	async accept(name: string): Promise<void> {
		await this.button(name).click();
		await expect(this.page).toHaveURL(/\/notes\/$/);
	}

	card(prompt: string) {
		return this.page.getByRole('article').filter({ hasText: prompt });
	}

	/** How many cards a search finds. */
	async countCards(query: string): Promise<void> {
		await this.link(this.t.shell.cards).first().click();
		await this.page.getByRole('searchbox').fill(query);
	}
}

async function violations(page: Page): Promise<readonly string[]> {
	const { violations } = await new AxeBuilder({ page })
		.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
		.analyze();
	return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** What the system does when another app shares something: it posts a form. */
function share(page: Page, fields: Readonly<Record<string, string>>, file?: string) {
	return page.evaluate(
		({ fields, file }) => {
			const form = document.createElement('form');
			form.method = 'POST';
			form.enctype = 'multipart/form-data';
			form.action = new URL('notes/import/', new URL('.', location.href)).href;
			for (const [name, value] of Object.entries(fields)) {
				const field = document.createElement('input');
				Object.assign(field, { name, value });
				form.append(field);
			}
			if (file !== undefined) {
				const data = new DataTransfer();
				data.items.add(new File([file], 'shared.md', { type: 'text/markdown' }));
				const field = document.createElement('input');
				Object.assign(field, { type: 'file', name: 'files', files: data.files });
				form.append(field);
			}
			document.body.append(form);
			form.submit();
		},
		{ fields, file }
	);
}

test('files become cards without a network: looked at, some refused, accepted, and asked', async ({
	page,
	site
}) => {
	const me = new Importer(page);
	await me.open();
	await untilOfflineReady(page);
	await site.down();
	await me.link(me.t.shell.notes).first().click();
	await me.link(me.t.notes.import).click();
	await me.choose({ 'services.md': ENGLISH, 'notes.zip': 'PK\u0003\u0004', 'none.md': '' });
	await expect(page.getByText(me.intake.refused.archive)).toBeVisible();
	await expect(page.getByText(me.intake.refused.empty)).toBeVisible();
	await me.goOn();
	await me.card('ClusterIP?').getByRole('switch').click();
	await me.card('NodePort?').getByRole('button', { name: me.proposal.fix }).click();
	await page.getByRole('textbox', { name: me.proposal.question }).fill('What opens on all nodes?');
	await me.button(me.proposal.fixDone).click();
	await me.accept(me.proposal.accept(3));
	await expect(page.getByText(me.proposal.saved(me.intake.deckDefault, 3))).toBeVisible();
	await expect(me.heading(me.intake.deckDefault)).toBeVisible();

	await me.countCards('on all nodes');
	await expect(page.getByText(me.t.cards.found(1), { exact: true })).toBeVisible();
	await page.getByRole('searchbox').fill('virtual address inside');
	await expect(page.getByText(me.t.cards.none('virtual address inside'))).toBeVisible();
	await page.reload();
	await page.getByRole('searchbox').fill('on all nodes');
	await expect(page.getByText(me.t.cards.found(1), { exact: true })).toBeVisible();
	await me.open('settings/');
	await me.checkData();
});

test('an import is taken back by the notice that tells of it', async ({ page }) => {
	const me = new Importer(page);
	await me.open('notes/import/');
	await me.choose({ 'services.md': ENGLISH });
	await me.goOn();
	await me.accept(me.proposal.accept(4));
	await me.button(me.t.review.undo).click();
	await expect(page.getByText(me.proposal.takenBack)).toBeVisible();
	await expect(me.heading(me.intake.deckDefault)).toBeHidden();
});

test('leaving a review asks first if something was decided, and leads on where one was going', async ({
	page
}) => {
	const me = new Importer(page);
	await me.open('notes/import/');
	await me.choose({ 'services.md': ENGLISH });
	await me.goOn();
	await me.card('ClusterIP?').getByRole('switch').click();
	await me.link(me.t.shell.today).click();
	await me.button(me.proposal.stay).click();
	await expect(me.button(me.proposal.accept(3))).toBeVisible();
	await me.link(me.t.shell.today).click();
	await me.button(me.proposal.leave).click();
	await expect(me.heading(me.t.shell.today)).toBeVisible();
	await expect(page).not.toHaveURL(/notes/);
});

test('a changed note is reviewed: what changed, what is new, and one question', async ({
	page
}) => {
	const me = new Importer(page);
	const t = me.proposal;
	const importing = async (text: string) => {
		await me.open('notes/import/');
		await me.choose({ 'services.md': text });
		await expect(page.getByText(/^(A new deck is made|Goes to the deck)/)).toBeVisible();
		await me.goOn();
	};
	await importing(ENGLISH);
	await me.accept(t.accept(4));
	const entries = await me.countEntries();

	const edited = ENGLISH.replace(
		'NodePort: opens the same port on every node',
		'NodePort: each machine listens on one port'
	)
		.replace('32767', '40000')
		.concat('- etcd: keeps the state of the cluster\n');
	await importing(edited);
	await expect(me.heading(t.groups.changed(1))).toBeVisible();
	await expect(me.heading(t.groups.new(1))).toBeVisible();
	const question = page.getByRole('group', { name: t.isSame });
	await expect(question.getByRole('radio', { name: t.later })).toBeChecked();
	expect(await violations(page)).toEqual([]);
	await question.getByText(t.yes).click();
	await me.accept(t.acceptChanges);
	expect(await me.countEntries()).toBeGreaterThan(entries);
	await me.checkData();

	await importing(edited);
	await expect(page).toHaveURL(/\/notes\/$/);
	await expect(page.getByText(t.unchanged(me.intake.deckDefault))).toBeVisible();
});

test.describe('in Korean', () => {
	test.use({ locale: 'ko-KR', permissions: ['clipboard-read', 'clipboard-write'] });

	test('text is pasted and becomes Korean cards, offline', async ({ page, site }) => {
		const me = new Importer(page, 'ko');
		await me.open('notes/import/');
		await untilOfflineReady(page);
		await site.down();
		await page.evaluate((text) => navigator.clipboard.writeText(text), KOREAN);
		await me.button(me.intake.paste).click();
		const text = page.getByRole('textbox', { name: me.intake.pasteLabel });
		await expect(text).toHaveValue(KOREAN);
		await me.button(me.intake.pasteUse).click();
		await expect(page.getByText('서비스.md')).toBeVisible();
		await me.goOn();
		await expect(me.card('NodePort는?')).toBeVisible();
		expect(await violations(page)).toEqual([]);
		await me.accept(me.proposal.accept(3));
		await expect(me.heading('내 노트')).toBeVisible();
	});

	test('text that is pasted with the keys is taken too', async ({ page }) => {
		const me = new Importer(page, 'ko');
		await me.open('notes/import/');
		await expect(me.button(me.intake.files)).toBeVisible();
		await page.evaluate((text) => navigator.clipboard.writeText(text), KOREAN);
		await page.keyboard.press('Control+V');
		await expect(page.getByText('서비스.md')).toBeVisible();
	});
});

test.describe('what another app shares', () => {
	test('arrives without a network: a file, and a text with its address', async ({ page, site }) => {
		const me = new Importer(page);
		await me.open();
		await untilOfflineReady(page);
		await site.down();
		await share(page, { title: '', text: '' }, ENGLISH);
		await expect(page.getByText('shared.md')).toBeVisible();
		await me.goOn();
		await me.accept(me.proposal.accept(4));

		await me.open();
		await share(page, { title: 'DNS', text: '- A: an address', url: 'https://example.org/' });
		await expect(page.getByText('DNS.md')).toBeVisible();
		await page.reload();
		await expect(page.getByText(me.intake.sharedNothing)).toBeVisible();
	});

	test('arrives under a sub-path too', async ({ browser }) => {
		const site = await Site.open('build-sub');
		const page = await browser.newPage();
		const me = new Importer(page, 'en', site.url);
		await me.open();
		await untilOfflineReady(page);
		await site.down();
		await share(page, {}, ENGLISH);
		await expect(page).toHaveURL(`${site.url}notes/import/?shared`);
		await expect(page.getByText('shared.md')).toBeVisible();
		const names = await page.evaluate(() => caches.keys());
		expect(names).toHaveLength(1);
		await page.close();
	});
});

test('a note is opened with the installed app', async ({ page }) => {
	await page.addInitScript((text) => {
		const handle = { getFile: () => Promise.resolve(new File([text], 'opened.md')) };
		const setConsumer = (take: (launch: object) => void) => take({ files: [handle] });
		Object.defineProperty(globalThis, 'launchQueue', { value: { setConsumer } });
	}, ENGLISH);
	const me = new Importer(page);
	await me.open('notes/import/');
	await expect(page.getByText('opened.md')).toBeVisible();
});

test('the way in and the found files have no accessibility fault that axe can find', async ({
	page
}) => {
	const me = new Importer(page);
	await me.open('notes/import/');
	await expect(me.button(me.intake.files)).toBeVisible();
	expect(await violations(page)).toEqual([]);
	await me.choose({ 'services.md': ENGLISH, 'none.md': '' });
	await expect(me.button(me.intake.goOn)).toBeVisible();
	expect(await violations(page)).toEqual([]);
});

test('two tabs review a new note of the same name: the second is told, and looks again', async ({
	context,
	page
}) => {
	const one = new Importer(page);
	const two = new Importer(await context.newPage());
	for (const [tab, text] of [
		[one, ENGLISH],
		[two, ENGLISH.replace('a virtual address inside', 'an address known in')]
	] as const) {
		await tab.open('notes/import/');
		await tab.choose({ 'services.md': text });
		await tab.goOn();
		await expect(tab.button(tab.proposal.accept(4))).toBeVisible();
	}
	await one.accept(one.proposal.accept(4));
	await two.button(two.proposal.accept(4)).click();
	await expect(two.page.getByRole('alert')).toContainText(two.proposal.overtaken);
	await expect(two.page.getByText(two.proposal.changes, { exact: true })).toBeVisible();
	await one.countCards('virtual address inside');
	await expect(one.page.getByText(one.t.cards.found(1), { exact: true })).toBeVisible();
	await two.accept(two.proposal.acceptChanges);
	await two.countCards('address known in');
	await expect(two.page.getByText(two.t.cards.found(1), { exact: true })).toBeVisible();
});
