import { describe, expect, test } from 'vitest';
import { codePieces } from '#ui/card/pieces.ts';

describe('codePieces', () => {
	const shape = (code: string) =>
		codePieces(code)
			.map(({ kind, text }) => (kind === 'glue' ? `[${text}]` : kind === 'dot' ? `${text}|` : text))
			.join('');

	test('a name may break after its dots, and a space inside braces holds', () => {
		expect(shape('{serviceName}.{nameSpace}.svc.{Dns name}')).toBe(
			'{serviceName}.|{nameSpace}.|svc.|{Dn[s n]ame}'
		);
	});

	test('a long name may break after its colons and slashes, and between no two of them', () => {
		expect(shape('system:serviceaccount:shop:bot')).toBe('system:|serviceaccount:|shop:|bot');
		expect(shape('GET /apis/apps/v1 http://web')).toBe('GET /apis/|apps/|v1 http://|web');
	});

	test('a hyphen holds its neighbours together, also at the start of a flag', () => {
		expect(shape('kubectl get svc-3 -n default --all')).toBe(
			'kubectl get sv[c-3] [-n] default [--a]ll'
		);
	});

	test('a dot at the end of a word is no place to break', () => {
		expect(shape('a. b .c')).toBe('a. b .c');
	});

	test('braces of one word and braces left open are plain', () => {
		expect(shape('{ip} { a b')).toBe('{ip} { a b');
	});

	test('nothing is lost or added', () => {
		for (const code of ['', '-', '--', '. .', 'a--b..c', '{a  b c}', '{{a b}}', '가-나.다'])
			expect(
				codePieces(code)
					.map((piece) => piece.text)
					.join('')
			).toBe(code);
	});

	test('a megabyte of braces, hyphens or dots is cut in linear time', () => {
		for (const part of ['{', '{a ', '-', 'a-', 'a.', '{a b}'])
			expect(codePieces(part.repeat(200_000)).length).toBeGreaterThan(0);
	});
});
