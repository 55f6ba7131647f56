import '../../../src/app.css';
import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Inline, Side } from '#core/notes/types.ts';
import SideView from '#ui/card/Side.svelte';
import { code, paragraph, text } from './examples.ts';
import { eventually } from '../../support/eventually.ts';

type Face = 'prompt' | 'answer';
async function draw(side: Side, lang: 'ko' | 'en' = 'ko', face: Face = 'answer') {
	await page.viewport(320, 800);
	const { container } = await render(SideView, { side, lang, face });
	return container;
}

/** Words as they stand in the lines on screen. */
function lines(element: Element): readonly string[] {
	const range = document.createRange();
	const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
	const byTop = new Map<number, string>();
	for (let node = texts.nextNode(); node; node = texts.nextNode())
		for (let i = 0; i < node.textContent!.length; i++) {
			range.setStart(node, i);
			range.setEnd(node, i + 1);
			const { bottom } = range.getBoundingClientRect();
			byTop.set(bottom, `${byTop.get(bottom) ?? ''}${node.textContent![i]!}`);
		}
	return [...byTop.values()].map((line) => line.trim());
}

describe('text', () => {
	test('each run says its language, and no space creeps in between runs', async () => {
		const side = await draw(paragraph(text('pod의 '), code('svc-3'), text('를 찾기')));
		expect(side.textContent.trim()).toBe('pod의 svc-3를 찾기');
		expect(side.querySelector('span')!.lang).toBe('en');
		expect(side.querySelector('code')!.lang).toBe('en');
	});

	test('emphasis, breaks and lists are what they are for readers', async () => {
		const inner: Inline = { kind: 'em', children: [text('b')] };
		const side = await draw([
			{
				kind: 'paragraph',
				children: [{ kind: 'strong', children: [text('a'), inner] }, { kind: 'break' }, text('c')]
			},
			{ kind: 'list', ordered: true, items: [paragraph(text('one')), paragraph(text('two'))] }
		]);
		expect(side.querySelector('strong em')!.textContent).toBe('b');
		expect(side.querySelectorAll('br')).toHaveLength(1);
		expect(side.querySelectorAll('ol > li')).toHaveLength(2);
	});

	test('the same piece twice in a line is drawn twice', async () => {
		const twice = text('x');
		expect((await draw(paragraph(twice, twice))).textContent.trim()).toBe('xx');
	});
});

describe('links', () => {
	const link = (href: string) => paragraph({ kind: 'link', href, children: [text('docs')] });

	test('open beside the app and tell it nothing', async () => {
		const a = (await draw(link('https://kubernetes.io/'))).querySelector('a')!;
		expect(a.target).toBe('_blank');
		expect(a.relList.contains('noopener')).toBe(true);
		expect(a.href).toBe('https://kubernetes.io/');
	});

	test('lead nowhere when the address is none', async () => {
		const a = (await draw(link('javascript:alert(1)'))).querySelector('a')!;
		expect(a.hasAttribute('href')).toBe(false);
		expect(a.textContent).toBe('docs');
	});
});

describe('a gap', () => {
	const gap = (hint?: string) =>
		paragraph(text('clusterIp: '), { kind: 'cloze', children: [text('None')], hint });

	test('is a blank in the prompt, in the words of the card, and does not give itself away', async () => {
		const korean = await draw(gap(), 'ko', 'prompt');
		expect(korean.textContent).toContain('빈칸');
		expect(korean.textContent).not.toContain('None');
		expect((await draw(gap(), 'en', 'prompt')).textContent).toContain('blank');
	});

	test('shows its hint', async () => {
		const side = await draw(gap('값'), 'ko', 'prompt');
		expect(side.querySelector('[aria-hidden]')!.textContent).toBe('값');
		expect(side.textContent).toContain('빈칸: 값');
	});

	test('is filled and marked in the answer', async () => {
		const side = await draw(gap('값'));
		expect(side.querySelector('mark')!.textContent).toBe('None');
		expect(side.textContent).not.toContain('빈칸');
	});
});

describe('code', () => {
	test('a template breaks after its dots and nowhere else', async () => {
		const side = await draw(paragraph(code('{serviceName}.{nameSpace}.svc.{Dns name}')));
		const broken = lines(side);
		expect(broken.length).toBeGreaterThan(1);
		expect(broken.slice(0, -1).every((line) => line.endsWith('.'))).toBe(true);
		expect(side.textContent.trim()).toBe('{serviceName}.{nameSpace}.svc.{Dns name}');
	});

	test('a command wraps at its spaces: no flag or name is torn', async () => {
		const words = 'kubectl get service svc-3 --namespace default --show-labels -o wide';
		const side = await draw([{ kind: 'code-block', language: null, text: words }]);
		const broken = lines(side);
		expect(broken.length).toBeGreaterThan(1);
		expect(broken.flatMap((line) => line.split(' '))).toEqual(words.split(' '));
	});

	test('a word wider than the screen still fits', async () => {
		const side = await draw(paragraph(code('a'.repeat(200))));
		expect(side.scrollWidth).toBeLessThanOrEqual(side.clientWidth);
	});

	test('a block of lines keeps them and scrolls inside itself, within reach of the keyboard', async () => {
		const long = `spec:\n  ${'x'.repeat(80)}`;
		const side = await draw([{ kind: 'code-block', language: 'yaml', text: long }], 'en');
		const block = side.querySelector('pre')!;
		expect(block.textContent).toBe(long);
		await eventually(() => expect(block.tabIndex).toBe(0));
		expect(block.getAttribute('role')).toBe('region');
		expect(block.getAttribute('aria-label')).toBe('Code');
		expect(side.scrollWidth).toBeLessThanOrEqual(side.clientWidth);
	});

	test('a block that fits is no stop of the keyboard', async () => {
		const side = await draw([{ kind: 'code-block', language: null, text: 'a: 1\nb: 2' }]);
		const block = side.querySelector('pre')!;
		await eventually(() => expect(block.clientWidth).toBeGreaterThan(0));
		expect(block.hasAttribute('tabindex')).toBe(false);
	});
});

test('a wide table scrolls inside itself, and its columns have heads', async () => {
	const cell = (words: string) => [text(words)];
	const row = [
		'externalTrafficPolicy',
		'inside the cluster',
		'internalTrafficPolicy',
		'selector'
	].map(cell);
	const side = await draw([{ kind: 'table', header: row, rows: [row, row] }], 'en');
	expect(side.querySelectorAll('th[scope="col"]')).toHaveLength(4);
	expect(side.querySelectorAll('tbody tr')).toHaveLength(2);
	expect(side.scrollWidth).toBeLessThanOrEqual(side.clientWidth);
	await eventually(() =>
		expect(side.querySelector<HTMLElement>('[aria-label="Table"]')?.tabIndex).toBe(0)
	);
});

describe('a picture', () => {
	test('from elsewhere is not fetched; its words stand for it', async () => {
		const side = await draw([
			{ kind: 'image', src: 'https://evil.example/a.png', alt: 'A service' }
		]);
		expect(side.querySelector('img')).toBeNull();
		expect(side.textContent).toContain('A service');
	});

	test('that is missing leaves its words', async () => {
		const side = await draw([{ kind: 'image', src: 'no/such.png', alt: 'A service' }]);
		const gone = () => expect(side.querySelector('img')).toBeNull();
		await eventually(gone); // until the server has said that there is none
		expect(side.textContent).toContain('A service');
	});
});
