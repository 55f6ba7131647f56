/** Holds what the design says about layers, purity and size, so that nobody has to remember. */
import { posix } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import {
	codeLinesOf,
	functionsOf,
	importsOf,
	quantile,
	readSource,
	walk
} from './support/source.ts';
import type { SourceFile } from './support/source.ts';

const CORE =
	'base notes kube answer log memory queue stats simulate coach contrast search calendar'.split(
		' '
	);

/** What each layer may import beside itself. */
const BELOW: Readonly<Record<string, readonly string[]>> = {
	'core/base': [],
	'core/notes': ['core/base', 'core/kube'],
	'core/kube': ['core/base'],
	'core/answer': ['core/base', 'core/kube', 'core/notes'],
	'core/log': ['core/base'],
	'core/memory': ['core/base', 'core/log'],
	'core/queue': ['core/base', 'core/log', 'core/memory'],
	'core/stats': ['core/base', 'core/log', 'core/memory'],
	'core/simulate': ['core/base', 'core/log', 'core/memory', 'core/queue', 'core/stats'],
	'core/coach': ['core/base', 'core/answer', 'core/log', 'core/notes'],
	'core/contrast': ['core/base', 'core/log', 'core/notes', 'core/answer'],
	'core/calendar': ['core/base'],
	'core/search': ['core/base', 'core/log', 'core/memory', 'core/notes'],
	i18n: ['core'],
	cli: ['core', 'i18n'],
	store: ['core'],
	worker: ['core', 'store'],
	ui: ['core', 'i18n', 'store', 'worker'],
	routes: ['core', 'i18n', 'store', 'worker', 'ui'],
	'service-worker': []
};

/** Packages that one layer wraps for all others. */
const OWNERS: Readonly<Record<string, string>> = { dexie: 'store', 'ts-fsrs': 'core/memory' };

/** Layers that run outside of a page too. */
const HEADLESS = ['core', 'i18n', 'store', 'worker', 'cli'];

const src = readSource('src', /\.(ts|svelte)$/);
const tests = readSource('tests', /\.(ts|mjs|svelte)$/);
const core = src.filter(({ path }) => path.startsWith('src/core/'));

function layerOf(path: string): string {
	const [, top = '', sub = ''] = path.split('/');
	return top === 'core' ? `core/${sub}` : top;
}

/** Path in src that an import leads to; null for a package. */
function target(from: SourceFile, specifier: string): string | null {
	if (specifier.startsWith('#')) return `src/${specifier.slice(1)}`;
	return specifier.startsWith('.') ? posix.join(posix.dirname(from.path), specifier) : null;
}

const imports = src.flatMap((file) =>
	importsOf(file).map((to) => ({ file, layer: layerOf(file.path), to, path: target(file, to) }))
);
const shown = ({ file, to }: (typeof imports)[number]) => `${file.path} imports ${to}`;

describe('imports', () => {
	test('lead down only', () => {
		const up = imports.filter(({ layer, path }) => {
			if (!path?.startsWith('src/') || path.endsWith('.css') || layer === 'app.d.ts') return false;
			const to = layerOf(path);
			const allowed = [layer, ...(BELOW[layer] ?? [])];
			return !allowed.some((name) => to === name || to.startsWith(`${name}/`));
		});
		expect(up.map(shown)).toEqual([]);
	});

	test('every folder of src and of core has its place in the table', () => {
		const layers = new Set(src.map(({ path }) => layerOf(path)));
		const known = [
			...CORE.map((name) => `core/${name}`),
			...Object.keys(BELOW),
			'app.d.ts',
			'virtual.d.ts'
		];
		expect([...layers].filter((layer) => !known.includes(layer))).toEqual([]);
	});

	test('a wrapped package is imported by its wrapper alone', () => {
		const stray = imports.filter(({ to, layer }) => to in OWNERS && layer !== OWNERS[to]);
		expect(stray.map(shown)).toEqual([]);
	});

	test('Svelte and SvelteKit stay out of everything that also runs without a page', () => {
		const pages = imports.filter(
			({ layer, to }) => HEADLESS.includes(layer.split('/')[0]!) && /^(svelte|\$)/.test(to)
		);
		expect(pages.map(shown)).toEqual([]);
	});

	test('Node is for the command line', () => {
		const node = imports.filter(({ layer, to }) => to.startsWith('node:') && layer !== 'cli');
		expect(node.map(shown)).toEqual([]);
	});
});

test('core is pure: no clock, no chance, no surroundings', () => {
	const banned = ['Date.now', 'Math.random', 'performance.now', 'crypto.getRandomValues'];
	const surroundings =
		/^(document|window|navigator|localStorage|indexedDB|caches|fetch|process|setTimeout)$/;
	const impure = (node: ts.Node) =>
		(ts.isPropertyAccessExpression(node) && banned.includes(node.getText())) ||
		((ts.isNewExpression(node) || ts.isCallExpression(node)) &&
			node.expression.getText() === 'Date' &&
			!node.arguments?.length) ||
		((ts.isCallExpression(node) || ts.isPropertyAccessExpression(node)) &&
			surroundings.test(node.expression.getText()));
	const found = core.flatMap(({ path, script }) =>
		[...walk(script)].filter(impure).map((node) => `${path}: ${node.getText()}`)
	);
	expect(found).toEqual([]);
});

test('no HTML is ever made from a string', () => {
	const raw = /\{@html|innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser|srcdoc/;
	expect(src.filter(({ text }) => raw.test(text)).map(({ path }) => path)).toEqual([]);
});

describe('names', () => {
	test('files are named kebab-case.ts or PascalCase.svelte, and say what is in them', () => {
		const fine =
			/^(\+(page|layout|error)|[a-z][a-z0-9-]*)(\.svelte|\.d)?\.ts$|^(\+[a-z]+|[A-Z][A-Za-z0-9]*)\.svelte$/;
		const vague = /(utils?|manager|service)\b/i;
		const bad = src
			.map(({ path }) => path.replace('src/service-worker/', 'src/'))
			.filter((path) => !fine.test(posix.basename(path)) || vague.test(path));
		expect(bad).toEqual([]);
	});

	test('exports have names', () => {
		const nameless = src.filter(({ script }) => script.statements.some(ts.isExportAssignment));
		expect(nameless.map(({ path }) => path)).toEqual([]);
	});
});

describe('size', () => {
	const functions = src.flatMap(functionsOf);

	test('files: median 80 lines, 95 % within 250, none beyond 400', () => {
		const lines = src.map((file) => file.lines);
		expect(quantile(lines, 0.5)).toBeLessThanOrEqual(80);
		expect(quantile(lines, 0.95)).toBeLessThanOrEqual(250);
		expect(src.filter((file) => file.lines > 400).map(({ path }) => path)).toEqual([]);
	});

	test('functions: median 10 lines, 95 % within 40', () => {
		const lines = functions.map((one) => one.lines);
		const longest = functions.filter((one) => one.lines > 40).map((one) => one.at);
		expect(quantile(lines, 0.5)).toBeLessThanOrEqual(10);
		expect(quantile(lines, 0.95), longest.join(', ')).toBeLessThanOrEqual(40);
	});

	test('components: 150 lines', () => {
		const long = src.filter(({ path, lines }) => path.endsWith('.svelte') && lines > 150);
		expect(long.map(({ path, lines }) => `${path}: ${lines}`)).toEqual([]);
	});

	test('there is at least a line of test for a line of code', () => {
		const count = (files: readonly SourceFile[]) => files.flatMap(codeLinesOf).length;
		const wordless = src.filter(({ path }) => !path.startsWith('src/i18n/'));
		expect(count(tests)).toBeGreaterThanOrEqual(count(wordless));
	});
});
