import { describe, expect, test } from 'vitest';
import { codeLanguage, textRuns } from '#ui/card/runs.ts';

/** Code in backticks, another language in brackets. */
const shape = (text: string, lang: 'ko' | 'en' = 'ko') =>
	textRuns(text, lang)
		.map((run) => {
			if (run.kind === 'code') return `\`${run.text}\``;
			return run.lang === null ? run.text : `[${run.text}]`;
		})
		.join('');

describe('languages', () => {
	test('Latin words in Korean are runs of English, neighbours taken together', () => {
		expect(textRuns('Load Balancer와 NodePort의 차이', 'ko')).toEqual([
			{ kind: 'words', text: 'Load Balancer', lang: 'en' },
			{ kind: 'words', text: '와 ', lang: null },
			{ kind: 'words', text: 'NodePort', lang: 'en' },
			{ kind: 'words', text: '의 차이', lang: null }
		]);
	});

	test('Hangul in English is a run of Korean', () => {
		expect(shape('The word 서비스 연결 means a link', 'en')).toBe(
			'The word [서비스 연결] means a link'
		);
	});

	test('numbers and signs belong to the language around them', () => {
		expect(shape('30000~32767, 3가지')).toBe('30000~32767, 3가지');
	});

	test('code is English unless Hangul stands in it, and says so only where it differs', () => {
		expect(codeLanguage('svc-3', 'ko')).toBe('en');
		expect(codeLanguage('svc-3', 'en')).toBeNull();
		expect(codeLanguage('{이름}.svc', 'en')).toBe('ko');
		expect(codeLanguage('{이름}.svc', 'ko')).toBeNull();
	});
});

describe('what is code though nobody marked it', () => {
	test('a template', () => {
		expect(shape('규칙: {serviceName}.{nameSpace}.svc.{Dns name}')).toBe(
			'규칙: `{serviceName}.{nameSpace}.svc.{Dns name}`'
		);
		expect(shape('접속 주소 {node ip}:{node port}로', 'en')).toContain('`{node ip}:{node port}`');
	});

	test('a dotted name', () => {
		expect(shape('hostname.subdomain으로 요청')).toBe('`hostname.subdomain`으로 요청');
		expect(shape('Ask my-svc.prod.svc.cluster.local first.', 'en')).toBe(
			'Ask `my-svc.prod.svc.cluster.local` first.'
		);
		expect(shape('*.example.com 과 app.kubernetes.io/name')).toBe(
			'`*.example.com` 과 `app.kubernetes.io/name`'
		);
	});

	test('a flag', () => {
		expect(shape('kube-proxy 옵션 --nodeport-addresses')).toBe(
			'[kube-proxy] 옵션 `--nodeport-addresses`'
		);
	});

	test('a command within Korean, up to where Hangul goes on', () => {
		expect(shape('kubectl get service svc-3 -n default로 조회')).toBe(
			'`kubectl get service svc-3 -n default`로 조회'
		);
		expect(shape('kubectl을 설치')).toBe('[kubectl]을 설치');
	});

	test('not a version, a number, an abbreviation, a date or the end of a sentence', () => {
		for (const text of [
			'1.29.3',
			'v1.33.0',
			'10.96.0.1',
			'3.14',
			'e.g. this',
			'2026.11.22',
			'Done.Next'
		])
			expect(shape(text, 'en'), text).toBe(text);
		expect(shape('kubectl config is a sentence here', 'en')).not.toContain('`');
	});
});

test('nothing is lost or added, whatever the text', () => {
	const texts = [
		'',
		' ',
		'a',
		'가',
		'pod의 v1.2-rc, a/b_c',
		'é 가 Ω',
		'\u1100\u1161 nfd',
		'{',
		'{}.{a',
		'--',
		'*.a.b.'
	];
	for (const text of texts)
		for (const lang of ['ko', 'en'] as const)
			expect(
				textRuns(text, lang)
					.map((run) => run.text)
					.join('')
			).toBe(text);
});

test('a line of one megabyte is cut in linear time', () => {
	for (const part of ['pod의 ip ', 'a', '{', '{a ', 'a.', '-', 'kubectl ', '{a}.'])
		for (const lang of ['ko', 'en'] as const)
			expect(textRuns(part.repeat(200_000), lang).length).toBeGreaterThan(0);
});
