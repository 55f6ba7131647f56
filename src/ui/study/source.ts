import { ofChosen, type Source } from '../review/opening.ts';
import { CramWalk } from './cram-walk.svelte.ts';
import type { KeptSitting } from './kept-sitting.ts';

/** What the review screen walks through in a sitting. */
export function sourceOf(kept: KeptSitting): Source {
	switch (kept.how) {
		case 'plan':
			return ofChosen(kept.cards, kept.from);
		case 'cram': {
			const begin: Source['begin'] = (store, today) => CramWalk.begin(store, today, kept);
			return { mode: 'cram', since: kept.from.since, begin };
		}
	}
}
