import { rmSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { notebookWords } from '#i18n/notebook.ts';
import { proposalWords } from '#i18n/proposal.ts';
import { servicesText, versionsOf } from '../support/versions.ts';
import { words } from '../support/words.ts';
import { Person } from './support/app.ts';
import { releaseWith } from './support/release.ts';
import { expect, test, untilOfflineReady } from './support/test.ts';

const [FIRST, SECOND] = versionsOf(
	servicesText(),
	servicesText(
		{
			nodePort: 'NodePort: each machine listens on one port',
			range: 'Port range: a number from 30000 to 40000'
		},
		'etcd: keeps the state of the whole cluster'
	)
);
const releases = { first: '', second: '' };

test.beforeAll(() => {
	releases.first = releaseWith(FIRST!, 'build-e2e');
	releases.second = releaseWith(SECOND!, 'build-next');
});
test.afterAll(() => {
	for (const dir of Object.values(releases)) rmSync(dir, { recursive: true });
});

for (const lang of ['en', 'ko'] as const)
	test.describe(`in ${lang}`, () => {
		test.use({ locale: lang === 'ko' ? 'ko-KR' : 'en-US' });

		test('a release with a changed note says what changed, asks what it cannot know, offline', async ({
			page,
			site
		}) => {
			const me = new Person(page, { words: words[lang] });
			const [n, p] = [notebookWords[lang], proposalWords[lang]];
			site.deploy(releases.first);
			await me.open();
			await untilOfflineReady(page);
			await me.open('review/');
			for (let k = 0; k < 4; k++) await me.answer(3);
			await me.untilSaved();

			site.deploy(releases.second);
			await me.open();
			await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
			await page.evaluate(() => Object.assign(window, { before: true }));
			await me.button(me.t.shell.updateNow).click();
			await page.waitForFunction(() => !('before' in window));
			const version = async () => {
				await me.open('settings/');
				return page.getByText(/^[0-9a-f]{16}(-next)?$/).innerText();
			};
			await expect.poll(version).toMatch(/-next$/);
			// the old version has let go of everything
			await expect.poll(() => page.evaluate(() => caches.keys())).toHaveLength(1);
			await site.down();
			await me.open('notes/');
			const line = me.link(n.unsure(1));
			await expect(line).toContainText(n.newVersion(1, 0, 1, 0));
			await line.click();
			const { violations } = await new AxeBuilder({ page }).analyze();
			expect(violations).toEqual([]);
			await expect(page.locator('del', { hasText: '32767' })).toBeVisible();
			await page.getByText(p.yes, { exact: true }).click();
			await me.button(p.saveAnswers).click();
			await expect(page).toHaveURL(/\/notes\/$/);
			await expect(page.getByRole('article')).toBeVisible();
			await expect(line).toBeHidden();

			// the question is back when the answer is taken back, and the rest has been seen
			await me.button(me.t.review.undo).click();
			await expect(line).toBeVisible();
			await expect(line).not.toContainText(n.newVersion(1, 0, 1, 0));
		});
	});
