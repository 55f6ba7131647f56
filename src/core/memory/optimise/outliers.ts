/** Answers that tell more about an odd history than about memory. */
import type { History } from './history.ts';

/** Predictions taken out per first rating: this many at least, this share of them at most. */
const FEW = 20;
const SHARE = 0.05;
/** A group is kept if it has this many predictions, unless it waited longer than these days. */
const ENOUGH = 6;
const LONGEST = 100;
const LONGEST_EASY = 365;

/** Cards with the same first rating that waited equally long for their first later day. */
type Group = { readonly rating: number; readonly days: number; size: number };

/** The first prediction of the sequence from `start` to `end`; `end` if it has none. */
export function firstPrediction({ elapsed }: History, start: number, end: number): number {
	let at = start;
	while (at < end && elapsed[at] === 0) at++;
	return at;
}

/**
 * The predictions without those of cards whose first days were unusual: the smallest groups up to
 * a twentieth of all with that first rating, and what is too small or waited too long. The rule
 * is that of fsrs-rs (BSD-3-Clause), `filter_outlier`. Cards that began as a seed are kept.
 */
export function withoutOutliers(history: History, predictions: Uint32Array): Uint32Array {
	const counted = maskOf(history, predictions);
	const groups = new Map<number, Group>();
	const groupAt: (Group | null)[] = [];
	for (let i = 0; i + 1 < history.starts.length; i++)
		groupAt.push(join(groups, history, counted, i));
	const odd = oddGroups([...groups.values()]);
	for (const [i, group] of groupAt.entries())
		if (group !== null && odd.has(group)) counted.fill(0, history.starts[i], history.starts[i + 1]);
	return predictions.filter((at) => counted[at] === 1);
}

/** 1 at each of `places`. */
function maskOf({ ratings }: History, places: Uint32Array): Uint8Array {
	const mask = new Uint8Array(ratings.length);
	for (const at of places) mask[at] = 1;
	return mask;
}

/** The group of a sequence, grown by it; null if its first prediction does not count. */
function join(
	groups: Map<number, Group>,
	history: History,
	counted: Uint8Array,
	sequence: number
): Group | null {
	const start = history.starts[sequence]!;
	const end = history.starts[sequence + 1]!;
	const at = firstPrediction(history, start, end);
	const rating = history.ratings[start]!;
	if (rating === 0 || at === end || counted[at] === 0) return null;
	const days = history.elapsed[at]!;
	const key = days * 4 + rating - 1;
	let group = groups.get(key);
	if (group === undefined) groups.set(key, (group = { rating, days, size: 0 }));
	group.size++;
	return group;
}

function oddGroups(groups: readonly Group[]): ReadonlySet<Group> {
	const odd = new Set<Group>();
	for (const rating of [1, 2, 3, 4]) {
		const same = groups.filter((group) => group.rating === rating);
		const most = Math.max(FEW, same.reduce((sum, { size }) => sum + size, 0) * SHARE);
		let removed = 0;
		for (const group of same.sort((a, b) => a.size - b.size || b.days - a.days)) {
			const longest = rating === 4 ? LONGEST_EASY : LONGEST;
			if (removed + group.size < most) {
				removed += group.size;
				odd.add(group);
			} else if (group.size < ENOUGH || group.days > longest) odd.add(group);
		}
	}
	return odd;
}
