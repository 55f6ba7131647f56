/**
 * What became of every fact: each new fact and each old active one is named in exactly one list.
 */
import type { FactId } from '../../base/brand.ts';
import type { Language } from '../types.ts';
import type { Merged } from './merges.ts';
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

/** A fact that may be an old one, likeliest first; those are orphans until somebody says. */
export type Asked = Settled & { readonly candidates: readonly Orphaned[] };

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
	/** New facts that may be old ones. */
	readonly ambiguous: readonly Asked[];
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

/** A settled statement as a person's decisions leave it. */
export type Outcome = {
	readonly entry: Decided;
	readonly merge: Merged | undefined;
	/** Old facts that it may be and nobody has spoken about. */
	readonly open: readonly Orphaned[];
};

type Kind = Exclude<keyof Report, 'orphan'>;

/** The report of one language, in note order; orphans in the order they had. */
export function reportLanguage(match: Pairing<Old, New>, outcomes: readonly Outcome[]): Report {
	const still = stillInOrder(match);
	const gone = match
		.freeOlds()
		.map((old) => match.olds[old]!)
		.filter(isActive);
	const goneById = new Map(gone.map((old) => [old.record.id, old]));
	const pastOf = ({ entry, merge }: Outcome) => entry.old ?? goneById.get(merge?.id ?? entry.id);
	const kinds = outcomes.map((outcome, i) => kindOf(outcome, pastOf(outcome), still.has(i)));
	const of = (kind: Kind) => outcomes.filter((_, i) => kinds[i] === kind);
	const claimed = new Set([
		...of('ambiguous').flatMap(({ open }) => open.map(({ id }) => id)),
		...outcomes.flatMap(({ merge }) => merge?.id ?? [])
	]);
	const orphans = gone.filter(({ record }) => !claimed.has(record.id));
	return {
		kept: of('kept').map(told),
		moved: of('moved').map(told),
		reworded: of('reworded').map(told),
		changed: of('changed').map((outcome) => ({ ...told(outcome), slots: slotsOf(outcome) })),
		new: of('new').map((outcome) => ({ ...told(outcome), returned: isReturned(outcome) })),
		orphan: orphans.map(({ record }) => orphaned(record)),
		ambiguous: of('ambiguous').map((outcome) => ({ ...told(outcome), candidates: outcome.open }))
	};
}

function kindOf({ entry, merge, open }: Outcome, past: Old | undefined, isInOrder: boolean): Kind {
	if (!past) return open.length > 0 ? 'ambiguous' : 'new';
	if (!isActive(past)) return 'new';
	const { fresh, old, slots } = entry;
	const changed = old ? slots.changed : (merge?.changed ?? []);
	if (changed.length > 0 || isTruthChanged(past.record.text, fresh.fact.text)) return 'changed';
	if (past.text !== fresh.text) return 'reworded';
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

function isReturned({ entry, merge }: Outcome): boolean {
	return entry.old !== undefined || merge !== undefined;
}

function slotsOf({ entry, merge }: Outcome): readonly string[] {
	return entry.old ? entry.slots.changed : (merge?.changed ?? []);
}

function told({ entry, merge }: Outcome): Settled {
	return settled(entry, merge?.id ?? entry.id);
}

/** Where and how a fact stands in the notes, under the id given. */
export function settled({ fresh: { note, fact } }: Decided, id: FactId): Settled {
	return { id, lang: note.lang, text: fact.text, path: note.path, line: fact.lines[0] };
}

export function orphaned({ id, lang, text }: Orphaned): Orphaned {
	return { id, lang, text };
}
