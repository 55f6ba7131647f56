/** Signs of cards in numbers that lead a careless reader to look at everything again for each. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from '../support.ts';
import { anything, SEED } from '../texts.ts';

const shapes: Readonly<Record<string, (n: number) => string>> = {
	'braces that never close': (n) => '{{c1::a '.repeat(n),
	'braces in braces': (n) => `${'{{c1::'.repeat(n)}a${'}}'.repeat(n)}`,
	'hints in hints': (n) => '{{c1::a::'.repeat(n) + '}}'.repeat(n),
	'gaps of one number': (n) => '==a==[^1] '.repeat(n),
	'hints without an end': (n) => `${'==a;;'.repeat(n)}==`,
	'single braces': (n) => `---\ncloze: [braces, bold]\n---\n${'{a **b** '.repeat(n / 2)}`,
	'brackets of a text': (n) => `C: ${'[a] '.repeat(n / 2)}`,
	'brackets that never close': (n) => `C: ${'[a '.repeat(n)}`,
	'a text of many lines': (n) => `C: [x]\n${'line [a]\n'.repeat(n / 4)}`,
	'marks without blank lines': (n) => 'a\n?\n'.repeat(n),
	'marks in lists': (n) => '- a\n'.repeat(n / 2) + '- b\n  ?\n  c\n'.repeat(n / 8),
	'marks that nothing ends': (n) => `+++\n${'a\n?\nb\n\n'.repeat(n / 4)}`,
	'tagged lines': (n) => 'a #card\n'.repeat(n),
	'tags behind a line': (n) => `x${' #a'.repeat(n)}`,
	'tags before a line': (n) => '#a '.repeat(n),
	'questions in lists': (n) => '- Q: a\n'.repeat(n),
	'answers without words': (n) => 'Q: a\nA:\n\n'.repeat(n / 4),
	'tags before pictures': (n) => `- ${'#card ![a](b) '.repeat(n / 4)}`,
	'tags before a picture': (n) => `- ${'#card '.repeat(n)}![a](b)`,
	'an item of tagged lines': (n) => `- a\n${'  b #card\n'.repeat(n)}`,
	'formulas in items that nothing ends': (n) => '- $$\n  a\n'.repeat(n / 2),
	'a formula in an item of many lines': (n) => `- $$\n${'  a\n- b\n'.repeat(n / 4)}$$`,
	'fences in items': (n) => '- ```sh\n'.repeat(n),
	'gaps in a table': (n) => `|a|b|\n|-|-|\n${'|==a==|{{c1::b}}|\n'.repeat(n / 16)}`,
	'attributes on lines of their own': (n) => '# a\n{typed}\na :: b {typed}\n'.repeat(n / 8),
	properties: (n) => `${'a:: b\n'.repeat(n)}id:: x`,
	schedules: (n) => `a :: b <!--SR:${'!2024-01-05,1,250'.repeat(n)}-->`,
	'double braces': (n) => '{{a}} '.repeat(n),
	'folds that never close': (n) => '<details><summary>a?</summary>b\n'.repeat(n / 8),
	'folds in folds': (n) =>
		'<details><summary>a?</summary>\n'.repeat(n / 8) + '</details>\n'.repeat(n / 8),
	'a fold of many lines': (n) => `<details><summary>a?</summary>\n${'- b\n'.repeat(n)}</details>`,
	'folds without questions': (n) =>
		'<details>\n<summary>a</summary>\n\nb\n</details>\n'.repeat(n / 16),
	'a summary of many tags': (n) => `<details><summary>${'<b>'.repeat(n)}a?</summary>b</details>`,
	'starts without an end': (n) => 'START\nBasic\na\nBack: b\n'.repeat(n / 8),
	'a start of many lines': (n) => `START\nBasic\n${'a\n'.repeat(n)}END`,
	'starts on one line': (n) => `STARTI [Basic] a${' Tags: Back: b'.repeat(n / 8)} ENDI`,
	'dates of cards': (n) => `id:: x\n${'card-next-schedule:: 2024-01-05T\n'.repeat(n / 8)}`,
	dollars: (n) => '$a '.repeat(n) + '$$'.repeat(n),
	'pictures beside gaps': (n) => '![a|1](b.png) ==c== '.repeat(n / 16),
	'pages in pages': (n) => '[[a|'.repeat(n) + ']]'.repeat(n),
	'close separators': (n) => `#flashcards\n${'a::b '.repeat(n)}`,
	'rules in a note of one card': (n) => `---\nnoteId: 1\n---\n${'---\n'.repeat(n)}`
};

/** The least processor time of two runs, in microseconds. */
function cost(source: string): number {
	const runs = [1, 2].map(() => {
		const before = process.cpuUsage();
		parse(source);
		const { user, system } = process.cpuUsage(before);
		return user + system;
	});
	return Math.min(...runs);
}

/** Eight times the text may cost forty times the time: far from 64, and from any noise. */
test.each(Object.entries(shapes))('time grows with the text: %s', (_name, shape) => {
	const base = 2_000;
	parse(shape(base));
	const least = Math.max(cost(shape(base)), 4_000);
	expect(cost(shape(8 * base)) / least).toBeLessThan(40);
});

const head = fc.constantFrom(
	'',
	'---\ncloze: [bold, braces, double-braces]\n---\n',
	'#flashcards\n',
	'---\nnoteId: 1\n---\n',
	'id:: x\n',
	'+++\n'
);

test('whatever a note says of itself, every card has two sides', () => {
	const hasSides = fc.property(head, anything, (told, text) => {
		for (const { cards } of parse(told + text).facts)
			for (const { prompt, answer } of cards) {
				expect(prompt).not.toEqual([]);
				expect(answer).not.toEqual([]);
			}
	});
	fc.assert(hasSides, { numRuns: 1500, seed: SEED });
});
