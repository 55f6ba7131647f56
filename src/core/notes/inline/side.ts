/**
 * Rich text as a side of a card: paragraphs, and between them the pictures that stood in them.
 */
import type { Block, Side } from '../types.ts';
import { cut, isSpace, PICTURE, splitAt, withGaps, type Hidden, type Rich } from './rich.ts';

/** `gaps` come in order and apart; a picture inside of one is its words. */
export function toSide(rich: Rich, gaps: readonly Hidden[] = []): Side {
	if (!rich.runs.some(isPicture)) return [{ kind: 'paragraph', children: withGaps(rich, gaps) }];
	const blocks: Block[] = [];
	let next = 0;
	let from = 0;
	for (const part of splitAt(rich, pictureEnds(rich, gaps))) {
		const to = from + part.text.length;
		const first = next;
		while (next < gaps.length && gaps[next]!.end <= to) next++;
		const inside = gaps.slice(first, next).map((gap) => shifted(gap, from));
		const picture = inside.length === 0 && part.runs.length === 1 ? part.runs[0]! : null;
		if (picture && isPicture(picture))
			blocks.push({ kind: 'image', src: picture.href!, alt: picture.text });
		else addParagraph(blocks, part, inside);
		from = to;
	}
	return blocks;
}

/** Where to cut, so that each picture outside of a gap is a part of its own. */
function pictureEnds(rich: Rich, gaps: readonly Hidden[]): readonly number[] {
	const ends: number[] = [];
	let at = 0;
	let gap = 0;
	for (const run of rich.runs) {
		const start = at;
		at += run.text.length;
		if (!isPicture(run)) continue;
		while (gap < gaps.length && gaps[gap]!.end <= start) gap++;
		const hidden = gap < gaps.length && gaps[gap]!.start <= start;
		if (!hidden) ends.push(...(ends.at(-1) === start || start === 0 ? [at] : [start, at]));
	}
	return ends.at(-1) === at ? ends : [...ends, at];
}

function shifted(gap: Hidden, by: number): Hidden {
	return { ...gap, start: gap.start - by, end: gap.end - by };
}

function isPicture({ marks }: { readonly marks: number }): boolean {
	return (marks & PICTURE) !== 0;
}

/** A part without white space around it, unless that is all. */
function addParagraph(blocks: Block[], part: Rich, gaps: readonly Hidden[]): void {
	let start = 0;
	while (start < part.text.length && isSpace(part.text.charCodeAt(start))) start++;
	const words = cut(part, start, part.text.length);
	if (words.text === '' || closesSentence(blocks, words)) return;
	const children = withGaps(
		words,
		gaps.map((gap) => shifted(gap, start))
	);
	blocks.push({ kind: 'paragraph', children });
}

/** A sign that ends the sentence of a picture stays with the words before it. */
function closesSentence(blocks: Block[], part: Rich): boolean {
	const at = blocks.length - 2;
	const before = blocks[at];
	if (before?.kind !== 'paragraph' || !/^[.,:;!?。？！]+$/.test(part.text)) return false;
	blocks[at] = { ...before, children: [...before.children, ...withGaps(part, [])] };
	return true;
}
