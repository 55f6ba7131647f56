/** Pairs of statements without a partner that are worth a comparison, and what speaks for each. */
import { answerText } from '../plain-text.ts';
import type { Bigrams } from './bigrams.ts';
import { weighBy, type Profile } from './likeness.ts';
import { normalise } from './normal.ts';
import type { Pairing } from './pairing.ts';
import type { New, Old } from './statement.ts';

type Match = Pairing<Old, New>;

export type Candidate = {
	readonly old: number;
	readonly fresh: number;
	/** 0 to 1, from the words of the statements and from their answers. */
	readonly words: number;
	/** The share of the new statement that is in the old one, and the other way round. */
	readonly ofNew: number;
	readonly ofOld: number;
};

export type Candidates = {
	/** Free statements with words in common. */
	readonly near: readonly Candidate[];
	/** An old statement and a new one that stand alike; none if either is not to be compared. */
	readonly pair: (old: number, fresh: number) => Candidate | undefined;
};

/** Candidates looked at per statement. */
const TOP = 12;

/** Old statements looked up per new one, rarest character pairs first. */
const LOOKUPS = 1000;

/** What an equal answer adds to how alike two statements are: a share of what they lack. */
const EQUAL_ANSWER = 0.35;

/** Statements for which `isClaimed` holds have a past of their own and are left out. */
export function findCandidates(match: Match, isClaimed: (fresh: number) => boolean): Candidates {
	const olds = match.freeOlds().filter((old) => match.olds[old]!.record.state === 'active');
	const news = match.freeNews().filter((fresh) => !isClaimed(fresh));
	const weighing = weighBy([...match.olds, ...match.news].map(({ text }) => text));
	const ofOlds = new Map(olds.map((old) => [old, weighing.profile(match.olds[old]!.text)]));
	const ofNews = new Map(news.map((fresh) => [fresh, weighing.profile(match.news[fresh]!.text)]));
	const answers = rememberAnswers(match);
	const pair = (old: number, fresh: number): Candidate | undefined => {
		const [is, was] = [ofNews.get(fresh), ofOlds.get(old)];
		if (!is || !was) return undefined;
		const shared = weighing.shared(is, was);
		const words = (2 * shared) / (is.weight + was.weight || 1);
		return {
			old,
			fresh,
			words: answers.areShared(old, fresh) ? words + (1 - words) * EQUAL_ANSWER : words,
			ofNew: shared / (is.weight || 1),
			ofOld: shared / (was.weight || 1)
		};
	};
	const findNearest = indexBy(match.olds.length, ofOlds);
	const near = [...ofNews].flatMap(([fresh, profile]) =>
		findNearest(profile).flatMap((old) => pair(old, fresh) ?? [])
	);
	return { near, pair };
}

function rememberAnswers(match: Match) {
	const ofOlds = new Map<number, readonly string[]>();
	const ofNews = new Map<number, ReadonlySet<string>>();
	const answersOfOld = (old: number) => {
		const known =
			ofOlds.get(old) ?? Object.values(match.olds[old]!.record.slots).map((one) => normalise(one));
		ofOlds.set(old, known);
		return known;
	};
	const answersOfNew = (fresh: number) => {
		const { cards } = match.news[fresh]!.fact;
		const known = ofNews.get(fresh) ?? new Set(cards.map((card) => normalise(answerText(card))));
		ofNews.set(fresh, known);
		return known;
	};
	return {
		areShared: (old: number, fresh: number): boolean => {
			const those = answersOfNew(fresh);
			return answersOfOld(old).some((answer) => those.has(answer));
		}
	};
}

/** Finds the old statements that share most with a profile, in proportion to their length. */
function indexBy(count: number, profiles: ReadonlyMap<number, Profile>) {
	const index = new Map<number, number[]>();
	for (const [old, { pairs }] of profiles)
		for (const pair of pairs.keys()) {
			const holders = index.get(pair);
			if (holders) holders.push(old);
			else index.set(pair, [old]);
		}
	const shared = new Int32Array(count);
	return ({ pairs }: Profile): readonly number[] => {
		const found: number[] = [];
		let lookups = 0;
		for (const holders of rarestFirst(pairs, index)) {
			if ((lookups += holders.length) > LOOKUPS) break;
			for (const old of holders) if (shared[old]!++ === 0) found.push(old);
		}
		const shares = found.map((old) => ({
			old,
			share: shared[old]! / (pairs.size + profiles.get(old)!.pairs.size)
		}));
		for (const old of found) shared[old] = 0;
		return topOf(shares);
	};
}

function rarestFirst(pairs: Bigrams, index: ReadonlyMap<number, readonly number[]>) {
	const holders: (readonly number[])[] = [];
	for (const pair of pairs.keys()) {
		const known = index.get(pair);
		if (known) holders.push(known);
	}
	return holders.sort((a, b) => a.length - b.length);
}

type Share = { readonly old: number; readonly share: number };

/** The first of equals is the one that stands first. */
function topOf(shares: readonly Share[]): readonly number[] {
	const top: Share[] = [];
	for (const one of shares) {
		if (top.length === TOP && !isBefore(one, top[TOP - 1]!)) continue;
		let at = top.length;
		while (at > 0 && isBefore(one, top[at - 1]!)) at--;
		top.splice(at, 0, one);
		if (top.length > TOP) top.pop();
	}
	return top.map(({ old }) => old);
}

function isBefore(a: Share, b: Share): boolean {
	return a.share > b.share || (a.share === b.share && a.old < b.old);
}
