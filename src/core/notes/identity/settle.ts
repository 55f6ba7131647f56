/** One language of a deck: every fact finds its record or is born, and every record its end. */
import type { FactId } from '../../base/brand.ts';
import type { ParsedNote } from '../parsed.ts';
import type { Language } from '../types.ts';
import { counterparts, matchAnchors, type AnchorMatch } from './anchors.ts';
import { bearIds } from './births.ts';
import type { Verdicts } from './decisions.ts';
import { findCandidates } from './candidates.ts';
import { matchExactly } from './exact.ts';
import { matchFuzzily } from './fuzzy.ts';
import type { Ledger, LedgerFact } from './ledger.ts';
import { absorbedRecords } from './merges.ts';
import { Pairing } from './pairing.ts';
import { activeRecords, candidateFor, orphanRecord, settleCards, type Decided } from './records.ts';
import { learnSections } from './sections.ts';
import { compare, newStatements, oldStatements, type New, type Old } from './statement.ts';

export type SettledLanguage = {
	readonly lang: Language;
	readonly match: Pairing<Old, New>;
	readonly anchors: AnchorMatch;
	/** In note order, as `match.news`. */
	readonly decided: readonly Decided[];
	/** Active ones in note order, then orphans by id. */
	readonly records: readonly LedgerFact[];
};

/** Old facts that a decision gave away take no part in matching: they have their successor. */
export function settleLanguage(
	ledger: Ledger,
	lang: Language,
	notes: readonly ParsedNote[],
	verdicts: Verdicts
): SettledLanguage {
	const known = ledger.facts.filter((record) => record.lang === lang);
	const absorbed = absorbedRecords(known, verdicts);
	const match = new Pairing<Old, New>(
		oldStatements(known, absorbed),
		newStatements(notes.filter((note) => note.lang === lang))
	);
	const anchors = matchAnchors(match);
	const contested = new Map<number, readonly number[]>();
	const counterpart = counterpartOf(ledger, lang, match, anchors);
	if (match.olds.length > 0) {
		matchExactly(match, learnSections(match));
		const candidates = findCandidates(match, (fresh) => counterpart(fresh) !== undefined);
		const sections = learnSections(match, candidates.near);
		matchExactly(match, sections);
		for (const { fresh, olds } of matchFuzzily(match, sections, candidates))
			contested.set(fresh, olds);
	}
	const gone = [...freeRecords(match), ...absorbed.values()];
	const decided = decide(match, {
		contested,
		ids: nameAll(match, known, counterpart),
		orphans: recordsById(gone),
		verdicts
	});
	const orphans = orphanRecords(gone, anchors);
	const records = [...activeRecords(decided, anchorOf(match, anchors)), ...orphans];
	return { lang, match, anchors, decided, records };
}

function counterpartOf(
	ledger: Ledger,
	lang: Language,
	match: Pairing<Old, New>,
	anchors: AnchorMatch
) {
	const ids = counterparts(ledger, lang);
	return (fresh: number) => {
		const { anchor } = match.news[fresh]!;
		return anchor !== null && anchors.owners.get(anchor) === fresh ? ids.get(anchor) : undefined;
	};
}

/** The id of every new statement: its partner's, or one that no record of the language has. */
function nameAll(
	match: Pairing<Old, New>,
	known: readonly LedgerFact[],
	counterpart: (fresh: number) => FactId | undefined
): readonly FactId[] {
	const used = new Set(known.map(({ id }) => id));
	const born = bearIds(match.news, match.freeNews(), used, counterpart);
	return match.news.map((_, index) => partnerOf(match, index)?.record.id ?? born.get(index)!);
}

type Basis = {
	/** Free old statements by the free new one that they may be. */
	readonly contested: ReadonlyMap<number, readonly number[]>;
	readonly ids: readonly FactId[];
	readonly orphans: ReadonlyMap<FactId, LedgerFact>;
	readonly verdicts: Verdicts;
};

function decide(match: Pairing<Old, New>, basis: Basis): readonly Decided[] {
	const { contested, ids, orphans, verdicts } = basis;
	return match.news.map((fresh, index) => {
		const old = partnerOf(match, index);
		const id = ids[index]!;
		const entry = { fresh, old, id, ...settleCards(fresh.fact, old) };
		const known = (old?.record.maybe ?? []).filter((candidate) => orphans.has(candidate.id));
		const possible = (contested.get(index) ?? []).map((one) => match.olds[one]!.record);
		// Somebody may know of a past that no likeness speaks for.
		const said = orphans.get(verdicts.chosen.get(id) ?? id);
		const isTold = said && ![...known, ...possible].some((one) => one.id === said.id);
		const more = isTold ? [...possible, said] : possible;
		return { ...entry, maybe: [...known, ...more.map((one) => candidateFor(entry, one))] };
	});
}

function partnerOf(match: Pairing<Old, New>, fresh: number): Old | undefined {
	return match.isNewFree(fresh) ? undefined : match.olds[match.oldOf(fresh)];
}

/** The anchor that a settled fact goes by: its own, or the one it had that nobody claimed since. */
function anchorOf(match: Pairing<Old, New>, { owners }: AnchorMatch) {
	return (index: number): string | undefined => {
		const { anchor } = match.news[index]!;
		if (anchor !== null && owners.get(anchor) === index) return anchor;
		const earlier = partnerOf(match, index)?.anchor ?? null;
		return earlier === null || owners.has(earlier) ? undefined : earlier;
	};
}

function freeRecords(match: Pairing<Old, New>): readonly LedgerFact[] {
	return match.freeOlds().map((old) => match.olds[old]!.record);
}

function recordsById(records: readonly LedgerFact[]): ReadonlyMap<FactId, LedgerFact> {
	return new Map(records.map((record) => [record.id, record]));
}

function orphanRecords(
	records: readonly LedgerFact[],
	{ owners }: AnchorMatch
): readonly LedgerFact[] {
	return records
		.map((record) => orphanRecord(record, record.anchor !== undefined && owners.has(record.anchor)))
		.sort((a, b) => compare(a.id, b.id));
}
