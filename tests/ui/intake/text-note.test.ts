import { expect, test } from 'vitest';
import { noteFromText } from '#ui/intake/text-note.ts';

const named = (text: string) => noteFromText(text, 'Pasted').path;

test.each([
	['the first heading', 'intro\n\n## Services / DNS: #1\n# Later', 'Services DNS 1.md'],
	['the title in the front matter', '---\ntags: x\ntitle: "My note"\n---\n# Other', 'My note.md'],
	['the first line with words', '\n\n- **Pod**\n- node', '**Pod**.md'],
	['what is given instead', '***\n\n---\n', 'Pasted.md']
])('a text is called by %s', (_, text, path) => {
	expect(named(text)).toBe(path.replaceAll('*', ''));
});

test('a name is cut where a line would end, between whole letters', () => {
	expect(named('가'.repeat(100))).toBe(`${'가'.repeat(60)}.md`);
	expect(named('👍'.repeat(100))).toBe(`${'👍'.repeat(60)}.md`);
});

test('the text itself stays as it is', async () => {
	const { file } = noteFromText('# 제목\r\n내용\n', 'Pasted');
	expect(await file.text()).toBe('# 제목\r\n내용\n');
});
