/** Tables as text that spreadsheets read: comma-separated values by RFC 4180. */

/**
 * One line a row, each ended by CRLF; a cell is quoted where it has to be. Numbers are written
 * with a point, null is an empty cell.
 */
export function csvOf(rows: readonly (readonly (string | number | null)[])[]): string {
	return rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('');
}

function cellOf(value: string | number | null): string {
	const text = String(value ?? '');
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
