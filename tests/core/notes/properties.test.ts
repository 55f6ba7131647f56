/**
 * What holds of every text, sensible or not: reading it never fails, always gives the same,
 * points only into the text, and takes time that grows no faster than the text.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DeckId } from '#core/base/brand.ts';
import { lineStarts, positionAt, type Span } from '#core/base/diagnostic.ts';
import { parseNote } from '#core/notes/parse.ts';
import type { ParsedNote } from '#core/notes/parsed.ts';
import { scan } from '#core/notes/scan/scan.ts';
import { anything, SEED } from './texts.ts';

const deck = 'any' as DeckId;
const parse = (source: string): ParsedNote => parseNote({ path: 'any.md', deck, source });

function holds(check: (source: string) => void, numRuns = 300): void {
	const property = fc.property(anything, (source) => {
		check(source);
	});
	fc.assert(property, { numRuns, seed: SEED });
}

function expectInside({ start, end }: Span, source: string): void {
	expect(start).toBeGreaterThanOrEqual(0);
	expect(end).toBeGreaterThanOrEqual(start);
	expect(end).toBeLessThanOrEqual(source.length);
}

function expectLines([first, last]: readonly [number, number], count: number): void {
	expect(first).toBeGreaterThanOrEqual(1);
	expect(last).toBeGreaterThanOrEqual(first);
	expect(last).toBeLessThanOrEqual(count);
}

describe('any text', () => {
	test('is read without failing, and twice the same', () => {
		holds((source) => expect(parse(source)).toEqual(parse(source)), 500);
	});

	test('is kept as it came', () => {
		holds((source) => expect(parse(source).source).toBe(source));
	});

	test('is its lines with what stands between them, which is line ends only', () => {
		holds((source) => {
			let whole = '';
			for (const { span } of scan(source).lines) {
				const between = source.slice(whole.length, span.start);
				expect(between).toMatch(span.start === 0 ? /^$/ : /^(?:\r\n|\n|\r)$/);
				const line = source.slice(span.start, span.end);
				expect(line).not.toMatch(/[\r\n]/);
				whole += between + line;
			}
			expect(whole).toBe(source);
		});
	});

	test('has lines that are numbered as an editor numbers them', () => {
		holds((source) => {
			const starts = lineStarts(source);
			const { lines } = scan(source);
			expect(lines.map(({ span }) => span.start)).toEqual(starts);
			expect(lines.map(({ number }) => number)).toEqual(starts.map((_start, i) => i + 1));
			for (const { span, content } of lines) {
				expect(content.start).toBeGreaterThanOrEqual(span.start);
				expect(content.end).toBeLessThanOrEqual(span.end);
			}
		});
	});

	test('holds its facts, its cards and what is said about it', () => {
		holds((source) => {
			const starts = lineStarts(source);
			const { facts, diagnostics } = parse(source);
			for (const { span, anchorSpan, lines, cards } of facts) {
				expectInside(span, source);
				if (anchorSpan) expectInside(anchorSpan, source);
				for (const each of [lines, ...cards.map((card) => card.lines)])
					expectLines(each, starts.length);
			}
			for (const { span, line, column } of diagnostics) {
				expectInside(span, source);
				expect({ line, column }).toEqual(positionAt(starts, span.start));
			}
		});
	});

	test('has slots that differ within a fact', () => {
		holds((source) => {
			for (const { cards } of parse(source).facts)
				expect(new Set(cards.map(({ slot }) => slot)).size).toBe(cards.length);
		});
	});

	test('has as many lines covered and uncovered as it has content', () => {
		holds((source) => {
			const { content, covered, uncovered } = parse(source).coverage;
			const count = lineStarts(source).length;
			expect(covered + uncovered.length).toBe(content);
			expect([...new Set(uncovered)].sort((a, b) => a - b)).toEqual(uncovered);
			for (const number of uncovered) expectLines([number, number], count);
			expect(content).toBeLessThanOrEqual(count);
		});
	});
});

/** Texts of `n` pieces that lead a careless reader to look at everything again for each piece. */
const shapes: Readonly<Record<string, (n: number) => string>> = {
	'signs of gaps': (n) => '== '.repeat(n) + '=='.repeat(n),
	separators: (n) => 'a :: '.repeat(n),
	'open brackets': (n) => '['.repeat(n),
	'open links': (n) => '[a]('.repeat(n),
	'open parentheses': (n) => '('.repeat(n),
	stars: (n) => '*a '.repeat(n) + '*'.repeat(n),
	'backticks, each run longer': (n) =>
		Array.from({ length: Math.ceil(Math.sqrt(n)) }, (_each, i) => '`'.repeat(i + 1)).join(' a '),
	'fences that never close': (n) => '```x\n'.repeat(n),
	'comments that never close': (n) => '<!-- a\n%% b\n$$ c\n'.repeat(n),
	'deep nesting': (n) =>
		Array.from({ length: n }, (_each, i) => `${' '.repeat(i % 200)}- a${i}`).join('\n'),
	quotations: (n) => '> '.repeat(n),
	'one long line': (n) => 'pod의 ip는 가변적 이므로 service ip를 이용 '.repeat(n / 8),
	'many short lines': (n) => 'a\n'.repeat(n),
	conditions: (n) => '시 '.repeat(n),
	'questions without answers': (n) => 'Q: a\n'.repeat(n),
	'keys and values': (n) => '- a: b - c\n'.repeat(n / 4)
};

/** The least processor time of three runs, in microseconds; unlike the clock, ours alone. */
function cost(source: string): number {
	const runs = [1, 2, 3].map(() => {
		const before = process.cpuUsage();
		parse(source);
		const { user, system } = process.cpuUsage(before);
		return user + system;
	});
	return Math.min(...runs);
}

describe('time grows with the text', () => {
	/** Eight times the text may cost forty times the time: far from 64, and from any noise. */
	test.each(Object.entries(shapes))('%s', (_name, shape) => {
		const base = 2_000;
		parse(shape(base));
		const least = Math.max(cost(shape(base)), 2_000);
		expect(cost(shape(8 * base)) / least).toBeLessThan(40);
	});
});
