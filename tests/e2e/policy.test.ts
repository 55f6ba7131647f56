import { expect, test } from './support/test.ts';

test.use({ expectsProblems: true });

test('no string becomes markup or script, and nothing leaves for another site', async ({
	page
}) => {
	await page.goto('./');
	const attempts = await page.evaluate(async () => {
		const outcome = async (attempt: () => unknown) => {
			try {
				// out of the debugger's own call, which may do what the page may not
				await new Promise((next) => setTimeout(next));
				await attempt();
				return 'allowed';
			} catch (error) {
				return (error as Error).name;
			}
		};
		const element = document.createElement('div');
		return {
			html: await outcome(() => (element.innerHTML = '<img src=x>')),
			// eslint-disable-next-line @typescript-eslint/no-implied-eval -- must be refused
			code: await outcome(() => new Function('return 1')),
			worker: await outcome(() => new Worker('theme.js')),
			policy: await outcome(() =>
				(
					globalThis as unknown as { trustedTypes: { createPolicy(n: string, r: object): unknown } }
				).trustedTypes.createPolicy('dompurify', {})
			),
			elsewhere: await outcome(() => fetch('https://example.org/'))
		};
	});
	expect(attempts).toEqual({
		html: 'TypeError',
		code: 'EvalError',
		worker: 'TypeError',
		policy: 'TypeError',
		elsewhere: 'TypeError'
	});
});

test('an injected inline script does not run', async ({ page }) => {
	await page.goto('./');
	const ran = await page.evaluate(() => {
		const script = document.createElement('script');
		script.append('window.injected = true');
		document.head.append(script);
		return 'injected' in window;
	});
	expect(ran).toBe(false);
});

test('theme, text size and language stand before the first paint, without the app', async ({
	page
}) => {
	await page.addInitScript(() => {
		localStorage.setItem('kubecards:theme', 'dark');
		localStorage.setItem('kubecards:text', 'xl');
		localStorage.setItem('kubecards:lang', 'ko');
	});
	await page.route('**/_app/**', (route) => route.abort());
	await page.goto('./', { waitUntil: 'commit' });
	const root = page.locator('html');
	await expect(root).toHaveAttribute('data-theme', 'dark');
	await expect(root).toHaveAttribute('data-text', 'xl');
	await expect(root).toHaveAttribute('lang', 'ko');
});

test('without JavaScript both languages say what is missing', async ({ browser, site }) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(site.url);
	await expect(page.locator('noscript p[lang=en]')).toContainText('JavaScript');
	await expect(page.locator('noscript p[lang=ko]')).toContainText('JavaScript');
	await context.close();
});
