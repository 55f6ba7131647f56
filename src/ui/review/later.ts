/**
 * Parts of the review that its first card does not need. Each is fetched once; whoever asks
 * again has it at once.
 */
export const later = {
	chosenFinish: () => import('../study/ChosenFinish.svelte'),
	comforts: () => import('./Comforts.svelte'),
	coachNote: () => import('./CoachNote.svelte'),
	finish: () => import('./Finish.svelte'),
	meaning: () => import('../scenario/parts.ts'),
	more: () => import('./More.svelte'),
	peekedNote: () => import('./PeekedNote.svelte'),
	titled: () => import('#i18n/titled.ts')
};

/** Milliseconds after which the first card stands and is being read. */
const FIRST_LOOK = 1_000;

/**
 * Fetches all of them soon: none is waited for, not even where the network goes meanwhile. One
 * that does not come is asked for again when it is wanted. Returns how to stop.
 */
export function fetchLater(delay = FIRST_LOOK): () => void {
	const timer = setTimeout(() => {
		for (const load of Object.values(later)) load().catch(() => undefined);
	}, delay);
	return () => clearTimeout(timer);
}
