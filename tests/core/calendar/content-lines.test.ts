import fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { escapeText, toFile } from '#core/calendar/content-lines.ts';

const octets = (line: string) => new TextEncoder().encode(line).length;
const described = (value: string) =>
	toFile(['BEGIN:VEVENT', `DESCRIPTION:${escapeText(value)}`, 'END:VEVENT']);

test('a line of 75 octets stays whole, one more goes on in the next', () => {
	expect(toFile(['x'.repeat(75)])).toBe(`${'x'.repeat(75)}\r\n`);
	expect(toFile(['x'.repeat(76)])).toBe(`${'x'.repeat(75)}\r\n x\r\n`);
});

test('a folded line counts the space that it begins with', () => {
	const lines = toFile(['x'.repeat(75 + 74 + 1)]).split('\r\n');
	expect(lines.map(octets)).toEqual([75, 75, 2, 0]);
});

test('no character is cut: syllables and emoji go to the next line as a whole', () => {
	const lines = toFile([`${'x'.repeat(73)}가나🌱${'🌱'.repeat(30)}`]).split('\r\n');
	expect(lines[0]).toBe('x'.repeat(73));
	expect(lines[1]).toMatch(/^ 가나🌱/u);
	expect(Math.max(...lines.map(octets))).toBeLessThanOrEqual(75);
});

test('whatever a text holds is read back as it was, from lines of 75 octets at most', () => {
	const text = fc.string({ unit: 'grapheme', maxLength: 200 });
	const tricky = fc.stringMatching(/^[\\;,:"n \n가🌱-]{0,120}$/u);
	fc.assert(
		fc.property(fc.oneof(text, tricky), (value) => {
			const file = described(value);
			expect(Math.max(...file.split('\r\n').map(octets))).toBeLessThanOrEqual(75);
			const event = new ICAL.Component(ICAL.parse(file) as unknown[]);
			const read = event.getFirstPropertyValue('description');
			expect(read).toBe(value.replace(/\r\n?/g, '\n'));
		})
	);
});
