/**
 * Partners that say nearly the same: likeness of words, place and neighbours weighed together.
 * A pair is joined only if it is likely and clearly ahead of every other use of either
 * statement; what is merely possible or stays contested is reported, never guessed.
 */
import { findCandidates, type Candidate } from './candidates.ts';
import { saysEnough } from './exact.ts';
import type { Pairing } from './pairing.ts';
import { learnSections } from './sections.ts';
import type { New, Old } from './statement.ts';
import { isTruthChanged } from './truth.ts';

type Match = Pairing<Old, New>;

/** How far ahead of the runner-up a pair must be, on both sides. */
const MARGIN = 0.05;

/** Rounds of joining; each gives the next one more neighbours to go by. */
const ROUNDS = 12;

/** How much of a part must be in the whole, and how much of the whole its parts may fill. */
const WHOLE = 0.9;
const ROOM = 1.1;

/** How alike words must be by what speaks for a pair beside them: both neighbours, one, its place. */
const LIKELY = { both: 0.52, one: 0.6, place: 0.64, none: 0.82 };
const POSSIBLE = { both: 0.38, one: 0.46, place: 0.5, none: 0.7 };

/** A free new statement and the free old ones that it may be, likeliest first. */
export type Contested = { readonly fresh: number; readonly olds: readonly number[] };

/** Statements for which `isClaimed` holds are known by another name and matched to nothing. */
export function matchFuzzily(
	match: Match,
	isClaimed: (fresh: number) => boolean
): readonly Contested[] {
	const candidates = findCandidates(match, learnSections(match), isClaimed);
	for (let round = 0, joined = 1; round < ROUNDS && joined > 0; round++)
		joined = joinClearest(match, candidates);
	return contested(match, candidates);
}

type Scored = { readonly candidate: Candidate; readonly score: number; readonly isLikely: boolean };

/** Joins every likely pair that is the best of both its statements by the margin. */
function joinClearest(match: Match, candidates: readonly Candidate[]): number {
	const ofNew = new Map<number, Lead>();
	const ofOld = new Map<number, Lead>();
	for (const scored of admissible(match, candidates)) {
		raise(ofNew, scored.candidate.fresh, scored);
		raise(ofOld, scored.candidate.old, scored);
	}
	let joined = 0;
	for (const lead of ofNew.values()) {
		const { old, fresh } = lead.best.candidate;
		const rival = ofOld.get(old)!;
		if (!lead.best.isLikely || rival.best !== lead.best || !isClear(lead) || !isClear(rival))
			continue;
		match.join(old, fresh);
		joined++;
	}
	return joined;
}

/** The best candidates of one statement: the first, and those that come near it. */
type Lead = { best: Scored; readonly others: Scored[] };

function raise(leads: Map<number, Lead>, key: number, scored: Scored): void {
	const lead = leads.get(key);
	if (!lead) leads.set(key, { best: scored, others: [] });
	else if (scored.score > lead.best.score) {
		lead.others.push(lead.best);
		lead.best = scored;
	} else lead.others.push(scored);
}

function isClear({ best, others }: Lead): boolean {
	const rivals = others.filter(({ score }) => best.score - score < MARGIN);
	return rivals.every(({ candidate }) => isOtherPart(best.candidate, candidate));
}

/** Two made one, or one made two: each is in the whole, and both have room there side by side. */
function isOtherPart(a: Candidate, b: Candidate): boolean {
	const isMerged = a.fresh === b.fresh && Math.min(a.ofOld, b.ofOld) >= WHOLE;
	if (isMerged) return a.ofNew + b.ofNew <= ROOM;
	return a.old === b.old && Math.min(a.ofNew, b.ofNew) >= WHOLE && a.ofOld + b.ofOld <= ROOM;
}

function admissible(match: Match, candidates: readonly Candidate[]): readonly Scored[] {
	return candidates
		.filter(({ old, fresh }) => match.isOldFree(old) && match.isNewFree(fresh))
		.flatMap((candidate) => {
			const { words, place } = candidate;
			const votes = match.votes(candidate.old, candidate.fresh);
			const support = votes === 2 ? 'both' : votes === 1 ? 'one' : place === 1 ? 'place' : 'none';
			if (words < POSSIBLE[support]) return [];
			const isLikely =
				words >= LIKELY[support] && (support !== 'none' || isUnmistakable(match, candidate));
			return [{ candidate, score: 0.7 * words + 0.12 * place + 0.09 * votes, isLikely }];
		});
}

/** Elsewhere, a twin that differs in a number or a name is another fact rather than this one. */
function isUnmistakable(match: Match, { old, fresh }: Candidate): boolean {
	const { text, fact } = match.news[fresh]!;
	return saysEnough(text) && !isTruthChanged(match.olds[old]!.record.text, fact.text);
}

function contested(match: Match, candidates: readonly Candidate[]): readonly Contested[] {
	const scoresByNew = new Map<number, { old: number; score: number }[]>();
	for (const { candidate, score } of admissible(match, candidates)) {
		const olds = scoresByNew.get(candidate.fresh) ?? [];
		olds.push({ old: candidate.old, score });
		scoresByNew.set(candidate.fresh, olds);
	}
	return [...scoresByNew].map(([fresh, olds]) => ({
		fresh,
		olds: olds.sort((a, b) => b.score - a.score || a.old - b.old).map(({ old }) => old)
	}));
}
