/** What was just done, as the status line tells it: colour, drawing and words. */
import type { Rating } from '#core/log/types.ts';
import type { Messages } from '#i18n/en.ts';
import type { IconName } from '../parts/icons.ts';
import { intervalWords, type Interval } from './interval.ts';

export type Deed =
	| { readonly kind: 'rated'; readonly rating: Rating; readonly interval: Interval }
	| {
			readonly kind:
				'undone' | 'redone' | 'buried' | 'suspended' | 'flagged' | 'unflagged' | 'extended';
	  };

export type Told = {
	readonly icon: IconName;
	readonly tone: 'good' | 'warm' | 'plain';
	readonly words: string;
};

export function tell(deed: Deed, t: Messages): Told {
	const { review } = t;
	switch (deed.kind) {
		case 'rated':
			return rated(deed.rating, intervalWords(deed.interval, t), review.ratings[deed.rating]);
		case 'undone':
			return { icon: 'undo', tone: 'plain', words: review.undone };
		case 'redone':
			return { icon: 'redo', tone: 'plain', words: review.redone };
		case 'buried':
			return { icon: 'bury', tone: 'plain', words: review.buried };
		case 'suspended':
			return { icon: 'pause', tone: 'plain', words: review.suspended };
		case 'flagged':
			return { icon: 'flag', tone: 'plain', words: review.flagged };
		case 'unflagged':
			return { icon: 'flag', tone: 'plain', words: review.unflagged };
		case 'extended':
			return { icon: 'plus', tone: 'good', words: review.extended };
	}
}

function rated(rating: Rating, interval: string, name: string): Told {
	const icon = ({ 1: 'again', 2: 'hard', 3: 'check', 4: 'easy' } as const)[rating];
	return { icon, tone: rating === 1 ? 'warm' : 'good', words: `${name} · ${interval}` };
}
