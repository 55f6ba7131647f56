import { describe, expect, test } from 'vitest';
import { autoCode } from '#core/notes/inline/auto-code.ts';
import { readPhrase } from '#core/notes/inline/phrase.ts';
import { toInlines } from '#core/notes/inline/rich.ts';
import { answerText, inlineText, plainText, promptText } from '#core/notes/plain-text.ts';
import type { Inline, Side } from '#core/notes/types.ts';

const tree = (source: string) => toInlines(readPhrase(source, 0, source.length).rich);

/** A tree as text: `<strong>…</strong>` and the like. */
const drawn = (inlines: readonly Inline[]): string => inlines.map(draw).join('');

function draw(inline: Inline): string {
	switch (inline.kind) {
		case 'text':
			return inline.text;
		case 'code':
			return `{${inline.text}}`;
		case 'math':
			return `$${inline.tex}$`;
		case 'strong':
			return `<b>${drawn(inline.children)}</b>`;
		case 'em':
			return `<i>${drawn(inline.children)}</i>`;
		case 'link':
			return `<a ${inline.href}>${drawn(inline.children)}</a>`;
		case 'cloze':
			return `[${drawn(inline.children)}]`;
		case 'break':
			return '<br>';
	}
}

const read = (source: string) => drawn(tree(source));

describe('code, strong, em', () => {
	test.each([
		['plain text', 'plain text'],
		['`code`', '{code}'],
		['``a ` b``', '{a ` b}'],
		['`` `a` ``', '{`a`}'],
		['`**no** ==gap== [a](http://b.io)`', '{**no** ==gap== [a](http://b.io)}'],
		['an open ` tick', 'an open ` tick'],
		['**strong**', '<b>strong</b>'],
		['__strong__', '<b>strong</b>'],
		['*em*', '<i>em</i>'],
		['_em_', '<i>em</i>'],
		['**포드**는 작다', '<b>포드</b>는 작다'],
		['**포드(Pod)**는 작다', '<b>포드(Pod)</b>는 작다'],
		['snake_case_name', 'snake_case_name'],
		['2 * 3 * 4', '2 * 3 * 4'],
		['**open', '**open'],
		['**a `b` c**', '<b>a {b} c</b>'],
		['\\*no em\\*', '*no em*'],
		['\\`no code\\`', '`no code`'],
		['****', '****'],
		['a &lt; b &amp; c', 'a < b & c']
	])('%s', (source, expected) => {
		expect(read(source)).toBe(expected);
	});

	test('em inside strong is both', () => {
		expect(inlineText(tree('**a *b* c**'))).toBe('a b c');
		expect(read('**a *b* c**')).toContain('<i>');
	});
});

describe('links', () => {
	test.each([
		['[docs](https://k8s.io/a)', '<a https://k8s.io/a>docs</a>'],
		['[docs](http://k8s.io "Title")', '<a http://k8s.io>docs</a>'],
		['[mail](mailto:a@b.io)', '<a mailto:a@b.io>mail</a>'],
		['[wiki](https://a.io/x_(y))', '<a https://a.io/x_(y)>wiki</a>'],
		['[**bold** docs](https://k8s.io)', '<a https://k8s.io><b>bold</b> docs</a>'],
		['<https://k8s.io/docs>', '<a https://k8s.io/docs>https://k8s.io/docs</a>'],
		['<a@b.io>', '<a mailto:a@b.io>a@b.io</a>'],
		['see https://k8s.io/docs.', 'see <a https://k8s.io/docs>https://k8s.io/docs</a>.'],
		['https://k8s.io를 참고', '<a https://k8s.io>https://k8s.io</a>를 참고']
	])('%s', (source, expected) => {
		expect(read(source)).toBe(expected);
	});

	test.each([
		'[x](javascript:alert(1))',
		'[x](JavaScript:alert(1))',
		'[x](data:text/html,hi)',
		'[x](vbscript:x)',
		'[x](file:///etc/passwd)',
		'[x](ftp://a.io)',
		'[x](//a.io)',
		'[x](../page.md)',
		'[x](#part)',
		'[x](\tjavascript:alert(1))',
		'<javascript:alert(1)>',
		'![x](https://a.io/x.png)',
		'[[x]]'
	])('%s leads nowhere', (source) => {
		expect(tree(source).some(({ kind }) => kind === 'link')).toBe(false);
	});

	test.each([
		['[relative](../page.md)', 'relative'],
		['![a picture](x.png)', 'a picture'],
		['[[page]]', 'page'],
		['[not a link]', '[not a link]'],
		['a[0] = b', 'a[0] = b']
	])('%s leaves its words', (source, words) => {
		expect(inlineText(tree(source))).toBe(words);
	});
});

describe('line ends, tags, comments', () => {
	test.each([
		['one\ntwo', 'one two'],
		['one  \ntwo', 'one<br>two'],
		['one\\\ntwo', 'one<br>two'],
		['one\r\n   two', 'one two'],
		['a <b>bold</b> tag', 'a <b>bold</b> tag'],
		['<strong>a</strong> and <em>b</em>', '<b>a</b> and <i>b</i>'],
		['<code>git add</code>, <kbd>Ctrl</kbd>', '{git add}, {Ctrl}'],
		['<code>a<b</code> open', 'a<b open'],
		['a </b>b<i> c', 'a b c'],
		['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
		['a <!-- secret --> b', 'a  b'],
		['a %% secret %% b', 'a  b'],
		['100%', '100%'],
		['a < b > c', 'a < b > c']
	])('%j', (source, expected) => {
		expect(read(source)).toBe(expected);
	});

	test('raw HTML is text and nothing else', () => {
		expect(
			tree('<script>alert()</script>').every(({ kind }) => kind === 'text' || kind === 'code')
		).toBe(true);
	});

	test('what stands between dollar signs is a formula; prices are text', () => {
		expect(read('$x^2$')).toBe('$x^2$');
		expect(read('$5 or $6 a day')).toBe('$5 or $6 a day');
	});
});

describe('gaps and separators', () => {
	const phrase = (source: string) => readPhrase(source, 0, source.length);
	const gaps = (source: string) => {
		const { gaps: found, rich } = phrase(source);
		return found.map(
			({ start, end, hint }) => rich.text.slice(start, end) + (hint ? `^${hint}` : '')
		);
	};

	test.each([
		['a ==gap== here', ['gap']],
		['==모든 node==로 전달', ['모든 node']],
		['==a== and ==b==', ['a', 'b']],
		['==gap==^[a hint]', ['gap^a hint']],
		['a == b', []],
		['x==1 and y==2', []],
		['a === b', []],
		['a !== b', []],
		['`==code==`', []]
	])('%s', (source, expected) => {
		expect(gaps(source)).toEqual(expected);
	});

	test('a gap that never closes is named at its place', () => {
		const { problems } = phrase('a ==gap here');
		expect(problems).toEqual([{ code: 'cloze-unclosed', span: { start: 2, end: 4 } }]);
	});

	test.each([
		['the port is ====', 12, 16],
		['the port is ==== here', 12, 16],
		['the port is ====.', 12, 16],
		['the port is == ==', 12, 17],
		['== == is the port', 0, 5],
		['==\t== here', 0, 5]
	])('a gap with nothing in it is named at its place: %s', (source, start, end) => {
		expect(phrase(source).problems).toEqual([{ code: 'cloze-empty', span: { start, end } }]);
	});

	test.each(['====', '==== Title ====', '==== Title', 'a ===== b', 'a == b == c', '== Title =='])(
		'no gap is meant by %s',
		(source) => {
			expect(phrase(source).problems).toEqual([]);
		}
	);

	test.each([
		['a ==gap here', 'a gap here'],
		['==a== and ==b', 'a and b'],
		['the port is ==== here', 'the port is  here'],
		['the port is == == here', 'the port is  here']
	])('signs that are wrong are not shown: %s', (source, expected) => {
		expect(phrase(source).rich.text).toBe(expected);
	});

	test.each([
		['a :: b', 1],
		['a ::: b', 1],
		['std::vector', 0],
		['::1', 0],
		['`a :: b`', 0],
		['https://a.io/x::y', 0]
	])('%s has %i separators', (source, count) => {
		expect(phrase(source).separators).toHaveLength(count);
	});
});

describe('what the author would have put in backticks', () => {
	const found = (text: string) => autoCode(text).map(({ start, end }) => text.slice(start, end));

	test.each([
		[
			'a DNS template',
			'규칙: {serviceName}.{nameSpace}.svc.{Dns name}',
			'{serviceName}.{nameSpace}.svc.{Dns name}'
		],
		[
			'a template in angle brackets',
			'주소는 <name>.<namespace>.svc 형식',
			'<name>.<namespace>.svc'
		],
		['a dotted name', 'hostname.subdomain으로 요청', 'hostname.subdomain'],
		[
			'a domain',
			'ask kube-dns.kube-system.svc.cluster.local first',
			'kube-dns.kube-system.svc.cluster.local'
		],
		['a short flag', 'the flag -n names it', '-n'],
		['a long flag', 'use --dry-run=client first', '--dry-run=client'],
		['a setting', 'clusterIp: None 추가', 'clusterIp: None'],
		['a setting with a number', 'replicas: 3 설정', 'replicas: 3'],
		['a setting with a truth value', 'hostNetwork: true 설정', 'hostNetwork: true'],
		['a command', 'run kubectl get pods -n web to see them', 'kubectl get pods -n web'],
		['a range', '30000~32767 설정', '30000~32767'],
		['an address', 'binds 10.0.0.1:80 only', '10.0.0.1:80'],
		['a network', 'takes 10.96.0.0/12 of it', '10.96.0.0/12'],
		['a path', 'edit /etc/kubernetes/admin.conf first', '/etc/kubernetes/admin.conf'],
		['a home path', 'lies in ~/.kube/config today', '~/.kube/config'],
		['an assignment', 'label app=web is set', 'app=web'],
		['a file name', 'apply pod.yaml now', 'pod.yaml']
	])('%s', (_, text, code) => {
		expect(found(text)).toEqual([code]);
	});

	test.each([
		['a key and its value', 'CA key: a private key'],
		['a sentence', 'The pod restarts. The node stays.'],
		['a missing space', 'It stops.Then it starts'],
		['an abbreviation', 'e.g. the kubelet, etc. and so on'],
		['a decimal', 'takes 1.5 seconds'],
		['a version', 'since v1.24 of it'],
		['a hyphen', 'a well-known name'],
		['a choice', 'read/write access'],
		['a small range', '1-3 days'],
		['a score', 'a mark of 3~5'],
		['a program without a verb', 'kubectl 설치시 등록'],
		['a comparison', 'a < b'],
		['nothing', '']
	])('%s is no code', (_, text) => {
		expect(found(text)).toEqual([]);
	});

	test('a command ends before the words of its sentence and its comma', () => {
		expect(found('kubectl get pods, then wait')).toEqual(['kubectl get pods']);
	});

	test('spans are in order and apart', () => {
		const spans = autoCode('a.b와 c.d와 --flag와 {x}.y');
		for (const [i, span] of spans.entries())
			expect(span.start).toBeGreaterThanOrEqual(spans[i - 1]?.end ?? 0);
		expect(spans).toHaveLength(4);
	});

	test('code keeps the mark around it', () => {
		expect(read('**clusterIP: None**')).toBe('<b>{clusterIP: None}</b>');
	});
});

describe('plain text', () => {
	const text = (value: string): Inline => ({ kind: 'text', text: value });
	const side: Side = [
		{
			kind: 'paragraph',
			children: [text('a '), { kind: 'cloze', children: [text('gap')], hint: 'h' }]
		},
		{
			kind: 'list',
			ordered: false,
			items: [
				[{ kind: 'paragraph', children: [text('one')] }],
				[{ kind: 'paragraph', children: [text('two')] }]
			]
		},
		{ kind: 'code-block', language: 'sh', text: 'ls' },
		{ kind: 'table', header: [[text('h1')], [text('h2')]], rows: [[[text('1')], [text('2')]]] },
		{ kind: 'image', src: 'a.png', alt: 'a picture' }
	];

	test('blocks, items and rows stand on lines of their own', () => {
		expect(plainText(side)).toBe('a [h]\none\ntwo\nls\nh1 | h2\n1 | 2\na picture');
	});

	test('a gap is shown on demand, and reads … without a hint', () => {
		expect(plainText(side, 'shown').startsWith('a gap\n')).toBe(true);
		expect(inlineText([{ kind: 'cloze', children: [text('gap')] }])).toBe('[…]');
	});

	test('breaks are line ends, links and emphasis are their words', () => {
		expect(
			inlineText([
				{ kind: 'strong', children: [text('a')] },
				{ kind: 'break' },
				{ kind: 'link', href: 'https://a.io', children: [text('b')] }
			])
		).toBe('a\nb');
	});

	test('the answer of a cloze is its gap alone, of others all', () => {
		expect(answerText({ kind: 'cloze', answer: side.slice(0, 1) })).toBe('gap');
		expect(answerText({ kind: 'basic', answer: side.slice(0, 1) })).toBe('a gap');
		expect(promptText({ prompt: side.slice(0, 1) })).toBe('a [h]');
	});
});
