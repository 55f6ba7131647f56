/**
 * Which place of the old notes is which of the new ones, learned from the words that both have: a
 * renamed heading or file takes what stands under it along.
 */
import { similarity } from './bigrams.ts';
import type { Pairing } from './pairing.ts';
import { compare, type New, type Old, type Statement } from './statement.ts';

export type Sections = {
	/** The place in the new notes of what stood beside an old statement, as far as it is known. */
	readonly placeOf: (old: Statement) => string;
	/** The name that the file of an old statement has now, as far as it is known. */
	readonly fileOf: (old: Statement) => string;
	/** 0 (elsewhere) to 1 (the very same place). */
	readonly likeness: (old: Statement, fresh: Statement) => number;
};

/** A free old statement and a free new one, and how alike their words are, 0 to 1. */
export type Like = { readonly old: number; readonly fresh: number; readonly words: number };

/** Statements of equal words in more places than this say nothing about places. */
const COMMON = 64;

/** What an equal heading counts for, in statements with equal words. */
const SAME_HEADING = 0.5;

/** What two places must have in common to be one. */
const LEAST = 0.3;

/** What the others may have in common with either of them, as a share of that. */
const AHEAD = 0.9;

/** How alike words must be to say something about places. */
const LIKE = 0.5;

/** How alike two places are that are not the same: in one file, or not even that. */
const SAME_FILE = 0.8;
const OTHER_FILE = 0.6;

/**
 * Where statements have found each other, these and the `likes` of the others tell; before that,
 * equal words do. Of two places that might be one, those that have most in common are.
 */
export function learnSections(match: Pairing<Old, New>, likes?: readonly Like[]): Sections {
	const olds = match.olds.filter(({ record }) => record.state === 'active');
	const fileName = ({ file }: Statement) => file;
	const files = assign(
		likes ? likeWords(match, likes, fileName) : sharedWords(olds, match.news, fileName)
	);
	const fileOf = ({ file }: Statement) => files.get(file) ?? file;
	const shared = likes
		? likeWords(match, likes, ({ section }) => section)
		: sharedWords(olds, match.news, ({ section }) => section, fileOf);
	for (const [from, to, likeness] of likeHeadings(olds, match.news, fileOf))
		add(shared, from, to, likeness * SAME_HEADING);
	const sections = assign(shared);
	const known = new Set(sections.values());
	const placeOf = (old: Statement) => sections.get(old.section) ?? `${fileOf(old)}\0${old.crumb}`;
	return {
		placeOf,
		fileOf,
		likeness: (old, fresh) => {
			const [was, is] = [placeOf(old), fresh.section];
			// A heading that nobody knew, put in above the later half of a place, parts nothing.
			if (was === is || (!known.has(is) && is.startsWith(`${was}\n`))) return 1;
			const most = fileOf(old) === fresh.file ? SAME_FILE : OTHER_FILE;
			return most * crumbLikeness(old.crumb, fresh.crumb);
		}
	};
}

type Tally = Map<string, Map<string, number>>;
type Name = (statement: Statement) => string;

/** Partners, and by how much likelier than its rivals each like pair is. */
function likeWords(match: Pairing<Old, New>, likes: readonly Like[], nameOf: Name): Tally {
	const tally: Tally = new Map();
	match.news.forEach((fresh, index) => {
		const old = match.oldOf(index);
		if (old !== -1) add(tally, nameOf(match.olds[old]!), nameOf(fresh), 1);
	});
	const telling = likes.filter(({ words }) => words >= LIKE);
	const rivals = new Map<number, number>();
	for (const { fresh, words } of telling) rivals.set(fresh, (rivals.get(fresh) ?? 0) + words);
	for (const { old, fresh, words } of telling)
		add(
			tally,
			nameOf(match.olds[old]!),
			nameOf(match.news[fresh]!),
			(words * words) / rivals.get(fresh)!
		);
	return tally;
}

/**
 * By old place and new place; words that are in many places count little for each. Where files
 * are known, words are looked for within a file before anywhere else.
 */
function sharedWords(
	olds: readonly Statement[],
	news: readonly Statement[],
	placeOf: Name,
	fileOf?: Name
): Tally {
	const tally: Tally = new Map();
	const everywhere = () => '';
	countShared(tally, groupBy(olds, everywhere), groupBy(news, everywhere), placeOf);
	if (fileOf)
		countShared(
			tally,
			groupBy(olds, fileOf),
			groupBy(news, ({ file }) => file),
			placeOf
		);
	return tally;
}

function countShared(tally: Tally, olds: Groups, news: Groups, placeOf: Name): void {
	for (const [area, after] of news)
		for (const [text, those] of after) {
			const these = olds.get(area)?.get(text) ?? [];
			const pairs = these.length * those.length;
			if (pairs > COMMON) continue;
			for (const from of these)
				for (const to of those) add(tally, placeOf(from), placeOf(to), 1 / pairs);
		}
}

/** Statements of an area by their words. */
type Groups = ReadonlyMap<string, ReadonlyMap<string, readonly Statement[]>>;

function groupBy(statements: readonly Statement[], areaOf: Name): Groups {
	const groups = new Map<string, Map<string, Statement[]>>();
	for (const one of statements) {
		const area = areaOf(one);
		const known = groups.get(area) ?? new Map<string, Statement[]>();
		if (known.size === 0) groups.set(area, known);
		const group = known.get(one.text);
		if (group) group.push(one);
		else known.set(one.text, [one]);
	}
	return groups;
}

/** Places of one file whose last heading reads alike. */
function likeHeadings(
	olds: readonly Statement[],
	news: readonly Statement[],
	fileOf: Name
): readonly (readonly [string, string, number])[] {
	const found: [string, string, number][] = [];
	const byFile = new Map<string, Map<string, Statement>>();
	for (const fresh of news) {
		const those = byFile.get(fresh.file) ?? new Map<string, Statement>();
		byFile.set(fresh.file, those.set(fresh.crumb, fresh));
	}
	const seen = new Set<string>();
	for (const old of olds) {
		const section = old.section;
		if (seen.has(section)) continue;
		seen.add(section);
		const those = byFile.get(fileOf(old));
		if (!those) continue;
		const same = those.get(old.crumb);
		if (same) {
			found.push([section, same.section, 1]);
			continue;
		}
		if (those.size > COMMON) continue;
		for (const fresh of those.values()) {
			const likeness = headingLikeness(lastStep(old.crumb), lastStep(fresh.crumb));
			if (likeness >= 0.5) found.push([section, fresh.section, likeness]);
		}
	}
	return found;
}

function lastStep(crumb: string): string {
	return crumb.slice(crumb.lastIndexOf('\n') + 1);
}

function headingLikeness(a: string, b: string): number {
	const isPart = a !== '' && b !== '' && (a.includes(b) || b.includes(a));
	return Math.max(isPart ? 0.8 : 0, similarity(a, b));
}

/** The new name of each old one: those with most in common first, if they are ahead of all others. */
function assign(tally: Tally): ReadonlyMap<string, string> {
	const pairs = [...tally].flatMap(([from, counts]) =>
		[...counts].filter(([, count]) => count >= LEAST).map(([to, count]) => ({ from, to, count }))
	);
	pairs.sort((a, b) => b.count - a.count || compare(a.from, b.from) || compare(a.to, b.to));
	const back = transposed(tally);
	const names = new Map<string, string>();
	const taken = new Set<string>();
	for (const { from, to, count } of pairs) {
		if (names.has(from) || taken.has(to)) continue;
		const isRival = (of: number) => of > count * AHEAD;
		const rivals = [
			...[...back.get(to)!].filter(([one, of]) => one !== from && isRival(of) && !names.has(one)),
			...[...tally.get(from)!].filter(([one, of]) => one !== to && isRival(of) && !taken.has(one))
		];
		if (rivals.length > 0) continue;
		names.set(from, to);
		taken.add(to);
	}
	return names;
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

/** The share of the longer breadcrumb that both have, level by level from the outside. */
function crumbLikeness(a: string, b: string): number {
	if (a === b) return 1;
	const [left, right] = [a.split('\n'), b.split('\n')];
	const equal = left.filter((step, level) => step === right[level]).length;
	return equal / Math.max(left.length, right.length);
}
