/** Lines whose fact another deck asks. */
import { describe, expect, test } from 'vitest';
import type { DeckId } from '#core/base/brand.ts';
import { compileDeck } from '#core/notes/deck.ts';
import { parseLedger, serialiseLedger } from '#core/notes/identity/ledger-file.ts';
import { emptyLedger, type Ledger } from '#core/notes/identity/ledger.ts';
import { decksNamedIn, NO_OWNERS, ownersOf, type Owners } from '#core/notes/references.ts';

const head = '---\ntitle: T\ncards: strict\n---\n';

function compile(
	deck: string,
	text: string,
	owners: Owners = NO_OWNERS,
	ledger: Ledger = emptyLedger(deck as DeckId)
) {
	const files = [{ path: `cards/${deck}/en.md`, source: head + text }];
	return compileDeck(files, ledger, [], null, undefined, owners);
}

const owner = compile(
	'ports',
	'- Range of node ports :: 30000~32767 ^range\n- Default protocol :: TCP ^protocol\n'
);
const owners = ownersOf([owner.deck], true);
const [range] = owner.deck.notes[0]!.cards;

describe('a line that ends in the anchor of another deck', () => {
	const LINES = '- Ports of a node :: 30000~32767 ^ports/range\n- Own :: one\n';

	test('has no card of its own, counts as covered, and says who asks it', () => {
		const [note] = compile('service', LINES, owners).deck.notes;
		expect(note!.cards.map(({ lines }) => lines)).toEqual([[6, 6]]);
		expect(note!.coverage).toEqual({ content: 2, covered: 2, uncovered: [] });
		expect(note!.references).toEqual([
			{ deck: 'ports', anchor: 'range', lines: [5, 5], cards: [range!.id] }
		]);
	});

	test('is an error where all decks are known and none has it, and keeps its own card', () => {
		const text = LINES.replace('/range', '/nowhere');
		const { deck, diagnostics } = compile('service', text, owners);
		expect(diagnostics).toMatchObject([
			{ code: 'reference-unknown', severity: 'error', line: 5, column: 34 }
		]);
		expect(deck.notes[0]!.cards).toHaveLength(2);
		expect(deck.notes[0]!.references).toBeUndefined();
	});

	test('is a warning where other decks are not known', () => {
		const { deck, diagnostics } = compile('service', LINES);
		expect(diagnostics).toMatchObject([{ code: 'reference-unknown', severity: 'warning' }]);
		expect(deck.notes[0]!.cards).toHaveLength(2);
	});

	test('can itself not be referred to, so that there are no chains', () => {
		const middle = compile('service', '- Ports :: 30000~32767 ^own ^ports/range\n', owners);
		const both = ownersOf([owner.deck, middle.deck], true);
		const { diagnostics } = compile('third', '- Of nodes :: 30000~32767 ^service/own\n', both);
		expect(diagnostics.map(({ code }) => code)).toEqual(['reference-unknown']);
	});

	test('counts as covered where it would have no card of its own', () => {
		const [note] = compile('service', '- Some words about ports ^ports/range\n', owners).deck.notes;
		expect(note!.coverage.uncovered).toEqual([]);
		expect(note!.references).toHaveLength(1);
	});

	test('may be a question with its answer below', () => {
		const text = 'Q: Which ports has a node?\nA: 30000~32767\n\n^ports/range\n';
		const [note] = compile('service', text, owners).deck.notes;
		expect(note!.cards).toEqual([]);
		expect(note!.references).toMatchObject([{ deck: 'ports', lines: [5, 6] }]);
	});

	test('below a table stands for all of its rows', () => {
		const rows = ['NodePort | node port', 'ClusterIP | port', 'headless | target port'];
		const lines = ['Kind | Port', '--- | ---', ...rows];
		const table = lines.map((row) => `| ${row} |\n`).join('');
		const before = compile('service', `- Own :: one\n\n${table}`, owners).deck.notes[0]!;
		const [note] = compile('service', `- Own :: one\n\n${table}\n^ports/range\n`, owners).deck
			.notes;
		expect(before.cards.length).toBeGreaterThan(1);
		expect(note!.cards.map(({ lines }) => lines)).toEqual([[5, 5]]);
		expect(note!.coverage.uncovered).toEqual([]);
	});
});

describe('a card whose line came to refer to another deck', () => {
	const before = compile('service', '- Ports of a node :: 30000~32767\n');
	const [old] = before.deck.notes[0]!.cards;
	const text = '- Ports of a node :: 30000~32767 ^ports/range\n';
	const after = compile('service', text, owners, before.ledger);

	test('has become the card that asks its fact there', () => {
		expect(after.deck.became).toEqual({ [old!.id]: range!.id });
	});

	test('is remembered so by the ledger when the line is gone', () => {
		const read = parseLedger(serialiseLedger(after.ledger));
		expect(read.ok && read.value).toEqual(after.ledger);
		const gone = compile('service', '- Another :: one\n', owners, after.ledger);
		expect(gone.deck.became).toEqual({ [old!.id]: range!.id });
	});

	test('is itself again when the line refers to nobody', () => {
		const again = compile('service', '- Ports of a node :: 30000~32767\n', owners, after.ledger);
		expect(again.deck.notes[0]!.cards.map(({ id }) => id)).toEqual([old!.id]);
		expect(again.deck.became).toBeUndefined();
	});

	test('becomes the one with its answer where the fact there has several', () => {
		const two = compile('two', '- A ==Service== opens ==30000~32767== on nodes ^both\n');
		const cards = two.deck.notes[0]!.cards;
		const refers = text.replace('ports/range', 'two/both');
		const { became } = compile('service', refers, ownersOf([two.deck], true), before.ledger).deck;
		expect(became).toEqual({ [old!.id]: cards[1]!.id });
	});

	test('has no heir where none of several asks for its answer', () => {
		const two = compile('two', '- A ==Service== opens ==80== on nodes ^both\n');
		const refers = text.replace('ports/range', 'two/both');
		const { deck } = compile('service', refers, ownersOf([two.deck], true), before.ledger);
		expect(deck.became).toBeUndefined();
	});

	test('keeps its heir when nothing is changed', () => {
		expect(compile('service', text, owners, after.ledger).ledger).toEqual(after.ledger);
	});
});

test('the decks that a note names are found without reading it', () => {
	expect(decksNamedIn('a ^dns/srv\nb ^own\nc 10^a/b\nd ^ports/range \n^dns/x')).toEqual([
		'dns',
		'ports'
	]);
});
