import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DeckId } from '../../../src/core/base/brand.ts';
import { sha256Hex } from '../../../src/core/base/sha256.ts';
import { canonicalJson } from '../../../src/core/base/json.ts';
import { compileDeck, versioned } from '../../../src/core/notes/deck.ts';
import { emptyLedger, type Ledger } from '../../../src/core/notes/identity/ledger.ts';

const EMPTY = emptyLedger('dns' as DeckId);
const KOREAN = {
	path: 'cards/dns/ko.md',
	source: '# DNS\n\n- ttl - 응답을 기억하는 시간 ^ttl\n- CNAME - 별칭\n'
};
const ENGLISH = {
	path: 'cards/dns/en.md',
	source: '# DNS\n\n- ttl - how long an answer is kept ^ttl\n'
};

const definition = (cards: readonly { id: string }[]) =>
	cards.find(({ id }) => id.endsWith('/def'));

test('cards carry the id of their fact and the slot that identity settled', () => {
	const { deck } = compileDeck([KOREAN], EMPTY);
	const [note] = deck.notes;
	for (const card of note!.cards) {
		expect(card.id).toBe(`${card.fact}/${card.slot}`);
		expect(note!.facts.map(({ id }) => id)).toContain(card.fact);
	}
	expect(new Set(note!.cards.map(({ id }) => id)).size).toBe(note!.cards.length);
});

test('each note that is read is told', () => {
	const told: number[] = [];
	compileDeck([KOREAN, ENGLISH], EMPTY, [], null, (read) => told.push(read));
	expect(told).toEqual([1, 2]);
});

test('a translation under the same anchor is the same fact, card by card', () => {
	const { deck } = compileDeck([KOREAN, ENGLISH], EMPTY);
	const [korean, english] = deck.notes;
	expect(english!.lang).toBe('en');
	expect(english!.facts[0]!.id).toBe(korean!.facts[0]!.id);
	expect(definition(english!.cards)!.id).toBe(definition(korean!.cards)!.id);
});

test('the version names the content: it changes with a note and with nothing else', () => {
	const compiled = compileDeck([KOREAN], EMPTY);
	const { version, ...content } = versioned(compiled);
	expect(content).toEqual(compiled.deck);
	expect(version).toBe(sha256Hex(canonicalJson(content)));
	expect(versioned(compileDeck([KOREAN], EMPTY)).version).toBe(version);
	const spaced = { ...KOREAN, source: `${KOREAN.source}\n` };
	expect(versioned(compileDeck([spaced], EMPTY)).version).not.toBe(version);
});

test('a note stays in its language through an edit that tips the balance of its letters', () => {
	const korean = '# 포트\n\nHTTP 서버의 기본 포트 번호 :: 80\n';
	const mostlyLatin = `${korean}\n${'Transport Layer Security over TCP :: a protocol\n\n'.repeat(9)}`;
	const compile = (source: string, ledger: Ledger) =>
		compileDeck([{ path: 'services/note.md', source }], ledger);
	expect(compile(mostlyLatin, EMPTY).deck.notes[0]!.lang).toBe('en');
	const before = compile(korean, EMPTY);
	const after = compile(mostlyLatin, before.ledger);
	expect(after.deck.notes[0]!.lang).toBe('ko');
	expect(definition(after.deck.notes[0]!.cards)!.id).toBe(
		definition(before.deck.notes[0]!.cards)!.id
	);
	const said = compile(`---\nlang: en\n---\n${mostlyLatin}`, before.ledger);
	expect(said.deck.notes[0]!.lang).toBe('en');
});

test('a deck compiled against its own ledger gives the same deck and the same ledger', () => {
	const first = compileDeck([KOREAN, ENGLISH], EMPTY);
	const second = compileDeck([KOREAN, ENGLISH], first.ledger);
	expect(second.deck).toEqual(first.deck);
	expect(second.ledger).toEqual(first.ledger);
});

test('what identity has to say stands among the diagnostics of its note, in note order', () => {
	const source = '# DNS\n\n- ttl - 시간 ^a\n- 별칭 - 다른 이름 ^a\n- ==MX 이름\n';
	const { deck, diagnostics } = compileDeck(
		[
			{ path: 'ko.md', source },
			{ ...ENGLISH, path: 'en.md' }
		],
		EMPTY
	);
	expect(deck.notes[0]!.diagnostics.map(({ code, line }) => [code, line])).toEqual([
		['anchor-repeated', 4],
		['cloze-unclosed', 5]
	]);
	expect(deck.notes[1]!.diagnostics).toEqual([]);
	expect(diagnostics).toHaveLength(2);
});

test('no text makes compiling throw, and every card has a fact', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (source) => {
			const { deck } = compileDeck([{ path: 'x.md', source }], EMPTY);
			const ids = new Set(deck.notes[0]!.facts.map(({ id }) => id));
			expect(deck.notes[0]!.cards.every(({ fact }) => ids.has(fact))).toBe(true);
		})
	);
});
