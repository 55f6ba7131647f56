/**
 * What a deck remembers anew after its notes have changed: stored by its hash, named by the
 * entry of the change, so that the memory of facts is as safe as the reviews, and an undone
 * change is forgotten. The records that differ, and the order of all.
 */
import { canonicalJson } from '#core/base/json.ts';
import { emptyLedger, keyOf, type Ledger, type LedgerFact } from '#core/notes/identity/ledger.ts';
import { parseLedger } from '#core/notes/identity/ledger-file.ts';
import type { DeckId } from '#core/base/brand.ts';

/** What leads from one ledger to a later one of the same deck; null for nothing. */
export function deltaOf(before: Ledger, after: Ledger): string | null {
	const known = new Map(before.facts.map((fact) => [keyOf(fact), canonicalJson(fact)]));
	const facts = after.facts.filter((fact) => known.get(keyOf(fact)) !== canonicalJson(fact));
	const order = after.facts.map(keyOf);
	const isSame = facts.length === 0 && order.join() === before.facts.map(keyOf).join();
	return isSame ? null : canonicalJson({ ledger: { ...after, facts }, order });
}

/** The ledger that deltas lead to, one after the other. What cannot be read is passed over. */
export function ledgerAfter(deck: DeckId, deltas: readonly string[]): Ledger {
	let ledger = emptyLedger(deck);
	for (const text of deltas) ledger = applyDelta(ledger, text);
	return ledger;
}

function applyDelta(ledger: Ledger, text: string): Ledger {
	const { ledger: part, order } = partsOf(text);
	const changed = parseLedger(JSON.stringify(part ?? null));
	if (!changed.ok || !Array.isArray(order)) return ledger;
	const facts = new Map(ledger.facts.map((fact) => [keyOf(fact), fact]));
	for (const fact of changed.value.facts) facts.set(keyOf(fact), fact);
	const places = new Map(order.map((key, place) => [key as string, place]));
	const placeOf = (fact: LedgerFact) => places.get(keyOf(fact)) ?? places.size;
	return { ...ledger, facts: [...facts.values()].sort((a, b) => placeOf(a) - placeOf(b)) };
}

function partsOf(text: string): { readonly ledger?: unknown; readonly order?: unknown } {
	try {
		return Object(JSON.parse(text)) as ReturnType<typeof partsOf>;
	} catch {
		return {};
	}
}
