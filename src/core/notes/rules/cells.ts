/**
 * The cells of a table's line.
 */
import type { OutlineNode } from '../outline/node.ts';
import type { Span } from '../../base/diagnostic.ts';
import { readPhrase } from '../inline/phrase.ts';
import { cut, joinAll, type Rich } from '../inline/rich.ts';

/** A rule of dashes is looked for in so many code units. */
const MAX_RULE = 2000;

/** Cells part at bars outside backticks that no backslash escapes; those at the ends may lack. */
export function cellsIn(source: string, { start, end }: Span): readonly Rich[] {
	const cells: Rich[] = [];
	let from = source[start] === '|' ? start + 1 : start;
	let isCode = false;
	for (let at = from; at <= end; at++) {
		const letter = source[at];
		if (at < end && letter === '`') isCode = !isCode;
		if (at < end && (letter !== '|' || isCode || source[at - 1] === '\\')) continue;
		if (at < end || source.slice(from, at).trim() !== '') cells.push(cellAt(source, from, at));
		from = at + 1;
	}
	return cells;
}

function cellAt(source: string, start: number, end: number): Rich {
	const { rich } = readPhrase(source, start, end);
	const cell = unescaped(rich);
	return cut(cell, 0, cell.text.length);
}

/** In a table a bar in code needs a backslash, which is no part of the code. */
function unescaped(rich: Rich): Rich {
	if (!rich.text.includes('\\|')) return rich;
	const runs = rich.runs.map((run) => ({ ...run, text: run.text.replaceAll('\\|', '|') }));
	return { text: runs.map(({ text }) => text).join(''), runs };
}

/** Whether the line below a table's line is its rule of dashes. */
export function isHeader(source: string, { content }: OutlineNode): boolean {
	const below = /^[^\n]*\n[\s>]*([|:\- \t]+)\r?(?:\n|$)/.exec(
		source.slice(content.end, content.end + MAX_RULE)
	);
	return below !== null && below[1]!.includes('-');
}

/** A row as one text. */
export function rowText(cells: readonly Rich[]): Rich {
	return joinAll(cells.flatMap((cell, i) => (i === 0 ? [cell] : [' | ', cell])));
}
