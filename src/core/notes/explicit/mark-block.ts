/**
 * A line of `?` between a question and its answer, each of one line or more; `??` asks both ways.
 * The question begins after a blank line, the answer ends at one, or at `+++` in a note that has
 * such a line; an indented mark stays within its item. A heading ends both.
 */
import { blockEnd, isWall, sidesBlock, type BlockProblem, type BlockReader } from './block.ts';

/** Reads the mark at line `at`; returns the last line that has been dealt with. */
export function readMark(reader: BlockReader, at: number): number {
	const { lines, source, blocks } = reader;
	const mark = lines[at]!;
	const first = firstOf(reader, at);
	const end = endOf(reader, at);
	const last = lastFilled(reader, at, end);
	if (first === at && last === at) return at;
	if (first === at || last === at) return miss(reader, at, first === at ? 'question' : 'answer');
	blocks.set(
		first,
		sidesBlock(
			{
				first,
				last,
				prompt: { line: first, start: startOf(reader, first) },
				promptEnd: at,
				answer: { line: at + 1, start: null }
			},
			source[mark.content.start + 1] === '?'
		)
	);
	if (lines[end] && isPlus(reader, end)) lines[end].kind = 'rule';
	return last;
}

function miss(reader: BlockReader, at: number, side: 'question' | 'answer'): number {
	const code: BlockProblem['code'] = `${side}-missing`;
	reader.problems.push({ code, span: reader.lines[at]!.content });
	return at;
}

/** A question of one item is its text; one of several is a list. */
function startOf({ lines }: BlockReader, first: number): number | null {
	const { kind, content } = lines[first]!;
	const alone = lines[first + 1]!.kind !== 'item';
	return kind === 'text' || (kind === 'item' && alone) ? content.start : null;
}

function firstOf({ lines, from }: BlockReader, at: number): number {
	const { indent } = lines[at]!;
	if (indent === 0) return from;
	for (let i = at - 1; i >= from; i--)
		if (lines[i]!.kind === 'item' && lines[i]!.indent < indent) return i;
	return from;
}

/** The line that ends the answer. */
function endOf(reader: BlockReader, mark: number): number {
	const { lines, plusEnds } = reader;
	const { indent } = lines[mark]!;
	let at = mark + 1;
	for (; at < lines.length; at = blockEnd(reader, at) + 1) {
		const line = lines[at]!;
		if (isWall(line) || isPlus(reader, at)) break;
		if (line.kind === 'blank' ? !plusEnds : line.indent < indent) break;
	}
	return at;
}

function lastFilled({ lines }: BlockReader, mark: number, end: number): number {
	let last = end - 1;
	while (last > mark && lines[last]!.kind === 'blank') last--;
	return last;
}

/** Whether a line is `+++` alone. */
export function isPlus(
	{ source, lines }: Pick<BlockReader, 'source' | 'lines'>,
	at: number
): boolean {
	const { content, kind } = lines[at]!;
	return (
		kind === 'text' && content.end - content.start === 3 && source.startsWith('+++', content.start)
	);
}
