/**
 * A table with gaps in its cells: a card shows the whole table, as the words beside a gap and above
 * it say what is asked.
 */
import { gapsBlock, textOf, type BlockReader } from './block.ts';

const GAP = /==[^=\s|][^=|]*==|\{\{(?:c?\d{1,3}::|cloze[ \t])/i;

/** Reads the table whose header is the line `at`; returns its last line. */
export function readGapTable(reader: BlockReader, at: number): number {
	const { lines, blocks } = reader;
	let last = at;
	while (isRow(lines[last + 1]?.kind)) last++;
	if (!lines.slice(at, last + 1).some((line) => GAP.test(textOf(reader, line)))) return last;
	const prompt = { line: at, start: null };
	blocks.set(at, gapsBlock('gaps', { first: at, last, prompt }));
	return last;
}

function isRow(kind: string | undefined): boolean {
	return kind === 'table' || kind === 'table-rule';
}
