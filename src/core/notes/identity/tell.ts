/** What there is to say about one settled language once a person's decisions are counted in. */
import type { FactId } from '../../base/brand.ts';
import { lineStarts } from '../../base/diagnostic.ts';
import { diagnostic, type Place } from '../diagnostics.ts';
import type { ParsedFact, ParsedNote } from '../parsed.ts';
import type { Diagnostic } from '../types.ts';
import type { Repeated } from './anchors.ts';
import type { Verdicts } from './decisions.ts';
import { mergedFact, type Merges } from './merges.ts';
import { orphaned, reportLanguage, settled, type Asked, type Outcome } from './report.ts';
import type { SettledLanguage } from './settle.ts';

/** The id of a parsed fact and the final slots of its cards, in the order of its drafts. */
export type Identity = { readonly id: FactId; readonly slots: readonly string[] };

export function tellLanguage(
	language: SettledLanguage,
	mergeOf: Merges,
	{ chosen, isDenied }: Verdicts
) {
	const { lang, match, anchors, decided, records } = language;
	const recordOf = new Map(records.map((record) => [record.id, record]));
	const merged = decided.flatMap((entry) => {
		const merge = mergeOf(lang, entry.id);
		const record = recordOf.get(entry.id)!;
		return merge ? [{ entry, merge: mergedFact(record, merge, recordOf.get(merge.id)) }] : [];
	});
	const mergeByEntry = new Map(merged.map(({ entry, merge }) => [entry, merge]));
	const taken = new Set(merged.flatMap(({ entry, merge }) => [merge.id, chosen.get(entry.id)]));
	const isOpen = (from: FactId, to: FactId) => !taken.has(from) && !isDenied(from, to);
	const outcomes = decided.map((entry): Outcome => {
		const merge = mergeByEntry.get(entry);
		const open = merge ? [] : entry.maybe.filter(({ id }) => isOpen(id, entry.id));
		return { entry, merge, open: open.map(({ id }) => orphaned(recordOf.get(id)!)) };
	});
	const place = createPlaces();
	return {
		identities: outcomes.map(toIdentity),
		report: reportLanguage(match, outcomes),
		questions: outcomes.filter(({ open }) => open.length > 0).map(toQuestion),
		merged: merged.map(({ merge }) => merge),
		diagnostics: [
			...anchors.repeated.map((one) => repeatedAnchor(one, place)),
			...outcomes.flatMap((one) => ambiguousFact(one, place))
		]
	};
}

function toIdentity({ entry, merge }: Outcome): [ParsedFact, Identity] {
	const { fresh, id, slots } = entry;
	const names = merge ? slots.names.map((slot) => merge.slots[slot]!) : slots.names;
	return [fresh.fact, { id: merge?.id ?? id, slots: names }];
}

function toQuestion({ entry, open }: Outcome): Asked {
	return { ...settled(entry, entry.id), candidates: open };
}

type FindPlace = (note: ParsedNote) => Place;

function repeatedAnchor({ note, anchor, span, keptBy }: Repeated, placeOf: FindPlace): Diagnostic {
	return diagnostic('anchor-repeated', placeOf(note), span, { anchor, line: keptBy });
}

function ambiguousFact(
	{ entry: { fresh, id }, open }: Outcome,
	placeOf: FindPlace
): readonly Diagnostic[] {
	const [likeliest] = open;
	if (likeliest === undefined) return [];
	const candidates = open.map((candidate) => candidate.id).join(' ');
	const detail = { fact: id, candidates, text: likeliest.text };
	return [diagnostic('fact-ambiguous', placeOf(fresh.note), fresh.fact.span, detail)];
}

/** The lines of a note are counted once, however much there is to say about it. */
function createPlaces(): FindPlace {
	const places = new Map<ParsedNote, Place>();
	return (note) => {
		const place = places.get(note) ?? { path: note.path, starts: lineStarts(note.source) };
		places.set(note, place);
		return place;
	};
}
