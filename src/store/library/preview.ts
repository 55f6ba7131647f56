/** What is told of notes before they are saved, or of notes that stay as they are. */
import type { CardId } from '#core/base/brand.ts';
import { weigh } from '#core/notes/identity/decisions.ts';
import { keyOf, type Ledger, type LedgerFact } from '#core/notes/identity/ledger.ts';
import { ledgerOf } from '#core/notes/identity/ledger-of.ts';
import { findMerges } from '#core/notes/identity/merges.ts';
import { beforeNews, newsOf } from '#core/notes/identity/fates.ts';
import { newsAbout, NO_NEWS, type News } from '#core/notes/identity/news.ts';
import { settlePublished } from '#core/notes/identity/published.ts';
import type { Asked, Report, Settled } from '#core/notes/identity/report.ts';
import type {
	CompiledDeck,
	CompiledNote,
	DeckContent,
	Diagnostic,
	DiagnosticCode
} from '#core/notes/types.ts';
import { wordingBase } from '#core/notes/wording.ts';
import { isYamlFile } from '#core/notes/worlds.ts';
import type { Decision, NotesInput, Preview } from '../types.ts';
import { pathOf, type Base } from './base.ts';
import { matchesOf, type Made } from './make.ts';
import { isAbout } from '../standing.ts';

/** What saving would come to. */
export type Outcome = Omit<Preview, 'basis' | 'over'>;

/** What is told of a deck before it is saved. */
export function previewOf(
	base: Base,
	{ notes, standing = [] }: NotesInput,
	{ compiled }: Made
): Outcome {
	const { deck, report, questions } = compiled;
	const changed = notes
		.map(({ path, text }) => ({
			path: base.sources.get(path)?.path ?? pathOf(base.deck, path),
			text
		}))
		.filter(({ path, text }) => text !== null || base.origin?.notes[path] !== undefined)
		.map(({ path }) => path);
	const paths = [...changed, ...standing];
	const spoken = new Set([...report.reworded, ...report.changed].map(keyOf));
	const asked = questions.filter(({ path }) => paths.includes(path));
	return {
		...told(base, deck, paths),
		ofWorlds: aboutWorlds(compiled, changed),
		report: { ...report, ...unquestioned(report.new, report.orphan, asked), kept: [] },
		kept: report.kept.length,
		questions: asked,
		before: textsBefore(base, compiled.ledger, spoken)
	};
}

/** What keeps a card from being judged in a world as it is now. */
const UNJUDGED: readonly DiagnosticCode[] = [
	'typed-world-unknown',
	'typed-world-broken',
	'typed-from-missing',
	'typed-pod-unknown',
	'typed-name-unresolved'
];

/** Nothing unless a world is among what changed; notes that changed too tell of their own. */
function aboutWorlds(
	{ diagnostics, worldDiagnostics }: Made['compiled'],
	changed: readonly string[]
): readonly Diagnostic[] {
	if (!changed.some((path) => isYamlFile({ path }))) return [];
	return [
		...worldDiagnostics.filter(({ path }) => changed.includes(path)),
		...diagnostics.filter(({ path, code }) => UNJUDGED.includes(code) && !changed.includes(path))
	];
}

/** What facts said last; one that is an older one by an earlier word speaks for it. */
function textsBefore(
	{ ledger, library }: Base,
	next: Ledger,
	spoken: ReadonlySet<string>
): Preview['before'] {
	const mergeOf = findMerges(next.facts, weigh(library.matches));
	const standing = ledger.facts.filter(({ state }) => state === 'active');
	const heirs = standing.flatMap((record) => {
		const merge = mergeOf(record.lang, record.id);
		return merge ? [{ ...record, id: merge.id }] : [];
	});
	return textsOf([...ledger.facts, ...heirs].filter((record) => spoken.has(keyOf(record))));
}

/** The same of notes of a deck as it came: what its last version changed, what is not settled. */
export function publishedPreview(
	base: Base,
	published: CompiledDeck,
	paths: readonly string[],
	decisions: readonly Decision[]
): Outcome {
	const { deck, questions } = settlePublished(
		published,
		published.open ?? [],
		matchesOf(base, decisions)
	);
	const asked = new Set(questions.map(keyOf));
	const open = (base.row?.questions ?? []).filter(
		(one) => asked.has(keyOf(one)) && paths.includes(one.path)
	);
	const about = told(base, deck, paths);
	const news = newsAfter(base, published, deck, paths);
	const report = reportOf(news, about.notes, open);
	const happened = [report.reworded, report.changed, report.new, open];
	return {
		...about,
		ofWorlds: [],
		report,
		kept: happened.reduce((left, { length }) => left - length, factsIn(about.notes)),
		questions: open,
		before: textsOf([...news.changed, ...news.reworded])
	};
}

/** The news of some notes as decisions leave them. */
function newsAfter(
	{ row, library }: Base,
	published: CompiledDeck,
	deck: DeckContent,
	paths: readonly string[]
): News {
	if (row?.news === undefined) return NO_NEWS;
	const stored = settlePublished(published, published.open ?? [], library.matches).deck;
	const before = beforeNews(ledgerOf(stored).facts, row.news);
	const news = newsOf(before, ledgerOf(deck).facts) ?? NO_NEWS;
	return newsAbout(news, ({ file }) => isAbout(row, paths, file)) ?? NO_NEWS;
}

function reportOf(
	{ changed, reworded, born, gone }: News,
	notes: readonly CompiledNote[],
	questions: readonly Asked[]
): Report {
	const standing = new Map(notes.flatMap(settledFacts).map((one) => [keyOf(one), one]));
	const now = (facts: readonly Key[]) => facts.flatMap((one) => standing.get(keyOf(one)) ?? []);
	const fresh = now(born).map((one) => ({ ...one, returned: false }));
	return {
		kept: [],
		moved: [],
		reworded: now(reworded),
		changed: now(changed).map((one) => ({ ...one, slots: [] })),
		...unquestioned(fresh, gone, questions),
		ambiguous: []
	};
}

/** What is in question is told as such, and not as new or gone. */
function unquestioned<T extends Key, U extends Key>(
	born: readonly T[],
	gone: readonly U[],
	questions: readonly Asked[]
): { readonly new: readonly T[]; readonly orphan: readonly U[] } {
	const asked = new Set(questions.map(keyOf));
	const claimed = new Set(questions.flatMap(({ candidates }) => candidates.map(keyOf)));
	return {
		new: born.filter((one) => !asked.has(keyOf(one))),
		orphan: gone.filter((one) => !claimed.has(keyOf(one)))
	};
}

function settledFacts({ lang, path, facts }: CompiledNote): readonly Settled[] {
	return facts.map(({ id, text, lines: [line] }) => ({ id, lang, text, path, line }));
}

function factsIn(notes: readonly CompiledNote[]): number {
	return notes.reduce((sum, { facts }) => sum + facts.length, 0);
}

type Told = Pick<Preview, 'deck' | 'name' | 'isNew' | 'notes' | 'outworded' | 'born'>;

function told(base: Base, deck: DeckContent, paths: readonly string[]) {
	const { row, library } = base;
	const noteByPath = new Map(deck.notes.map((note) => [note.path, note]));
	const notes = paths.flatMap((path) => noteByPath.get(path) ?? []);
	const cards = deck.notes.flatMap((note) => note.cards);
	const known = new Set<CardId>(row?.notes.flatMap((note) => note.cards));
	const isOutworded = (card: (typeof cards)[number]) => {
		const wording = library.wordings.get(card.id);
		return wording !== undefined && wording.base !== wordingBase(card);
	};
	return {
		deck: base.deck,
		name: titleOf(base, deck, notes[0]),
		isNew: row === undefined,
		notes,
		outworded: row === undefined ? [] : cards.filter(isOutworded).map((card) => card.id),
		born: cards.filter((card) => !known.has(card.id)).map((card) => card.id)
	} satisfies Told;
}

/** A deck that came with the app is called like its first note in the language that is looked at. */
function titleOf(
	{ name, origin }: Pick<Base, 'name' | 'origin'>,
	{ notes }: DeckContent,
	looked: CompiledNote | undefined
): string {
	if (origin === undefined) return name;
	return notes.find(({ lang }) => lang === looked?.lang)?.title ?? name;
}

type Key = Pick<Settled, 'lang' | 'id'>;

function textsOf(records: readonly LedgerFact[]): Preview['before'] {
	return Object.fromEntries(records.map((record) => [keyOf(record), record.text]));
}
