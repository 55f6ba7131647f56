import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hunksOf, mergeLines } from '#core/notes/merge-lines.ts';

const told = (before: string, now: string) =>
	hunksOf(before, now).map((hunk) => `${hunk.before.join('|')} → ${hunk.now.join('|')}`);

describe('what differs between two texts', () => {
	test.each([
		['a\nb\nc', 'a\nb\nc', []],
		['a\nb\nc', 'a\nB\nc', ['b → B']],
		['a\nb\nc', 'a\nc', ['b → ']],
		['a\nc', 'a\nb\nc', [' → b']],
		['a\nb\nc\nd\ne', 'A\nb\nc\nd\nE', ['a → A', 'e → E']],
		['x\na\nx\nb\nx', 'x\nA\nx\nb\nx\ny', ['a → A', ' → y']],
		['', 'a', [' → a']]
	])('%j and %j', (before, now, expected) => {
		expect(told(before, now)).toEqual(expected);
	});
});

describe('two edits of one text', () => {
	test.each([
		['apart are both there', 'a\nb\nc\nd\ne', 'A\nb\nc\nd\ne', 'a\nb\nc\nd\nE', 'A\nb\nc\nd\nE'],
		['of which one adds and one deletes', 'a\nb\nc\nd', 'n\na\nb\nc\nd', 'a\nb\nc', 'n\na\nb\nc'],
		['that are the same are one', 'a\nb\nc', 'a\nB\nc', 'a\nB\nc', 'a\nB\nc'],
		['of which one changed nothing', 'a\nb\nc', 'a\nb\nc', 'a\nc', 'a\nc'],
		['of one line are for a person to settle', 'a\nb\nc', 'a\nB\nc', 'a\nX\nc', null],
		['of neighbouring lines are both there', 'a\nb\nc', 'A\nb\nc', 'a\nB\nc', 'A\nB\nc'],
		['of which one adds beside what the other changed', 'a\nb', 'a\nx\nb', 'A\nb', null],
		['that add in one place as well', 'a\nb', 'a\nx\nb', 'a\ny\nb', null]
	])('%s', (_, base, one, other, expected) => {
		expect(mergeLines(base, one, other)).toBe(expected);
		expect(mergeLines(base, other, one)).toBe(expected);
	});
});

const text = fc
	.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', ''), { maxLength: 12 })
	.map((lines) => lines.join('\n'));

test('the hunks of any two texts lead from one to the other, which merges with an unedited one', () => {
	fc.assert(
		fc.property(text, text, (before, now) => {
			const lines = before.split('\n');
			for (const { start, end, before: old, now: fresh } of hunksOf(before, now).toReversed())
				expect(lines.splice(start, end - start, ...fresh)).toEqual(old);
			expect(lines.join('\n')).toBe(now);
			expect(mergeLines(before, now, before)).toBe(now);
			expect(mergeLines(before, before, now)).toBe(now);
		})
	);
});

test('long texts cost what they have lines', () => {
	const lines = Array.from({ length: 20_000 }, (_, k) => `line ${k % 7000}`);
	const other = lines.map((line, k) => (k % 97 === 0 ? `${line}!` : line));
	const started = performance.now();
	expect(hunksOf(lines.join('\n'), other.join('\n')).length).toBeGreaterThan(0);
	expect(performance.now() - started).toBeLessThan(2000);
});
