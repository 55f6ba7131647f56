/**
 * What notes carry along that belongs to no question: numbers of sections, signs before titles,
 * particles set apart, remains of tags, pairs that share a line.
 */
import { describe, expect, test } from 'vitest';
import { titleOf } from '#core/notes/meta.ts';
import { scan } from '#core/notes/scan/scan.ts';
import { withoutNumber } from '#core/notes/words/sections.ts';
import { asked } from '../cards-of.ts';

test.each([
	['SECTION 160 비용 산정', '비용 산정'],
	['Chapter 3: Services', 'Services'],
	['02. 프로세스', '프로세스'],
	['제3장 서비스', '서비스'],
	['✅ HTTP', 'HTTP'],
	['✅ 1. HTTP', 'HTTP'],
	['1️⃣ HTTP', 'HTTP'],
	['Section plane', 'Section plane']
])('%s is named %s', (title, name) => {
	expect(withoutNumber(title)).toBe(name);
});

test('a set is named without its number', () => {
	const source = '## SECTION 7 인증\n- 인증서\n  - 서명된 키\n- 토큰\n  - 서명된 문자열';
	expect(asked(source, 'D8')).toEqual(['인증에 속하는 2가지는? => 인증서\n토큰']);
});

test('a name without lines of its own is a member as well: no count is right', () => {
	const source = '## 인증\n- 인증서\n  - 서명된 키\n- 토큰\n  - 서명된 문자열\n- 암호';
	expect(asked(source, 'D8')).toEqual([]);
});

test('a particle behind a bold name is no part of what is said', () => {
	const expected = ['프로세스는? => 실행되는 프로그램을 의미한다'];
	expect(asked('**프로세스** 란, 실행되는 프로그램을 의미한다', 'D1')).toEqual(expected);
	expect(asked('**프로세스**란 실행되는 프로그램을 의미한다', 'D1')).toEqual(expected);
});

test('several pairs on one line are not taken for one', () => {
	expect(asked('- Cervical: 7, Thoracic: 12, Lumbar: 5', 'D1')).toEqual([]);
	expect(asked('- Cervical: 7, at most', 'D1')).toEqual(['Cervical? => 7, at most']);
});

test('the remains of a tag name nothing', () => {
	expect(asked('- <b id="x">queue/b>: a line of tasks', 'D1')).toEqual([]);
});

describe('advice is not asked for', () => {
	test.each([
		'## Plants\n- Draw diagrams (root, leaf, stem)',
		'## Study Tips\n- Good pictures (root, leaf, stem)'
	])('%s', (source) => {
		expect(asked(source, 'D7')).toEqual([]);
	});
});

test('the name of a part is asked for with the thing that it is a part of', () => {
	expect(asked('## Notes\n### Muscles\n- Types: smooth, cardiac', 'D1')).toEqual([
		'Muscles: Types? => smooth, cardiac'
	]);
	expect(asked('## 방법론\n- 애자일\n  - 목적: 빠른 배포\n  - 값: 넷', 'D1')[0]).toBe(
		'애자일: 목적은? => 빠른 배포'
	);
});

test('a case is no name', () => {
	expect(asked('## 통신\n- 협동적인 경우\n  - 서로 영향을 주고받음', 'D14')).toEqual([]);
});

test('what is done is no name', () => {
	expect(asked('- 메시지에 받는 이름을 명시\n  - Send(P), Receive(Q)', 'D14')).toEqual([]);
});

test('a heading that bids to explain asks', () => {
	expect(asked('## ✅ HTTP에 대해 설명해주세요\n- 문서를 전달하는 규약', 'D12')).toEqual([
		'HTTP에 대해 설명해주세요 => 문서를 전달하는 규약'
	]);
});

test('keys of the front matter may stand apart from their colon', () => {
	const source = '---\nlayout  : article\ntitle   : 네트워크\n---\n- 글';
	const { frontMatter } = scan(source);
	expect(frontMatter.lines).toBe(4);
	expect(titleOf(source, 'a.md', frontMatter, [])).toBe('네트워크');
});

test('marks of footnotes are no part of an answer', () => {
	expect(asked('- HTTP: 하이퍼미디어[^media] 규약', 'D1')).toEqual([
		'HTTP는? => 하이퍼미디어 규약'
	]);
});

test.each(['Answer: A kept scope.', '**Answer:** A kept scope.', '답: A kept scope.'])(
	'an answer is not announced: %s',
	(answer) => {
		expect(asked(`## What is a closure?\n${answer}`, 'D12')).toEqual([
			'What is a closure? => A kept scope.'
		]);
	}
);

test('a label that leads elsewhere names nothing', () => {
	expect(asked('- See Also\n  - another tool that filters paths', 'D14')).toEqual([]);
});
