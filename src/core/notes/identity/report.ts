/**
 * What became of every fact: each new fact and each old active one is named in exactly one list.
 */
import type { FactId } from '../../base/brand.ts';
import type { Language } from '../types.ts';
import { inOrder } from './order.ts';
import type { Pairing } from './pairing.ts';
import type { Decided } from './records.ts';
import type { New, Old } from './statement.ts';
import { isTruthChanged } from './truth.ts';

/** A fact as it stands in the notes now; `line` is 1-based. */
export type Settled = {
	readonly id: FactId;
	readonly lang: Language;
	readonly text: string;
	readonly path: string;
	readonly line: number;
};

/** A fact that is in the notes no more. */
export type Orphaned = { readonly id: FactId; readonly lang: Language; readonly text: string };

export type Report = {
	/** Same words, same place, same order. */
	readonly kept: readonly Settled[];
	/** Same words under another heading, in another file or in another order. */
	readonly moved: readonly Settled[];
	/** Other words for the same truth. */
	readonly reworded: readonly Settled[];
	/** A number, literal or negation differs: these slots are to be asked again now. */
	readonly changed: readonly (Settled & { readonly slots: readonly string[] })[];
	/** `returned`: an orphan whose words came back, with the id it always had. */
	readonly new: readonly (Settled & { readonly returned: boolean })[];
	/** Gone from the notes, remembered. */
	readonly orphan: readonly Orphaned[];
	/** New facts that may be old ones; `candidates` are orphans until somebody says. */
	readonly ambiguous: readonly (Settled & { readonly candidates: readonly Orphaned[] })[];
};

/** Whether nothing happened to any fact. */
export function isUneventful(report: Report): boolean {
	return eventLists(report).every((list) => list.length === 0);
}

function eventLists({ moved, reworded, changed, new: born, orphan, ambiguous }: Report) {
	return [moved, reworded, changed, born, orphan, ambiguous];
}

export function joinReports(reports: readonly Report[]): Report {
	return {
		kept: reports.flatMap((report) => report.kept),
		moved: reports.flatMap((report) => report.moved),
		reworded: reports.flatMap((report) => report.reworded),
		changed: reports.flatMap((report) => report.changed),
		new: reports.flatMap((report) => report.new),
		orphan: reports.flatMap((report) => report.orphan),
		ambiguous: reports.flatMap((report) => report.ambiguous)
	};
}

/** The report of one language, in note order; orphans in the order they had. */
export function reportLanguage(match: Pairing<Old, New>, decided: readonly Decided[]): Report {
	const still = stillInOrder(match);
	const outcomes = decided.map((entry, i) => outcomeOf(entry, still.has(i)));
	const of = (outcome: Outcome) => decided.filter((_, i) => outcomes[i] === outcome);
	const candidates = new Set(of('ambiguous').flatMap(({ maybe }) => maybe));
	const gone = match
		.freeOlds()
		.map((old) => match.olds[old]!)
		.filter(isActive)
		.map(orphaned);
	const goneById = new Map(gone.map((entry) => [entry.id, entry]));
	return {
		kept: of('kept').map(settled),
		moved: of('moved').map(settled),
		reworded: of('reworded').map(settled),
		changed: of('changed').map((entry) => ({ ...settled(entry), slots: entry.slots.changed })),
		new: of('new').map((entry) => ({ ...settled(entry), returned: entry.old !== undefined })),
		orphan: gone.filter(({ id }) => !candidates.has(id)),
		ambiguous: of('ambiguous').map((entry) => ({
			...settled(entry),
			candidates: entry.maybe.flatMap((id) => goneById.get(id) ?? [])
		}))
	};
}

type Outcome = Exclude<keyof Report, 'orphan'>;

function outcomeOf({ old, fresh, slots, maybe }: Decided, isInOrder: boolean): Outcome {
	if (!old) return maybe.length > 0 ? 'ambiguous' : 'new';
	if (!isActive(old)) return 'new';
	if (slots.changed.length > 0 || isTruthChanged(old.record.text, fresh.fact.text))
		return 'changed';
	if (old.text !== fresh.text) return 'reworded';
	return isInOrder ? 'kept' : 'moved';
}

/** New statements that follow one another, within their file, as their partners did. */
function stillInOrder(match: Pairing<Old, New>): ReadonlySet<number> {
	const inPlace = [...match.news.keys()].filter((fresh) => {
		const old = match.isNewFree(fresh) ? undefined : match.olds[match.oldOf(fresh)]!;
		return old !== undefined && isActive(old) && isSamePlace(old, match.news[fresh]!);
	});
	const positions = inOrder(inPlace.map((fresh) => match.oldOf(fresh)));
	return new Set(inPlace.filter((_, position) => positions.has(position)));
}

function isSamePlace(old: Old, fresh: New): boolean {
	return old.file === fresh.file && old.crumb === fresh.crumb;
}

function isActive({ record }: Old): boolean {
	return record.state === 'active';
}

function settled({ id, fresh: { note, fact } }: Decided): Settled {
	return { id, lang: note.lang, text: fact.text, path: note.path, line: fact.lines[0] };
}

function orphaned({ record: { id, lang, text } }: Old): Orphaned {
	return { id, lang, text };
}
