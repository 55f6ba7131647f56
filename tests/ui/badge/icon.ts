/** An icon that remembers what it bore. */
import type { AppIcon } from '#ui/badge/app-icon.ts';

export function fakeIcon(given: Partial<AppIcon> = {}) {
	const borne: number[] = [];
	const icon: AppIcon = {
		works: true,
		needsLeave: false,
		allow: () => Promise.resolve(true),
		bear: (count) => {
			borne.push(count);
			return Promise.resolve();
		},
		...given
	};
	return { icon, borne };
}
