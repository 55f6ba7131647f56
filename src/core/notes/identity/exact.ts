/**
 * Partners that say the same words: from the most telling key (file, place and words) down to
 * words alone and to words of the past. Every step is linear in the number of statements.
 */
import { textHash } from './birth.ts';
import type { Pairing } from './pairing.ts';
import type { New, Old, Statement } from './statement.ts';

type Match = Pairing<Old, New>;
type Key = (statement: Statement) => string;
type State = Old['record']['state'];

/** Fewer characters say too little to be recognised without a neighbour. */
export const SHORT = 6;

/** Passes over groups of equal words; each may give neighbours to the next. */
const PASSES = 4;

const fileAndPlace: Key = (s) => `${s.file}\0${s.crumb}\0${s.text}`;
const place: Key = (s) => `${s.crumb}\0${s.text}`;
const file: Key = (s) => `${s.file}\0${s.text}`;
const words: Key = (s) => s.text;

/** Joins what is beyond doubt; leaves the rest free. An orphan returns only to its own words. */
export function matchExactly(match: Match): void {
	for (const key of [fileAndPlace, place]) {
		pairByNeighbours(match, key, 'active');
		pairInOrder(match, key, 'active');
	}
	pairInOrder(match, place, 'orphan');
	for (const key of [file, words]) pairByNeighbours(match, key, 'active');
	pairByHistory(match);
	pairByNeighbours(match, words, 'orphan');
}

/** What no neighbour could tell apart is told apart by order. */
function pairInOrder(match: Match, key: Key, state: State): void {
	const olds = freeOldsByKey(match, key, state);
	for (const [name, news] of freeNewsByKey(match, key)) {
		const group = olds.get(name) ?? [];
		for (let i = 0; i < Math.min(group.length, news.length); i++) match.join(group[i]!, news[i]!);
	}
}

/** Equal words elsewhere: the only ones of their kind, or those whose neighbours agree. */
function pairByNeighbours(match: Match, key: Key, state: State): void {
	for (let pass = 0, joined = 1; pass < PASSES && joined > 0; pass++) {
		joined = 0;
		const olds = freeOldsByKey(match, key, state);
		for (const [name, news] of freeNewsByKey(match, key))
			joined += pairGroup(match, olds.get(name) ?? [], news);
	}
}

function pairGroup(match: Match, olds: readonly number[], news: readonly number[]): number {
	if (olds.length === 1 && news.length === 1) return pairOnly(match, olds[0]!, news[0]!);
	if (olds.length === 0) return 0;
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

function pairOnly(match: Match, old: number, fresh: number): number {
	if (match.news[fresh]!.text.length < SHORT && match.votes(old, fresh) === 0) return 0;
	match.join(old, fresh);
	return 1;
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
		const olds = (oldsByHash.get(hash) ?? []).filter((old) => match.isOldFree(old));
		pairGroup(match, olds, news);
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
