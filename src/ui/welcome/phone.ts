import type { Install } from '../install.svelte.ts';

/** Whether this is a browser tab on a device for fingers, where the app is better installed. */
export function isPhoneTab(install: Pick<Install, 'way'>): boolean {
	return install.way !== 'installed' && matchMedia('(pointer: coarse)').matches;
}
