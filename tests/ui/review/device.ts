/** A phone, as far as the review needs one. */
import { expect } from 'vitest';
import type { Platform } from '#ui/review/platform/system.ts';

/** A device that says what it was told; waiting ends when the test says so. */
export function device() {
	const said: string[] = [];
	const waits: (() => void)[] = [];
	const state = { stops: 0, ticks: 0, awake: false };
	const platform: Platform = {
		voice: {
			speaks: () => true,
			speak: (stretches, rate) => {
				said.push(`${stretches.map(({ text, lang }) => `${lang}:${text}`).join(' ')} @${rate}`);
				return Promise.resolve(true);
			},
			stop: () => (state.stops += 1),
			unlock: () => undefined
		},
		awake: {
			works: true,
			hold: () => {
				state.awake = true;
				return () => (state.awake = false);
			}
		},
		haptics: { works: true, tick: () => (state.ticks += 1) },
		wait: () => new Promise((resolve) => waits.push(resolve))
	};
	const pass = async () => {
		await expect.poll(() => waits.length).toBe(1);
		waits.pop()!();
	};
	return { platform, said, state, pass };
}
