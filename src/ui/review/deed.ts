/** What was just done, as the status line tells it: colour, drawing and words. */
import type { Rating } from '#core/log/types.ts';
import type { Messages } from '#i18n/en.ts';
import type { IconName } from '../parts/icons.ts';
import { intervalWords, type Interval } from './interval.ts';

/** What needs no more to be told. */
export type Plain =
	| 'undone'
	| 'redone'
	| 'buried'
	| 'suspended'
	| 'flagged'
	| 'unflagged'
	| 'due'
	| 'reset'
	| 'reworded'
	| 'extended';

export type Deed =
	| {
			readonly kind: 'rated';
			readonly rating: Rating;
			/** Null where an answer does not move the card. */
			readonly interval: Interval | null;
			/** Whether the card has been forgotten too often with it. */
			readonly leech?: true;
	  }
	| { readonly kind: Plain };

type Look = { readonly icon: IconName; readonly tone: 'good' | 'warm' | 'plain' };
export type Told = Look & { readonly words: string };

const ratingLooks: Readonly<Record<Rating, Look>> = {
	1: { icon: 'again', tone: 'warm' },
	2: { icon: 'hard', tone: 'good' },
	3: { icon: 'check', tone: 'good' },
	4: { icon: 'easy', tone: 'good' }
};
const looks: Readonly<Record<Plain, Look>> = {
	undone: { icon: 'undo', tone: 'plain' },
	redone: { icon: 'redo', tone: 'plain' },
	buried: { icon: 'bury', tone: 'plain' },
	suspended: { icon: 'pause', tone: 'plain' },
	flagged: { icon: 'flag', tone: 'plain' },
	unflagged: { icon: 'flag', tone: 'plain' },
	due: { icon: 'due', tone: 'plain' },
	reset: { icon: 'again', tone: 'plain' },
	reworded: { icon: 'fix', tone: 'plain' },
	extended: { icon: 'plus', tone: 'good' }
};

export function tell(deed: Deed, t: Messages): Told {
	if (deed.kind !== 'rated') return { ...looks[deed.kind], words: t.review[deed.kind] };
	const rating = t.review.ratings[deed.rating];
	const back = deed.interval && intervalWords(deed.interval, t);
	const more = deed.leech ? t.review.leech : back;
	const words = more === null ? rating : `${rating} · ${more}`;
	return { ...ratingLooks[deed.rating], words };
}
