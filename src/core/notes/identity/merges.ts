/**
 * Facts that are one by a person's word. The ledger keeps both records as they were; here is
 * worked out, each time anew, under which id and slots the younger one lives.
 */
import type { FactId } from '../../base/brand.ts';
import type { Language } from '../types.ts';
import type { Verdicts } from './decisions.ts';
import { keyOf, type Candidate, type LedgerFact } from './ledger.ts';
import { familyOf, ordinalOf, renumber } from './slots.ts';
import { changedSlots } from './truth.ts';

/** The fact that a record is by a person's word, and the name there of each of its slots. */
export type Merge = { readonly id: FactId; readonly slotOf: (slot: string) => string };

/** Merge by language and retired id. */
export type Merges = (lang: Language, id: FactId) => Merge | undefined;

/** A fact of a note that is an older one by a person's word. */
export type Merged = {
	readonly lang: Language;
	/** The id that lives on. */
	readonly id: FactId;
	/** The id it had until the decision; no card has it while the decision counts. */
	readonly retired: FactId;
	/** The slot that lives on, by the retired one. */
	readonly slots: Readonly<Record<string, string>>;
	/** Slots that live on with another truth than the old fact had when it left. */
	readonly changed: readonly string[];
};

/**
 * Records of one language that a decision has given away, by the id of their successor: while
 * it counts, nothing else can be them.
 */
export function absorbedRecords(
	records: readonly LedgerFact[],
	{ chosen }: Verdicts
): ReadonlyMap<FactId, LedgerFact> {
	if (chosen.size === 0) return new Map();
	const orphans = records.filter(({ state }) => state === 'orphan');
	const orphanById = new Map(orphans.map((record) => [record.id, record]));
	const absorbed = new Map<FactId, LedgerFact>();
	for (const { id, maybe = [] } of records) {
		const from = chosen.get(id);
		const old = maybe.some((one) => one.id === from) ? orphanById.get(from!) : undefined;
		if (old) absorbed.set(id, old);
	}
	return absorbed;
}

/**
 * A decision counts where the ledger knows the pair, in every language in which the old fact
 * is not itself in a note. Decisions may follow on one another.
 */
export function findMerges(records: readonly LedgerFact[], { chosen }: Verdicts): Merges {
	const recordOf = new Map(records.map((record) => [keyOf(record), record]));
	const links = new Map<FactId, Candidate & { readonly old: LedgerFact }>();
	for (const { id, lang, maybe = [] } of records) {
		const candidate = maybe.find((one) => one.id === chosen.get(id));
		const old = candidate && recordOf.get(keyOf({ lang, id: candidate.id }));
		if (old && !links.has(id)) links.set(id, { ...candidate, old });
	}
	return function mergeOf(lang, id, passed = new Set<FactId>()): Merge | undefined {
		const link = links.get(id);
		if (!link || passed.has(id)) return undefined;
		if (recordOf.get(keyOf({ lang, id: link.id }))?.state === 'active') return undefined;
		const slotOf = renamer(link.slots, link.old);
		const further = mergeOf(lang, link.id, new Set(passed).add(id));
		if (!further) return { id: link.id, slotOf };
		return { id: further.id, slotOf: (slot) => further.slotOf(slotOf(slot)) };
	};
}

/** A fact as it stands in the notes, told as the older one that it is; `old` if it is known. */
export function mergedFact(
	{ id: retired, lang, text, slots }: LedgerFact,
	{ id, slotOf }: Merge,
	old: LedgerFact | undefined
): Merged {
	const names = Object.keys(slots).map((slot) => [slot, slotOf(slot)] as const);
	const known = names.flatMap(([name, slot]) => {
		const before = old?.slots[slot] ?? old?.retired?.[slot];
		return before === undefined ? [] : [{ slot, before, after: slots[name]! }];
	});
	const changed = changedSlots({ before: old?.text ?? text, after: text }, known);
	return { lang, id, retired, slots: Object.fromEntries(names), changed };
}

/** Slots that came later keep clear of every name that the old fact ever used in their family. */
function renamer(names: Readonly<Record<string, string>>, old: LedgerFact) {
	const used = [...Object.values(names), ...Object.keys({ ...old.slots, ...old.retired })];
	return (slot: string): string => {
		const known = Object.hasOwn(names, slot) ? names[slot] : undefined;
		if (known !== undefined) return known;
		const family = used.filter((name) => familyOf(name) === familyOf(slot));
		if (family.length === 0) return slot;
		return renumber(slot, Math.max(...family.map(ordinalOf)) + Math.max(1, ordinalOf(slot)));
	};
}
