/**
 * `^anchors`: the author's own word for "this is still that fact". An anchor is another name
 * for a record, so adding one changes nothing, and it gives a new translation the id of its
 * counterpart.
 */
import type { FactId } from '../../base/brand.ts';
import type { Span } from '../../base/diagnostic.ts';
import type { ParsedNote } from '../parsed.ts';
import type { Language } from '../types.ts';
import { similarity } from './bigrams.ts';
import type { Ledger } from './ledger.ts';
import type { Pairing } from './pairing.ts';
import type { New, Old, Statement } from './statement.ts';

/** An anchor that another fact of the same deck and language carries too. */
export type Repeated = {
	readonly note: ParsedNote;
	readonly anchor: string;
	readonly span: Span;
	/** 1-based line of the copy that keeps it. */
	readonly keptBy: number;
};

export type AnchorMatch = {
	/** New statement by the anchor that it may keep. */
	readonly owners: ReadonlyMap<string, number>;
	readonly repeated: readonly Repeated[];
};

/** Joins by anchor, except where the words are, word for word, those of another fact. */
export function matchAnchors(match: Pairing<Old, New>): AnchorMatch {
	const oldByAnchor = new Map<string, number>();
	match.olds.forEach((old, index) => {
		if (old.anchor !== null) oldByAnchor.set(old.anchor, index);
	});
	const told = new Set(
		match.olds.filter(({ record }) => record.state === 'active').map(wordsInPlace)
	);
	const owners = new Map<string, number>();
	const repeated: Repeated[] = [];
	for (const [anchor, copies] of copiesByAnchor(match.news)) {
		const old = oldByAnchor.get(anchor);
		const owner = chooseOwner(match, old, copies);
		owners.set(anchor, owner);
		for (const one of repeats(match.news, anchor, copies, owner)) repeated.push(one);
		if (old === undefined) continue;
		// An anchor moved to a line with a history of its own: schedules stay with the words.
		const isAnotherFact =
			match.olds[old]!.text !== match.news[owner]!.text &&
			told.has(wordsInPlace(match.news[owner]!));
		if (!isAnotherFact) match.join(old, owner);
	}
	return { owners, repeated };
}

/** Ids that other languages of the deck hold for an anchor; the first language wins. */
export function counterparts(ledger: Ledger, lang: Language): ReadonlyMap<string, FactId> {
	const ids = new Map<string, FactId>();
	for (const record of ledger.facts)
		if (record.lang !== lang && record.anchor !== undefined && !ids.has(record.anchor))
			ids.set(record.anchor, record.id);
	return ids;
}

function copiesByAnchor(news: readonly New[]): ReadonlyMap<string, readonly number[]> {
	const copies = new Map<string, number[]>();
	news.forEach(({ anchor }, index) => {
		if (anchor === null) return;
		const known = copies.get(anchor);
		if (known) known.push(index);
		else copies.set(anchor, [index]);
	});
	return copies;
}

/** Of several copies the one whose words are nearest to the old ones; the first of equals. */
function chooseOwner(
	match: Pairing<Old, New>,
	old: number | undefined,
	copies: readonly number[]
): number {
	if (old === undefined || copies.length === 1) return copies[0]!;
	const text = match.olds[old]!.text;
	const likeness = copies.map((copy) => similarity(text, match.news[copy]!.text));
	return copies[likeness.indexOf(likeness.reduce((best, one) => Math.max(best, one), 0))]!;
}

function repeats(
	news: readonly New[],
	anchor: string,
	copies: readonly number[],
	owner: number
): readonly Repeated[] {
	const keptBy = news[owner]!.fact.lines[0];
	return copies
		.filter((copy) => copy !== owner)
		.map((copy) => {
			const { note, fact } = news[copy]!;
			return { note, anchor, span: fact.anchorSpan ?? fact.span, keptBy };
		});
}

function wordsInPlace({ crumb, text }: Statement): string {
	return `${crumb}\0${text}`;
}
