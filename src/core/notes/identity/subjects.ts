/**
 * What statements are about, as far as the notes themselves tell: the key before a value, and the
 * topics that have a heading of their own.
 */
import { normalise } from './normal.ts';
import type { Pairing } from './pairing.ts';
import { familyOf } from './slots.ts';
import type { New, Old } from './statement.ts';

export type Subjects = {
	/** Whether both give a value for one key. */
	readonly haveOneKey: (old: number, fresh: number) => boolean;
	/** Whether they are about two things that the notes tell apart. */
	readonly areApart: (old: number, fresh: number) => boolean;
};

type Match = Pairing<Old, New>;

/** `key - value`, `key: value`, `key :: value`, and a question above its answer. */
const KEY = /^([^\n]{1,40}?)(?: ?:{1,3}| [-=]) \S|^([^\n]{1,80}\?)\n/;

/** Latin letters and digits with their joints, or Hangul, which its particles follow. */
const WORD = /[\p{Script=Latin}\p{N}]+(?:[-_.][\p{Script=Latin}\p{N}]+)*|\p{Script=Hangul}+/gu;

/** Shorter headings are too easily part of another word. */
const LEAST_TOPIC = 2;

/** What is said before the value of a statement, in its normal form; `null` without one. */
export function keyOf(statement: string): string | null {
	const [, key, question] = KEY.exec(statement) ?? [];
	const said = key ?? question;
	return said === undefined ? null : normalise(said);
}

export function learnSubjects({ olds, news }: Match): Subjects {
	const topics = topicsOf(olds);
	const keyOfOld = remember((old) => keyOf(olds[old]!.record.text));
	const keyOfNew = remember((fresh) => keyOf(news[fresh]!.fact.text));
	const topicsOfOld = remember((old) => topicsIn(olds[old]!.record.text, topics));
	const topicsOfNew = remember((fresh) => topicsIn(news[fresh]!.fact.text, topics));
	const standTogether = learnKeys(olds, keyOfOld);
	return {
		haveOneKey: (old, fresh) => keyOfOld(old) !== null && keyOfOld(old) === keyOfNew(fresh),
		areApart: (old, fresh) => {
			if (skillOfOld(olds[old]!) !== skillOfNew(news[fresh]!)) return true;
			const [was, is] = [keyOfOld(old), keyOfNew(fresh)];
			if (was !== null && is !== null && was !== is && standTogether(was, is)) return true;
			const [before, after] = [topicsOfOld(old), topicsOfNew(fresh)];
			return lacks(before, after) && lacks(after, before);
		}
	};
}

/** What a block asks is drawn by its skill, which its text begins with: another skill is another thing. */
function skillIn(text: string, slots: readonly string[]): string | null {
	const isScenario = slots.some((slot) => familyOf(slot) === 'scenario');
	return isScenario ? text.split(' ', 1)[0]! : null;
}

function skillOfOld({ record }: Old): string | null {
	return skillIn(record.text, Object.keys(record.slots));
}

function skillOfNew({ fact }: New): string | null {
	return skillIn(
		fact.text,
		fact.cards.map(({ slot }) => slot)
	);
}

function remember<T>(find: (index: number) => T): (index: number) => T {
	const known = new Map<number, T>();
	return (index) => {
		if (!known.has(index)) known.set(index, find(index));
		return known.get(index)!;
	};
}

/** Tells of two keys whether they were given side by side: one is then no other word for the other. */
function learnKeys(olds: readonly Old[], keyOfOld: (old: number) => string | null) {
	const places = new Map<string, Set<string>>();
	olds.forEach((old, index) => {
		const key = keyOfOld(index);
		if (key === null) return;
		const known = places.get(key);
		if (known) known.add(old.section);
		else places.set(key, new Set([old.section]));
	});
	const known = new Map<string, boolean>();
	return (one: string, other: string): boolean => {
		const pair = `${one}\0${other}`;
		if (!known.has(pair)) {
			const [a, b] = [places.get(one), places.get(other)];
			known.set(pair, a !== undefined && b !== undefined && [...a].some((place) => b.has(place)));
		}
		return known.get(pair)!;
	};
}

/** Headings of one word. */
function topicsOf(olds: readonly Old[]): ReadonlySet<string> {
	const steps = new Set(olds.flatMap(({ record }) => record.breadcrumb));
	const topics = [...steps].filter((step) => step.match(WORD)?.length === 1).map(normalise);
	return new Set(topics.filter((topic) => topic.length >= LEAST_TOPIC));
}

function topicsIn(text: string, topics: ReadonlySet<string>): ReadonlySet<string> {
	return new Set(
		(text.match(WORD) ?? []).flatMap((word) => topicOf(normalise(word), topics) ?? [])
	);
}

function topicOf(word: string, topics: ReadonlySet<string>): string | undefined {
	if (topics.has(word)) return word;
	if (!/^[가-힣]/.test(word)) return undefined;
	for (let end = word.length - 1; end >= LEAST_TOPIC; end--)
		if (topics.has(word.slice(0, end))) return word.slice(0, end);
	return undefined;
}

function lacks(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
	return [...one].some((topic) => !other.has(topic));
}
