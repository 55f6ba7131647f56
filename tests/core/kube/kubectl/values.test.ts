import { describe, expect, test } from 'vitest';
import { durationSeconds } from '#core/kube/kubectl/values/duration.ts';
import { jsonPathTemplate, relaxedPath } from '#core/kube/kubectl/values/json-path.ts';
import { plainOutput } from '#core/kube/kubectl/values/output.ts';
import { plainPairs } from '#core/kube/kubectl/values/pairs.ts';
import { quantity } from '#core/kube/kubectl/values/quantity.ts';
import { regexList } from '#core/kube/kubectl/values/regex.ts';
import { fieldSelector, labelSelector } from '#core/kube/kubectl/values/selector.ts';
import { plainValues } from '#core/kube/kubectl/values/value.ts';

describe('a label selector is said in one way', () => {
	test.each([
		['app=web', 'app=web'],
		['app==web', 'app=web'],
		['app = web', 'app=web'],
		['app in (web)', 'app=web'],
		['app in (b, a,b)', 'app in (a,b)'],
		['app notin (web)', 'app!=web'],
		['app!=a,app!=b', 'app notin (a,b)'],
		['tier=fe,app=web', 'app=web,tier=fe'],
		['app', 'app'],
		['!app', '!app'],
		['app,app=web', 'app=web'],
		['app in (a,b),app in (b,c)', 'app=b'],
		['app in (a,b),app!=a', 'app=b'],
		['app,app!=a', 'app,app!=a'],
		['app=', 'app='],
		['a>1,b<2', 'a>1,b<2'],
		['example.com/app=web', 'example.com/app=web'],
		['', '']
	])('%s is %s', (text, plain) => {
		expect(labelSelector(text)).toBe(plain);
	});

	test('what nothing can match is one thing', () => {
		expect(labelSelector('app=a,app=b')).toBe('!app,app');
		expect(labelSelector('app,!app')).toBe('!app,app');
		expect(labelSelector('app=a,!app,tier=x')).toBe('!app,app');
	});

	test.each([
		'a b',
		'app in web',
		'app=web,',
		'=web',
		'app in (',
		'app=a/b',
		'-a=b',
		'!a=b',
		'a=b=c'
	])('%s is none', (text) => {
		expect(labelSelector(text)).toBeNull();
	});

	test('what is put in later passes unread', () => {
		expect(labelSelector('\0SELECTOR\0')).toBe('\0SELECTOR\0');
	});
});

test.each([
	['status.phase=Running', 'status.phase=Running'],
	['status.phase==Running', 'status.phase=Running'],
	['b=1,a!=2', 'a!=2,b=1'],
	['a=1,a=1', 'a=1'],
	['', ''],
	['a', null],
	['a in (b)', null]
])('a field selector: %s is %s', (text, plain) => {
	expect(fieldSelector(text)).toBe(plain);
});

test.each([
	['1h30m', 5400],
	['90m', 5400],
	['600s', 600],
	['1.5h', 5400],
	['0', 0],
	['0s', 0],
	['-5m', -300],
	['500ms', 0.5],
	['1m0s', 60],
	['10', null],
	['1d', null],
	['h', null],
	['', null],
	['1h 30m', null]
])('a duration: %s is %s seconds', (text, seconds) => {
	expect(durationSeconds(text)).toBe(seconds);
});

test.each([
	['200m', 0.2],
	['0.2', 0.2],
	['1Gi', 2 ** 30],
	['1024Mi', 2 ** 30],
	['1G', 1e9],
	['1e3', 1000],
	['1k', 1000],
	['2', 2],
	['.5', 0.5],
	['1GB', null],
	['', null],
	['m', null]
])('a quantity: %s is %s', (text, value) => {
	expect(quantity(text)).toBe(value);
});

test.each([
	['a=1,b=2', 'a=1,b=2'],
	['b=2,a=1', 'a=1,b=2'],
	['a=1,a=2', 'a=2'],
	['a=', 'a='],
	['', ''],
	['a', null],
	['=1', null]
])('pairs: %s is %s', (text, plain) => {
	expect(plainPairs(text, (value) => value)).toBe(plain);
});

test.each([
	['.*', '.*'],
	['^.*$', '.*'],
	['^*$', '.*'],
	['^.*', '.*'],
	['.*$', '.*'],
	['', '.*'],
	['.*,^localhost$', '.*'],
	['^b$,^a$', '^a$,^b$'],
	['^localhost$', '^localhost$'],
	['.*foo.*', 'foo'],
	['^$', '^$'],
	[String.raw`a\.*`, String.raw`a\.*`]
])('regular expressions that are searched for: %s is %s', (text, plain) => {
	expect(regexList(text)).toBe(plain);
});

test.each([
	['{.spec.clusterIP}', '{.spec.clusterIP}'],
	['{ .spec.clusterIP }', '{.spec.clusterIP}'],
	['{$.spec.clusterIP}', '{.spec.clusterIP}'],
	["{['spec'].clusterIP}", '{.spec.clusterIP}'],
	['{.items[*].metadata.name}', '{.items[*].metadata.name}'],
	[
		'{range .items[*]}{.metadata.name}{"\\n"}{end}',
		'{range .items[*]}{.metadata.name}{"\\n"}{end}'
	],
	[
		"{range  .items[*] }{.metadata.name}{'\\n'}{ end }",
		'{range .items[*]}{.metadata.name}{"\\n"}{end}'
	],
	['{.items[?(@.metadata.name == "a b")]}', '{.items[?(@.metadata.name=="a b")]}'],
	['ip: {.x}', 'ip: {.x}'],
	['.kind', '.kind']
])('a template of paths: %s is %s', (text, plain) => {
	expect(jsonPathTemplate(text)).toBe(plain);
});

test.each([
	['.metadata.name', '.metadata.name'],
	['metadata.name', '.metadata.name'],
	['{.metadata.name}', '.metadata.name'],
	['{metadata.name}', '.metadata.name']
])('a path alone: %s is %s', (text, plain) => {
	expect(relaxedPath(text)).toBe(plain);
});

describe('an output format', () => {
	test.each([
		['get', 'YAML', null, 'yaml'],
		['get', 'wide', null, 'wide'],
		['get', 'kyaml', null, 'kyaml'],
		['get', null, '{{.kind}}', 'go-template={{.kind}}'],
		['get', 'template={{.kind}}', null, 'go-template={{.kind}}'],
		['get', 'jsonpath', '{ .kind }', 'jsonpath={.kind}'],
		['get', 'custom-columns=A:.a,B:{.b}', null, 'custom-columns=A:.a,B:.b'],
		['delete', 'name', null, 'name']
	])('of %s: %s with template %s is %s', (verb, output, template, plain) => {
		expect(plainOutput(verb, output, template)).toEqual({ ok: true, value: plain });
	});

	test.each([
		['get', 'WIDE', 'output'],
		['get', 'yml', 'output'],
		['get', 'yaml=x', 'output'],
		['get', 'jsonpath', 'template'],
		['get', 'custom-columns=A', 'template'],
		['delete', 'yaml', 'output'],
		['create namespace', 'wide', 'output'],
		['config get-contexts', 'yaml', 'output']
	])('of %s is not %s', (verb, output, error) => {
		expect(plainOutput(verb, output, null)).toEqual({ ok: false, error });
	});
});

describe('values of a flag', () => {
	test.each([
		['bool', ['false', 'T'], ['true']],
		['bool', ['0'], ['false']],
		['int', ['0x10'], ['16']],
		['int', ['+7'], ['7']],
		['duration', ['1h'], ['3600s']],
		['list', ['b,a', 'c'], ['b', 'a', 'c']],
		['set', ['b,a', 'a'], ['a', 'b']],
		['texts', ['b,a', 'c'], ['b,a', 'c']],
		['names', ['b,a', 'c', 'c'], ['b,a', 'c']],
		['text', ['a', 'b'], ['b']],
		['dry', ['true'], ['client']],
		['validate', ['false'], ['ignore']],
		['cascade', ['false'], ['orphan']],
		['json', ['{ "b": 1, "a": [2, {"d":1,"c":2}] }'], ['{"a":[2,{"c":2,"d":1}],"b":1}']],
		['json', [' spec: x '], ['spec: x']],
		['amounts', ['memory=1Gi,cpu=200m'], ['cpu=0.2,memory=1073741824']],
		['int', ['\0N\0'], ['\0N\0']]
	] as const)('%s %j is %j', (kind, given, plain) => {
		expect(plainValues(kind, given)).toEqual({ ok: true, value: plain });
	});

	test.each([
		['bool', 'yes', 'boolean'],
		['int', '5x', 'integer'],
		['duration', '10', 'duration'],
		['selector', 'a b', 'selector'],
		['fields', 'a', 'field-selector'],
		['pairs', 'a', 'pairs'],
		['amounts', 'cpu=much', 'quantity'],
		['dry', 'Client', 'one-of'],
		['validate', 'maybe', 'one-of'],
		['cascade', 'Orphan', 'one-of']
	] as const)('%s is not %s', (kind, value, wanted) => {
		expect(plainValues(kind, [value])).toMatchObject({ ok: false, error: { value, wanted } });
	});
});
