import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvOf } from '#core/base/csv.ts';

test('rows end with CRLF and cells are quoted only where they have to be', () => {
	const rows = [
		['day', 'cards, known', 'note'],
		['2026-11-23', 12.5, 'says "no"'],
		['', null, 'two\nlines']
	];
	expect(csvOf(rows)).toBe(
		'day,"cards, known",note\r\n2026-11-23,12.5,"says ""no"""\r\n,,"two\nlines"\r\n'
	);
	expect(csvOf([])).toBe('');
});

/** The grammar of RFC 4180, section 2, read character by character. */
function parse(csv: string): readonly (readonly string[])[] {
	const rows: string[][] = [];
	let [row, cell, place] = [[] as string[], '', 0];
	while (place < csv.length) {
		if (csv[place] === '"') {
			for (place++; csv[place] !== '"' || csv[place + 1] === '"'; place++) {
				if (csv[place] === '"') place++;
				cell += csv[place]!;
			}
			place++;
		} else while (place < csv.length && !/[",\r\n]/.test(csv[place]!)) cell += csv[place++]!;
		row.push(cell);
		cell = '';
		if (csv[place] === ',') place++;
		else {
			expect(csv.slice(place, place + 2)).toBe('\r\n');
			place += 2;
			rows.push(row);
			row = [];
		}
	}
	return rows;
}

test('a reader that follows the RFC gets back what was written', () => {
	const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\r', '\n', ' ', '가', '=') });
	const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }));
	fc.assert(
		fc.property(rows, (rows) => {
			expect(parse(csvOf(rows))).toEqual(rows);
		})
	);
});
