/**
 * What holds of a deck made of any text: ids are unique and depend on what is written, not on how
 * a system stores letters and line ends; hints point into the note; enormous text does no harm.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DeckId } from '#core/base/brand.ts';
import { lineStarts, positionAt } from '#core/base/diagnostic.ts';
import { compileDeck } from '#core/notes/deck.ts';
import { emptyLedger } from '#core/notes/identity/ledger.ts';
import type { CompiledNote } from '#core/notes/types.ts';
import { adversaries } from '../../bench/adversaries.ts';
import { parse } from './support.ts';
import { anything, lineNoise, SEED } from './texts.ts';

const EMPTY = emptyLedger('any' as DeckId);

const compile = (source: string) =>
	compileDeck([{ path: 'any/en.md', source }], EMPTY, [], new Set());
const noteOf = (source: string): CompiledNote => compile(source).deck.notes[0]!;
const idsOf = (source: string) => noteOf(source).cards.map(({ id }) => id);

function holds(texts: fc.Arbitrary<string>, check: (source: string) => void, numRuns = 200): void {
	const property = fc.property(texts, (source) => {
		check(source);
	});
	fc.assert(property, { numRuns, seed: SEED });
}

describe('any text makes a deck', () => {
	test('whose ids are all different, twice the same', () => {
		holds(anything, (source) => {
			const { deck, ledger } = compile(source);
			const { cards, facts } = deck.notes[0]!;
			expect(new Set(cards.map(({ id }) => id)).size).toBe(cards.length);
			expect(new Set(facts.map(({ id }) => id)).size).toBe(facts.length);
			expect(compile(source).deck).toEqual(deck);
			expect(compileDeck([{ path: 'any/en.md', source }], ledger, [], new Set()).ledger).toEqual(
				ledger
			);
		});
	});

	test('whose diagnostics stand in note order, each at its place', () => {
		holds(anything, (source) => {
			const starts = lineStarts(source);
			let before = 0;
			for (const { span, line, column } of noteOf(source).diagnostics) {
				expect(span.start).toBeGreaterThanOrEqual(before);
				expect(span.end).toBeLessThanOrEqual(source.length);
				expect({ line, column }).toEqual(positionAt(starts, span.start));
				before = span.start;
			}
		});
	});

	test('with the same facts and ids however its letters are composed', () => {
		holds(anything, (source) => {
			const [whole, pieces] = [source.normalize('NFC'), source.normalize('NFD')];
			const texts = (text: string) => parse(text).facts.map((fact) => fact.text);
			expect(texts(pieces)).toEqual(texts(whole));
			expect(idsOf(pieces)).toEqual(idsOf(whole));
		});
	});

	test('with the same ids and lines however its lines end', () => {
		const unix = lineNoise.map((text) => text.replace(/\r\n?/g, '\n'));
		holds(unix, (source) => {
			const shown = (text: string) => noteOf(text).cards.map(({ id, lines }) => [id, lines]);
			expect(shown(source.replaceAll('\n', '\r\n'))).toEqual(shown(source));
			expect(shown(source.replaceAll('\n', '\r'))).toEqual(shown(source));
		});
	});
});

describe('letters without width', () => {
	const word = fc.constantFrom('pod', 'service', '서비스', '파드를', 'NodePort', '주소');
	const line = fc.array(word, { minLength: 2, maxLength: 5 });
	const lines = fc.uniqueArray(line, { minLength: 1, maxLength: 8, selector: String });

	test.each(['\u200b', '\u200d', '\u2060', '\ufeff'])(
		'inside of words change no id: %j',
		(letter) => {
			const inside = (text: string) => `${text.slice(0, 1)}${letter}${text.slice(1)}`;
			const noteFrom = (each: readonly string[][], write: (text: string) => string) =>
				each
					.map(([head, ...rest]) => `- ${write(head!)} :: ${rest.map(write).join(' ')}\n`)
					.join('');
			const property = fc.property(lines, (each) => {
				expect(idsOf(noteFrom(each, inside))).toEqual(idsOf(noteFrom(each, (text) => text)));
			});
			fc.assert(property, { numRuns: 50, seed: SEED });
		}
	);

	test('at the start of a file are no part of its first line', () => {
		expect(idsOf('\ufeff# T\n\n- a :: b\n')).toEqual(idsOf('# T\n\n- a :: b\n'));
	});
});

describe('enormous text', () => {
	test.each(Object.entries(adversaries))('does no harm: %s', (_kind, text) => {
		const note = noteOf(text(20_000));
		const { content, covered, uncovered } = note.coverage;
		expect(covered + uncovered.length).toBe(content);
		const count = lineStarts(note.source).length;
		for (const { lines } of note.cards) expect(lines[1]).toBeLessThanOrEqual(count);
		expect(new Set(note.cards.map(({ id }) => id)).size).toBe(note.cards.length);
	});

	test.each(['==a ', '![a](b.png) ', '{{c1:: '])(
		'may hold a quarter of a million of %j',
		(sign) => {
			expect(noteOf(sign.repeat(250_000)).source).toHaveLength(sign.length * 250_000);
		}
	);

	test('may be a table of many columns', () => {
		const row = (cell: string) => `|${cell.repeat(120_000)}\n`;
		expect(noteOf(row('a|') + row('-|') + row('b|')).coverage.content).toBe(2);
	});

	test('may be a single line of a megabyte', () => {
		const { source, coverage } = noteOf('서비스는 파드를 고른다 '.repeat(80_000));
		expect(source.length).toBeGreaterThan(1_000_000);
		expect(coverage.content).toBe(1);
	});
});
