/**
 * Partners that say the same words: from the most telling key (file, place and words) down to
 * words alone and to words of the past. Every step is linear in the number of statements.
 */
import { textHash } from './birth.ts';
import type { Pairing } from './pairing.ts';
import type { Sections } from './sections.ts';
import type { New, Old, Statement } from './statement.ts';
import { keyOf } from './subjects.ts';

type Match = Pairing<Old, New>;

/** The area in which words are looked for. */
type Area = (statement: Statement) => string;
type State = Old['record']['state'];

/** What says less than this cannot be recognised where nothing around it is known. */
const ENOUGH = 20;

/** A value under a key says it of what the heading names, and is harder to know elsewhere. */
const ENOUGH_KEYED = 28;

/** Passes over groups of equal words; each may give neighbours to the next. */
const PASSES = 4;

/** Where an old and a new statement of equal words must stand to be a pair. */
type Areas = {
	readonly old: Area;
	readonly fresh: Area;
	/** Whether it is narrow: then few words are enough. */
	readonly isPlace: boolean;
};

const crumb = both((s) => s.crumb, true);
const anywhere = both(() => '', false);

/** Joins what is beyond doubt; leaves the rest free. An orphan returns only to its own words. */
export function matchExactly(match: Match, { placeOf, fileOf }: Sections): void {
	const section = { old: placeOf, fresh: (s: Statement) => s.section, isPlace: true };
	const file = { old: fileOf, fresh: (s: Statement) => s.file, isPlace: false };
	for (const areas of [section, crumb]) {
		pairByNeighbours(match, areas, 'active');
		pairInOrder(match, areas, 'active');
	}
	pairInOrder(match, crumb, 'orphan');
	for (const areas of [file, anywhere]) pairByNeighbours(match, areas, 'active');
	pairByHistory(match);
	pairByNeighbours(match, anywhere, 'orphan');
}

function both(area: Area, isPlace: boolean): Areas {
	return { old: area, fresh: area, isPlace };
}

/** What no neighbour could tell apart is told apart by order. */
function pairInOrder(match: Match, areas: Areas, state: State): void {
	for (const { olds, news } of commonGroups(match, areas, state))
		for (let i = 0; i < Math.min(olds.length, news.length); i++) match.join(olds[i]!, news[i]!);
}

/** Equal words elsewhere: the only ones of their kind, or those whose neighbours agree. */
function pairByNeighbours(match: Match, areas: Areas, state: State): void {
	const isOnly = onlyOnes(match, areas);
	for (let pass = 0, joined = 1; pass < PASSES && joined > 0; pass++) {
		joined = 0;
		for (const { olds, news } of commonGroups(match, areas, state))
			joined += pairGroup(match, olds, news, () => areas.isPlace || isOnly(news[0]!));
	}
}

function pairGroup(
	match: Match,
	olds: readonly number[],
	news: readonly number[],
	isSure: () => boolean
): number {
	const [old, fresh] = [olds[0]!, news[0]!];
	const isPair = olds.length === 1 && news.length === 1;
	if (isPair && (isSure() || match.votes(old, fresh) === 2)) {
		match.join(old, fresh);
		return 1;
	}
	const group = new Set(olds);
	let joined = 0;
	for (const fresh of news) {
		const old = bestInPlace(match, fresh, group);
		if (old === -1) continue;
		match.join(old, fresh);
		joined++;
	}
	return joined;
}

/** How much a text says: Hangul says in one letter what takes two or three of others. */
export function lettersOf(text: string): number {
	return text.length + (text.match(/[가-힣]/g)?.length ?? 0);
}

/** Whether a statement, given with its normal form, is known again by its words alone. */
export function saysEnough(statement: string, text: string): boolean {
	return lettersOf(text) >= (keyOf(statement) === null ? ENOUGH : ENOUGH_KEYED);
}

function isTelling(match: Match, one: number): boolean {
	const { fact, text } = match.news[one]!;
	return saysEnough(fact.text, text);
}

/** Tells words that say enough and that one old statement has and one new one, partner or not. */
function onlyOnes(match: Match, areas: Areas): (one: number) => boolean {
	let groups: readonly Groups[] | undefined;
	return (one) => {
		if (!isTelling(match, one)) return false;
		groups ??= [
			groupBy(match.olds, match.olds.keys(), areas.old),
			groupBy(match.news, match.news.keys(), areas.fresh)
		];
		const fresh = match.news[one]!;
		return groups.every((group) => group.get(areas.fresh(fresh))?.get(fresh.text)?.length === 1);
	};
}

/** The one old statement of the group that the neighbours speak for; -1 if none or a tie. */
function bestInPlace(match: Match, fresh: number, group: ReadonlySet<number>): number {
	const candidates = [...new Set(match.inPlaceOf(fresh))].filter((old) => group.has(old));
	const votes = candidates.map((old) => match.votes(old, fresh));
	const most = Math.max(0, ...votes);
	const best = candidates.filter((_, i) => votes[i] === most);
	return most > 0 && best.length === 1 ? best[0]! : -1;
}

/** Words that exactly one statement used to have: an edit that was taken back. */
function pairByHistory(match: Match): void {
	const oldsByHash = new Map<string, number[]>();
	for (const old of match.freeOlds())
		for (const hash of match.olds[old]!.history) push(oldsByHash, hash, old);
	if (oldsByHash.size === 0) return;
	const newsByHash = new Map<string, number[]>();
	for (const fresh of match.freeNews()) push(newsByHash, textHash(match.news[fresh]!.text), fresh);
	for (const [hash, news] of newsByHash) {
		const olds = oldsByHash.get(hash)?.filter((old) => match.isOldFree(old)) ?? [];
		if (olds.length > 0) pairGroup(match, olds, news, () => isTelling(match, news[0]!));
	}
}

/** Free statements by area and words. */
type Groups = ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>;

function groupBy(
	statements: readonly Statement[],
	indices: Iterable<number>,
	areaOf: Area
): Groups {
	const groups = new Map<string, Map<string, number[]>>();
	for (const index of indices) {
		const one = statements[index]!;
		const area = areaOf(one);
		const known = groups.get(area) ?? new Map<string, number[]>();
		if (known.size === 0) groups.set(area, known);
		push(known, one.text, index);
	}
	return groups;
}

type Group = { readonly olds: readonly number[]; readonly news: readonly number[] };

/** Free statements of equal words in one area, in the order of the new ones. */
function commonGroups(match: Match, { old, fresh }: Areas, state: State): readonly Group[] {
	const isOfState = (index: number) => match.olds[index]!.record.state === state;
	const olds = groupBy(match.olds, match.freeOlds().filter(isOfState), old);
	if (olds.size === 0) return [];
	const news = groupBy(match.news, match.freeNews(), fresh);
	return [...news].flatMap(([area, texts]) =>
		[...texts].flatMap(([text, those]) => {
			const these = olds.get(area)?.get(text);
			return these ? [{ olds: these, news: those }] : [];
		})
	);
}

function push(groups: Map<string, number[]>, name: string, index: number): void {
	const group = groups.get(name);
	if (group) group.push(index);
	else groups.set(name, [index]);
}
