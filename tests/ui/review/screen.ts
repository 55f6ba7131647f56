/** The review on a phone, on a real store, as the layout shows it. */
import type { Component } from 'svelte';
import { expect } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import Review from '#ui/review/Review.svelte';
import type { Store } from '#store/types.ts';
import Stage from '../support/Stage.svelte';

type Options = { readonly lang?: 'ko' | 'en'; readonly width?: number; readonly height?: number };

/** Opens it and waits for its first card. */
export async function openReview(store: Store, options: Options = {}) {
	const { lang = 'en', width = 390, height = 844 } = options;
	localStorage.clear(); // the outbox of every test lies on the same shelf
	await page.viewport(width, height);
	const [settings, safety] = await Promise.all([store.settings(), store.safety()]);
	const screen = await render(Stage, {
		started: { store, settings, safety },
		lang,
		route: '/review',
		screen: Review as Component<Record<string, unknown>>,
		given: {}
	});
	const show = screen.getByRole('button', { name: /^(Show answer|답 보기)$/u });
	await expect.element(show).toBeVisible();
	return {
		...screen,
		show,
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
