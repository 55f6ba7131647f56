import { createRawSnippet } from 'svelte';
import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../../src/app.css';
import Notice from '#ui/parts/Notice.svelte';

const words = 'Something happened, and this is what it means for you. '.repeat(3);
const children = createRawSnippet(() => ({
	render: () => `<div><p>${words}</p><p>${words}</p></div>`
}));

test('the cross of a notice lies in its corner and takes no room from the words below it', async () => {
	await page.viewport(320, 640);
	const ondismiss = vi.fn();
	const screen = await render(Notice, { children, dismiss: { label: 'Close', ondismiss } });
	const cross = screen.getByRole('button', { name: 'Close' });
	const box = cross.element().getBoundingClientRect();
	const notice = screen.getByRole('status').element().getBoundingClientRect();
	expect([box.top, box.right]).toEqual([notice.top, notice.right]);
	expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44);
	const below = screen.container.querySelectorAll('p')[1]!.getBoundingClientRect();
	expect(below.right).toBeGreaterThan(box.left);
	await cross.click();
	expect(ondismiss).toHaveBeenCalledOnce();
});
