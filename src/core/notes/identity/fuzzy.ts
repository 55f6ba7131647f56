/**
 * Partners that say nearly the same: likeness of words, place and neighbours weighed together.
 * A pair is joined only if it is likely and clearly ahead of every other use of either
 * statement; what is merely possible or stays contested is reported, never guessed.
 */
import type { Candidate, Candidates } from './candidates.ts';
import { similarity, similarityTo } from './bigrams.ts';
import { lettersOf, saysEnough } from './exact.ts';
import type { Pairing } from './pairing.ts';
import type { Sections } from './sections.ts';
import type { New, Old } from './statement.ts';
import { learnSubjects } from './subjects.ts';
import { isTruthChanged } from './truth.ts';

type Match = Pairing<Old, New>;

/** How far ahead of the runner-up a pair must be, on both sides. */
const MARGIN = 0.05;

/** Rounds of joining; each gives the next one more neighbours to go by. */
const ROUNDS = 12;

/** How much of a part must be in the whole, and how much of the whole its parts may fill. */
const WHOLE = 0.65;
const ROOM = 1.1;

/** How alike words must be by what else speaks for a pair: its key and place, neighbours, its place. */
const LIKELY = { key: 0.3, both: 0.36, one: 0.42, place: 0.5, none: 0.82 };
const POSSIBLE = { key: 0, both: 0.3, one: 0.36, place: 0.42, none: 0.7 };

/** What equal words are ahead of nearly equal ones, and values of one key of others. */
const EQUAL = 0.1;

/** One slip changes much of a short statement; half of a long one does not change by itself. */
const SHORT = 14;
const LONG = 28;
const MORE = { key: 0.26, both: 0.16, one: 0.16, place: 0.16, none: 0 };

/** A free new statement and the free old ones that it may be, likeliest first. */
export type Contested = { readonly fresh: number; readonly olds: readonly number[] };

/** Joins what is clear among the candidates and tells what is left of them. */
export function matchFuzzily(
	match: Match,
	sections: Sections,
	candidates: Candidates
): readonly Contested[] {
	const pairs = new Map<number, Placed>();
	const subjects = learnSubjects(match);
	const consider = (candidate: Candidate | undefined) => {
		if (!candidate) return;
		const { old, fresh, words, ofNew, ofOld } = candidate;
		const place = sections.likeness(match.olds[old]!, match.news[fresh]!);
		if (subjects.areApart(old, fresh)) return;
		const hasKey = place === 1 && subjects.haveOneKey(old, fresh);
		pairs.set(fresh * match.olds.length + old, { old, fresh, words, ofNew, ofOld, place, hasKey });
	};
	candidates.near.forEach(consider);
	for (let round = 0, joined = 1; round < ROUNDS && joined > 0; round++) {
		for (const fresh of match.freeNews())
			for (const old of match.inPlaceOf(fresh))
				if (!pairs.has(fresh * match.olds.length + old)) consider(candidates.pair(old, fresh));
		joined = joinClearest(match, [...pairs.values()]);
	}
	return contested(match, [...pairs.values()]);
}

type Placed = Candidate & {
	/** From 0 (elsewhere) to 1 (the very same place). */
	readonly place: number;
	/** Whether both are the value of one key in one place: then it is the same question. */
	readonly hasKey: boolean;
};

type Scored = { readonly candidate: Placed; readonly score: number; readonly isLikely: boolean };

/** Joins every likely pair that is the best of both its statements by the margin. */
function joinClearest(match: Match, candidates: readonly Placed[]): number {
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
		if (!lead.best.isLikely || rival.best !== lead.best) continue;
		if (!isClear(match, lead) || !isClear(match, rival)) continue;
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

function isClear(match: Match, { best, others }: Lead): boolean {
	const rivals = others.filter(({ score }) => best.score - score < MARGIN);
	return rivals.every(
		({ candidate }) =>
			isOtherPart(best.candidate, candidate) || isTwin(match, best.candidate, candidate)
	);
}

/** Word for word the same, and enough said: whichever it is, it is the same card. */
function isTwin({ olds, news }: Match, a: Candidate, b: Candidate): boolean {
	const [one, other] = [news[a.fresh]!, news[b.fresh]!];
	return (
		olds[a.old]!.text === olds[b.old]!.text &&
		one.text === other.text &&
		saysEnough(one.fact.text, one.text)
	);
}

/** Two made one, or one made two: each is in the whole, and both have room there side by side. */
function isOtherPart(a: Candidate, b: Candidate): boolean {
	const isMerged = a.fresh === b.fresh && Math.min(a.ofOld, b.ofOld) >= WHOLE;
	if (isMerged) return a.ofNew + b.ofNew <= ROOM;
	return a.old === b.old && Math.min(a.ofNew, b.ofNew) >= WHOLE && a.ofOld + b.ofOld <= ROOM;
}

function admissible(match: Match, candidates: readonly Placed[]): readonly Scored[] {
	return candidates
		.filter(({ old, fresh }) => match.isOldFree(old) && match.isNewFree(fresh))
		.flatMap((candidate) => {
			const { words, place, hasKey } = candidate;
			const votes = match.votes(candidate.old, candidate.fresh);
			const support = hasKey ? 'key' : supportOf(votes, place);
			if (words < POSSIBLE[support]) return [];
			const length = lengthOf(match, candidate);
			const isHere = hasKey || votes === 2 || (place === 1 && (votes === 1 || length < 1));
			const least = LIKELY[support] + MORE[support] * length;
			const isLikely = words >= least && (isHere || isUnmistakable(match, candidate));
			const score = 0.7 * words + 0.12 * place + 0.09 * votes + bonus(match, candidate, isHere);
			return [{ candidate, score, isLikely }];
		});
}

function supportOf(votes: number, place: number): 'both' | 'one' | 'place' | 'none' {
	return votes === 2 ? 'both' : votes === 1 ? 'one' : place === 1 ? 'place' : 'none';
}

/** What says little elsewhere is behind. */
function bonus(match: Match, { old, fresh, hasKey }: Placed, isHere: boolean): number {
	const { fact, text } = match.news[fresh]!;
	const ahead = hasKey ? EQUAL : 0;
	if (!saysEnough(fact.text, text)) return isHere ? ahead : ahead - EQUAL;
	return match.olds[old]!.text === text ? ahead + EQUAL : ahead;
}

/** From 0 for a short statement to 1 for a long one. */
function lengthOf(match: Match, { old, fresh }: Candidate): number {
	const letters = Math.min(lettersOf(match.olds[old]!.text), lettersOf(match.news[fresh]!.text));
	return Math.min(1, Math.max(0, (letters - SHORT) / (LONG - SHORT)));
}

/** Elsewhere, a twin that differs in a number or a name is another fact rather than this one. */
function isUnmistakable(match: Match, { old, fresh, place }: Placed): boolean {
	const { text, fact } = match.news[fresh]!;
	const { record, text: before } = match.olds[old]!;
	if (place < 1 && (!saysEnough(fact.text, text) || isTruthChanged(record.text, fact.text)))
		return false;
	const likeness = before === text ? 1 : similarity(before, text) - MARGIN;
	return !hasTwin(match, fresh, likeness, place === 1);
}

/** How far from a statement its twins are looked for. */
const NEAR = 60;

/** Whether something in its note that was known before is as much like a new statement. */
function hasTwin(match: Match, fresh: number, likeness: number, isHere: boolean): boolean {
	const { olds, news } = match;
	const { note, text, crumb } = news[fresh]!;
	const likenessTo = similarityTo(text);
	for (let i = Math.max(0, fresh - NEAR); i <= Math.min(news.length - 1, fresh + NEAR); i++) {
		const old = match.oldOf(i);
		if (old === -1 || news[i]!.note !== note || (isHere && news[i]!.crumb !== crumb)) continue;
		if (likenessTo(olds[old]!.text) >= likeness) return true;
	}
	return false;
}

function contested(match: Match, candidates: readonly Placed[]): readonly Contested[] {
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
