/** Texts compared and joined line by line. */
import { inOrder } from './identity/order.ts';

/** Lines `start` to `end` (exclusive) of the earlier text, which became these. */
export type Hunk = {
	readonly start: number;
	readonly end: number;
	readonly before: readonly string[];
	readonly now: readonly string[];
};

type Range = { readonly from: number; readonly to: number };

/**
 * What differs, in order; parted by lines that stay. Lines that are there once in both texts
 * hold the rest in place (patience diff): near-linear in the number of lines.
 */
export function hunksOf(before: string, now: string): readonly Hunk[] {
	const [old, fresh] = [linesOf(before), linesOf(now)];
	const hunks: Hunk[] = [];
	const open: [Range, Range][] = [[whole(old), whole(fresh)]];
	for (let next = open.pop(); next !== undefined; next = open.pop()) {
		const [a, b] = trimmed(old, fresh, ...next);
		if (a.from === a.to && b.from === b.to) continue;
		const anchors = anchorsOf(old, fresh, a, b);
		if (anchors.length > 0) open.push(...between(anchors, a, b));
		else
			hunks.push({
				start: a.from,
				end: a.to,
				before: old.slice(a.from, a.to),
				now: fresh.slice(b.from, b.to)
			});
	}
	return hunks.sort((one, other) => one.start - other.start);
}

/**
 * What became of `base` in two places, as one text. Null where both changed the same lines in
 * different ways, or where lines were added beside such that the other changed: their order,
 * and what belongs together, only a person can tell.
 */
export function mergeLines(base: string, one: string, other: string): string | null {
	const [left, right] = [hunksOf(base, one), hunksOf(base, other)];
	const more = right.filter((hunk) => !left.some((known) => isSame(known, hunk)));
	if (more.some((hunk) => left.some((known) => touches(known, hunk)))) return null;
	const lines = [...linesOf(base)];
	for (const { start, end, now } of [...left, ...more].sort((a, b) => b.start - a.start))
		lines.splice(start, end - start, ...now);
	return lines.join('\n');
}

function touches(a: Hunk, b: Hunk): boolean {
	if (a.start === a.end || b.start === b.end) return a.start <= b.end && b.start <= a.end;
	return a.start < b.end && b.start < a.end;
}

function isSame(a: Hunk, b: Hunk): boolean {
	return a.start === b.start && a.end === b.end && a.now.join('\n') === b.now.join('\n');
}

function linesOf(text: string): readonly string[] {
	return text.split('\n');
}

function whole(lines: readonly string[]): Range {
	return { from: 0, to: lines.length };
}

/** The ranges without the lines that both begin and end with. */
function trimmed(
	old: readonly string[],
	fresh: readonly string[],
	a: Range,
	b: Range
): readonly [Range, Range] {
	const most = Math.min(a.to - a.from, b.to - b.from);
	let head = 0;
	while (head < most && old[a.from + head] === fresh[b.from + head]) head++;
	let tail = 0;
	while (tail < most - head && old[a.to - 1 - tail] === fresh[b.to - 1 - tail]) tail++;
	return [
		{ from: a.from + head, to: a.to - tail },
		{ from: b.from + head, to: b.to - tail }
	];
}

type Anchor = readonly [old: number, fresh: number];

/** Lines that are there once on either side, as far as they kept their order. */
function anchorsOf(
	old: readonly string[],
	fresh: readonly string[],
	a: Range,
	b: Range
): readonly Anchor[] {
	const here = placesOnce(fresh, b);
	const pairs = [...placesOnce(old, a)].flatMap(([line, place]): Anchor[] => {
		const other = here.get(line);
		return other === undefined ? [] : [[place, other]];
	});
	const kept = inOrder(pairs.map(([, place]) => place));
	return pairs.filter((_, i) => kept.has(i));
}

/** In the order of the lines. */
function placesOnce(lines: readonly string[], { from, to }: Range): ReadonlyMap<string, number> {
	const places = new Map<string, number>();
	const repeated = new Set<string>();
	for (let place = from; place < to; place++) {
		const line = lines[place]!;
		if (places.has(line)) repeated.add(line);
		else places.set(line, place);
	}
	for (const line of repeated) places.delete(line);
	return places;
}

function between(anchors: readonly Anchor[], a: Range, b: Range): [Range, Range][] {
	const ends: readonly Anchor[] = [...anchors, [a.to, b.to]];
	let [i, j] = [a.from, b.from];
	return ends.map(([old, fresh]) => {
		const gap: [Range, Range] = [
			{ from: i, to: old },
			{ from: j, to: fresh }
		];
		[i, j] = [old + 1, fresh + 1];
		return gap;
	});
}
