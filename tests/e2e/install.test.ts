import { test as plain } from '@playwright/test';
import { dropProfile, makeProfile, PersonsChromium } from './support/chromium.ts';
import { Site } from './support/site.ts';
import { expect, untilOfflineReady } from './support/test.ts';

for (const [dir, path] of [
	['build-e2e', '/'],
	['build-sub', '/kubecards/']
] as const)
	plain(`Chromium finds nothing that speaks against installing it at ${path}`, async () => {
		const site = await Site.open(dir);
		const profile = makeProfile();
		const chromium = await PersonsChromium.launch(profile);
		const { page } = chromium;
		await page.goto(site.url);
		await untilOfflineReady(page);
		const session = await page.context().newCDPSession(page);
		const { errors, url, data } = await session.send('Page.getAppManifest');
		expect(errors).toEqual([]);
		expect(new URL(url).pathname).toBe(`${path}manifest.webmanifest`);
		const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
		expect(installabilityErrors).toEqual([]);
		const manifest = JSON.parse(data!) as Record<string, { src?: string; url?: string }[]>;
		const linked = ['icons', 'screenshots', 'shortcuts'].flatMap((key) => manifest[key]!);
		for (const { src, url: to } of linked) {
			const response = await fetch(new URL(src ?? to!, url));
			expect(response.status, src ?? to).toBe(200);
		}
		await chromium.quit();
		dropProfile(profile);
		await site.down();
	});
