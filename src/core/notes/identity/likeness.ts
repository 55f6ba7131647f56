/**
 * How alike two statements are, where what everybody says counts little: of `A can be shared`
 * and `B can be shared` the letters that differ are the ones that tell.
 */
import { bigrams, forEachPair, type Bigrams } from './bigrams.ts';

/** A statement's pairs of neighbouring characters, and what they weigh together. */
export type Profile = { readonly pairs: Bigrams; readonly weight: number };

export type Weighing = {
	readonly profile: (text: string) => Profile;
	/** The weight of what both have. */
	readonly shared: (a: Profile, b: Profile) => number;
};

/** Pairs weigh by how few of `texts` have them. */
export function weighBy(texts: Iterable<string>): Weighing {
	const { count, holders } = countHolders(new Set(texts));
	const weights = new Map<number, number>();
	const weightOf = (pair: number) => {
		const known = holders.get(pair)?.count ?? 0;
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

/** In how many of the texts each pair is. */
function countHolders(texts: ReadonlySet<string>) {
	const holders = new Map<number, { count: number; last: number }>();
	let count = 0;
	for (const text of texts) {
		const index = count++;
		forEachPair(text, (pair) => {
			const known = holders.get(pair);
			if (!known) holders.set(pair, { count: 1, last: index });
			else if (known.last !== index) {
				known.count++;
				known.last = index;
			}
		});
	}
	return { count, holders };
}
