/** How much was known at the end of each day: the sum of all cards' chances of recall. */
import type { StudyDay } from '../base/brand.ts';
import { recallAfter, type Model } from '../memory/model.ts';
import type { Memory } from '../memory/types.ts';

/** A memory that stayed as it was from the end of one day until before that of another. */
export type Span = {
	readonly memory: Exclude<Memory, { readonly kind: 'new' }>;
	readonly from: StudyDay;
	readonly until: StudyDay;
	readonly model: Model;
};

/** The end of one day. */
export type Known = {
	readonly day: StudyDay;
	/** Cards that would be recalled, on average. */
	readonly known: number;
	/** Cards answered at least once. */
	readonly learned: number;
};

/** More than a screen has columns for. */
const MOST_POINTS = 366;

/**
 * Every day up to `today`; of a history longer than a year every second day, third, and so on,
 * each exact. As in `recallOf`, an answer of the same day proves nothing in short steps.
 */
export function recollection(spans: readonly Span[], today: StudyDay): readonly Known[] {
	const first = spans.reduce((least, { from }) => Math.min(least, from), Infinity);
	if (first > today) return [];
	const step = Math.ceil((today - first + 1) / MOST_POINTS);
	const points = Math.floor((today - first) / step) + 1;
	const start = today - (points - 1) * step;
	const known = new Float64Array(points);
	const learned = new Uint32Array(points);
	for (const { memory, from, until, model } of spans) {
		const least = memory.kind === 'review' ? 0 : 1;
		const end = Math.min(points, Math.ceil((until - start) / step));
		for (let i = Math.max(0, Math.ceil((from - start) / step)); i < end; i++) {
			const elapsed = Math.max(least, start + i * step - memory.lastDay);
			known[i]! += recallAfter(model, elapsed, memory.stability);
			learned[i]!++;
		}
	}
	return Array.from({ length: points }, (_, i) => ({
		day: (start + i * step) as StudyDay,
		known: known[i]!,
		learned: learned[i]!
	}));
}
