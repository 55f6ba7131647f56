import { describe, expect, test } from 'vitest';
import { parse, shownCards } from '../support.ts';

const ID = '64a2f0c1-1111-2222-3333-444455556666';
const codes = (source: string) => parse(source).diagnostics.map(({ code }) => code);

describe('what Logseq puts in place of itself', () => {
	test.each([
		[`a ((${ID})) b :: c`, 'a b => c'],
		[`a :: {{embed ((${ID}))}} c`, 'a => c'],
		['a {{query (and [[x]] {:title "t"})}} b :: c', 'a b => c'],
		['a {{video https://example.com/v}} b :: c', 'a b => c']
	])('is left out of %j, and that is said', (source, card) => {
		expect(shownCards(source)).toEqual([card]);
		expect(codes(source)).toEqual(['reference-left-out']);
	});

	test.each([
		[`a [words](((${ID}))) :: c`, 'a words => c'],
		['f((x)) :: {{ .Values.x }} and {{query}}', 'f((x)) => {{ .Values.x }} and {{query}}'],
		['`((x))` :: `{{embed x}}`', '((x)) => {{embed x}}']
	])('is not seen in %j', (source, card) => {
		expect(shownCards(source)).toEqual([card]);
		expect(codes(source)).toEqual([]);
	});

	test('is no line of the note where it stands alone', () => {
		const { coverage, diagnostics } = parse(`- {{embed [[Page]]}}\n\n((${ID}))\n\na :: b\n`);
		expect(coverage.content).toBe(1);
		expect(diagnostics).toEqual([]);
	});
});
