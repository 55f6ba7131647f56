/** How long until a card comes back, in the very unit in which it is stored. */
import type { Millis, StudyDay } from '#core/base/brand.ts';
import { MINUTE } from '#core/base/time.ts';
import type { Memory } from '#core/memory/types.ts';
import type { Messages } from '#i18n/en.ts';

export type Interval = { readonly unit: 'minutes' | 'days'; readonly n: number };

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
