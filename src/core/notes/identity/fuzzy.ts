/**
 * Partners that say nearly the same: likeness of words, place and neighbours weighed together.
 * A pair is joined only if it is clearly ahead of every other use of either statement; what
 * stays contested is reported, never guessed.
 */
import { bigrams, dice } from './bigrams.ts';
import { SHORT } from './exact.ts';
import type { Pairing } from './pairing.ts';
import type { New, Old } from './statement.ts';

type Match = Pairing<Old, New>;

type Candidate = {
	readonly old: number;
	readonly fresh: number;
	readonly words: number;
	/** 0 (elsewhere) to 1 (the very same place). */
	readonly place: number;
};

/** Candidates looked at per statement. */
const TOP = 12;

/** Old statements looked up per new one, rarest character pairs first. */
const LOOKUPS = 1000;

/** How far ahead of the runner-up a pair must be, on both sides. */
const MARGIN = 0.05;

/** Rounds of joining; each gives the next one more neighbours to go by. */
const ROUNDS = 12;

/** A free new statement and the free old ones that it may be, likeliest first. */
export type Contested = { readonly fresh: number; readonly olds: readonly number[] };

export function matchFuzzily(match: Match): readonly Contested[] {
	const candidates = findCandidates(match);
	for (let round = 0, joined = 1; round < ROUNDS && joined > 0; round++)
		joined = joinClearest(match, candidates);
	return contested(match, candidates);
}

/** Joins every pair that is the best of both its statements by the margin. */
function joinClearest(match: Match, candidates: readonly Candidate[]): number {
	const scored = admissible(match, candidates);
	const ofNew = new Map<number, Lead>();
	const ofOld = new Map<number, Lead>();
	for (const { candidate, score } of scored) {
		raise(ofNew, candidate.fresh, candidate, score);
		raise(ofOld, candidate.old, candidate, score);
	}
	let joined = 0;
	for (const lead of ofNew.values()) {
		const { old, fresh } = lead.best;
		const rival = ofOld.get(old)!;
		if (rival.best !== lead.best || !isClear(lead) || !isClear(rival)) continue;
		match.join(old, fresh);
		joined++;
	}
	return joined;
}

/** The best candidate of one statement, and how near the second comes. */
type Lead = { best: Candidate; score: number; second: number };

function raise(leads: Map<number, Lead>, key: number, candidate: Candidate, score: number): void {
	const lead = leads.get(key);
	if (!lead) leads.set(key, { best: candidate, score, second: -Infinity });
	else if (score > lead.score) leads.set(key, { best: candidate, score, second: lead.score });
	else lead.second = Math.max(lead.second, score);
}

function isClear(lead: Lead): boolean {
	return lead.score - lead.second >= MARGIN;
}

function admissible(match: Match, candidates: readonly Candidate[]) {
	return candidates
		.filter(({ old, fresh }) => match.isOldFree(old) && match.isNewFree(fresh))
		.map((candidate) => ({ candidate, votes: match.votes(candidate.old, candidate.fresh) }))
		.filter(({ candidate, votes }) => isLikely(match, candidate, votes))
		.map(({ candidate, votes }) => ({
			candidate,
			score: 0.7 * candidate.words + 0.12 * candidate.place + 0.09 * votes
		}));
}

/** The less the surroundings speak for a pair, the more its words must. */
function isLikely(match: Match, { old, fresh, words, place }: Candidate, votes: number): boolean {
	const shortest = Math.min(match.olds[old]!.text.length, match.news[fresh]!.text.length);
	if (shortest < SHORT && votes === 0) return false;
	const needed = votes === 2 ? 0.45 : votes === 1 ? 0.55 : place === 1 ? 0.62 : 0.72;
	return words >= needed;
}

function contested(match: Match, candidates: readonly Candidate[]): readonly Contested[] {
	const oldsByNew = new Map<number, { old: number; score: number }[]>();
	for (const { candidate, score } of admissible(match, candidates)) {
		const olds = oldsByNew.get(candidate.fresh) ?? [];
		oldsByNew.set(candidate.fresh, [...olds, { old: candidate.old, score }]);
	}
	return [...oldsByNew].map(([fresh, olds]) => ({
		fresh,
		olds: olds.sort((a, b) => b.score - a.score || a.old - b.old).map(({ old }) => old)
	}));
}

function findCandidates(match: Match): readonly Candidate[] {
	const olds = match.freeOlds().filter((old) => match.olds[old]!.record.state === 'active');
	if (olds.length === 0) return [];
	const pairsOf = new Map(olds.map((old) => [old, bigrams(match.olds[old]!.text)]));
	const index = indexBy(pairsOf);
	return match.freeNews().flatMap((fresh) => {
		const pairs = bigrams(match.news[fresh]!.text);
		const inPlace = match.inPlaceOf(fresh).filter((old) => pairsOf.has(old));
		return [...new Set([...nearest(pairs, pairsOf, index), ...inPlace])].map((old) => ({
			old,
			fresh,
			words: dice(pairs, pairsOf.get(old)!),
			place: placeLikeness(match.olds[old]!.crumb, match.news[fresh]!.crumb)
		}));
	});
}

type PairsOf = ReadonlyMap<number, ReadonlyMap<string, number>>;

/** Old statements by the character pairs they contain. */
type Index = ReadonlyMap<string, readonly number[]>;

function indexBy(pairsOf: PairsOf): Index {
	const index = new Map<string, number[]>();
	for (const [old, pairs] of pairsOf)
		for (const pair of pairs.keys()) {
			const holders = index.get(pair);
			if (holders) holders.push(old);
			else index.set(pair, [old]);
		}
	return index;
}

/** The old statements that share most, in proportion to their length. */
function nearest(
	pairs: ReadonlyMap<string, number>,
	pairsOf: PairsOf,
	index: Index
): readonly number[] {
	const holdersOfPairs = [...pairs.keys()].flatMap((pair) => [index.get(pair) ?? []]);
	const shared = new Map<number, number>();
	let lookups = 0;
	for (const holders of holdersOfPairs.sort((a, b) => a.length - b.length)) {
		if ((lookups += holders.length) > LOOKUPS) break;
		for (const old of holders) shared.set(old, (shared.get(old) ?? 0) + 1);
	}
	return [...shared]
		.map(([old, count]) => ({ old, share: count / (pairs.size + pairsOf.get(old)!.size) }))
		.sort((a, b) => b.share - a.share || a.old - b.old)
		.slice(0, TOP)
		.map(({ old }) => old);
}

/** The share of the longer breadcrumb that both have, level by level from the outside. */
function placeLikeness(a: string, b: string): number {
	if (a === b) return 1;
	const [left, right] = [a.split('\n'), b.split('\n')];
	const equal = left.filter((step, level) => step === right[level]).length;
	return equal / Math.max(left.length, right.length);
}
