import { describe, expect, test } from 'vitest';
import { parseShell } from '#core/kube/shell/parse.ts';

const parsed = (text: string) => {
	const script = parseShell(text);
	if (!script.ok) throw new Error(JSON.stringify(script.error));
	return script.value;
};
/** The words of the only command. */
const words = (text: string) => {
	const script = parsed(text);
	expect(script.flatMap(({ commands }) => commands)).toHaveLength(1);
	return script[0]!.commands[0]!.words;
};
const fault = (text: string) => {
	const script = parseShell(text);
	return script.ok ? null : script.error;
};

describe('words', () => {
	test.each([
		["get 'a b'  c", ['get', 'a b', 'c']],
		['a"b c"d', ['ab cd']],
		['po\\ds', ['pods']],
		['a\\ b', ['a b']],
		['"a\\"b\\c"', ['a"b\\c']],
		["'a\\'", ['a\\']],
		["''", ['']],
		['a#b #c d', ['a#b']],
		['get \\\n  pods', ['get', 'pods']],
		['a\f b\v', ['a\f', 'b\v']],
		['po\\\nds', ['pods']],
		['"a\\\nb"', ['ab']]
	])('%s', (text, expected) => {
		expect(words(text)).toEqual(expected);
	});

	test('hold what is put in only when the command runs', () => {
		expect(words('a $NS ${NS} "x$NS" \'$NS\' $ a$')).toEqual([
			'a',
			'\0NS\0',
			'\0NS\0',
			'x\0NS\0',
			'$NS',
			'$',
			'a$'
		]);
		expect(words('a $( date  -u ) `date -u` "$(echo $(pwd))"')).toEqual([
			'a',
			'\0(date -u)\0',
			'\0(date -u)\0',
			'\0(echo $(pwd))\0'
		]);
		expect(words('a ${NS:-shop} ~ ~/x a~ "~"')).toEqual([
			'a',
			'\0{NS:-shop}\0',
			'\0HOME\0',
			'\0HOME\0/x',
			'a~',
			'~'
		]);
	});
});

describe('commands', () => {
	test('have variables in front, each with its value', () => {
		const [pipeline] = parsed('A=1 KUBECONFIG=~/x kubectl get A=2');
		expect(pipeline!.commands).toEqual([
			{
				assignments: [
					{ name: 'A', value: '1' },
					{ name: 'KUBECONFIG', value: '\0HOME\0/x' }
				],
				words: ['kubectl', 'get', 'A=2'],
				redirects: []
			}
		]);
	});

	test('are joined as they are written', () => {
		const script = parsed('a | b && c || d; e\nf & g;');
		expect(
			script.map(({ joint, commands, isInBackground }) => [
				joint,
				commands.map((command) => command.words.join(' ')),
				isInBackground
			])
		).toEqual([
			[';', ['a', 'b'], false],
			['&&', ['c'], false],
			['||', ['d'], false],
			[';', ['e'], false],
			[';', ['f'], true],
			[';', ['g'], false]
		]);
	});

	test('may go on in the next line behind a sign that joins', () => {
		expect(parsed('a &&\n b |\n c')).toHaveLength(2);
	});

	test.each([
		['a > f', [{ from: 1, how: '>', to: 'f' }]],
		['a>f', [{ from: 1, how: '>', to: 'f' }]],
		['a >>f', [{ from: 1, how: '>>', to: 'f' }]],
		['a 2>/dev/null', [{ from: 2, how: '>', to: '/dev/null' }]],
		['a 2>&1', [{ from: 2, how: '>&', to: '1' }]],
		['a < f', [{ from: 0, how: '<', to: 'f' }]],
		['a <<< x', [{ from: 0, how: '<<', to: 'x' }]],
		['a <<EOF\nx: 1\n  y: 2\nEOF', [{ from: 0, how: '<<', to: 'x: 1\n  y: 2' }]],
		['a <<-EOF\n\tx\n\tEOF\n', [{ from: 0, how: '<<', to: 'x' }]]
	])('send their streams elsewhere: %s', (text, redirects) => {
		const script = parsed(text);
		expect(script).toHaveLength(1);
		expect(script[0]!.commands[0]).toEqual({ assignments: [], words: ['a'], redirects });
	});

	test('a number with a space before the sign is a word', () => {
		expect(words('a 2 >f')).toEqual(['a', '2']);
	});
});

test.each([
	['', { kind: 'nothing-typed' }],
	['  # only a comment', { kind: 'nothing-typed' }],
	['a "b', { kind: 'quote-open', quote: '"' }],
	["a 'b", { kind: 'quote-open', quote: "'" }],
	['a $(b', { kind: 'substitution-open' }],
	['a `b', { kind: 'substitution-open' }],
	['a &&', { kind: 'operator-stray', operator: '&&' }],
	['&& a', { kind: 'operator-stray', operator: '&&' }],
	['a | ', { kind: 'operator-stray', operator: '|' }],
	['a ;; b', { kind: 'operator-stray', operator: ';' }],
	['a >', { kind: 'redirect-bare', operator: '>' }],
	['a 2> | b', { kind: 'redirect-bare', operator: '>' }],
	['a <<EOF\nb', { kind: 'heredoc-open', end: 'EOF' }],
	['(a); b', { kind: 'shell-unsupported', what: '(' }],
	['(a) ; (b)', { kind: 'shell-unsupported', what: '(' }],
	['((a))', { kind: 'shell-unsupported', what: '(' }],
	['()', { kind: 'shell-unsupported', what: '(' }],
	['if a; then b; fi', { kind: 'shell-unsupported', what: 'if' }]
])('a shell cannot read %s', (text, expected) => {
	expect(fault(text)).toEqual(expected);
});

describe('what phones and pages insert is put back', () => {
	test.each([
		['kubectl\u00a0get\u3000pods\u2009-n\u202fshop'],
		['kube\u200bctl get pods \u2060-n shop\ufeff'],
		['kubectl get pods –n shop'],
		['kubectl get pods ‑n shop'],
		['kubectl get pods −n shop'],
		['ｋｕｂｅｃｔｌ ｇｅｔ ｐｏｄｓ －ｎ ｓｈｏｐ'],
		['$ kubectl get pods -n shop'],
		['# kubectl get pods -n shop'],
		['% kubectl get pods -n shop'],
		['❯ kubectl get pods -n shop'],
		['me@host:~/x$ kubectl get pods -n shop'],
		['[root@host ~]# kubectl get pods -n shop'],
		['PS C:\\Users\\me> kubectl get pods -n shop'],
		['PS> kubectl get pods -n shop'],
		['$ kubectl get pods \\\n>   -n shop'],
		['kubectl get “pods” -n ‘shop’']
	])('%s', (text) => {
		expect(words(text)).toEqual(['kubectl', 'get', 'pods', '-n', 'shop']);
	});

	test.each([
		['a —namespace shop', ['a', '--namespace', 'shop']],
		['a –namespace=shop', ['a', '--namespace=shop']],
		['a –dry-run=client', ['a', '--dry-run=client']],
		['a –it b', ['a', '-it', 'b']],
		['a –oyaml', ['a', '-oyaml']],
		['a – ls', ['a', '--', 'ls']],
		['a — ls', ['a', '--', 'ls']],
		['a ––all', ['a', '--all']],
		['a svc–3', ['a', 'svc-3']],
		['a "it’s"', ['a', 'it’s']]
	])('dashes and quotes: %s', (text, expected) => {
		expect(words(text)).toEqual(expected);
	});

	test('a comment stays a comment where a command is beside it', () => {
		expect(parsed('# kubectl get svc\nkubectl get pods')).toHaveLength(1);
		expect(words('# kubectl get svc\nkubectl get pods')).toEqual(['kubectl', 'get', 'pods']);
	});

	test('a line end of Windows is a line end', () => {
		expect(parsed('a\r\nb')).toHaveLength(2);
	});
});

test('parentheses around the whole line are left out', () => {
	expect(parsed('( a b && c )')).toEqual(parsed('a b && c'));
});
