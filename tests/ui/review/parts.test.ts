import '../../../src/app.css';
import { describe, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { Millis } from '#core/base/brand.ts';
import { en } from '#i18n/en.ts';
import { ko } from '#i18n/ko.ts';
import { tell, type Deed } from '#ui/review/deed.ts';
import Finish from '#ui/review/Finish.svelte';
import Wait from '#ui/review/Wait.svelte';

test('every deed is told with a drawing and words, in both languages', () => {
	const kinds = ['undone', 'redone', 'buried', 'suspended', 'flagged', 'unflagged', 'extended'];
	const deeds = kinds.map((kind) => ({ kind })) as Deed[];
	for (const deed of deeds)
		for (const t of [en, ko]) expect(tell(deed, t).words, deed.kind).not.toBe('');
	const forgot: Deed = { kind: 'rated', rating: 1, interval: { unit: 'minutes', n: 1 } };
	expect(tell(forgot, en)).toEqual({ icon: 'again', tone: 'warm', words: 'Forgot · 1 min' });
	expect(tell({ ...forgot, leech: true }, en).words).toMatch(/^Forgot · forgotten often/);
	const easy: Deed = { kind: 'rated', rating: 4, interval: { unit: 'days', n: 8 } };
	expect(tell(easy, ko)).toEqual({ icon: 'easy', tone: 'good', words: '쉬워요 · 8일' });
});

describe('the end', () => {
	const given = {
		canExtend: false,
		leaveTo: '/',
		t: en,
		lang: 'en' as const,
		onextend: () => undefined
	};
	const tomorrow = { cards: 12, minutes: 3 };

	test('tells answers, recall, minutes and tomorrow', async () => {
		const summary = { answers: 21, recall: 0.857, minutes: 4, tomorrow };
		const { container } = await render(Finish, { ...given, summary });
		const told = container.textContent.replace(/\s+/gu, ' ');
		expect(told).toContain('21 answers');
		expect(told).toContain('86% recalled');
		expect(told).toContain('4 minutes');
		expect(told).toContain('Tomorrow: 12 cards, about 3 minutes.');
		expect(told).toContain('There are no more cards to add today.');
	});

	test('of a day without answers is no success to be told', async () => {
		const summary = { answers: 0, recall: null, minutes: 0, tomorrow };
		const screen = await render(Finish, { ...given, summary });
		const heading = screen.getByRole('heading', { name: 'Nothing to do right now' });
		await expect.element(heading).toBeVisible();
	});
});

test('a wait counts down, says it once, and calls when the time has come', async () => {
	let now = 0 as Millis;
	const onready = vi.fn();
	const screen = await render(Wait, {
		until: 90_000 as Millis,
		now: () => now,
		canExtend: true,
		leaveTo: '/',
		t: en,
		onready,
		onextend: () => undefined
	});
	await expect.element(screen.getByText('1:30')).toBeVisible();
	await expect.element(screen.getByText('The next card comes in 2 minutes.')).toBeInTheDocument();
	await expect.element(screen.getByRole('button', { name: 'A few more' })).toBeVisible();
	expect(onready).not.toHaveBeenCalled();
	now = 90_000 as Millis;
	document.dispatchEvent(new Event('visibilitychange'));
	expect(onready).toHaveBeenCalledOnce();
	document.dispatchEvent(new Event('visibilitychange'));
	expect(onready).toHaveBeenCalledOnce();
});
