import { lab as en } from '../../src/i18n/en/lab.ts';
import { lab as ko } from '../../src/i18n/ko/lab.ts';
import { words } from '../support/words.ts';
import { Person } from './support/app.ts';
import { expect, test } from './support/test.ts';

const WORLD = 'lab/?world=kubernetes-service/load-balancer';

class Player extends Person {
	get bar() {
		return this.page.getByRole('group', { name: en.result.title });
	}
	field(label: string) {
		return this.page.getByLabel(label, { exact: true });
	}
	async change(thing: RegExp, deed: () => Promise<void>) {
		await this.button(thing).click();
		await deed();
		await this.button(this.t.shell.close).click();
	}
}

test('a question is asked and gone through step by step', async ({ page }) => {
	const me = new Player(page);
	await me.open('./');
	await me.link(me.t.shell.lab).click();
	await expect(me.bar).toContainText('answers');
	await me.field(en.world).selectOption({ label: 'Names from another namespace' });
	await expect(page).toHaveURL(/world=kubernetes-service/);
	await expect(me.bar).toContainText('Any of web-1, web-2 answers');
	await me.button(en.steps.first).click();
	await expect(me.bar).toContainText('Step 1 of 9');
	await expect(me.button(/^Pod client in/)).toBeInViewport({ ratio: 1 });
	await me.button(en.steps.next).click();
	await expect(me.bar).toContainText('There is no Service “shop” in “default”');
	await page.getByRole('listitem').filter({ hasText: 'Ready in the cluster' }).click();
	await expect(me.bar).toContainText('Step 7 of 9');
	await expect(me.bar).toBeInViewport({ ratio: 1 });
	await expect(me.button(/^Pod client in/)).toBeInViewport({ ratio: 1 });
});

test('a card leads to the cluster of its topic', async ({ page }) => {
	const me = new Player(page);
	await me.open('cards/?q=NodePort');
	await page.getByRole('list', { name: me.t.shell.cards }).getByRole('link').first().click();
	await me.link(en.open).click();
	await expect(page).toHaveURL(/lab\/\?world=kubernetes-service%2F/);
	await expect(me.bar).toBeVisible();
});

test('a policy is flipped from outside, and what changed is told', async ({ page }) => {
	const me = new Player(page);
	await me.open(WORLD);
	await me.field(en.ask.from).selectOption({ label: en.ask.outside });
	await me.button(/^198\.51\.100\.\d+ : 80$/).click();
	await expect(me.bar).toContainText('sees the address of a node');
	await me.change(/^Service web in/, () =>
		page.getByRole('group', { name: en.change.external }).getByText('Local').click()
	);
	await expect(me.bar).toContainText('sees the client’s address');
	const changed = page.getByRole('region', { name: en.change.title });
	await expect(changed).toContainText(/Before.*the address of a node.*Now.*the client’s address/s);
	await changed.getByRole('button', { name: en.undo }).click();
	await expect(me.bar).toContainText('sees the address of a node');
});

test('a pod that is not ready gets nothing', async ({ page }) => {
	const me = new Player(page);
	await me.open(WORLD);
	await me.change(/^Pod web-1 in/, () =>
		page.getByRole('switch', { name: en.change.ready }).click()
	);
	await expect(me.bar).toContainText('web-2 answers');
	await expect(me.button(/^Pod web-1 in default, node-1, not ready/)).toBeVisible();
});

test('YAML with a fault leaves the cluster alone, and is there after a reload', async ({
	page
}) => {
	const me = new Player(page);
	await me.open(WORLD);
	await me.button(en.yaml.edit).click();
	const text = await me.field(en.yaml.field).inputValue();
	await me.field(en.yaml.field).fill(text.replace('kind: Pod', 'kind: Pot'));
	await me.button(en.yaml.apply).click();
	await expect(page.getByRole('alert')).toContainText('Did you mean “Pod”?');
	await expect(page.getByRole('alert')).toContainText(/Line \d+, column \d+/);
	await page.reload();
	await expect(me.bar).toContainText('Any of web-1, web-2');
	await me.button(en.yaml.edit).click();
	await expect(me.field(en.yaml.field)).toHaveValue(/kind: Pot/);
	await me.field(en.yaml.field).fill(text.replaceAll('web-1', 'web-7'));
	await me.button(en.yaml.apply).click();
	await expect(me.bar).toContainText('web-7');
});

test('a link hands the cluster on, without a network', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	// a phone has a share sheet; what it is given is what counts
	await page.addInitScript(() => {
		Object.assign(navigator, {
			share: ({ url }: { url: string }) => {
				document.documentElement.dataset.shared = url;
				return Promise.resolve();
			}
		});
	});
	const me = new Player(page);
	await me.open(WORLD);
	await me.button(/^Pod web-1 in/).click();
	await me.button(en.change.remove).click();
	await expect(me.bar).toContainText('web-2 answers');
	await me.button(en.share.share).click();
	const link = () => page.evaluate(() => document.documentElement.dataset.shared);
	await expect.poll(link).toMatch(/\/lab\/#world=[\w-]+$/);
	const url = (await link())!;
	await page.evaluate(() => navigator.serviceWorker.ready);
	await context.setOffline(true);
	await page.goto('about:blank');
	await page.goto(url);
	await expect(me.bar).toContainText('web-2 answers');
	await page.goto('about:blank');
	await page.goto(url.slice(0, -30));
	await expect(page.getByRole('alert')).toContainText(en.share.damaged);
	await context.setOffline(false);
});

test.describe('in Korean', () => {
	test.use({ locale: 'ko-KR' });

	test('the Lab tells the same', async ({ page }) => {
		const me = new Person(page, { words: words.ko });
		await me.open(WORLD);
		const bar = page.getByRole('group', { name: ko.result.title });
		await expect(bar).toContainText('응답해요');
		await me.button(ko.steps.first).click();
		await expect(bar).toContainText('8단계 중 1단계');
	});
});

test.describe('on the narrowest phone', () => {
	for (const locale of ['en-US', 'ko-KR'])
		test.describe(locale, () => {
			test.use({ locale, viewport: { width: 320, height: 640 } });

			test('five places fit beside each other, and nothing scrolls sideways', async ({ page }) => {
				const me = new Person(page);
				await me.open(WORLD);
				await expect(page.getByRole('main').getByRole('button').first()).toBeVisible();
				const links = page.getByRole('navigation').first().getByRole('link');
				const lines = await links.evaluateAll((all) =>
					all.map((link) => {
						const words = link.querySelector('span:last-child')!;
						return (
							words.getBoundingClientRect().height / parseFloat(getComputedStyle(words).lineHeight)
						);
					})
				);
				expect(lines.filter((count) => count > 1.5)).toEqual([]);
				const width = await page.evaluate(() => document.documentElement.scrollWidth);
				expect(width).toBe(320);
			});
		});
});
