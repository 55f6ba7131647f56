import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { DeckId } from '#core/base/brand.ts';
import { compileDeck } from '#core/notes/deck.ts';
import { emptyLedger } from '#core/notes/identity/ledger.ts';
import { hintsOf, places } from './support.ts';

const listOf = (count: number) =>
	`# T\n\nQ: What kinds are there?\nA:\n${Array.from({ length: count }, (_each, i) => `- kind ${i}\n`).join('')}`;

describe('long lists', () => {
	test('are told from eight items on', () => {
		expect(hintsOf(listOf(7))).toEqual([]);
		expect(hintsOf(listOf(8))).toEqual([
			expect.objectContaining({
				code: 'list-long',
				line: 3,
				column: 1,
				detail: { count: 8, limit: 7 }
			})
		]);
	});

	test('are no matter when the answer is more than a list', () => {
		expect(hintsOf(listOf(8).replace('A:\n', 'A: they are many\n'))).toEqual([]);
	});
});

describe('a gap with nothing around it', () => {
	test('is told', () => {
		expect(places('# T\n\n- ==ClusterIP==\n- **==NodePort==**.\n', 'prompt-vague')).toHaveLength(2);
	});

	test('is fine with a hint or a word beside it', () => {
		const source = '# T\n\n- ==ClusterIP==^[the default]\n- type ==NodePort==\n- ==a== is b\n';
		expect(places(source, 'prompt-vague')).toEqual([]);
	});
});

describe('pictures', () => {
	const assets = new Set(['notes/a.png', 'notes/img/b c.png', 'notes/img/한글.png']);
	const missing = (line: string, head = '') =>
		hintsOf(`${head}# T\n\n${line}\n`, assets)
			.filter(({ code }) => code === 'image-missing')
			.map(({ detail }) => detail!.file);

	test('whose file is not there are told, with place and path', () => {
		expect(hintsOf('# T\n\nA map: ![map](img/map.png)\n', assets)).toEqual([
			expect.objectContaining({
				code: 'image-missing',
				line: 3,
				column: 8,
				detail: { file: 'notes/img/map.png' }
			})
		]);
		expect(missing('- k :: v ![x](./img/../x.png "title")')).toEqual(['notes/x.png']);
		expect(missing('![x](<img/x y.png>) ![a](a.png)')).toEqual(['notes/img/x y.png']);
	});

	test.each([
		'![a](a.png)',
		'![b](img/b%20c.png)',
		'![b](<img/b c.png>)',
		`![c](img/${'한글'.normalize('NFD')}.png)`,
		'![d](https://example.org/d.png)',
		'![e](/assets/e.png)',
		'![f](../elsewhere/f.png)',
		'![g](data:image/png;base64,AAAA)',
		'`![h](h.png)`',
		'```\n![i](i.png)\n```',
		'\\![j](j.png)',
		'![a](a.png?raw=true#x)',
		'![bad](%E0%A4%A)'.replace('%E0%A4%A', 'a.png')
	])('are fine when there, or out of sight: %s', (line) => {
		expect(missing(line)).toEqual([]);
	});

	test('are looked for where the front matter says', () => {
		expect(missing('![b](b%20c.png)', '---\nimg_path: img/\n---\n')).toEqual([]);
		expect(missing('![x](x.png)', '---\nimg_path: ../../assets/img/\n---\n')).toEqual([]);
		expect(missing('![x](x.png)', '---\nmedia_subpath: img\n---\n')).toEqual(['notes/img/x.png']);
	});

	test('are not missed where nobody knows the files', () => {
		expect(hintsOf('# T\n\n![x](x.png)\n')).toEqual([]);
	});

	test('with an address that is no address are taken as it stands', () => {
		expect(missing('![x](%E0%A4%A.png)')).toEqual(['notes/%E0%A4%A.png']);
	});
});

describe('hints', () => {
	test('stand among the diagnostics of a compiled note, in note order', () => {
		const source = '# T\n\n- port :: 80\n- port :: 443\n- ==x\n- ==y==\n\n![z](z.png)\n';
		const files = [{ path: 'notes/note.md', source }];
		const { deck } = compileDeck(files, emptyLedger('t' as DeckId), [], new Set());
		expect(deck.notes[0]!.diagnostics.map(({ code, line }) => [code, line])).toEqual([
			['prompt-repeated', 4],
			['cloze-unclosed', 5],
			['prompt-vague', 6],
			['image-missing', 8]
		]);
	});

	test.each([
		['the bundled deck', '../../../../cards/kubernetes-service/ko.md'],
		['the raw note', '../../../fixtures/notes/kubernetes-service/note.md']
	])('are not given without need: %s', (_name, path) => {
		const source = readFileSync(join(import.meta.dirname, path), 'utf8');
		expect(hintsOf(source, new Set())).toEqual([]);
	});

	test('point into a note whose letters are in pieces', () => {
		const source = '# T\n\n이 명령은 무엇인가? :: 조회\n'.normalize('NFD');
		const [hint] = hintsOf(source);
		expect(hint).toMatchObject({ code: 'pronoun-ambiguous', line: 3, column: 1 });
	});
});
