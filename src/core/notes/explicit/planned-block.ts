/**
 * A paragraph or list whose gaps have plans, `==gap==[^ash]`: it is one text, whatever its lines,
 * because a gap is hidden or shown while others are asked for.
 */
import { blockEnd, gapsBlock, isWall, textOf, type BlockReader } from './block.ts';

const PLANNED = /==(?:\^\[[^\]]{1,80}\])?\[\^[ash]{1,32}\]/;

export function hasPlans(text: string): boolean {
	return text.includes('==') && PLANNED.test(text);
}

/** Reads the text around line `at`; returns the last line that has been dealt with. */
export function readPlanned(reader: BlockReader, at: number): number {
	const { lines, from: first, blocks } = reader;
	if (!hasPlans(textOf(reader, lines[at]!))) return at;
	let last = at;
	for (let next = at + 1; next < lines.length; next = blockEnd(reader, next) + 1) {
		if (lines[next]!.kind === 'blank' || isWall(lines[next]!)) break;
		last = blockEnd(reader, next);
	}
	if (first === last) return at;
	const { kind, content } = lines[first]!;
	const prompt = { line: first, start: kind === 'text' ? content.start : null };
	blocks.set(first, gapsBlock('gaps', { first, last, prompt }));
	return last;
}
