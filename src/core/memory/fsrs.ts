/**
 * The only place that knows ts-fsrs: its maths kernel and nothing of its card state machine,
 * which counts days in UTC, seeds its fuzz with the time and hands out proxies.
 */
import { clipParameters, default_w, FSRSAlgorithm, get_fuzz_range } from 'ts-fsrs';
import { fractionOf } from '../base/fraction.ts';
import type { Rating } from '../log/types.ts';
import type { Preset } from './types.ts';

// Importing ts-fsrs leaves enumerable methods on every Date, which its kernel does not use.
for (const name of ['scheduler', 'diff', 'format', 'dueFormat']) {
	if (Object.prototype.propertyIsEnumerable.call(Date.prototype, name))
		Reflect.deleteProperty(Date.prototype, name);
}

/** The FSRS-6 weights that fit most people. */
export const DEFAULT_WEIGHTS: readonly number[] = [...default_w];

/** What FSRS remembers of a card. */
export type Strength = { readonly stability: number; readonly difficulty: number };

/** FSRS under one set of parameters. Days are whole and never negative. */
export type Kernel = {
	/** The state after the first answer ever; its stability is the weight itself. */
	first(rating: Rating): Strength;
	/** The state after an answer `elapsed` days after the last one; 0 is the same day. */
	next(strength: Strength, elapsed: number, rating: Rating): Strength;
	/** Days until recall falls to the wanted chance. */
	interval(stability: number): number;
	/** The shortest and the longest interval that may stand in for one; the range is Anki's. */
	range(interval: number, elapsed: number): readonly [shortest: number, longest: number];
	/**
	 * An interval moved a little within its range, so that cards learned together part. How far
	 * depends on `seed` alone. Longer intervals stay longer under one seed.
	 */
	spread(interval: number, elapsed: number, seed: string): number;
	/** The chance of recall, 0 to 1, `elapsed` days after an answer. */
	recall(elapsed: number, stability: number): number;
};

/** Days; shorter intervals are left as they are. */
const SHORTEST_SPREAD = 2.5;

/** What FSRS needs to know of a preset. */
export type Parameters = Pick<Preset, 'weights' | 'retention' | 'maxInterval'>;

const kernelsByPreset = new WeakMap<Parameters, Kernel>();
const kernelsByValue = new Map<string, Kernel>();

/** The kernel for the parameters within a preset; equal parameters share one. */
export function kernelOf(preset: Parameters): Kernel {
	const known = kernelsByPreset.get(preset);
	if (known !== undefined) return known;
	const { weights, retention, maxInterval } = preset;
	const value = [retention, maxInterval, ...weights].join();
	const kernel = kernelsByValue.get(value) ?? makeKernel(weights, retention, maxInterval);
	kernelsByValue.set(value, kernel);
	kernelsByPreset.set(preset, kernel);
	return kernel;
}

/**
 * The weights with each within the range that FSRS allows, or null if they are not 21 finite
 * numbers. Shorter lists of older versions are not migrated: the result would differ between
 * implementations.
 */
export function checkWeights(weights: readonly unknown[]): readonly number[] | null {
	if (weights.length !== default_w.length || !weights.every(isFiniteNumber)) return null;
	return clipParameters([...weights], 1);
}

function isFiniteNumber(value: unknown): value is number {
	return Number.isFinite(value);
}

/** Never changed after it is made: ts-fsrs forgets weights and fuzz when parameters are set. */
function makeKernel(weights: readonly number[], retention: number, maxInterval: number): Kernel {
	const f = new FSRSAlgorithm({
		w: [...weights],
		request_retention: retention,
		maximum_interval: maxInterval,
		enable_fuzz: false,
		enable_short_term: true
	});
	const range = (interval: number, elapsed: number): readonly [number, number] => {
		if (interval < SHORTEST_SPREAD) return [interval, interval];
		const { min_ivl, max_ivl } = get_fuzz_range(interval, elapsed, maxInterval);
		return [min_ivl, max_ivl];
	};
	return {
		first: (rating) => ({
			stability: weights[rating - 1]!,
			difficulty: f.next_state(null, 0, rating).difficulty
		}),
		next: (strength, elapsed, rating) => f.next_state(strength, elapsed, rating),
		interval: (stability) => f.next_interval(stability, 0),
		range,
		spread: (interval, elapsed, seed) => {
			const [shortest, longest] = range(interval, elapsed);
			return shortest + Math.floor(fractionOf(seed) * (longest - shortest + 1));
		},
		recall: (elapsed, stability) => f.forgetting_curve(elapsed, stability)
	};
}
