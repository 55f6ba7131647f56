import { describe, expect, test } from 'vitest';
import { codeLanguage, codePieces, languageRuns } from '#ui/card/text.ts';

describe('languageRuns', () => {
	test('Latin words in Korean are runs of English, neighbours taken together', () => {
		expect(languageRuns('Load Balancer와 NodePort의 차이', 'ko')).toEqual([
			{ text: 'Load Balancer', lang: 'en' },
			{ text: '와 ', lang: null },
			{ text: 'NodePort', lang: 'en' },
			{ text: '의 차이', lang: null }
		]);
	});

	test('Hangul in English is a run of Korean', () => {
		expect(languageRuns('The word 서비스 연결 means a link', 'en')).toEqual([
			{ text: 'The word ', lang: null },
			{ text: '서비스 연결', lang: 'ko' },
			{ text: ' means a link', lang: null }
		]);
	});

	test('numbers and signs belong to the language around them', () => {
		expect(languageRuns('30000~32767, 3가지', 'ko')).toEqual([
			{ text: '30000~32767, 3가지', lang: null }
		]);
	});

	test('nothing is lost or added, whatever the text', () => {
		for (const text of [
			'',
			' ',
			'a',
			'가',
			'pod의 ip는 v1.2-rc, a/b_c',
			'é 가 Ω',
			'\u1100\u1161 nfd'
		])
			for (const lang of ['ko', 'en'] as const)
				expect(
					languageRuns(text, lang)
						.map((run) => run.text)
						.join('')
				).toBe(text);
	});

	test('a line of one megabyte is cut in linear time', () => {
		const line = 'pod의 ip '.repeat(130_000);
		expect(
			languageRuns(line, 'ko')
				.map((run) => run.text)
				.join('')
		).toBe(line);
	});
});

test('code is English unless Hangul stands in it, and says so only where it differs', () => {
	expect(codeLanguage('svc-3', 'ko')).toBe('en');
	expect(codeLanguage('svc-3', 'en')).toBeNull();
	expect(codeLanguage('{이름}.svc', 'en')).toBe('ko');
	expect(codeLanguage('{이름}.svc', 'ko')).toBeNull();
});

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
