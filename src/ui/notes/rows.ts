import type { NoteLine } from './note-lines.ts';

/** Lines of a note that are made together. */
export const BLOCK = 32;

/** Letters in a row of a phone's screen, a Korean syllable for two: an estimate needs no more. */
const COLUMNS = 38;
const FIRST_WIDE = 0x1100;

/**
 * About how many rows lines take where they wrap: what stands in for them while they are too
 * far from the screen to be laid out.
 */
export function rowsOf(lines: readonly NoteLine[]): number {
	let rows = 0;
	for (const { lead, text } of lines)
		rows += Math.max(1, Math.ceil((lead.length + widthOf(text)) / COLUMNS));
	return rows;
}

function widthOf(text: string): number {
	let width = text.length;
	for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) >= FIRST_WIDE) width += 1;
	return width;
}
