/** Notes as lines that know where they come from: what an editor did, and what stayed the same. */
import type { NoteFile } from '#core/notes/types.ts';
import type { Language } from '#core/notes/types.ts';

/** A line of an edited note. */
export type Line = {
	readonly text: string;
	/** Numbers of the lines of the first version that live on in it; none for a new one. */
	readonly from: readonly number[];
	/** What it was copied from: it may be that line only where the original is no more. */
	readonly copyOf?: readonly number[];
	/** Whether a fact began here in the first version. */
	readonly isFact: boolean;
};

export type Draft = {
	readonly path: string;
	readonly lang: Language;
	readonly lines: readonly Line[];
};

/** A line that no line of the first version lives on in. */
export function newLine(text: string): Line {
	return { text, from: [], isFact: false };
}

export function toFile({ path, lines }: Draft): NoteFile {
	return { path, source: lines.map(({ text }) => text).join('\n') };
}

/** White space, the mark of a list or a heading, and what is said. */
export type Item = { readonly indent: string; readonly mark: string; readonly words: string };

const ITEM = /^(\s*)((?:[-*+]|\d{1,3}[.)])\s+)(\S.*)$/;

export function itemOf(text: string): Item | null {
	const found = ITEM.exec(text);
	return found ? { indent: found[1]!, mark: found[2]!, words: found[3]! } : null;
}

export function isHeading(text: string): boolean {
	return /^#{1,6}\s+\S/.test(text);
}

/** A row of a table that is no rule. */
export function isRow(text: string): boolean {
	return /^\|.*\|\s*$/.test(text) && !/^\|[\s:|-]+\|\s*$/.test(text);
}

/** Replaces what a line says and leaves its marks and its anchor alone. */
export function withWords(text: string, change: (words: string) => string): string {
	const caret = / \^\w+$/.exec(text)?.[0] ?? '';
	return changeMarked(text.slice(0, text.length - caret.length), change) + caret;
}

function changeMarked(text: string, change: (words: string) => string): string {
	const item = itemOf(text);
	if (item) return item.indent + item.mark + change(item.words);
	const marked = /^(#{1,6}\s+|[QAC]:\s*)(.*)$/.exec(text);
	if (marked) return marked[1]! + change(marked[2]!);
	if (isRow(text)) return changeCell(text, change);
	return change(text);
}

/** The last cell that has words; the first cell names the row. */
function changeCell(text: string, change: (words: string) => string): string {
	const cells = text.split('|');
	const at = cells.findLastIndex((cell, i) => i > 1 && cell.trim() !== '');
	if (at === -1) return text;
	return cells.with(at, ` ${change(cells[at]!.trim())} `).join('|');
}
