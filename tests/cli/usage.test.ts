import { describe, expect, test } from 'vitest';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { cards, NOTE, project } from './support.ts';

describe('wrong usage ends with status 2, says why on standard error and prints nothing', () => {
	test.each([
		['no command', [], /Usage/],
		['an unknown command', ['chekc'], /no command “chekc”/],
		['a name that every object has', ['constructor'], /no command “constructor”/],
		['an unknown option', ['check', '--jsno'], /no option “--jsno”/],
		['an option of another command', ['check', '--write'], /no option “--write” here/],
		['a flag with a value', ['check', '--json=yes'], /no option “--json=yes”/],
		['an option without its value', ['diff', 'a', 'b', '--ledger'], /“--ledger” needs a file/],
		['compile without notes', ['compile'], /Which notes/],
		['diff with one path', ['diff', 'note.md'], /two files or two folders/],
		[
			'diff with three paths',
			['diff', 'note.md', 'note.md', 'note.md'],
			/two files or two folders/
		],
		['a file and a folder', ['diff', 'note.md', '.'], /not one of each/],
		['a file that is not there', ['check', 'gone.md'], /gone\.md: there is no such file/],
		['a folder that is not there', ['check', 'gone'], /gone: there is no such file/],
		['a path through a file', ['check', 'note.md/inner'], /no such file/],
		['no cards folder', ['check'], /cards: there is no such/],
		['a folder without notes', ['compile', 'empty'], /empty: there are no notes/],
		[
			'a ledger that is not there',
			['diff', 'note.md', 'note.md', '--ledger', 'x.json'],
			/x\.json: there is no/
		],
		[
			'a ledger that is none',
			['diff', 'note.md', 'note.md', '--ledger', 'note.md'],
			/note\.md: cannot be read/
		]
	])('%s', (_name, args, reason) => {
		const folder = project({ 'note.md': NOTE, 'empty/x.txt': '' });
		const { status, out, told } = cards(folder, args);
		expect(told).toMatch(reason);
		expect(out).toBe('');
		expect(status).toBe(2);
	});
});

test('a link that leads nowhere costs nobody else’s note', () => {
	const folder = project({ 'notes/note.md': NOTE });
	symlinkSync('/nowhere/gone.md', join(folder, 'notes/lost.md'));
	expect(cards(folder, ['check', 'notes'])).toMatchObject({ status: 0 });
});

test('help is printed and is no error', () => {
	const { status, out, told } = cards('/', ['--help']);
	expect([status, told]).toEqual([0, '']);
	expect(out).toContain('diff OLD NEW');
});

test('people are told in the language of their environment', () => {
	expect(cards('/', ['chekc'], 'ko_KR.UTF-8').told).toBe('‘chekc’이라는 명령은 없어요.');
	expect(cards('/', ['chekc'], 'C').told).toBe('There is no command “chekc”.');
});
