/**
 * What the compiler has to say about a note: a code and a place, never a sentence. The words
 * for a code are in `i18n`.
 */

/** Offsets into the note in UTF-16 code units; `end` is exclusive. */
export type Span = { readonly start: number; readonly end: number };

export type Severity = 'error' | 'warning' | 'hint';

/** 1-based; columns count UTF-16 code units, as editors do. */
export type Position = { readonly line: number; readonly column: number };

/** Offsets of the first code unit of each line; a line ends with \n, \r\n or \r. */
export function lineStarts(source: string): readonly number[] {
	const starts = [0];
	for (let i = 0; i < source.length; i++) {
		const c = source.charCodeAt(i);
		if (c === 10 || (c === 13 && source.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
	}
	return starts;
}

/** The line and column of an offset, given `lineStarts` of the same text. */
export function positionAt(starts: readonly number[], offset: number): Position {
	let low = 0;
	let high = starts.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if (starts[middle]! <= offset) low = middle;
		else high = middle - 1;
	}
	return { line: low + 1, column: offset - starts[low]! + 1 };
}
