/** A finger on the screen, and an ear at the loudspeaker. */
import type { Page } from '@playwright/test';

/** A finger that goes to the side, as the touch screen tells it. */
export async function swipe(page: Page, selector: string, dx: number) {
	const box = (await page.locator(selector).first().boundingBox())!;
	const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
	const touch = await page.context().newCDPSession(page);
	const points = (at: number) => [{ x: x + at, y }];
	await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: points(0) });
	for (const part of [0.25, 0.5, 0.75, 1])
		await touch.send('Input.dispatchTouchEvent', {
			type: 'touchMove',
			touchPoints: points(dx * part)
		});
	await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
	await touch.detach();
}

/** From the next page on, gives what was read aloud: the language and the words of each run. */
export async function listen(page: Page): Promise<() => Promise<readonly string[]>> {
	await page.addInitScript(() => {
		const said: string[] = [];
		Object.assign(window, { said });
		speechSynthesis.speak = ({ text, lang }) => void (text && said.push(`${lang} ${text}`));
	});
	return () => page.evaluate(() => (window as unknown as { said: string[] }).said);
}
