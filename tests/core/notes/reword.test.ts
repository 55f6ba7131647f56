import { describe, expect, test } from 'vitest';
import type { DeckId } from '#core/base/brand.ts';
import { compileDeck } from '#core/notes/deck.ts';
import { emptyLedger } from '#core/notes/identity/ledger.ts';
import { ledgerOf } from '#core/notes/identity/ledger-of.ts';
import { markdownOf } from '#core/notes/markdown.ts';
import { answerText, promptText } from '#core/notes/plain-text.ts';
import { reword } from '#core/notes/reword.ts';
import { wordingBase } from '#core/notes/wording.ts';

const deck = 'd' as DeckId;
const compile = (source: string) =>
	compileDeck([{ path: 'd/en.md', source }], emptyLedger(deck)).deck;
const cardOf = (source: string) => compile(source).notes[0]!.cards[0]!;
const basic = cardOf('HTTP :: 80\n');
const gap = cardOf('HTTP listens on ==80==.\n');

describe('other words for a card', () => {
	test('are Markdown, for one side or both', () => {
		const one = reword(basic, { prompt: 'Port of `http`?' })!;
		expect(one.prompt).toEqual([
			{
				kind: 'paragraph',
				children: [
					{ kind: 'text', text: 'Port of ' },
					{ kind: 'code', text: 'http' },
					{ kind: 'text', text: '?' }
				]
			}
		]);
		expect(one.answer).toEqual(basic.answer);
		const both = reword(basic, { prompt: 'Ports?', answer: '- 80\n- 443' })!;
		expect(both.answer).toMatchObject([{ kind: 'list', items: [{}, {}] }]);
	});

	test('for a gap are a text with a gap, or a question with its answer', () => {
		const other = reword(gap, { prompt: 'Port ==80== is for HTTP' })!;
		expect(other.kind).toBe('cloze');
		expect(answerText(other)).toBe('80');
		const asked = reword(gap, { prompt: 'Which port has HTTP?', answer: '80' })!;
		expect([asked.kind, promptText(asked)]).toEqual(['basic', 'Which port has HTTP?']);
	});

	test('that make no card are none', () => {
		expect(reword(basic, { prompt: '  ' })).toBeNull();
		expect(reword(basic, { answer: '' })).toBeNull();
		expect(reword(gap, { prompt: 'without any gap' })).toBeNull();
	});

	test('never run what they say', () => {
		const one = reword(basic, { prompt: '[x](javascript:alert(1)) <script>1</script>' })!;
		expect(JSON.stringify(one.prompt)).not.toContain('"href"');
	});

	test('stand for one text only', () => {
		expect(wordingBase(basic)).toBe(wordingBase(cardOf('# Other\n\nHTTP :: 80\n')));
		expect(wordingBase(basic)).not.toBe(wordingBase(cardOf('HTTP :: 81\n')));
	});
});

test.each([
	'HTTP :: `80` and **443**, *not* [that](https://example.com/)\n',
	'Signs :: a \\* b, \\`c\\`, x \\== y\n',
	'Code with backticks :: `` a ` b ``\n',
	'Q: What runs?\nA: This:\n\n```sh\nkubectl get pods\n```\n',
	'Q: Which?\nA:\n- one\n  - inner\n- two\n',
	'HTTP listens on ==80==^[a port] and more\n'
])('a side reads the same after the way through Markdown: %j', (source) => {
	const card = cardOf(source);
	const words =
		card.kind === 'cloze'
			? { prompt: markdownOf(card.prompt) }
			: { prompt: markdownOf(card.prompt), answer: markdownOf(card.answer) };
	expect(reword(card, words)).toEqual({
		kind: card.kind,
		prompt: card.prompt,
		answer: card.answer
	});
});

test('a deck that is compiled tells its ledger, but for what it used to be', () => {
	const files = [
		{ path: 'd/ko.md', source: '# 서비스\n\nHTTP :: 80 ^http\n\nDNS ::: 53\n' },
		{ path: 'd/en.md', source: '# Services\n\nHTTP :: 80 ^http\n' }
	];
	const { deck: compiled, ledger } = compileDeck(files, emptyLedger(deck));
	expect(ledgerOf(compiled)).toEqual(ledger);
	expect(compileDeck(files, ledgerOf(compiled)).deck).toEqual(compiled);
});
