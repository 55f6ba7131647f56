/**
 * Facts as matching sees them: the old ones from a ledger, the new ones from notes, each with
 * its neighbours. Indices point into the list that holds the statement; -1 is nothing.
 */
import type { FactId } from '../../base/brand.ts';
import { fileName } from '../file-name.ts';
import type { ParsedFact, ParsedNote } from '../parsed.ts';
import { textHash } from './birth.ts';
import type { LedgerFact } from './ledger.ts';
import { crumbNormaliser, normalise } from './normal.ts';

export type Statement = {
	readonly file: string;
	/** Normal form of the breadcrumb. */
	readonly crumb: string;
	/** File and breadcrumb as one string. */
	readonly section: string;
	/** Normal form of the text. */
	readonly text: string;
	readonly anchor: string | null;
	readonly before: number;
	readonly after: number;
};

export type Old = Statement & {
	readonly record: LedgerFact;
	/** Hashes of what it used to say, what it used to be by a person's word included. */
	readonly history: readonly string[];
};
export type New = Statement & { readonly note: ParsedNote; readonly fact: ParsedFact };

/** The records of one language in the order given, without those that others have absorbed. */
export function oldStatements(
	all: readonly LedgerFact[],
	absorbed: ReadonlyMap<FactId, LedgerFact>
): readonly Old[] {
	const gone = new Set(absorbed.values());
	const records = all.filter((record) => !gone.has(record));
	const indexById = new Map(records.map((record, index) => [record.id, index]));
	const indexOf = (id: LedgerFact['before']) => (id === null ? -1 : (indexById.get(id) ?? -1));
	const placeOf = placeFinder();
	return records.map((record) => {
		const { file, crumb, section } = placeOf(record.file, record.breadcrumb);
		return {
			file,
			crumb,
			section,
			text: normalise(record.text),
			anchor: record.anchor ?? null,
			before: indexOf(record.before),
			after: indexOf(record.after),
			record,
			history: historyOf(record, absorbed)
		};
	});
}

function historyOf(
	record: LedgerFact,
	absorbed: ReadonlyMap<FactId, LedgerFact>
): readonly string[] {
	const own = record.history ?? [];
	const old = absorbed.get(record.id);
	return old ? [...own, textHash(normalise(old.text)), ...historyOf(old, absorbed)] : own;
}

/** The facts of notes of one language, note after note; neighbours do not reach across notes. */
export function newStatements(notes: readonly ParsedNote[]): readonly New[] {
	const placeOf = placeFinder();
	const statements: New[] = [];
	for (const note of notes) {
		const first = statements.length;
		const last = first + note.facts.length - 1;
		const file = fileName(note);
		for (const fact of note.facts) {
			const index = statements.length;
			const { crumb, section } = placeOf(file, fact.breadcrumb);
			statements.push({
				file,
				crumb,
				section,
				text: normalise(fact.text),
				anchor: fact.anchor,
				before: index > first ? index - 1 : -1,
				after: index < last ? index + 1 : -1,
				note,
				fact
			});
		}
	}
	return statements;
}

/** Equal places are one string each, however many statements stand there. */
function placeFinder() {
	const normaliseCrumb = crumbNormaliser();
	const places = new Map<string, Pick<Statement, 'file' | 'crumb' | 'section'>>();
	return (file: string, breadcrumb: readonly string[]) => {
		const crumb = normaliseCrumb(breadcrumb);
		const section = `${file}\0${crumb}`;
		const known = places.get(section) ?? { file, crumb, section };
		places.set(section, known);
		return known;
	};
}

/** By code units: an order that no locale changes. */
export function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
