import { expect, test } from 'vitest';
import { lineStarts, positionAt } from '#core/base/diagnostic.ts';
import { diagnostic } from '#core/notes/diagnostics.ts';
import { codeFrame } from '#core/notes/frame.ts';
import { parse } from './support.ts';

function frameOf(source: string, text: string, from = 0): string {
	const start = source.indexOf(text, from);
	const at = positionAt(lineStarts(source), start);
	return codeFrame(source, { span: { start, end: start + text.length }, ...at });
}

test('a frame shows the line with its number and carets under the span', () => {
	expect(frameOf('one\ntwo\nThe {{MX record\n', '{{')).toBe(
		['  3 | The {{MX record', '    |     ^^'].join('\n')
	);
});

test('carets stand under wide letters as a terminal shows them', () => {
	expect(frameOf('가나 ==다', '==')).toBe(['  1 | 가나 ==다', '    |      ^^'].join('\n'));
	expect(frameOf('a 다라', '다라')).toBe(['  1 | a 다라', '    |   ^^^^'].join('\n'));
});

test('tabs before the span stay tabs', () => {
	expect(frameOf('\tx ==y', '==')).toBe(['  1 | \tx ==y', '    | \t  ^^'].join('\n'));
});

test('the number of a late line makes room below', () => {
	expect(frameOf(`${'\n'.repeat(99)}bad`, 'bad')).toBe(['  100 | bad', '      | ^^^'].join('\n'));
});

test('a long line is cut on both sides of the span', () => {
	const [shown, below] = frameOf(`${'a'.repeat(500)}==${'b'.repeat(500)}`, '==').split('\n');
	expect(shown).toMatch(/^ {2}1 \| …a+==b+…$/);
	expect(shown!.length).toBeLessThan(120);
	expect(below!.indexOf('^')).toBe(shown!.indexOf('=='));
});

test('a span over several lines has carets up to the end of the first', () => {
	expect(frameOf('Q: a\nmore', 'a\nmore')).toBe(['  1 | Q: a', '    |    ^'].join('\n'));
});

test('an empty span still has a caret', () => {
	const at = { span: { start: 2, end: 2 }, line: 1, column: 3 };
	expect(codeFrame('ab', at)).toBe(['  1 | ab', '    |   ^'].join('\n'));
});

test('lines may end with \\r\\n or \\r', () => {
	expect(frameOf('one\r\ntwo\rthree', 'two')).toBe(['  2 | two', '    | ^^^'].join('\n'));
});

test('severity comes from the code, place from the span', () => {
	const starts = lineStarts('a\nbcd');
	const found = diagnostic(
		'answer-long',
		{ path: 'n.md', starts },
		{ start: 3, end: 4 },
		{ length: 9 }
	);
	expect(found).toEqual({
		code: 'answer-long',
		severity: 'hint',
		path: 'n.md',
		span: { start: 3, end: 4 },
		line: 2,
		column: 2,
		detail: { length: 9 }
	});
	expect(
		diagnostic('line-too-long', { path: 'n.md', starts }, { start: 0, end: 1 })
	).not.toHaveProperty('detail');
});

test.each([
	['a ==gap', 'cloze-unclosed', 'error', '=='],
	['a x====y', 'cloze-empty', 'error', '===='],
	['Q: a?', 'answer-missing', 'error', 'Q:'],
	['Q: a\nA: b\n\nA: c', 'question-missing', 'error', 'A:'],
	['front ::', 'answer-missing', 'error', 'front ::'],
	['```\ncode', 'fence-unclosed', 'warning', '```'],
	['---\ntitle: x\n', 'front-matter-unclosed', 'error', '---'],
	['---\ntitle: x\nnonsense\n---', 'front-matter-invalid', 'warning', 'nonsense'],
	['---\ncards: maybe\n---', 'front-matter-invalid', 'warning', 'cards: maybe'],
	['![](a.png)', 'image-missing-alt', 'hint', '![](a.png)'],
	[`- ${'long '.repeat(80)}`, 'line-too-long', 'hint', 'long'],
	[`a :: ${'long '.repeat(20)}`, 'answer-long', 'hint', 'a :: long']
])('%j is reported where it stands', (source, code, severity, at) => {
	const { diagnostics } = parse(source);
	expect(diagnostics).toHaveLength(1);
	expect(diagnostics[0]).toMatchObject({ code, severity, path: 'cards/test/note.md' });
	const { span, line, column } = diagnostics[0]!;
	expect(source.slice(span.start)).toMatch(new RegExp(`^${at.replace(/[[\]().!:]/g, '\\$&')}`));
	expect({ line, column }).toEqual(positionAt(lineStarts(source), span.start));
});

test('diagnostics come in the order of the note', () => {
	const { diagnostics } = parse(
		'---\nnonsense here\nkey: x\n---\n\nb ==c\n\n![](d.png)\n\ne ==f\n'
	);
	const starts = diagnostics.map(({ span }) => span.start);
	expect(starts).toEqual([...starts].sort((a, b) => a - b));
});
