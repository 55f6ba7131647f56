/** How well facts were followed through an edit, judged by where the edited lines came from. */
import type { FactId } from '#core/base/brand.ts';
import { compileDeck, type DeckCompilation } from '#core/notes/deck.ts';
import type { Ledger } from '#core/notes/identity/ledger.ts';
import { saysEnough } from '#core/notes/identity/exact.ts';
import { emptyLedger } from '#core/notes/identity/ledger.ts';
import { normalise } from '#core/notes/identity/normal.ts';
import type { Fact } from '#core/notes/types.ts';
import { DECK } from './corpus.ts';
import { toFile, type Draft, type Line } from './line.ts';

/** Facts counted; the first five are what the edit did, the others what became of it. */
export type Count = {
	facts: number;
	survivors: number;
	reworded: number;
	replaced: number;
	born: number;
	kept: number;
	asked: number;
	lost: number;
	wrong: number;
	/** New facts about which a question is asked in vain. */
	askedInVain: number;
	toldChanged: number;
};

/** One example of each failure, to look at. */
export type Miss = {
	readonly what: 'lost' | 'wrong' | 'asked';
	readonly before: string;
	readonly after: string;
};

export type Measured = {
	readonly count: Count;
	readonly misses: readonly Miss[];
	readonly ledger: Ledger;
};

type Seen = {
	readonly fact: Fact;
	readonly from: readonly number[];
	/** What it is a copy of, whether that is still there or not. */
	readonly copyOf: readonly number[];
	readonly path: string;
};

export function compileDrafts(
	drafts: readonly Draft[],
	ledger = emptyLedger(DECK)
): DeckCompilation {
	return compileDeck(drafts.map(toFile), ledger);
}

/** Facts with the lines of the first version that they stand on: up to where the next begins. */
function seen({ deck }: DeckCompilation, drafts: readonly Draft[]): readonly Seen[] {
	const there = new Set(drafts.flatMap(({ lines }) => lines.flatMap(({ from }) => from)));
	const fromOf = ({ from, copyOf = [] }: Line) =>
		from.length > 0 ? from : copyOf.filter((line) => !there.has(line));
	return deck.notes.flatMap(({ facts, path }, i) => {
		const starts = new Set(facts.map(({ lines }) => lines[0]));
		return facts.map((fact) => {
			const [first, last] = fact.lines;
			let end = first + 1;
			while (end <= last && !starts.has(end)) end++;
			const lines = drafts[i]!.lines.slice(first - 1, end - 1);
			const copyOf = lines.flatMap((line) => line.copyOf ?? []);
			return { fact, path, from: lines.flatMap(fromOf), copyOf };
		});
	});
}

/** `before` made the ledger; `after` is that ledger with the edited drafts. */
export function measure(
	first: readonly Draft[],
	edited: readonly Draft[],
	before: DeckCompilation,
	after: DeckCompilation
): Measured {
	const known = seen(before, first);
	const olds = new Map<number, Seen[]>();
	for (const old of known)
		for (const line of old.from) olds.set(line, [...(olds.get(line) ?? []), old]);
	const oldById = new Map(known.map((old) => [old.fact.id, old]));
	const there = new Set(edited.flatMap(({ lines }) => lines.flatMap((line) => line.from)));
	const gone = new Set(
		known.filter(({ from }) => from.every((line) => !there.has(line))).map(({ fact }) => fact.id)
	);
	const asked = new Map(after.questions.map((one) => [`${one.path} ${one.id}`, one.candidates]));
	const changed = new Set(after.report.changed.map(({ id }) => id));
	const textOf = new Map(known.map(({ fact }) => [fact.id, describe(fact)]));
	const count = emptyCount();
	const misses: Miss[] = [];
	const fates = new Map<FactId, 'kept' | 'asked' | 'lost'>();
	const now = seen(after, edited);
	const successors = new Map<number, Fact[]>();
	for (const { fact, from } of now)
		for (const line of from) successors.set(line, [...(successors.get(line) ?? []), fact]);
	for (const { fact, from, copyOf, path } of now) {
		const expected = from.flatMap((line) => olds.get(line) ?? []);
		const ids = expected.map((old) => old.fact.id);
		const candidates = asked.get(`${path} ${fact.id}`);
		count.facts++;
		if (expected.length === 0) count.born++;
		const isKept = ids.includes(fact.id);
		const fate = isKept
			? 'kept'
			: candidates?.some(({ id }) => ids.includes(id))
				? 'asked'
				: 'lost';
		for (const id of ids) fates.set(id, better(fates.get(id), fate));
		if (candidates && fate === 'lost') count.askedInVain++;
		const given = oldById.get(fact.id);
		const twins = expected.filter((old) => given && isSame(old.fact, given.fact));
		const isTwin =
			given !== undefined &&
			(inPlace(given.fact, given.path) === inPlace(fact, path) ||
				(isSame(given.fact, fact) && (from.length > 0 || gone.has(fact.id))) ||
				twins.length > 0 ||
				(!isStillThere(given, successors) && isCopy(given, copyOf, fact, successors)));
		if (isTwin && !isKept)
			for (const id of [fact.id, ...twins.map((old) => old.fact.id)]) fates.set(id, 'kept');
		else if (!isKept && given) {
			count.wrong++;
			misses.push({ what: 'wrong', before: textOf.get(fact.id)!, after: describe(fact) });
		} else if (fate !== 'kept' && expected[0])
			misses.push({ what: fate, before: describe(expected[0].fact), after: describe(fact) });
		if (expected[0] && isKept) noteChange(count, expected[0], { fact, path });
		if (isKept && changed.has(fact.id)) count.toldChanged++;
	}
	for (const fate of fates.values()) count[fate]++;
	count.survivors = fates.size;
	return { count, misses, ledger: after.ledger };
}

type Standing = Pick<Seen, 'fact' | 'path'>;

function noteChange(count: Count, old: Standing, now: Standing): void {
	if (old.fact.text !== now.fact.text) count.reworded++;
	const place = (one: Standing) => [one.path, ...one.fact.breadcrumb].join('\n');
	if (place(old) !== place(now)) count.replaced++;
}

function better<T extends 'kept' | 'asked' | 'lost'>(a: T | undefined, b: T): T {
	const order = ['lost', 'asked', 'kept'];
	return a !== undefined && order.indexOf(a) > order.indexOf(b) ? a : b;
}

/** One statement to any reader, wherever it stands: equal words that say enough by themselves. */
function isSame(old: Fact, { text }: Fact): boolean {
	return old.text === text && saysEnough(text, normalise(text));
}

type Successors = ReadonlyMap<number, readonly Fact[]>;

/** Whether a fact still stands under the headings it stood under. */
function isStillThere({ fact, from }: Seen, successors: Successors): boolean {
	const crumb = fact.breadcrumb.join('\n');
	return from.some((line) =>
		successors.get(line)?.some(({ breadcrumb }) => breadcrumb.join('\n') === crumb)
	);
}

/** A copy that reads like the fact it was copied from: nobody can tell which of them that is. */
function isCopy(
	{ from }: Seen,
	copyOf: readonly number[],
	{ text }: Fact,
	successors: Successors
): boolean {
	return copyOf.some(
		(line) => from.includes(line) && successors.get(line)?.some((one) => one.text === text)
	);
}

function inPlace({ text, breadcrumb }: Fact, path: string): string {
	return [path, ...breadcrumb, text].join('\n');
}

function describe({ text, breadcrumb }: Fact): string {
	return `${text}  ‹${breadcrumb.slice(-2).join(' › ')}›`;
}

export function emptyCount(): Count {
	return {
		facts: 0,
		survivors: 0,
		reworded: 0,
		replaced: 0,
		born: 0,
		kept: 0,
		asked: 0,
		lost: 0,
		wrong: 0,
		askedInVain: 0,
		toldChanged: 0
	};
}

export function added(a: Count, b: Count): Count {
	const keys = Object.keys(a) as (keyof Count)[];
	return Object.fromEntries(keys.map((key) => [key, a[key] + b[key]])) as Count;
}
