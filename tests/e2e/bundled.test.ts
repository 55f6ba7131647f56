/** The decks that the app really comes with; all other tests run on one that never changes. */
import { words } from '../support/words.ts';
import { Person } from './support/app.ts';
import { Site } from './support/site.ts';
import { expect, test as base, untilOfflineReady } from './support/test.ts';

const test = base.extend<object, { site: Site }>({
	site: [
		async ({ browserName: _ }, use) => {
			const site = await Site.open('build');
			await use(site);
			await site.down();
		},
		{ scope: 'worker' }
	]
});

const DECKS = {
	en: ['Service types', 'DNS', 'kubectl', 'Authentication'],
	ko: ['Service', 'DNS', 'kubectl', '인증']
} as const;

for (const lang of ['en', 'ko'] as const)
	test.describe(`in ${lang}`, () => {
		test.use({ locale: lang === 'en' ? 'en-US' : 'ko-KR' });

		test('every topic is among the notes, and is learned in its language without a network', async ({
			page,
			site
		}) => {
			const me = new Person(page, { words: words[lang] });
			await me.open('notes/');
			for (const title of DECKS[lang])
				await expect(page.getByRole('link', { name: new RegExp(title) }).first()).toBeVisible();
			await untilOfflineReady(page);
			await site.down();
			await me.open('review/');
			await me.answer(3);
			await me.answer(1);
			await me.untilSaved();
			const card = page.getByRole('article').or(page.getByRole('main')).first();
			await expect(card).toContainText(lang === 'ko' ? /[가-힣]{2}/ : /[A-Za-z]{2}/);
		});

		test('its pictures are drawn in the note, without a network', async ({ page, site }) => {
			const me = new Person(page, { words: words[lang] });
			await me.open('notes/');
			await untilOfflineReady(page);
			await site.down();
			await me.open('notes/kubernetes-service/');
			const pictures = page.getByRole('figure');
			await expect(pictures).toHaveCount(3);
			const [service, intermediate, authentication] = await pictures.all();
			await expect(service!.getByText('NodePort', { exact: true })).toBeVisible();
			await expect(intermediate!.getByText('ExternalName', { exact: true })).toBeVisible();
			const user = authentication!.getByText('system:serviceaccount:shop:default');
			await expect(user).toBeVisible();
			await expect(authentication!.getByText('403')).toHaveCount(2);
			await service!.getByRole('link').click();
			await expect(page).toHaveURL(/lab\/\?world=service-types%2Fservice$/u);
			await expect(page.getByText('on-nodes').first()).toBeVisible();
		});
	});
