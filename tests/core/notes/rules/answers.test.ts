import { describe, expect, test } from 'vitest';
import { fillsIn, isTautology, isUnwritten } from '#core/notes/rules/answers.ts';
import { asked } from '../cards-of.ts';

describe('an answer that has yet to be written', () => {
	test.each([
		'FIXME',
		'todo',
		'TODO: look it up',
		'TBD.',
		'?',
		'…',
		'N/A',
		'작성 예정',
		'추후 작성'
	])('%s is none', (answer) => {
		expect(isUnwritten(answer)).toBe(true);
	});

	test.each([
		'no',
		'4',
		'○',
		'->',
		'todos are kept',
		'추가된 파드',
		'나중에 시작된 프로세스를 먼저 처리'
	])('%s is one', (answer) => {
		expect(isUnwritten(answer)).toBe(false);
	});

	test('no card asks for it, whatever the rule', () => {
		expect(asked('- backoff: FIXME\n- buffer: kept bytes', 'D1')).toEqual([
			'buffer? => kept bytes'
		]);
		expect(asked('| Term | Meaning |\n|---|---|\n| pod | TBD |', 'D11')).toEqual([]);
		expect(asked('## What is a lease?\n\nTODO: write this', 'D12')).toEqual([]);
	});
});

describe('an answer of the words of its question', () => {
	test.each([
		['메모리 스케쥴링 정보는?', '', '메모리의 스케줄링에 필요한 정보'],
		['request timeout?', 'server', 'the timeout of a request'],
		['로그인 토큰은?', '로그인', '로그인을 위한 토큰']
	])('%s', (asks, above, answer) => {
		expect(isTautology(asks, above, answer)).toBe(true);
	});

	test.each([
		['메모리 관리 정보는?', '', '메모리 할당을 위해 필요한 정보'],
		['request timeout?', 'server', 'half a minute'],
		['어느 계층?', '네트워크', '네트워크']
	])('not %s', (asks, above, answer) => {
		expect(isTautology(asks, above, answer)).toBe(false);
	});

	test('makes no card', () => {
		expect(asked('- 로그인 토큰\n  - 로그인을 위한 토큰', 'D14')).toEqual([]);
	});
});

test.each([
	['rm -r {dir}', 'rm -r old', true],
	['git add <file>', 'git add -- a.txt', true],
	['git add <file>', 'stages a file', false],
	['git status', 'git status', false]
])('%s filled in is %s: %s', (pattern, text, filled) => {
	expect(fillsIn(pattern, text)).toBe(filled);
});

test('a column of examples is not asked for', () => {
	const rows = ['| rm <file> | remove a file | rm a.txt |', '| ls | list files | ls -l |'];
	const cards = (name: string) =>
		asked([`| command | description | ${name} |`, '|---|---|---|', ...rows].join('\n'), 'D11');
	const expected = ['rm <file>? => remove a file', 'ls? => list files'];
	expect(cards('example')).toEqual(expected);
	expect(cards('사용 예')).toEqual(expected);
	expect(cards('in use')).toEqual([...expected, 'ls: in use? => ls -l']);
});
