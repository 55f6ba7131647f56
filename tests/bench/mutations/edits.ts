/** What people do to notes: one function per kind of edit, all driven by a seeded chance. */
import { isHeading, itemOf, newLine, withWords, type Draft, type Line } from './line.ts';
import type { Random } from './random.ts';
import { mistype, reword } from './reword.ts';
import {
	kindAt,
	leaves,
	sections,
	siblings,
	topicAt,
	topicBlock,
	type Block
} from './structure.ts';
import { turnTruth } from './truth-edit.ts';

export type Edit = (drafts: readonly Draft[], random: Random) => readonly Draft[];

/** Changes the words of a share of the lines that hold facts. */
function eachFact(
	share: number,
	change: (words: string, draft: Draft, random: Random) => string
): Edit {
	return (drafts, random) =>
		drafts.map((draft) => ({
			...draft,
			lines: draft.lines.map((line) => {
				if (!line.isFact || isHeading(line.text) || !random.chance(share)) return line;
				return { ...line, text: withWords(line.text, (words) => change(words, draft, random)) };
			})
		}));
}

export const typo = (share: number): Edit =>
	eachFact(share, (words, _, random) => mistype(words, random));

export const rewording = (share: number): Edit =>
	eachFact(share, (words, { lang }, random) => reword(words, lang, random));

export const truth = (share: number): Edit =>
	eachFact(share, (words, _, random) => turnTruth(words, random));

/**
 * New statements above old ones, made of the words of two others: siblings that look alike. None
 * is one old line with a word put in, or says again what its topic has said under that key: a
 * reader would call these edited.
 */
export const insertion =
	(share: number): Edit =>
	(drafts, random) =>
		drafts.map((draft) => {
			const blocks = leaves(draft).filter(({ start }) => itemOf(draft.lines[start]!.text));
			const texts = blocks.map(({ start }) => draft.lines[start]!.text);
			const chosen = blocks.filter(() => random.chance(share));
			const added = chosen.map((block) => sibling(draft, block, texts, random));
			let next = 0;
			return splice(draft, chosen, (old) => [...added[next++]!.map(newLine), ...old]);
		});

/** How often two lines are drawn before none is added. */
const DRAWS = 12;

function sibling(
	draft: Draft,
	{ start }: Block,
	texts: readonly string[],
	random: Random
): readonly string[] {
	const topic = topicBlock(draft, start).map(({ text }) => keyOf(text));
	for (let draw = 0; draw < DRAWS; draw++) {
		const [text, other] = [random.pick(texts), random.pick(texts)];
		if (text === other) continue;
		const line = crossed(text, other, random);
		const isSaid = texts.some((old) => isWithin(old, line));
		const key = keyOf(line);
		if (!isSaid && (key === null || !topic.includes(key))) return [line];
	}
	return [];
}

/** What a line names before its value. */
function keyOf(text: string): string | null {
	const words = itemOf(text)?.words ?? text;
	return /^(.{1,40}?)(?: ?::?| [-=]) /.exec(words)?.[1] ?? null;
}

/** How much of an old line makes a new one an edit of it. */
const MOST = 0.75;

function isWithin(old: string, line: string): boolean {
	const [words, of] = [wordsOf(old), new Set(wordsOf(line))];
	return words.filter((word) => of.has(word)).length >= MOST * words.length;
}

function wordsOf(text: string): readonly string[] {
	return (itemOf(text)?.words ?? text).split(/[\s,.:=-]+/).filter((word) => word !== '');
}

const TERMS = ['Gateway', 'quorum', '전구체', '나이테', 'Zanzibar', '원심력', 'mitre', '두루마리'];

/** The beginning of one statement, the end of another, and a term that nobody has used yet. */
function crossed(text: string, other: string, random: Random): string {
	return withWords(text, (words) => {
		const head = words.split(' ').slice(0, Math.ceil(words.split(' ').length / 2));
		const tail = (itemOf(other)?.words ?? other).split(' ');
		return [...head, random.pick(TERMS), ...tail.slice(Math.floor(tail.length / 2))].join(' ');
	});
}

/**
 * Statements moved to where others of their kind stand: what says all it has to say by itself
 * anywhere in this note or another, what is said of a topic within that topic.
 */
export const move =
	(share: number): Edit =>
	(drafts, random) => {
		const gone = drafts.map((draft) => leaves(draft).filter(() => random.chance(share)));
		const moved = drafts.flatMap((draft, i) =>
			gone[i]!.map((block) => taken(draft, block, random))
		);
		const now = drafts.map((draft, i) => splice(draft, gone[i]!, () => []));
		return moved.reduce<readonly Draft[]>((all, one) => putDown(all, one, random), now);
	};

type Taken = Pick<Draft, 'lang' | 'path'> & {
	readonly kind: string;
	readonly lines: readonly Line[];
	readonly reach: 'topic' | 'note' | 'anywhere';
	readonly topic: string;
};

function taken(draft: Draft, block: Block, random: Random): Taken {
	const lines = draft.lines.slice(block.start, block.end);
	const isWhole = lines[0]!.text.length >= 24 && !/\S( - |: )|^\|/.test(lines[0]!.text);
	const reach = !isWhole ? 'topic' : random.chance(0.5) ? 'note' : 'anywhere';
	const { lang, path } = draft;
	return {
		lang,
		path,
		kind: kindAt(draft, block),
		lines,
		reach,
		topic: topicAt(draft, block.start)
	};
}

function putDown(drafts: readonly Draft[], one: Taken, random: Random): readonly Draft[] {
	const places = drafts.flatMap((draft, i) => {
		if (draft.lang !== one.lang || (one.reach !== 'anywhere' && draft.path !== one.path)) return [];
		return leaves(draft)
			.filter((block) => kindAt(draft, block) === one.kind)
			.filter(({ start }) => one.reach !== 'topic' || topicAt(draft, start) === one.topic)
			.map(({ end }) => ({ i, end }));
	});
	const i = drafts.findIndex(({ path }) => path === one.path);
	const place = places.length > 0 ? random.pick(places) : { i, end: drafts[i]!.lines.length };
	return drafts.with(place.i, inserted(drafts[place.i]!, place.end, one.lines));
}

/** Whole sections taken to the end of another note of their language. */
export const moveSections =
	(share: number): Edit =>
	(drafts, random) => {
		const gone = drafts.map((draft) =>
			apart(sections(draft)).filter(
				({ start }) => isHeading(draft.lines[start]!.text) && random.chance(share)
			)
		);
		const now = drafts.map((draft, i) => splice(draft, gone[i]!, () => []));
		return drafts.reduce<readonly Draft[]>((all, draft, i) => {
			const homes = [...all.keys()].filter((at) => all[at]!.lang === draft.lang);
			return gone[i]!.reduce<readonly Draft[]>((those, { start, end }) => {
				const at = random.pick(homes);
				const lines = [newLine(''), ...draft.lines.slice(start, end)];
				return those.with(at, inserted(those[at]!, those[at]!.lines.length, lines));
			}, all);
		}, now);
	};

export const removal =
	(share: number): Edit =>
	(drafts, random) =>
		drafts.map((draft) => {
			const blocks = leaves(draft).filter(() => random.chance(share));
			return splice(draft, blocks, () => []);
		});

/** One statement cut in two near its middle. */
export const split =
	(share: number): Edit =>
	(drafts, random) =>
		drafts.map((draft) => {
			const long = leaves(draft).filter(({ start, end }) => {
				const item = itemOf(draft.lines[start]!.text);
				return item !== null && end === start + 1 && item.words.split(' ').length >= 6;
			});
			return splice(
				draft,
				long.filter(() => random.chance(share)),
				([line]) => halves(line!)
			);
		});

function halves(line: Line): readonly Line[] {
	const { indent, mark, words } = itemOf(line.text)!;
	const all = words.split(' ');
	const comma = all.findIndex((word, i) => i > 0 && i < all.length - 2 && /[,고며]$/.test(word));
	const cut = comma === -1 ? Math.ceil(all.length / 2) : comma + 1;
	const half = (part: readonly string[]) => ({
		...line,
		text: `${indent}${mark}${part.join(' ').replace(/,$/, '')}`
	});
	return [half(all.slice(0, cut)), half(all.slice(cut))];
}

/** Two neighbours made one. */
export const joining =
	(share: number): Edit =>
	(drafts, random) =>
		drafts.map((draft) => {
			const pairs = siblings(draft)
				.flatMap((run) =>
					run.slice(1).map((block, i) => ({ start: run[i]!.start, end: block.end }))
				)
				.filter(({ start, end }) => end === start + 2 && itemOf(draft.lines[start]!.text));
			const chosen = pairs.filter(() => random.chance(share));
			const apart = chosen.filter(({ start }, i) => i === 0 || chosen[i - 1]!.end <= start);
			return splice(draft, apart, ([a, b]) => [
				{
					...a!,
					text: `${a!.text}, ${itemOf(b!.text)?.words ?? b!.text}`,
					from: [...a!.from, ...b!.from]
				}
			]);
		});

/** Neighbours in another order, and sections in another order. */
export const reorder =
	(share: number): Edit =>
	(drafts, random) =>
		drafts.map((draft) => {
			const runs = siblings(draft).filter(() => random.chance(share));
			const shuffled = runs.reduce((now, run) => permuted(now, run, random.shuffled(run)), draft);
			const parts = apart(sections(shuffled));
			return random.chance(share) ? permuted(shuffled, parts, random.shuffled(parts)) : shuffled;
		});

/** Parallel sections and neighbouring lines that change places. */
export const swap =
	(share: number): Edit =>
	(drafts, random) =>
		drafts.map((draft) => {
			const pairs = siblings(draft).flatMap((run) =>
				run.slice(1).flatMap((block, i) => (i % 2 === 0 ? [[run[i]!, block] as const] : []))
			);
			const swapped = pairs
				.filter(() => random.chance(share))
				.reduce((now, [a, b]) => permuted(now, [a, b], [b, a]), draft);
			const parts = apart(sections(swapped));
			if (parts.length < 2) return swapped;
			const at = random.below(parts.length - 1);
			const [a, b] = [parts[at]!, parts[at + 1]!];
			return permuted(swapped, [a, b], [b, a]);
		});

const TITLES = ['요점', '새로 배운 것', '더 알아보기', 'Notes', 'Overview', 'Second thoughts'];

/** Titles, headings and topics under other names; one that is itself asked keeps some words. */
export const renameHeadings =
	(share: number): Edit =>
	(drafts, random) =>
		drafts.map((draft) => {
			const topics = new Set(sections(draft).map(({ start }) => start));
			const lines = draft.lines.map((line, i) => {
				if (!(isHeading(line.text) || topics.has(i)) || !random.chance(share)) return line;
				const rename = (words: string) =>
					!line.isFact && random.chance(0.4)
						? `${random.pick(TITLES)} ${random.below(90)}`
						: random.pick([`${words} 정리`, `About ${words}`, `${words} (${random.below(9)})`]);
				return { ...line, text: withWords(line.text, rename) };
			});
			return { ...draft, lines };
		});

export const renameFiles =
	(share: number): Edit =>
	(drafts, random) =>
		drafts.map((draft, i) =>
			random.chance(share) ? { ...draft, path: `bench/renamed-${i}.${draft.lang}.md` } : draft
		);

/** Sections copied and pasted below under another name, part of the copy reworded. */
export const duplication =
	(share: number): Edit =>
	(drafts, random) =>
		drafts.map((draft) => {
			const chosen = apart(sections(draft)).filter(() => random.chance(share));
			return splice(draft, chosen, (old) => {
				const copy = old.map(({ text, isFact, from }) => {
					const isReworded = isFact && random.chance(0.3);
					const change = (words: string) => reword(words, draft.lang, random);
					return { ...newLine(isReworded ? withWords(text, change) : text), copyOf: from };
				});
				const title = withWords(copy[0]!.text, (words) => `${words} copy`);
				return [...old, { ...copy[0]!, text: title }, ...copy.slice(1)];
			});
		});

/** Only marks change: bullets, numbers, emphasis, width of indents, composition of letters. */
export const format: Edit = (drafts, random) =>
	drafts.map((draft) => {
		const isWide = random.chance(0.3);
		const isDecomposed = random.chance(0.3);
		const lines = draft.lines.map((line) => {
			let text = remarked(line, random);
			if (isWide) text = text.replace(/^ +/, (indent) => indent + indent);
			if (isDecomposed) text = text.normalize('NFD');
			return { ...line, text: random.chance(0.1) ? `${text}  ` : text };
		});
		return { ...draft, lines };
	});

function remarked({ text, isFact }: Line, random: Random): string {
	const item = itemOf(text);
	if (!item || !isFact) return text;
	const mark = /[-*+]/.test(item.mark) ? random.pick(['- ', '* ', '+ ']) : item.mark;
	const plain = /[`*_=:{[<|]/.test(item.words) || !random.chance(0.2);
	const words = plain ? item.words : item.words.replace(/(\S+)$/, '**$1**');
	return item.indent + mark + words;
}

export const inTurn =
	(...edits: readonly Edit[]): Edit =>
	(drafts, random) =>
		edits.reduce((now, edit) => edit(now, random), drafts);

/** Replaces blocks that do not overlap, in note order. */
function splice(
	draft: Draft,
	blocks: readonly Block[],
	replace: (lines: readonly Line[]) => readonly Line[]
): Draft {
	const lines: Line[] = [];
	let at = 0;
	for (const { start, end } of blocks) {
		lines.push(...draft.lines.slice(at, start), ...replace(draft.lines.slice(start, end)));
		at = end;
	}
	return { ...draft, lines: [...lines, ...draft.lines.slice(at)] };
}

function inserted(draft: Draft, at: number, lines: readonly Line[]): Draft {
	return { ...draft, lines: draft.lines.toSpliced(at, 0, ...lines) };
}

/** Puts the blocks of `order` into the places of `blocks`. */
function permuted(draft: Draft, blocks: readonly Block[], order: readonly Block[]): Draft {
	const queue = [...order];
	return splice(draft, blocks, () => {
		const { start, end } = queue.shift()!;
		return draft.lines.slice(start, end);
	});
}

/** Blocks that do not lie within one another, outermost first. */
function apart(blocks: readonly Block[]): readonly Block[] {
	let end = 0;
	return blocks.filter((block) => {
		if (block.start < end) return false;
		end = block.end;
		return true;
	});
}
