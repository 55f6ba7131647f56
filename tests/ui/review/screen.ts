/** The review on a phone, on a real store, as the layout shows it. */
import { expect } from 'vitest';
import { page } from 'vitest/browser';
import type { Platform } from '#ui/review/platform/system.ts';
import { setPref, type Prefs } from '#ui/review/prefs.ts';
import Review from '#ui/review/Review.svelte';
import type { Store } from '#store/types.ts';
import { show } from '../support/show.ts';

type Options = {
	readonly lang?: 'ko' | 'en';
	readonly width?: number;
	readonly height?: number;
	readonly platform?: Platform;
} & Partial<Prefs>;

/** Opens it and waits for its first card. */
export async function openReview(store: Store, options: Options = {}) {
	const { lang = 'en', width = 390, height = 844, platform, ...prefs } = options;
	localStorage.clear(); // the outbox of every test lies on the same shelf
	for (const [key, value] of Object.entries(prefs)) setPref(key as keyof Prefs, value as never);
	const screen = await show(store, Review, { platform }, { lang, route: '/review' });
	await page.viewport(width, height);
	const reveal = screen.getByRole('button', { name: /^(Show answer|답 보기)$/u });
	await expect.element(reveal).toBeVisible();
	return {
		...screen,
		show: reveal,
		rating: (name: string) => screen.getByRole('button', { name: new RegExp(`^${name}`, 'u') }),
		tool: (name: string) => screen.getByRole('button', { name, exact: true })
	};
}

/** Longer than the guard against a second tap. */
export const glance = () => new Promise((resolve) => setTimeout(resolve, 210));

/** Where something stands, in whole pixels. */
export function boxOf(element: Element): DOMRect {
	const { x, y, width, height } = element.getBoundingClientRect();
	return new DOMRect(Math.round(x), Math.round(y), Math.round(width), Math.round(height));
}
