/** The figures behind a picture: the table that shows them and the file that keeps them. */
import type { Millis } from '#core/base/brand.ts';
import { csvOf } from '#core/base/csv.ts';

export type Cell = string | number | null;

export type Column = {
	readonly label: string;
	/** How a cell reads; as it is if not given. */
	readonly show?: (cell: Cell) => string;
};

export type Table = {
	readonly columns: readonly Column[];
	/** The first cell names its row. */
	readonly rows: readonly (readonly Cell[])[];
	/** By row, where its name is not in the language of the app. */
	readonly langs?: readonly ('ko' | 'en')[];
};

/** Without it spreadsheets take the file for one of the system's old encoding. */
const BYTE_ORDER_MARK = '\uFEFF';

/** `name` says what is in it, in a few letters: `kubecards-retention-2026-11-22.csv`. */
export function csvFile({ columns, rows }: Table, name: string, at: Millis): File {
	const text = csvOf([columns.map(({ label }) => label), ...rows.map((row) => row.map(written))]);
	const day = new Date(at).toISOString().slice(0, 10);
	return new File([BYTE_ORDER_MARK, text], `kubecards-${name}-${day}.csv`, {
		type: 'text/csv;charset=utf-8'
	});
}

/**
 * Four decimals are more than any of the figures can tell. A spreadsheet would run text that begins
 * like a formula; an apostrophe before it keeps it text (OWASP, "CSV Injection").
 */
function written(cell: Cell): Cell {
	if (typeof cell === 'number') return Math.round(cell * 1e4) / 1e4;
	return cell !== null && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
}
