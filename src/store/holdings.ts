/**
 * Which entries are somewhere: in the database, in the journal, in a file. Writers number
 * their entries densely, so that even a log of a million is a handful of ranges, and what one
 * place has and another lacks is a subtraction.
 */
import type { WriterId } from '#core/base/brand.ts';

/** First and last number of a run, both included. */
export type Range = readonly [first: number, last: number];

/** The form that is stored: writers sorted, ranges rising, disjoint and not touching. */
export type HoldingsPairs = readonly (readonly [writer: WriterId, ranges: readonly Range[]])[];

export class Holdings {
	readonly #rangesByWriter = new Map<WriterId, Range[]>();

	constructor(pairs: HoldingsPairs = []) {
		for (const [writer, ranges] of pairs) this.#rangesByWriter.set(writer, [...ranges]);
	}

	/** Constant time for the next number of a writer, linear in its ranges otherwise. */
	add(writer: WriterId, n: number): void {
		const ranges = this.#rangesByWriter.get(writer) ?? [];
		this.#rangesByWriter.set(writer, ranges);
		const after = firstAfter(ranges, n);
		const before = ranges[after - 1];
		const next = ranges[after];
		if (before !== undefined && n <= before[1]) return;
		const first = before !== undefined && before[1] === n - 1 ? before[0] : n;
		const last = next !== undefined && next[0] === n + 1 ? next[1] : n;
		const from = first === n ? after : after - 1;
		ranges.splice(from, (last === n ? after : after + 1) - from, [first, last]);
	}

	/** Adds all of `other`. */
	include(other: Holdings): void {
		for (const [writer, ranges] of other.#rangesByWriter) {
			const own = this.#rangesByWriter.get(writer) ?? [];
			const rest = ranges.flatMap((range) => subtract(range, own));
			this.#rangesByWriter.set(writer, join([...own, ...rest]));
		}
	}

	has(writer: WriterId, n: number): boolean {
		const ranges = this.#rangesByWriter.get(writer) ?? [];
		const before = ranges[firstAfter(ranges, n) - 1];
		return before !== undefined && n <= before[1];
	}

	/** What is here and not in `other`. */
	minus(other: Holdings): Holdings {
		const rest = new Holdings();
		for (const [writer, ranges] of this.#rangesByWriter) {
			const cut = other.#rangesByWriter.get(writer) ?? [];
			const left = ranges.flatMap((range) => subtract(range, cut));
			if (left.length > 0) rest.#rangesByWriter.set(writer, left);
		}
		return rest;
	}

	/** The number of entries. */
	get count(): number {
		let count = 0;
		for (const ranges of this.#rangesByWriter.values())
			for (const [first, last] of ranges) count += last - first + 1;
		return count;
	}

	toPairs(): HoldingsPairs {
		return [...this.#rangesByWriter].sort(([a], [b]) => (a < b ? -1 : 1));
	}
}

/** Index of the first range that starts after `n`. */
function firstAfter(ranges: readonly Range[], n: number): number {
	let low = 0;
	let high = ranges.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (ranges[middle]![0] <= n) low = middle + 1;
		else high = middle;
	}
	return low;
}

function subtract([first, last]: Range, cuts: readonly Range[]): readonly Range[] {
	const left: Range[] = [];
	let from = first;
	for (const [start, end] of cuts) {
		if (end < from) continue;
		if (start > last) break;
		if (start > from) left.push([from, start - 1]);
		from = end + 1;
	}
	if (from <= last) left.push([from, last]);
	return left;
}

/** Sorts disjoint ranges and joins those that touch. */
function join(ranges: Range[]): Range[] {
	const joined: Range[] = [];
	for (const [first, last] of ranges.sort(([a], [b]) => a - b)) {
		const before = joined.at(-1);
		if (before !== undefined && before[1] === first - 1)
			joined[joined.length - 1] = [before[0], last];
		else joined.push([first, last]);
	}
	return joined;
}
