/** Pairs of statements without a partner that are worth a comparison, and what speaks for each. */
import { answerText } from '../plain-text.ts';
import { weighBy, type Profile } from './likeness.ts';
import { normalise } from './normal.ts';
import type { Pairing } from './pairing.ts';
import type { Sections } from './sections.ts';
import type { New, Old } from './statement.ts';

type Match = Pairing<Old, New>;

export type Candidate = {
	readonly old: number;
	readonly fresh: number;
	/** 0 to 1, from the words of the statements and from their answers. */
	readonly words: number;
	/** 0 (elsewhere) to 1 (the very same place). */
	readonly place: number;
	/** The share of the new statement that is in the old one, and the other way round. */
	readonly ofNew: number;
	readonly ofOld: number;
};

/** Candidates looked at per statement. */
const TOP = 12;

/** Old statements looked up per new one, rarest character pairs first. */
const LOOKUPS = 1000;

/** What an equal answer adds to how alike two statements are: a share of what they lack. */
const EQUAL_ANSWER = 0.35;

/** Statements for which `isClaimed` holds have a past of their own and are left out. */
export function findCandidates(
	match: Match,
	sections: Sections,
	isClaimed: (fresh: number) => boolean
): readonly Candidate[] {
	const olds = match.freeOlds().filter((old) => match.olds[old]!.record.state === 'active');
	if (olds.length === 0) return [];
	const weighing = weighBy([...match.olds, ...match.news].map(({ text }) => text));
	const profiles = new Map(olds.map((old) => [old, weighing.profile(match.olds[old]!.text)]));
	const index = indexBy(profiles);
	const answersOf = rememberAnswers(match);
	const compare = (old: number, fresh: number, profile: Profile, answers: ReadonlySet<string>) => {
		const other = profiles.get(old)!;
		const shared = weighing.shared(profile, other);
		const words = (2 * shared) / (profile.weight + other.weight || 1);
		const hasAnswer = answersOf(old).some((answer) => answers.has(answer));
		return {
			old,
			fresh,
			words: hasAnswer ? words + (1 - words) * EQUAL_ANSWER : words,
			place: sections.likeness(match.olds[old]!, match.news[fresh]!),
			ofNew: shared / (profile.weight || 1),
			ofOld: shared / (other.weight || 1)
		};
	};
	const news = match.freeNews().filter((fresh) => !isClaimed(fresh));
	return news.flatMap((fresh) => {
		const { text, fact } = match.news[fresh]!;
		const profile = weighing.profile(text);
		const answers = new Set(fact.cards.map((card) => normalise(answerText(card))));
		const inPlace = match.inPlaceOf(fresh).filter((old) => profiles.has(old));
		const found = new Set([...nearest(profile, profiles, index), ...inPlace]);
		return [...found].map((old) => compare(old, fresh, profile, answers));
	});
}

function rememberAnswers(match: Match) {
	const known = new Map<number, readonly string[]>();
	return (old: number): readonly string[] => {
		const answers = known.get(old) ?? Object.values(match.olds[old]!.record.slots).map(normalise);
		known.set(old, answers);
		return answers;
	};
}

type Profiles = ReadonlyMap<number, Profile>;

/** Old statements by the character pairs they contain. */
type Index = ReadonlyMap<string, readonly number[]>;

function indexBy(profiles: Profiles): Index {
	const index = new Map<string, number[]>();
	for (const [old, { pairs }] of profiles)
		for (const pair of pairs.keys()) {
			const holders = index.get(pair);
			if (holders) holders.push(old);
			else index.set(pair, [old]);
		}
	return index;
}

/** The old statements that share most, in proportion to their length. */
function nearest({ pairs }: Profile, profiles: Profiles, index: Index): readonly number[] {
	const holdersOfPairs = [...pairs.keys()].flatMap((pair) => [index.get(pair) ?? []]);
	const shared = new Map<number, number>();
	let lookups = 0;
	for (const holders of holdersOfPairs.sort((a, b) => a.length - b.length)) {
		if ((lookups += holders.length) > LOOKUPS) break;
		for (const old of holders) shared.set(old, (shared.get(old) ?? 0) + 1);
	}
	return [...shared]
		.map(([old, count]) => ({ old, share: count / (pairs.size + profiles.get(old)!.pairs.size) }))
		.sort((a, b) => b.share - a.share || a.old - b.old)
		.slice(0, TOP)
		.map(({ old }) => old);
}
