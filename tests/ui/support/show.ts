/** A screen on a phone, on a real store, as the layout shows it. */
import type { Component } from 'svelte';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Lang } from '#ui/app.svelte.ts';
import type { Store } from '#store/types.ts';
import Stage from './Stage.svelte';

type Around = {
	readonly lang?: Lang;
	readonly route?: string;
	readonly updates?: { readonly waiting: boolean; accept(): void };
	readonly outdated?: boolean;
};

export async function show<P extends Record<string, unknown>>(
	store: Store,
	screen: Component<P>,
	given: P,
	around: Around = {}
) {
	await page.viewport(390, 844);
	const started = { store, settings: await store.settings(), stale: null };
	return render(Stage<P>, { ...around, started, screen, given });
}
