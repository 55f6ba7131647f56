/** What the cards of a section have from its heading and its lines: tags, and the page to read. */
import { describe, expect, test } from 'vitest';
import { cardsOf, parse, shownCards } from './support.ts';

const PAGE = 'https://kubernetes.io/docs/concepts/services-networking/service/';
const OTHER = 'https://kubernetes.io/docs/reference/networking/virtual-ips/';
const pagesOf = (source: string) => cardsOf(source).map(({ page }) => page);
const tagsOf = (source: string) => cardsOf(source).map(({ tags }) => tags);

describe('the page', () => {
	test.each([
		[`Source: <${PAGE}>`],
		[`source: ${PAGE}`],
		[`출처: <${PAGE}>`],
		[`**Source**: [Service](${PAGE})`],
		[`**출처:** ${PAGE}`],
		[`- Source: <${PAGE}>`]
	])('is what “%s” names', (line) => {
		const note = `## NodePort\n${line}\n\nrange :: 30000–32767\n`;
		expect(pagesOf(note)).toEqual([PAGE]);
		expect(shownCards(note)).toEqual(['range => 30000–32767']);
		expect(parse(note).coverage).toMatchObject({ content: 1, covered: 1 });
	});

	test('is that of the nearest heading, wherever below it the line stands', () => {
		const note = `Source: <${PAGE}>\n\na :: b\n\n## Modes\n\nc :: d\n\n### nftables\n\ne :: f\n\nSource: <${OTHER}>\n`;
		expect(pagesOf(note)).toEqual([PAGE, PAGE, OTHER]);
	});

	test('is the first of several', () => {
		expect(pagesOf(`Source: ${PAGE}\nSource: ${OTHER}\n\na :: b\n`)).toEqual([PAGE]);
	});

	test('is none where a line says more, or names no page of the web', () => {
		for (const line of [
			`Source: <${PAGE}> and more`,
			'Source: javascript:alert(1)',
			'Source: a book'
		])
			expect(pagesOf(`${line}\n\na :: b\n`), line).toEqual([undefined]);
	});

	test('is that of a scenario too', () => {
		expect(pagesOf(`## SRV\nSource: ${PAGE}\n\n\`\`\`scenario\nask: dns.srv\n\`\`\`\n`)).toEqual([
			PAGE
		]);
	});
});

describe('the tags of a heading', () => {
	test('are those of all cards below it, behind their own', () => {
		const note = '## Service #cka/services\n\na :: b #own\n\n### NodePort #cka/ports\n\nc :: d\n';
		expect(tagsOf(note)).toEqual([
			['own', 'cka/services'],
			['cka/ports', 'cka/services']
		]);
	});

	test('end with its section', () => {
		expect(tagsOf('## A #one\n\na :: b\n\n## B\n\nc :: d\n')).toEqual([['one'], undefined]);
	});

	test('count once', () => {
		expect(tagsOf('## A #one\n\na :: b #one\n')).toEqual([['one']]);
	});

	test('are not those by which other tools make decks and cards', () => {
		expect(tagsOf('## What is it? #card #net\n\nAn answer\n\n- a :: b\n')).toContainEqual(['net']);
		expect(tagsOf('## A #flashcards/net\n\na :: b\n')).toEqual([undefined]);
	});
});
