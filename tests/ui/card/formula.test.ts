import { render } from 'vitest-browser-svelte';
import { describe, expect, test } from 'vitest';
import type { Inline, Side as Tree } from '#core/notes/types.ts';
import Side from '#ui/card/Side.svelte';
import { formula } from '#ui/card/formula.ts';
import { eventually } from '../../support/eventually.ts';

const given = { lang: 'en', face: 'answer' } as const;
const inline = (...children: readonly Inline[]): Tree => [{ kind: 'paragraph', children }];

describe('a formula', () => {
	test('within a line is MathML, read out as its source', async () => {
		const side = inline({ kind: 'text', text: 'so ' }, { kind: 'math', tex: 'x^2' });
		const { container } = await render(Side, { ...given, side });
		await eventually(() => expect(container.querySelector('math msup')).not.toBeNull());
		const math = container.querySelector('math')!;
		expect(math.namespaceURI).toBe('http://www.w3.org/1998/Math/MathML');
		expect(math.getAttribute('alttext')).toBe('x^2');
		expect(math.getAttribute('display')).not.toBe('block');
	});

	test('on lines of its own is a block', async () => {
		const side: Tree = [{ kind: 'math', tex: '\\frac{1}{2}' }];
		const { container } = await render(Side, { ...given, side });
		await eventually(() => expect(container.querySelector('math mfrac')).not.toBeNull());
		expect(container.querySelector('math')?.getAttribute('display')).toBe('block');
	});

	test('that is broken shows its source', async () => {
		const side = inline({ kind: 'math', tex: '\\frac{1' });
		const { container } = await render(Side, { ...given, side });
		expect(await formula('\\frac{1', false)).toBeNull();
		expect(container.textContent).toContain('\\frac{1');
		expect(container.querySelector('math')).toBeNull();
	});

	test('leads nowhere and loads nothing', async () => {
		for (const tex of [
			'\\href{javascript:alert(1)}{x}',
			'\\url{https://example.org}',
			'\\includegraphics{https://example.org/a.png}',
			'\\htmlId{x}{y}',
			'\\def\\a{\\a\\a}\\a'
		]) {
			const math = await formula(tex, false);
			expect(math?.querySelector('[href], [src], img, a, [id]') ?? null, tex).toBeNull();
		}
	});
});
