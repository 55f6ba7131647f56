import '../../../src/app.css';
import { describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import CardView from '#ui/card/CardView.svelte';
import { cloze, code, command, dns, paragraph, text, type Example } from './examples.ts';

async function show(card: Example, more: { revealed?: boolean; follow?: boolean } = {}) {
	await page.viewport(390, 800);
	const ontap = vi.fn();
	const given = { card, lang: 'ko' as const, revealed: false, answerLabel: '답', ontap, ...more };
	const screen = await render(CardView, given);
	return { ...screen, ontap, given };
}

describe('a card', () => {
	test('shows where it comes from and asks, and keeps the answer to itself', async () => {
		const screen = await show(dns);
		await expect.element(screen.getByText('service (intermediate)')).toBeVisible();
		await expect.element(screen.getByText('규칙은?')).toBeVisible();
		await expect.element(screen.getByRole('region', { name: '답' })).not.toBeInTheDocument();
	});

	test('answers below the prompt without moving it', async () => {
		const screen = await show(dns);
		const top = () => screen.getByText('규칙은?').element().getBoundingClientRect().top;
		const before = top();
		await screen.rerender({ ...screen.given, revealed: true });
		const answer = screen.getByRole('region', { name: '답' });
		await expect.element(answer).toBeVisible();
		expect(top()).toBe(before);
		expect(answer.element().getBoundingClientRect().top).toBeGreaterThan(before);
	});

	test('takes the focus along: first to the prompt, then to the answer', async () => {
		const screen = await show(dns, { follow: true });
		expect(document.activeElement!.textContent).toContain('규칙은?');
		await screen.rerender({ ...screen.given, revealed: true });
		await expect.element(screen.getByRole('region', { name: '답' })).toHaveFocus();
	});

	test('leaves the focus alone where it is one of many', async () => {
		await show(dns, { revealed: true });
		expect(document.activeElement).toBe(document.body);
	});

	test('says its language', async () => {
		const screen = await show(cloze);
		await expect.element(screen.getByRole('article')).toHaveAttribute('lang', 'ko');
	});
});

describe('a tap', () => {
	test('on the card reveals', async () => {
		const screen = await show(dns);
		await screen.getByText('규칙은?').click();
		expect(screen.ontap).toHaveBeenCalledOnce();
	});

	test('on a link or on code does not', async () => {
		const href = '#nowhere';
		const asked = paragraph(text('값은 '), code('svc-3'), {
			kind: 'link',
			href,
			children: [text('문서')]
		});
		const screen = await show({ ...command, prompt: asked });
		await screen.getByText('svc-3').first().click();
		await screen.getByText('문서').click();
		expect(screen.ontap).not.toHaveBeenCalled();
	});

	test('that ends a selection does not', async () => {
		const screen = await show(dns);
		const prompt = screen.getByText('규칙은?').element();
		getSelection()!.selectAllChildren(prompt);
		prompt.dispatchEvent(new MouseEvent('click', { bubbles: true }));
		expect(screen.ontap).not.toHaveBeenCalled();
		getSelection()!.removeAllRanges();
		prompt.dispatchEvent(new MouseEvent('click', { bubbles: true }));
		expect(screen.ontap).toHaveBeenCalledOnce();
	});
});
