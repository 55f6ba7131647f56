import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DeckId } from '#core/base/brand.ts';
import { shortHash } from '#core/base/sha256.ts';
import { compileDeck } from '#core/notes/deck.ts';
import { emptyLedger, type Ledger } from '#core/notes/identity/ledger.ts';
import { deltaOf, ledgerAfter } from '#store/library/delta.ts';

const deck = 'own.x' as DeckId;
const lines = fc.uniqueArray(fc.nat(40), { maxLength: 20 });

function next(ledger: Ledger, numbers: readonly number[]): Ledger {
	const source = `# N\n\n${numbers.map((n) => `Name ${shortHash(`${n}`)} :: value ${n}`).join('\n\n')}\n`;
	return compileDeck([{ path: 'own.x/en.md', source }], ledger).ledger;
}

test('deltas one after the other lead to the very ledger, order included', () => {
	fc.assert(
		fc.property(fc.array(lines, { maxLength: 5 }), (edits) => {
			let ledger = emptyLedger(deck);
			const deltas: string[] = [];
			for (const numbers of edits) {
				const after = next(ledger, numbers);
				const delta = deltaOf(ledger, after);
				if (delta !== null) deltas.push(delta);
				ledger = after;
			}
			expect(ledgerAfter(deck, deltas)).toEqual(ledger);
		}),
		{ numRuns: 40 }
	);
});

test('an edit of one line remembers little anew', () => {
	const many = Array.from({ length: 300 }, (_, n) => n);
	const before = next(emptyLedger(deck), many);
	const delta = deltaOf(before, next(before, [...many, 1000]))!;
	const facts = (JSON.parse(delta) as { readonly ledger: Ledger }).ledger.facts;
	expect(facts.length).toBeLessThan(4);
	expect(deltaOf(before, before)).toBeNull();
});

test.each(['', 'null', '{}', '{"ledger":{"v":1},"order":[]}', '[1'])(
	'what is no delta (%s) is passed over',
	(text) => {
		const ledger = next(emptyLedger(deck), [1, 2]);
		const delta = deltaOf(emptyLedger(deck), ledger)!;
		expect(ledgerAfter(deck, [delta, text])).toEqual(ledger);
	}
);
