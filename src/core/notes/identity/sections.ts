/**
 * Which place of the old notes is which of the new ones, learned from the words that both have: a
 * renamed heading or file takes what stands under it along.
 */
import type { Pairing } from './pairing.ts';
import type { New, Old, Statement } from './statement.ts';

export type Sections = {
	/** The place in the new notes of what stood beside an old statement, as far as it is known. */
	readonly placeOf: (old: Statement) => string;
	/** 0 (elsewhere) to 1 (the very same place). */
	readonly likeness: (old: Statement, fresh: Statement) => number;
};

export function sectionOf({ file, crumb }: Statement): string {
	return `${file}\0${crumb}`;
}

/** Statements of equal words in more places than this say nothing about places. */
const COMMON = 64;

/** An old place is the new one with which it has most words in common, if that is mutual. */
export function learnSections(match: Pairing<Old, New>): Sections {
	const shared = sharedWords(match);
	const best = new Map([...shared].map(([from, counts]) => [from, mostOf(counts)]));
	const back = new Map([...transposed(shared)].map(([to, counts]) => [to, mostOf(counts)]));
	const placeOf = (old: Statement) => {
		const section = sectionOf(old);
		const target = best.get(section);
		return target !== undefined && back.get(target) === section ? target : section;
	};
	return {
		placeOf,
		likeness: (old, fresh) =>
			placeOf(old) === sectionOf(fresh) ? 1 : crumbLikeness(old.crumb, fresh.crumb)
	};
}

type Tally = Map<string, Map<string, number>>;

/** By old place and new place; words that are in many places count little for each. */
function sharedWords({ olds, news }: Pairing<Old, New>): Tally {
	const placesByText = new Map<string, readonly [string[], string[]]>();
	const note = (side: 0 | 1) => (statement: Statement) => {
		const places = placesByText.get(statement.text) ?? [[], []];
		places[side].push(sectionOf(statement));
		placesByText.set(statement.text, places);
	};
	olds.filter(({ record }) => record.state === 'active').forEach(note(0));
	news.forEach(note(1));
	const tally: Tally = new Map();
	for (const [before, after] of placesByText.values()) {
		const pairs = before.length * after.length;
		if (pairs > COMMON) continue;
		for (const from of before) for (const to of after) add(tally, from, to, 1 / pairs);
	}
	return tally;
}

function transposed(tally: Tally): Tally {
	const turned: Tally = new Map();
	for (const [from, counts] of tally)
		for (const [to, count] of counts) add(turned, to, from, count);
	return turned;
}

function add(tally: Tally, from: string, to: string, count: number): void {
	const counts = tally.get(from) ?? new Map<string, number>();
	tally.set(from, counts.set(to, (counts.get(to) ?? 0) + count));
}

function mostOf(counts: ReadonlyMap<string, number>): string {
	let best = '';
	for (const [name, count] of counts) if (count > (counts.get(best) ?? 0)) best = name;
	return best;
}

/** The share of the longer breadcrumb that both have, level by level from the outside. */
function crumbLikeness(a: string, b: string): number {
	if (a === b) return 1;
	const [left, right] = [a.split('\n'), b.split('\n')];
	const equal = left.filter((step, level) => step === right[level]).length;
	return equal / Math.max(left.length, right.length);
}
