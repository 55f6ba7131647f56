/**
 * Old facts find themselves in edited notes, so that an edit never loses a schedule.
 *
 * Each language of a deck is settled for itself: anchors, then equal words from the most to
 * the least telling key, then likeness with a margin. What is left is born or orphaned.
 */
import type { FactId } from '../../base/brand.ts';
import { lineStarts } from '../../base/diagnostic.ts';
import { diagnostic } from '../diagnostics.ts';
import type { ParsedFact, ParsedNote } from '../parsed.ts';
import type { Diagnostic, Language } from '../types.ts';
import { counterparts, matchAnchors, type AnchorMatch, type Repeated } from './anchors.ts';
import { bearIds } from './births.ts';
import { matchExactly } from './exact.ts';
import { matchFuzzily, type Contested } from './fuzzy.ts';
import type { Ledger, LedgerFact } from './ledger.ts';
import { Pairing } from './pairing.ts';
import { activeRecords, orphanRecord, settleCards, type Decided } from './records.ts';
import { joinReports, reportLanguage, type Report } from './report.ts';
import { fileName, newStatements, oldStatements, type New, type Old } from './statement.ts';

/** The id of a parsed fact and the final slots of its cards, in the order of its drafts. */
export type Identity = { readonly id: FactId; readonly slots: readonly string[] };

export type Reconciled = {
	readonly ledger: Ledger;
	readonly identities: ReadonlyMap<ParsedFact, Identity>;
	readonly report: Report;
	/** Repeated anchors and facts that nobody has told apart yet, in note order. */
	readonly diagnostics: readonly Diagnostic[];
};

const LANGUAGES: readonly Language[] = ['ko', 'en'];

/**
 * Settles every fact of `notes`, which are all notes of the ledger's deck: a language without
 * a note has all its facts orphaned. A fact's id and its cards' slots never change again, so
 * reconciling twice gives the same ledger. Near-linear in the number of facts.
 */
export function reconcile(ledger: Ledger, notes: readonly ParsedNote[]): Reconciled {
	const sorted = [...notes].sort((a, b) => compare(fileName(a.path), fileName(b.path)));
	let known = ledger;
	const settled = LANGUAGES.map((lang) => {
		const language = settleLanguage(known, lang, sorted);
		const others = known.facts.filter((record) => record.lang !== lang);
		known = { ...known, facts: [...others, ...language.records] };
		return language;
	});
	return {
		ledger: { ...ledger, facts: settled.flatMap(({ records }) => records) },
		identities: new Map(settled.flatMap(({ decided }) => decided.map(toIdentity))),
		report: joinReports(settled.map(({ report }) => report)),
		diagnostics: settled.flatMap(({ diagnostics }) => diagnostics)
	};
}

function settleLanguage(ledger: Ledger, lang: Language, notes: readonly ParsedNote[]) {
	const match = new Pairing<Old, New>(
		oldStatements(ledger.facts.filter((record) => record.lang === lang)),
		newStatements(notes.filter((note) => note.lang === lang))
	);
	const anchors = matchAnchors(match);
	const contested = match.olds.length > 0 ? matchWords(match) : [];
	const maybe = new Map(
		contested.map(({ fresh, olds }) => [fresh, olds.map((old) => match.olds[old]!.record.id)])
	);
	const decided = decide(match, maybe, counterpartOf(ledger, lang, match, anchors));
	const orphans = orphanRecords(match, anchors);
	const records = [...activeRecords(decided, anchorOf(match, anchors)), ...orphans];
	return {
		decided,
		records,
		report: reportLanguage(match, decided),
		diagnostics: [...anchors.repeated.map(repeatedAnchor), ...decided.flatMap(ambiguousFact(match))]
	};
}

function matchWords(match: Pairing<Old, New>): readonly Contested[] {
	matchExactly(match);
	return matchFuzzily(match);
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

function decide(
	match: Pairing<Old, New>,
	maybe: ReadonlyMap<number, readonly FactId[]>,
	counterpart: (fresh: number) => FactId | undefined
): readonly Decided[] {
	const used = new Set(match.olds.map(({ record }) => record.id));
	const born = bearIds(match.news, match.freeNews(), used, counterpart);
	const orphans = new Set(match.freeOlds().map((old) => match.olds[old]!.record.id));
	return match.news.map((fresh, index) => {
		const old = match.isNewFree(index) ? undefined : match.olds[match.oldOf(index)];
		const open = maybe.get(index) ?? old?.record.maybe ?? [];
		return {
			fresh,
			old,
			id: old?.record.id ?? born.get(index)!,
			...settleCards(fresh.fact, old),
			maybe: open.filter((id) => orphans.has(id))
		};
	});
}

/** The anchor that a settled fact goes by: its own, or the one it had that nobody claimed since. */
function anchorOf(match: Pairing<Old, New>, { owners }: AnchorMatch) {
	return (index: number): string | undefined => {
		const { anchor } = match.news[index]!;
		if (anchor !== null && owners.get(anchor) === index) return anchor;
		const earlier = match.isNewFree(index) ? null : match.olds[match.oldOf(index)]!.anchor;
		return earlier === null || owners.has(earlier) ? undefined : earlier;
	};
}

function orphanRecords(match: Pairing<Old, New>, { owners }: AnchorMatch): readonly LedgerFact[] {
	return match
		.freeOlds()
		.map((old) => match.olds[old]!)
		.map(({ record, anchor }) => orphanRecord(record, anchor !== null && owners.has(anchor)))
		.sort((a, b) => compare(a.id, b.id));
}

function toIdentity({ fresh, id, slots }: Decided): [ParsedFact, Identity] {
	return [fresh.fact, { id, slots: slots.names }];
}

function repeatedAnchor({ note, anchor, span, keptBy }: Repeated): Diagnostic {
	return diagnostic('anchor-repeated', placeOf(note), span, { anchor, line: keptBy });
}

function ambiguousFact(match: Pairing<Old, New>) {
	const textById = new Map(match.olds.map(({ record }) => [record.id, record.text]));
	return ({ fresh, id, maybe }: Decided): readonly Diagnostic[] => {
		if (maybe.length === 0) return [];
		const detail = { fact: id, candidates: maybe.join(' '), text: textById.get(maybe[0]!) ?? '' };
		return [diagnostic('fact-ambiguous', placeOf(fresh.note), fresh.fact.span, detail)];
	};
}

function placeOf({ path, source }: ParsedNote) {
	return { path, starts: lineStarts(source) };
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
