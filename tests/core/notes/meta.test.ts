import { expect, test } from 'vitest';
import { parse } from './support.ts';

test.each([
	['---\ntitle: From the front matter\n---\n# Heading', 'a/b.md', 'From the front matter'],
	['---\ntitle: "Quoted: yes"\n---', 'a/b.md', 'Quoted: yes'],
	['text\n\n# The *first* heading\n\n# Second', 'a/b.md', 'The first heading'],
	['## no title in sight', 'cards/dns/notes.md', 'notes'],
	['', 'cards/dns/ko.md', 'dns'],
	['', 'en.md', 'en']
])('the title of %j at %s is %s', (source, path, title) => {
	expect(parse(source, path).title).toBe(title);
});

test.each([
	['---\nlang: en\n---\n한국어 글', 'ko.md', 'en'],
	['English text', 'cards/dns/ko.md', 'ko'],
	['한국어 글', 'cards/dns/en.md', 'en'],
	['service의 타입은 default type', 'note.md', 'ko'],
	['A Service called 서비스 in a long English sentence about it', 'note.md', 'en'],
	['', 'note.md', 'en']
])('the language of %j at %s is %s', (source, path, lang) => {
	expect(parse(source, path).lang).toBe(lang);
});

test('a heading that repeats the title is not shown twice', () => {
	const { facts } = parse('# Network\n\n## DNS\n\n- a key: value of the key\n');
	expect(facts[0]!.breadcrumb).toEqual(['Network', 'DNS']);
});

test('a topic that is defined in its own line shows its name only', () => {
	const { facts } = parse('- `flex` : how an item grows\n  - basis: size before growing\n');
	expect(facts.at(-1)!.breadcrumb.at(-1)).toBe('flex');
});

test('long topics are shortened in the breadcrumb', () => {
	const { facts } = parse(`- ${'very '.repeat(20)}long\n  - a key: value of the key\n`);
	const crumb = facts.at(-1)!.breadcrumb.at(-1)!;
	expect(crumb.length).toBeLessThanOrEqual(60);
	expect(crumb).toMatch(/…$/);
});

const coverage = (source: string) => parse(source, 'note.md').coverage;

test('items, paragraphs, tables and questions are content', () => {
	expect(
		coverage('- a\n\ntext\nmore\n\n| a | b |\n|---|---|\n| c | d |\n\nQ: e\nA: f\n').content
	).toBe(7);
});

test.each([
	'---\ntitle: x\n---\n',
	'# heading\n',
	'text\n===\n',
	'```sh\nls\n```\n',
	'![a](b.png)\n',
	'---\n',
	'<!-- a\nb -->\n',
	'$$\na\n$$\n',
	'<div>\n',
	'{: .tip }\n',
	'## References\n\n- a key: value\n\ntext\n',
	'- off <!-- nocards -->\n  - and below\n',
	'\n\n'
])('%j holds none', (source) => {
	expect(coverage(source)).toEqual({ content: 0, covered: 0, uncovered: [] });
});

test('the content after the references counts again', () => {
	expect(coverage('## 참고\n\n- a\n\n## next\n\n- b\n').content).toBe(1);
});

test('lines in a fenced outline are content, its fences are not', () => {
	expect(coverage('```\n1. one\n- a key: value of the key\n```\n')).toEqual({
		content: 2,
		covered: 1,
		uncovered: [2]
	});
});

test('a suggestion covers its line as an active card does', () => {
	expect(coverage('- 서비스는 주소를 바꾸지 않는 이름표\n')).toMatchObject({ covered: 1 });
});
