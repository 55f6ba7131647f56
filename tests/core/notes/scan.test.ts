import { describe, expect, test } from 'vitest';
import { scan } from '#core/notes/scan/scan.ts';
import type { Line } from '#core/notes/scan/line.ts';

const lines = (...text: readonly string[]) => text.join('\n');

const kinds = (source: string) => scan(source).lines.map((line) => line.kind);

const contents = (source: string) =>
	scan(source).lines.map(({ content }) => source.slice(content.start, content.end));

const first = (source: string): Line => scan(source).lines[0]!;

const text = (source: string) => {
	const { content } = first(source);
	return source.slice(content.start, content.end);
};

const problems = (source: string) => scan(source).problems.map(({ code }) => code);

/** `kind marker level text` of the first line. */
const item = (source: string) => {
	const { kind, marker, level } = first(source);
	return `${kind} ${marker} ${level} ${text(source)}`;
};

describe('newlines', () => {
	test('an empty note is one blank line', () => {
		expect(kinds('')).toEqual(['blank']);
	});

	test.each([
		['\\n', '\n'],
		['\\r\\n', '\r\n'],
		['\\r', '\r']
	])('%s ends a line and is in no span', (_, end) => {
		const source = `one${end}two`;
		expect(contents(source)).toEqual(['one', 'two']);
		expect(first(source).span).toEqual({ start: 0, end: 3 });
	});

	test('a mix of line ends keeps lines apart and their numbers in step', () => {
		const scanned = scan('a\r\nb\rc\nd');
		expect(scanned.lines.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
		expect(contents('a\r\nb\rc\nd')).toEqual(['a', 'b', 'c', 'd']);
	});

	test('a line end at the end of the file opens a last, empty line', () => {
		expect(kinds('text\n')).toEqual(['text', 'blank']);
	});

	test('every letter is in the span of exactly one line or in a line end', () => {
		const source = '# 제목\r\n- 항목  \r\r\n끝';
		const covered = scan(source).lines.map(({ span }) => source.slice(span.start, span.end));
		expect(covered.join('')).toBe(source.replace(/[\r\n]/g, ''));
	});

	test('a byte order mark is not part of the first line', () => {
		expect(item('\ufeff# 제목')).toBe('heading none 1 제목');
	});

	test('a byte order mark does not hide front matter', () => {
		expect(scan('\ufeff---\ntitle: T\n---').frontMatter.values.get('title')?.value).toBe('T');
	});

	test('white space around the text is not content', () => {
		expect(text('   padded \t ')).toBe('padded');
	});

	test.each([
		['no space', '- a', 0],
		['two spaces', '  - a', 2],
		['a tab', '\t- a', 4],
		['a tab after two spaces', '  \t- a', 4],
		['an ideographic space', '\u3000- a', 1],
		['a no-break space', '\u00a0- a', 1]
	])('%s is %s columns of indentation', (_, source, indent) => {
		expect(first(source).indent).toBe(indent);
	});

	test.each([
		['> a', 1],
		['>> a', 2],
		['> > a', 2],
		['a > b', 0]
	])('%s is quoted %i times', (source, quote) => {
		expect(first(source).quote).toBe(quote);
	});

	test('a quoted line is read as what it says', () => {
		expect(item('> - 인용')).toBe('item bullet 0 인용');
	});
});

describe('front matter', () => {
	const meta = (...body: readonly string[]) =>
		scan(lines('---', ...body, '---', 'text')).frontMatter;
	const value = (key: string, ...body: readonly string[]) => meta(...body).values.get(key)?.value;

	test('its lines are no text and no heading', () => {
		expect(kinds('---\n# a YAML comment\ntitle: T\n---\ntext')).toEqual([
			...Array<string>(4).fill('front-matter'),
			'text'
		]);
	});

	test.each([
		['a plain value', 'title: Kubernetes Service', 'Kubernetes Service'],
		['a value that looks like markup', 'title: <1>', '<1>'],
		['a date, which stays as written', 'title: 2023-01-29', '2023-01-29'],
		['double quotes', 'title: "a: b"', 'a: b'],
		['single quotes', "title: 'a # b'", 'a # b'],
		['a comment behind white space', 'title: T     # why', 'T'],
		['a # inside a word', 'title: C#', 'C#'],
		['a # inside quotes', 'title: "a # b" # c', 'a # b'],
		['colons in the value', 'title: http://a.io', 'http://a.io'],
		['nothing', 'title:', ''],
		['Hangul', 'title: 서비스', '서비스'],
		['upper case in the key', 'Title: T', 'T'],
		['a list in brackets', 'title: [a, "b c"]', ['a', 'b c']],
		['a list in brackets with a comment', 'title: [a, b]   # note', ['a', 'b']],
		['an empty list', 'title: []', []],
		['a list on lines of its own', 'title:\n- a\n- "b"', ['a', 'b']],
		['an indented list', 'title:\n  - a # x\n  - b', ['a', 'b']],
		['a folded text', 'title: |\n  a\n  b', 'a\nb']
	])('reads %s', (_, body, expected) => {
		expect(value('title', ...body.split('\n'))).toEqual(expected);
	});

	test('an entry knows its place', () => {
		const source = '---\na: 1\ncards: off\n---';
		const { span } = scan(source).frontMatter.values.get('cards')!;
		expect(source.slice(span.start, span.end)).toBe('cards: off');
	});

	test('may end with dots', () => {
		expect(kinds('---\na: 1\n...\ntext')).toEqual([
			'front-matter',
			'front-matter',
			'front-matter',
			'text'
		]);
	});

	test('a line that is neither key nor list is named and costs itself only', () => {
		const { invalid, values } = meta('title: T', 'what is this', 'lang: ko');
		expect(invalid).toHaveLength(1);
		expect([...values.keys()]).toEqual(['title', 'lang']);
		expect(problems('---\ntitle: T\nwhat is this\n---')).toEqual(['front-matter-invalid']);
	});

	test('without an end is reported, and the note is read all the same', () => {
		expect(problems('---\ntitle: T\n\n- item')).toEqual(['front-matter-unclosed']);
		expect(kinds('---\ntitle: T\n\n- item').at(-1)).toBe('item');
	});

	test('a rule at the top of a note is a rule', () => {
		expect(kinds('---\n\nSome text\n\n---')).toEqual(['rule', 'blank', 'text', 'blank', 'rule']);
		expect(problems('---\n\nSome text\n\n---')).toEqual([]);
	});

	test('stands in the first line or nowhere', () => {
		expect(scan('\n---\ntitle: T\n---').frontMatter.lines).toBe(0);
	});

	test('may be empty', () => {
		expect(kinds('---\n---\ntext')).toEqual(['front-matter', 'front-matter', 'text']);
	});
});

describe('fences', () => {
	const fences = (source: string) =>
		scan(source).lines.flatMap(({ fence }) =>
			fence ? [`${fence.first}-${fence.last}${fence.closed ? '' : ' open'}`] : []
		);
	const outlines = (source: string) =>
		scan(source).lines.flatMap(({ fence }) => fence?.outline ?? []);

	test.each([
		['backticks close backticks', '```\nx = 1\n```', ['0-2']],
		['tildes close tildes', '~~~\nx = 1\n~~~', ['0-2']],
		['tildes do not close backticks', '```\n~~~\nx\n```', ['0-3']],
		['backticks do not close tildes', '~~~\n```\nx\n~~~', ['0-3']],
		['a shorter marker does not close', '````\n```\nx\n````', ['0-3']],
		['a longer marker closes', '```\nx\n`````', ['0-2']],
		['the last line ends what nothing closes', '```js\nx\ny', ['0-2 open']],
		[
			'a marker with info closes when the marker after it has info too',
			'```sh\na\n```sh\ntext\n```sh\nb\n```',
			['0-2', '4-6']
		],
		['two backticks are no fence', '``\nx\n``', []]
	])('%s', (_, source, expected) => {
		expect(fences(source)).toEqual(expected);
	});

	test('a marker with info inside a block of code stays code when a bare one follows', () => {
		expect(kinds('```md\n```js\nx\n```\ntext')).toEqual(['fence', 'code', 'code', 'fence', 'text']);
	});

	test('backticks with a backtick in their info are inline code', () => {
		expect(kinds('```code``` and text')).toEqual(['text']);
	});

	test.each([
		['```yaml', 'yaml'],
		['``` YAML title="x"', 'yaml'],
		['~~~sh {1,2}', 'sh'],
		['```{.python}', null],
		['```', null]
	])('%s names the language %s', (open, language) => {
		expect(first(`${open}\nx\n\`\`\`\n~~~`).fence?.language).toBe(language);
	});

	test('a fence without an end is reported at its opening', () => {
		const scanned = scan('text\n\n```js\nx');
		expect(scanned.problems.map(({ code }) => code)).toEqual(['fence-unclosed']);
		expect(scanned.problems[0]!.span.start).toBe(6);
	});

	test('an indented fence is a fence', () => {
		expect(kinds('1. GET\n  - 조회\n\n  ```\n  kubectl get pod\n  ```')).toEqual([
			'item',
			'item',
			'blank',
			'fence',
			'code',
			'fence'
		]);
	});

	test('a fence in a quotation ends with the quotation', () => {
		expect(kinds('> ```\n> x = 1\ntext')).toEqual(['fence', 'code', 'text']);
	});

	test.each([
		['Korean items', '```\n1. ClusterIP\n- pod의 ip는 가변적\n```', true],
		['English items', '```\n- one thing\n- another thing\n```', true],
		['Hangul prose', '```\n서비스는 파드를 묶는다\n```', true],
		['items marked as text', '```text\n- one\n- two\n```', true],
		['items marked as code', '```yaml\n- one\n- two\n```', false],
		['YAML', '```\napiVersion: v1\nkind: Pod\n```', false],
		['a YAML list', '```\ncontainers:\n- name: web\n  image: nginx\n```', false],
		['commands', '```\nkubectl get pod\nkubectl get svc\n```', false],
		['a prompt', '```\n$ ls -l\n```', false],
		['a comment in Hangul over a command', '```\n# 조회\nkubectl get pod\n```', false],
		['a drawing', '```\n┌──┐\n│ a │\n└──┘\n```', false],
		['nothing', '```\n```', false]
	])('%s in a fence: is it an outline?', (_, source, outline) => {
		expect(outlines(source)).toEqual([outline]);
	});

	test('lines of a fenced outline are read as lines of a note', () => {
		const source = '~~~\n1. ClusterIP\n- 내부 접근\n\n# 제목 같은 줄\n~~~';
		expect(kinds(source)).toEqual(['fence', 'item', 'item', 'blank', 'item', 'fence']);
		expect(scan(source).lines[1]!.inOutline).toBe(true);
	});

	test('a heading inside an outline is a title, not a heading of the note', () => {
		expect(scan('```\n# 제목\n- 가 나\n- 다 라\n```').lines[1]!.marker).toBe('title');
	});

	test('a code fence inside a fenced outline stays code', () => {
		const source = '````\n- 파드를 조회\n- 서비스를 조회\n```sh\nkubectl get pod\n```\n````';
		expect(kinds(source)).toEqual(['fence', 'item', 'item', 'fence', 'code', 'fence', 'fence']);
	});

	test('what looks like a heading, an item or a fence end in code is code', () => {
		expect(kinds('```js\n# a\n- b\n~~~\n```')).toEqual(['fence', 'code', 'code', 'code', 'fence']);
	});
});

describe('headings', () => {
	test.each([
		['# One', 'heading none 1 One'],
		['###### Six', 'heading none 6 Six'],
		['####### Seven', 'text none 0 ####### Seven'],
		['## 서비스 ##', 'heading none 2 서비스'],
		['# C#', 'heading none 1 C#'],
		['#tag', 'comment none 0 '],
		['  ## Indented', 'heading none 2 Indented']
	])('%s', (source, expected) => {
		expect(item(source)).toBe(expected);
	});

	test('a sign without text is no heading', () => {
		expect(first('##').kind).toBe('blank');
	});

	test.each([
		['===', 1],
		['=', 1],
		['---', 2],
		['--', 2]
	])('a line over %s is a heading of level %i', (underline, level) => {
		const source = `Title\n${underline}`;
		expect(kinds(source)).toEqual(['heading', 'underline']);
		expect(first(source).level).toBe(level);
	});

	test('the last of several lines over dashes is not a heading', () => {
		expect(kinds('one\ntwo\n---').slice(0, 2)).toEqual(['text', 'text']);
	});

	test.each(['Q: what?', 'A: that', 'a :: b'])('%s over dashes is no heading', (source) => {
		expect(kinds(`${source}\n---`)).toEqual(['text', 'rule']);
	});

	test.each(['---', '***', '___', '- - -', '* * *', '----------'])('%s is a rule', (source) => {
		expect(kinds(`\n${source}`)).toEqual(['blank', 'rule']);
	});

	test('two dashes are no rule', () => {
		expect(first('--').kind).not.toBe('rule');
	});
});

describe('list markers', () => {
	test.each(['- [ ]', '- [x]', '- [ ] ', '-  [ ]', '- [ ]\n- a', '- [ ]\r\n', '-', '1.'])(
		'%j with nothing behind it is blank, its content inside the line',
		(source) => {
			const { kind, content, span } = first(source);
			expect(kind).toBe('blank');
			expect(content.start).toBe(content.end);
			expect(content.end).toBeLessThanOrEqual(span.end);
		}
	);

	test.each([
		['- a', 'item bullet 0 a'],
		['* a', 'item bullet 0 a'],
		['+ a', 'item bullet 0 a'],
		['• 항목', 'item bullet 0 항목'],
		['▪ 항목', 'item bullet 0 항목'],
		['-\ta', 'item bullet 0 a'],
		['- [ ] open', 'item bullet 0 open'],
		['- [x] done', 'item bullet 0 done'],
		['- [link] text', 'item bullet 0 [link] text'],
		['1. a', 'item number 1 a'],
		['1. ##### a', 'item number 1 a'],
		['12) a', 'item number 12 a'],
		['③ 셋', 'item number 3 셋'],
		['* 1. both', 'item number 1 both'],
		['** 제목', 'item title 0 제목'],
		['** ', 'text none 0 **'],
		['**bold** text', 'text none 0 **bold** text'],
		['** bold** text', 'text none 0 ** bold** text'],
		['-a', 'text none 0 -a'],
		['-30 degrees', 'text none 0 -30 degrees'],
		['1.5 seconds', 'text none 0 1.5 seconds'],
		['1.no', 'text none 0 1.no'],
		['2023. a', 'item number 2023 a'],
		['1234567890. a', 'text none 0 1234567890. a']
	])('%s', (source, expected) => {
		expect(item(source)).toBe(expected);
	});

	test.each(['-', '1.', '* 1.'])('%s has nothing to ask and is blank', (source) => {
		expect(first(source).kind).toBe('blank');
	});
});

describe('what a line ends with', () => {
	const anchor = (source: string) => first(source).anchor?.name ?? null;

	test.each([
		['- text ^dns-1', 'dns-1', 'text'],
		['text ^a', 'a', 'text'],
		['## Heading ^h', 'h', 'Heading'],
		['- text ^1607617939360', '1607617939360', 'text'],
		['- text <!--id:abc-->', 'abc', 'text'],
		['- text <!-- ID: 1234 -->', '1234', 'text'],
		['- two to the 2^n', null, 'two to the 2^n'],
		['- number ^2', null, 'number ^2'],
		['- caret ^a in the middle', null, 'caret ^a in the middle']
	])('%s has the anchor %s', (source, name, rest) => {
		expect(anchor(source)).toBe(name);
		expect(text(source)).toBe(rest);
	});

	test('the span of an anchor is its caret and its name', () => {
		const source = '- text ^dns';
		const { span } = first(source).anchor!;
		expect(source.slice(span.start, span.end)).toBe('^dns');
	});

	test.each([
		['- text <!-- for me -->', 'text', false],
		['- text %% for me %%', 'text', false],
		['- text <!-- nocards -->', 'text', true],
		['- text %% NoCards %%', 'text', true],
		['## Heading %% nocards %%', 'Heading', true],
		['- text {: .prompt-info }', 'text', false],
		['- 90 %', '90 %', false],
		['- {name}', '{name}', false]
	])('%s reads "%s"; switched off: %s', (source, rest, off) => {
		expect(text(source)).toBe(rest);
		expect(first(source).off).toBe(off);
	});

	test('an anchor before a comment counts as well', () => {
		expect(anchor('- text ^a <!-- later -->')).toBe('a');
	});
});

describe('tables', () => {
	test('header, rule and rows end at a line without a bar', () => {
		expect(kinds('| a | b |\n|---|:-:|\n| 1 | 2 |\n| 3 | 4 |\ntext')).toEqual([
			'table',
			'table-rule',
			'table',
			'table',
			'text'
		]);
	});

	test('outer bars are optional', () => {
		expect(kinds('a | b\n--|--\n1 | 2')).toEqual(['table', 'table-rule', 'table']);
	});

	test('a table ends at a blank line', () => {
		expect(kinds('|a|b|\n|-|-|\n\n|c|d|').at(-1)).toBe('text');
	});

	test('a bar in text makes no table', () => {
		expect(kinds('a | b\nc | d')).toEqual(['text', 'text']);
	});

	test('a row of commands with a pipe is text', () => {
		expect(kinds('cat file | grep x')).toEqual(['text']);
	});
});

describe('blocks that hold nothing to ask', () => {
	test.each([
		['a comment', '<!-- one -->', ['comment']],
		[
			'a comment over lines',
			'<!-- one\ntwo\nthree -->\ntext',
			['comment', 'comment', 'comment', 'text']
		],
		['a comment of Obsidian', '%% one\ntwo %%\ntext', ['comment', 'comment', 'text']],
		['text behind a comment', '<!-- one --> text', ['text']],
		['a comment that never ends', '<!-- one\ntext', ['text', 'text']],
		['a formula', '$$\nx\n$$', ['math', 'math', 'math']],
		['a formula on one line', '$$ x $$', ['math']],
		['a price', '$5 a month', ['text']],
		['a tag', '<div class="a">\ntext\n</div>', ['markup', 'text', 'markup']],
		[
			'a script with its text',
			'<script>\n- alert(1)\n</script>\ntext',
			['markup', 'markup', 'markup', 'text']
		],
		['a style with its text', '<style>\n# a {}\n</style>', ['markup', 'markup', 'markup']],
		['an attribute list', '{: .prompt }', ['markup']],
		['a template mark', '{% include x.html %}', ['markup']],
		['a placeholder', '<name> is yours', ['text']],
		['an autolink', '<https://a.io>', ['text']],
		['an image', '![alt](a.png)', ['image']],
		['two images', '![a](a.png) ![b](b.png)', ['image']],
		['an embedded file', '![[a.png]]', ['image']],
		['text behind an image', '![a](a.png) and text', ['text']]
	])('%s', (_, source, expected) => {
		expect(kinds(source)).toEqual(expected);
	});

	test('an image without a description is reported once', () => {
		expect(problems('![](a.png)\n\n![b](b.png)')).toEqual(['image-missing-alt']);
	});

	test('a comment that switches cards off says so', () => {
		expect(first('<!-- nocards -->').off).toBe(true);
		expect(first('<!-- not yet -->').off).toBe(false);
	});
});

describe('a block that is all an item holds', () => {
	test('is a fence, and its end is none that opens', () => {
		const source = lines('- ```py', '  a :: b', '  ```', '- c', '1. ~~~', '   d', '   ~~~', 'e');
		expect(kinds(source)).toEqual([
			...['fence', 'code', 'fence', 'item'],
			...['fence', 'code', 'fence', 'text']
		]);
		expect(problems(source)).toEqual([]);
	});

	test('is not ended by a fence behind another marker', () => {
		expect(kinds(lines('```js', 'a', '- ```', 'b', '```', 'c'))).toEqual([
			...['fence', 'code', 'code', 'code', 'fence', 'text']
		]);
	});

	test('is a formula as far as it is indented', () => {
		expect(kinds(lines('- $$', '  x', '  $$', '- y'))).toEqual(['math', 'math', 'math', 'item']);
		expect(kinds(lines('- $$', '- x', '- $$'))).toEqual(['item', 'item', 'item']);
		expect(kinds('- $$x$$')).toEqual(['item']);
	});
});

describe('what is said to importers', () => {
	test.each([
		['TARGET DECK: Web::DNS'],
		['FILE TAGS: #dns'],
		['Tags: #dns #web-2'],
		['Tags: dns web\nEND'],
		['Tags: dns web\n<!--ID: 1607617939360-->']
	])('is no text: %j', (source) => {
		expect(first(source).kind).toBe('markup');
	});

	test.each([['Tags: name what is asked'], ['Tags: #1 is the first'], ['TARGET DECKS: two']])(
		'%j is text',
		(source) => {
			expect(first(source).kind).toBe('text');
		}
	);
});
