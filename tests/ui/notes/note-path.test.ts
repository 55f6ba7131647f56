import { expect, test } from 'vitest';
import { isPath } from '#ui/notes/note-path.ts';

test('a note may be named as any file system takes it, and stays in its deck', () => {
	for (const fine of ['a.md', '폴더/노트.md', 'a b/c d.md', '.hidden.md'])
		expect(isPath(fine), fine).toBe(true);
	for (const bad of [
		'',
		' ',
		'/a.md',
		'a//b.md',
		'../a.md',
		'a/./b',
		'a:b.md',
		'a\\b',
		'a\nb',
		'x'.repeat(201)
	])
		expect(isPath(bad), bad).toBe(false);
});
