/** How long until a card comes back, in the very unit in which it is stored. */
import type { Millis, StudyDay } from '#core/base/brand.ts';
import { MINUTE } from '#core/base/time.ts';
import type { Rating } from '#core/log/types.ts';
import type { Memory, Preview } from '#core/memory/types.ts';
import type { Messages } from '#i18n/en.ts';

export type Interval = { readonly unit: 'minutes' | 'days'; readonly n: number };

/** Until a card comes back, by rating. */
export type Intervals = Readonly<Record<Rating, Interval>>;

/** What an answer at that moment would come to by each rating. */
export function intervalsOf(
	after: Preview,
	{ at, day }: { readonly at: Millis; readonly day: StudyDay }
): Intervals {
	const until = (rating: Rating) => intervalOf(after[rating], at, day);
	return { 1: until(1), 2: until(2), 3: until(3), 4: until(4) };
}

/** From an answer at `at` on the study day `today` to the moment its memory is due. */
export function intervalOf(memory: Memory, at: Millis, today: StudyDay): Interval {
	switch (memory.kind) {
		case 'new':
			return { unit: 'days', n: 0 };
		case 'learning':
		case 'relearning':
			return { unit: 'minutes', n: Math.round((memory.dueAt - at) / MINUTE) };
		case 'review':
			return { unit: 'days', n: memory.dueOn - today };
	}
}

/** Short, for a button: "10 min". */
export function intervalWords({ unit, n }: Interval, t: Messages): string {
	return unit === 'minutes' ? t.review.inMinutes(n) : t.review.inDays(n);
}

/** Spelled out: a reader's voice says "metres" for "m". */
export function intervalSpoken({ unit, n }: Interval, t: Messages): string {
	return unit === 'minutes' ? t.review.inMinutesSpoken(n) : t.review.inDaysSpoken(n);
}
