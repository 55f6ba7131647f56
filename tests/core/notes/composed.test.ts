/** Notes whose Hangul is written in single letters, as some systems store it. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compose } from '#core/notes/scan/compose.ts';
import { lineStarts, positionAt } from '#core/base/diagnostic.ts';
import { parse, shown } from './support.ts';

const decomposed = (text: string) => text.normalize('NFD');
const files = ['kubernetes-service', 'korean-prose', 'cloze-several-with-hints', 'broken-signs'];
const sources = files.map((name) =>
	readFileSync(new URL(`../../fixtures/notes/${name}/note.md`, import.meta.url), 'utf8')
);

test.each(sources)('gives the cards of the same note in whole syllables', (source) => {
	const whole = parse(source);
	const split = parse(decomposed(source));
	const cards = (note: typeof whole) => note.facts.flatMap((fact) => fact.cards);
	expect(cards(split).map(shown)).toEqual(cards(whole).map(shown));
	expect(split.facts.map(({ lines }) => lines)).toEqual(whole.facts.map(({ lines }) => lines));
	expect(split.coverage).toEqual(whole.coverage);
	expect([split.title, split.lang]).toEqual([whole.title, whole.lang]);
});

test('is kept as it came, and facts point into it', () => {
	const source = decomposed('# 제목\r\n\r\n앞면 :: 뒷면 ^끝a\r\n- é 값: 새 값 ^two\n');
	const { source: kept, facts } = parse(source);
	expect(kept).toBe(source);
	const at = ({ start, end }: { start: number; end: number }) =>
		source.slice(start, end).normalize('NFC');
	expect(facts.map(({ span }) => at(span))).toEqual(['앞면 :: 뒷면 ^끝a', 'é 값: 새 값']);
	expect(at(facts[1]!.anchorSpan!)).toBe('^two');
});

test('has its diagnostics at their place', () => {
	const source = decomposed('# 제목\n\n파드의 이름은 ==서비스\n');
	const [diagnostic] = parse(source).diagnostics;
	expect(source.slice(diagnostic!.span.start, diagnostic!.span.end)).toBe('==');
	expect(diagnostic).toMatchObject(positionAt(lineStarts(source), diagnostic!.span.start));
});

test('offsets of a composed text lead to the letters they come from', () => {
	const { text, toSource } = compose(decomposed('가각 é한'));
	expect(text).toBe('가각 é한');
	expect([0, 1, 2, 3, 4, 5].map(toSource)).toEqual([0, 2, 5, 6, 8, 11]);
});

test('a text in whole syllables is not touched', () => {
	const { text, toSource } = compose('가각 é');
	expect(text).toBe('가각 é');
	expect(toSource(2)).toBe(2);
});
