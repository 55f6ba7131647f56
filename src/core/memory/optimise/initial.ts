/**
 * The first four weights: how stable a card is after its first answer. They are found before the
 * others and on their own, from how well cards were known on their first later day. Procedure
 * and constants are those of fsrs-rs (BSD-3-Clause), `parameter_initialization`.
 */
import { DEFAULT_WEIGHTS } from '../fsrs.ts';
import type { History } from './history.ts';
import { clamp, modelOf, recallAfter } from '../model.ts';
import { firstPrediction } from './outliers.ts';

/** How often cards were recalled that waited equally long. */
type Recalled = { count: number; recalled: number };

/** For each first rating, 1 at index 0, what became of its cards on their first later day, by days. */
export type FirstDays = readonly ReadonlyMap<number, Recalled>[];

/** Stabilities by first rating, 1 at index 0; null where no card tells. */
type Stabilities = (number | null)[];

const USUAL = modelOf(DEFAULT_WEIGHTS);
const RANGE = [0.001, 100] as const;
/** How dearly a day is paid that a stability is away from the usual one. */
const PRICE = 1 / 16;
/** Thirds thrown away until nothing is left to tell two stabilities apart. */
const ROUNDS = 90;
/**
 * Where the ratings stand on a line on which logarithms of stabilities rise evenly: Hard 59 % of
 * the way from Again to Good, Good 54 % of that from Hard to Easy.
 */
const PLACES = [(-0.59 * 0.54) / 0.41, 0, 0.54, 1] as const;

/** The first later days of all cards; of those where `counted` is above 0 at that answer. */
export function firstDaysOf(history: History, counted: Float64Array): FirstDays {
	const firstDays = [1, 2, 3, 4].map(() => new Map<number, Recalled>());
	for (let i = 0; i + 1 < history.starts.length; i++) {
		const start = history.starts[i]!;
		const end = history.starts[i + 1]!;
		const at = firstPrediction(history, start, end);
		const group = firstDays[history.ratings[start]! - 1];
		if (group === undefined || at === end || counted[at] === 0) continue;
		const days = history.elapsed[at]!;
		const { count, recalled } = group.get(days) ?? { count: 0, recalled: 0 };
		const passed = history.ratings[at]! > 1 ? 1 : 0;
		group.set(days, { count: count + 1, recalled: recalled + passed });
	}
	return firstDays;
}

/**
 * The stability after each first rating that foretells the first later days best; `average` is
 * how often cards are recalled on any day. Where no card tells, what the others suggest.
 */
export function firstStabilities(firstDays: FirstDays, average: number): readonly number[] {
	const found = firstDays.map((group, i) =>
		group.size === 0 ? null : search(group, average, DEFAULT_WEIGHTS[i]!)
	);
	return inOrder(found, firstDays);
}

/**
 * Stabilities that no lower rating exceeds: of two in the wrong order the one of fewer cards
 * gives way. Those of ratings without cards are put between or beyond the others.
 */
export function inOrder(
	found: readonly (number | null)[],
	firstDays: FirstDays
): readonly number[] {
	const counts = firstDays.map((group) =>
		[...group.values()].reduce((sum, { count }) => sum + count, 0)
	);
	const known: Stabilities = found.map((stability, i) => (counts[i] === 0 ? null : stability));
	const pairs = [[0, 1], [1, 2], [2, 3], [0, 2], [1, 3], [0, 3]] as const; // prettier-ignore
	for (const [low, high] of pairs) {
		const [less, more] = [known[low] ?? null, known[high] ?? null];
		if (less === null || more === null || less <= more) continue;
		if (counts[low]! > counts[high]!) known[high] = less;
		else known[low] = more;
	}
	return fill(known).map((stability) => clamp(stability, RANGE));
}

/** By thirds: the loss falls towards one stability from both sides. */
function search(group: ReadonlyMap<number, Recalled>, average: number, usual: number): number {
	let [low, high] = RANGE as readonly [number, number];
	for (let round = 0; round < ROUNDS; round++) {
		const third = (high - low) / 3;
		if (loss(group, average, usual, low + third) < loss(group, average, usual, high - third))
			high -= third;
		else low += third;
	}
	return (low + high) / 2;
}

function loss(
	group: ReadonlyMap<number, Recalled>,
	average: number,
	usual: number,
	stability: number
): number {
	let sum = Math.abs(stability - usual) * PRICE;
	for (const [days, { count, recalled }] of group) {
		const share = (recalled + average) / (count + 1); // as if there were one average card more
		const chance = recallAfter(USUAL, days, stability);
		sum -= count * (share * Math.log(chance) + (1 - share) * Math.log(1 - chance));
	}
	return sum;
}

function fill(known: Stabilities): readonly number[] {
	const told = known.filter((stability) => stability !== null).length;
	if (told === 0) return DEFAULT_WEIGHTS.slice(0, 4);
	if (told > 1) return fillBetween(known);
	const only = known.findIndex((stability) => stability !== null);
	return [0, 1, 2, 3].map((i) => (DEFAULT_WEIGHTS[i]! / DEFAULT_WEIGHTS[only]!) * known[only]!);
}

/** The logarithms of all four on straight lines through those of the nearest two that are known. */
function fillBetween(known: Stabilities): readonly number[] {
	const points = known.flatMap((stability, i) =>
		stability === null ? [] : [{ i, height: Math.log(stability) }]
	);
	return known.map((stability, i) => {
		if (stability !== null) return stability;
		const above = points.findIndex((point) => point.i > i);
		const right = above === -1 ? points.length - 1 : Math.max(1, above);
		const [from, to] = [points[right - 1]!, points[right]!];
		const slope = (to.height - from.height) / (PLACES[to.i]! - PLACES[from.i]!);
		return Math.exp(from.height + slope * (PLACES[i]! - PLACES[from.i]!));
	});
}
