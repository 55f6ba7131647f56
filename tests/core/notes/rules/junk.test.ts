import { describe, expect, test } from 'vitest';
import { isDefinition } from '#core/notes/words/korean.ts';
import { particle } from '#core/notes/words/particle.ts';
import { isSectionName, withoutNumber } from '#core/notes/words/sections.ts';
import { isTask, isTorn } from '#core/notes/rules/guards.ts';
import { isSetting } from '#core/notes/rules/settings.ts';
import { asked } from '../cards-of.ts';

describe('names of parts of a note', () => {
	test.each(['개념', '장점', 'Overview', 'Examples', '1. 정의', '2.1 Installation', '방어 방법'])(
		'%s',
		(title) => {
			expect(isSectionName(title)).toBe(true);
		}
	);

	test.each(['서비스', 'Primary key', '포트 범위', 'NodePort'])('not %s', (title) => {
		expect(isSectionName(title)).toBe(false);
	});

	test('numbers go from the front', () => {
		expect(withoutNumber('1. Keys')).toBe('Keys');
		expect(withoutNumber('2.1 Keys')).toBe('Keys');
		expect(withoutNumber('8080 Keys')).toBe('8080 Keys');
	});
});

describe('a noun with what describes it is a definition', () => {
	test.each(['후보키 중에서 선택한 키', '서로를 기다리는 상태', '추가되는 임의의 문자열'])(
		'%s',
		(text) => {
			expect(isDefinition(text.split(' '))).toBe(true);
		}
	);

	test.each(['새로 만든 파드를 삭제', '파드가 다시 시작됨', '하나의 키', '처리하는 값이 없어'])(
		'not %s',
		(text) => {
			expect(isDefinition(text.split(' '))).toBe(false);
		}
	);
});

test.each([
	['파드', '란'],
	['데드락', '이란'],
	['Primary Key', '란'],
	['DNS', '란']
])('the particle of a definition agrees: %s%s', (word, expected) => {
	expect(particle(word, '이란/란')).toBe(expected);
});

test.each([
	['a (b', true],
	['a) b', true],
	['a (b) [c]', false],
	['`a', true]
])('%s is torn: %s', (text, torn) => {
	expect(isTorn(text)).toBe(torn);
});

test.each([
	['주요 질문', true],
	['Exercises', true],
	['연습문제 2:', true],
	['질문지 작성', false]
])('%s heads exercises: %s', (title, expected) => {
	expect(isTask(title)).toBe(expected);
});

test.each([
	['tty', 'true', true],
	['image', 'nginx:1.25', true],
	['restart_policy', 'always', true],
	['port', '6443', false],
	['TTL', 'none of them is kept', false],
	['CA key', '"root"', false]
])('%s: %s is a setting: %s', (key, value, expected) => {
	expect(isSetting(key, value)).toBe(expected);
});

describe('commands without a purpose', () => {
	const block = '\n```sh\nkubectl get pods -A\n```';
	test.each([
		['a filler', 'To install:'],
		['an occasion', 'For Node.js and compatible runtimes:'],
		['an assumption', 'Suppose the first path is:'],
		['a command', '### `kubectl get pods`'],
		['a story', 'Mark what you have done:']
	])('%s', (_, purpose) => {
		expect(asked(`${purpose}\n${block}`, 'D10')).toEqual([]);
	});

	test('where code comes first, what is said belongs to the code above', () => {
		expect(asked(`### Clean all\n${block}\n\nShows all the pods.\n${block}`, 'D10')).toEqual([
			'Clean all: which command? => kubectl get pods -A'
		]);
	});

	test('a path alone is no command', () => {
		expect(asked('Where the files are:\n\n```\n/path/to/files\n```', 'D10')).toEqual([]);
	});
});

describe('sets that are none', () => {
	test.each([
		['parts of a note', '## 위조\n- 개념\n  - 보내는 값\n- 장점\n  - 빠른 값'],
		[
			'titles among many other items',
			'## 인증\n- 하나의 값\n- 둘의 값\n- 셋의 값\n1. 인증서\n   - 갱신 값\n2. 토큰\n   - 만료 값'
		],
		[
			'links',
			'## Contents of it\n- [One](#one)\n  - [two](#two)\n- [Three](#three)\n  - [four](#four)'
		]
	])('%s', (_, source) => {
		expect(asked(source, 'D8')).toEqual([]);
	});
});
