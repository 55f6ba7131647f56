import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearest } from '#core/kube/yaml/near.ts';
import { readYaml } from '#core/kube/yaml/read.ts';

const values = (text: string) => readYaml(text).documents.map(({ value }) => value);
const faults = (text: string) =>
	readYaml(text).faults.map(({ code, line, column }) => `${code} ${line}:${column}`);

describe('YAML', () => {
	test('is read as plain data, document by document', () => {
		expect(values('a: 1\nb: [x, "2"]\n---\n\n---\n- true\n')).toEqual([
			{ a: 1, b: ['x', '2'] },
			[true]
		]);
		expect(values('')).toEqual([]);
		expect(values('# nothing\n')).toEqual([]);
	});

	test('knows where each value stands', () => {
		const [one] = readYaml('kind: Service\nspec:\n  ports:\n  - port: 80\n').documents;
		expect(one!.at(['spec', 'ports', 0, 'port'])).toEqual({ line: 4, column: 11 });
		expect(one!.at(['spec', 'ports', 0, 'gone'])).toEqual({ line: 4, column: 5 });
		expect(one!.at(['gone'])).toEqual({ line: 1, column: 1 });
	});

	test('has the yes and no of kubectl, unless in quotes', () => {
		expect(values('{a: yes, b: "yes", c: off, d: no way}')).toEqual([
			{ a: true, b: 'yes', c: false, d: 'no way' }
		]);
	});

	test('follows aliases and merges', () => {
		const text = 'base: &b {app: web, tier: x}\nlabels:\n  <<: *b\n  tier: z\n';
		expect(values(text)).toEqual([
			{ base: { app: 'web', tier: 'x' }, labels: { app: 'web', tier: 'z' } }
		]);
	});

	test.each([
		['a tab', 'spec:\n\tport: 80\n', /^tab 2:/],
		['a bad indent', 'a:\n    b: 1\n  c: 2\n', /2:|3:/],
		['an open quote', 'a: "b\n', /^unclosed/],
		['a key twice', 'a: 1\na: 2\n', /^key-repeated 2:1/],
		['an alias of nothing', 'a: *x\n', /^\S+ 1:4/],
		['an open bracket', 'a: [1, 2\n', /1:|2:/]
	])('names the place of %s', (_what, text, fault) => {
		expect(faults(text)[0]).toMatch(fault);
		expect(values(text)).toEqual([]);
	});

	test('stops at bombs', () => {
		const levels = Array.from({ length: 12 }, (_, i) =>
			i === 0
				? 'a0: &a0 [x, x, x, x, x, x, x, x, x]'
				: `a${i}: &a${i} [${Array<string>(9)
						.fill(`*a${i - 1}`)
						.join(', ')}]`
		);
		expect(faults(levels.join('\n'))[0]).toMatch(/^too-(large|deep)/);
		expect(faults('&a [*a]')[0]).toMatch(/^too-/);
		expect(faults('['.repeat(10_000))[0]).toMatch(/^too-deep/);
		expect(faults('- '.repeat(10_000))[0]).toMatch(/^too-deep/);
		expect(faults('x'.repeat(600_000))[0]).toMatch(/^too-large/);
	});

	test('never throws, whatever is typed', () => {
		const pieces = fc.constantFrom(
			'a',
			': ',
			'\n',
			'  ',
			'- ',
			'[',
			']',
			'{',
			'}',
			'"',
			"'",
			'&a ',
			'*a',
			'<<: ',
			'---\n',
			'!!x ',
			'|\n',
			'? ',
			'\t',
			'#'
		);
		fc.assert(
			fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
				const { documents, faults } = readYaml(parts.join(''));
				for (const { line, column } of faults) expect(Math.min(line, column)).toBeGreaterThan(0);
				for (const { at } of documents) expect(at([]).line).toBeGreaterThan(0);
			}),
			{ numRuns: 500 }
		);
	});
});

test('a word is near another by case or by a slip or two', () => {
	const words = ['clusterIP', 'ports', 'selector', 'type'];
	expect(nearest('clusterIp', words)).toBe('clusterIP');
	expect(nearest('selecter', words)).toBe('selector');
	expect(nearest('sletro', words)).toBeNull();
	expect(nearest('prots', words)).toBe('ports');
	expect(nearest('tpye', words)).toBe('type');
	expect(nearest('kind', words)).toBeNull();
});
