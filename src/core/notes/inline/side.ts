/**
 * Rich text as a side of a card: paragraphs, and between them the pictures that stood in them.
 */
import type { Block, Side } from '../types.ts';
import { cut, isSpace, PICTURE, withGaps, type Hidden, type Rich } from './rich.ts';

/** `gaps` come in order and apart; a picture inside of one is its words. */
export function toSide(rich: Rich, gaps: readonly Hidden[] = []): Side {
	if (!rich.runs.some(isPicture)) return [{ kind: 'paragraph', children: withGaps(rich, gaps) }];
	const blocks: Block[] = [];
	let from = 0;
	let offset = 0;
	for (const run of rich.runs) {
		const start = offset;
		offset += run.text.length;
		if (!isPicture(run) || gaps.some((gap) => gap.start <= start && gap.end >= offset)) continue;
		addParagraph(blocks, rich, from, start, gaps);
		blocks.push({ kind: 'image', src: run.href!, alt: run.text });
		from = offset;
	}
	addParagraph(blocks, rich, from, offset, gaps);
	return blocks;
}

/** A sign that ends the sentence of a picture stays with the words before it. */
function closesSentence(blocks: Block[], part: Rich): boolean {
	const at = blocks.findLastIndex(({ kind }) => kind === 'paragraph');
	const before = blocks[at];
	if (before?.kind !== 'paragraph' || !/^[.,:;!?。？！]+$/.test(part.text)) return false;
	blocks[at] = { ...before, children: [...before.children, ...withGaps(part, [])] };
	return true;
}

function isPicture({ marks }: { readonly marks: number }): boolean {
	return (marks & PICTURE) !== 0;
}

/** The part from `from` to `to` without white space around it, unless that is all. */
function addParagraph(
	blocks: Block[],
	rich: Rich,
	from: number,
	to: number,
	gaps: readonly Hidden[]
): void {
	let start = from;
	while (start < to && isSpace(rich.text.charCodeAt(start))) start++;
	const part = cut(rich, start, to);
	if (part.text === '' || closesSentence(blocks, part)) return;
	const inside = gaps
		.filter((gap) => gap.start >= start && gap.end <= to)
		.map((gap) => ({ ...gap, start: gap.start - start, end: gap.end - start }));
	blocks.push({ kind: 'paragraph', children: withGaps(part, inside) });
}
