/**
 * `C: text with [gaps]`, over several lines if need be. It ends as an answer does. Without a
 * bracket it is a sentence that begins with a letter and a colon.
 */
import {
	behindSign,
	blockEnd,
	gapsBlock,
	hasSign,
	isWall,
	nextFilled,
	textOf,
	type BlockReader
} from './block.ts';

/** Reads the text at line `at`; returns the last line that has been dealt with. */
export function readCloze(reader: BlockReader, at: number): number {
	const last = lastOf(reader, at);
	const { lines, source, blocks } = reader;
	if (!source.slice(lines[at]!.content.start, lines[last]!.content.end).includes('[')) return at;
	const prompt = behindSign(reader, at);
	blocks.set(at, gapsBlock('brackets', { first: at, last, prompt }));
	return last;
}

function lastOf(reader: BlockReader, first: number): number {
	const { lines, isDeck } = reader;
	let last = first;
	for (let at = first + 1; at < lines.length; at++) {
		const line = lines[at]!;
		if (isWall(line) || hasSign(reader, line, 'Q') || hasSign(reader, line, 'C')) break;
		if (line.kind === 'blank') {
			const next = nextFilled(reader, at);
			const begins = last === first && textOf(reader, lines[first]!).length === 2;
			if (next === lines.length || (!isDeck && !begins && lines[next]!.indent === 0)) break;
			at = next - 1;
			continue;
		}
		last = blockEnd(reader, at);
		at = last;
	}
	return last;
}
