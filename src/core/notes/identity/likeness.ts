/**
 * How alike two statements are, where what everybody says counts little: of `A can be shared`
 * and `B can be shared` the letters that differ are the ones that tell.
 */
import { bigrams } from './bigrams.ts';

type Pairs = ReadonlyMap<string, number>;

/** A statement's pairs of neighbouring characters, and what they weigh together. */
export type Profile = { readonly pairs: Pairs; readonly weight: number };

export type Weighing = {
	readonly profile: (text: string) => Profile;
	/** The weight of what both have. */
	readonly shared: (a: Profile, b: Profile) => number;
};

/** Pairs weigh by how few of `texts` have them. */
export function weighBy(texts: Iterable<string>): Weighing {
	const holders = new Map<string, number>();
	let count = 0;
	for (const text of new Set(texts)) {
		count++;
		for (const pair of bigrams(text).keys()) holders.set(pair, (holders.get(pair) ?? 0) + 1);
	}
	const weights = new Map<number, number>();
	const weightOf = (pair: string) => {
		const known = holders.get(pair) ?? 0;
		const weight = weights.get(known) ?? Math.log(2 + count / (1 + known));
		weights.set(known, weight);
		return weight;
	};
	return {
		profile: (text) => {
			const pairs = bigrams(text);
			let weight = 0;
			for (const [pair, times] of pairs) weight += times * weightOf(pair);
			return { pairs, weight };
		},
		shared: (a, b) => {
			const [small, large] = a.pairs.size <= b.pairs.size ? [a, b] : [b, a];
			let shared = 0;
			for (const [pair, times] of small.pairs) {
				const other = large.pairs.get(pair);
				if (other !== undefined) shared += Math.min(times, other) * weightOf(pair);
			}
			return shared;
		}
	};
}
