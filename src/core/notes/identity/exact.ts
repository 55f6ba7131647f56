/**
 * Partners that say the same words: from the most telling key (file, place and words) down to
 * words alone and to words of the past. Every step is linear in the number of statements.
 */
import { textHash } from './birth.ts';
import type { Pairing } from './pairing.ts';
import { sectionOf, type Sections } from './sections.ts';
import type { New, Old, Statement } from './statement.ts';

type Match = Pairing<Old, New>;
type Key = (statement: Statement) => string;
type State = Old['record']['state'];

/** What says less than this cannot be recognised where nothing around it is known. */
const ENOUGH = 20;

/** A value under a key says it of what the heading names, and is harder to know elsewhere. */
const ENOUGH_KEYED = 28;
const KEYED = /^[^\n]{1,40}?(?::| [-=]) /;

/** Passes over groups of equal words; each may give neighbours to the next. */
const PASSES = 4;

/** What makes an old and a new statement of a pair say the same. */
type Keys = {
	readonly old: Key;
	readonly fresh: Key;
	/** Whether it says where they stand: then few words are enough. */
	readonly isPlaced: boolean;
};

const place = both((s) => `${s.crumb}\0${s.text}`, true);
const words = both((s) => s.text, false);

/** Joins what is beyond doubt; leaves the rest free. An orphan returns only to its own words. */
export function matchExactly(match: Match, { placeOf, fileOf }: Sections): void {
	const section: Keys = {
		old: (s) => `${placeOf(s)}\0${s.text}`,
		fresh: (s) => `${sectionOf(s)}\0${s.text}`,
		isPlaced: true
	};
	const file: Keys = {
		old: (s) => `${fileOf(s)}\0${s.text}`,
		fresh: (s) => `${s.file}\0${s.text}`,
		isPlaced: false
	};
	for (const keys of [section, place]) {
		pairByNeighbours(match, keys, 'active');
		pairInOrder(match, keys, 'active');
	}
	pairInOrder(match, place, 'orphan');
	for (const keys of [file, words]) pairByNeighbours(match, keys, 'active');
	pairByHistory(match);
	pairByNeighbours(match, words, 'orphan');
}

function both(key: Key, isPlaced: boolean): Keys {
	return { old: key, fresh: key, isPlaced };
}

/** What no neighbour could tell apart is told apart by order. */
function pairInOrder(match: Match, keys: Keys, state: State): void {
	const olds = freeOldsByKey(match, keys.old, state);
	for (const [name, news] of freeNewsByKey(match, keys.fresh)) {
		const group = olds.get(name) ?? [];
		for (let i = 0; i < Math.min(group.length, news.length); i++) match.join(group[i]!, news[i]!);
	}
}

/** Equal words elsewhere: the only ones of their kind, or those whose neighbours agree. */
function pairByNeighbours(match: Match, keys: Keys, state: State): void {
	const isOnly = onlyOnes(match, keys);
	for (let pass = 0, joined = 1; pass < PASSES && joined > 0; pass++) {
		joined = 0;
		const olds = freeOldsByKey(match, keys.old, state);
		for (const [name, news] of freeNewsByKey(match, keys.fresh))
			joined += pairGroup(match, olds.get(name), news, () => keys.isPlaced || isOnly(name, news));
	}
}

function pairGroup(
	match: Match,
	olds: readonly number[] | undefined,
	news: readonly number[],
	isSure: () => boolean
): number {
	if (!olds) return 0;
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
	return lettersOf(text) >= (KEYED.test(statement) ? ENOUGH_KEYED : ENOUGH);
}

function isTelling(match: Match, [first]: readonly number[]): boolean {
	const { fact, text } = match.news[first!]!;
	return saysEnough(fact.text, text);
}

/** Tells keys that say enough and that one old statement has and one new one, partner or not. */
function onlyOnes(match: Match, keys: Keys): (name: string, news: readonly number[]) => boolean {
	let counts: readonly ReadonlyMap<string, number>[] | undefined;
	return (name, those) => {
		if (!isTelling(match, those)) return false;
		counts ??= [countBy(match.olds, keys.old), countBy(match.news, keys.fresh)];
		return counts.every((one) => one.get(name) === 1);
	};
}

function countBy(statements: readonly Statement[], key: Key): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const statement of statements) {
		const name = key(statement);
		counts.set(name, (counts.get(name) ?? 0) + 1);
	}
	return counts;
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
		if (olds.length > 0) pairGroup(match, olds, news, () => isTelling(match, news));
	}
}

function freeOldsByKey(match: Match, key: Key, state: State) {
	const groups = new Map<string, number[]>();
	for (const old of match.freeOlds())
		if (match.olds[old]!.record.state === state) push(groups, key(match.olds[old]!), old);
	return groups;
}

function freeNewsByKey(match: Match, key: Key) {
	const groups = new Map<string, number[]>();
	for (const fresh of match.freeNews()) push(groups, key(match.news[fresh]!), fresh);
	return groups;
}

function push(groups: Map<string, number[]>, name: string, index: number): void {
	const group = groups.get(name);
	if (group) group.push(index);
	else groups.set(name, [index]);
}
