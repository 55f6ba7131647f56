/**
 * A deck as changed notes and decisions make it. Pure: what is read before and written after
 * is elsewhere, so that the same work serves for looking and for saving.
 */
import type { DeckId, Sha256 } from '#core/base/brand.ts';
import { canonicalJson } from '#core/base/json.ts';
import { sha256Hex } from '#core/base/sha256.ts';
import { compileDeck, type DeckCompilation } from '#core/notes/deck.ts';
import type { Decision as Match } from '#core/notes/identity/decisions.ts';
import { keyOf, type Ledger } from '#core/notes/identity/ledger.ts';
import type { Assets } from '#core/notes/lint/image-missing.ts';
import type { Decision, NotesInput, Progress } from '../types.ts';
import type { DeckRow } from '../schema.ts';
import { pathOf, type Base, type Source } from './base.ts';
import { deltaOf } from './delta.ts';
import type { Library } from './fold.ts';

export type Made = {
	readonly compiled: DeckCompilation;
	/** What the deck remembers anew, and its hash; null for nothing. */
	readonly delta: { readonly text: string; readonly hash: Sha256 } | null;
};

/**
 * What a deck of own notes is made of: one stored as made of the same needs no making.
 * `compiler` names the version that does it; `came` is the deck if it came with the app.
 */
export function sourceHash(
	deck: DeckId,
	name: string,
	{ decks, matches }: Library,
	compiler: string,
	came: DeckRow | undefined
): Sha256 {
	const own = decks.get(deck);
	const texts = [...(own?.notes ?? [])].sort(([a], [b]) => (a < b ? -1 : 1));
	return sha256Hex(
		canonicalJson([compiler, name, texts, own?.ledgers ?? [], matches, came?.version ?? ''])
	);
}

/** `absorbed` is the deck of `input.absorbs`. */
export function make(
	base: Base,
	input: Pick<NotesInput, 'notes' | 'files' | 'follows'>,
	decisions: readonly Decision[] = [],
	absorbed?: Base,
	onprogress?: (progress: Progress) => void
): Made {
	const sources = [...changedSources(base, input, absorbed).values()];
	const ledger = joined(joined(base.ledger, absorbed?.ledger), followed(base, input));
	const matches = matchesOf(base, decisions);
	const onread = (done: number) => onprogress?.({ done, all: sources.length });
	const assets = assetsOf(base, input);
	const compiled = compileDeck(sources, ledger, matches, assets, onread, base.owners);
	const text = deltaOf(base.folded, compiled.ledger);
	return {
		compiled,
		delta: text === null ? null : { text, hash: sha256Hex(text) }
	};
}

/** The files that own notes show; of a deck that came with the app they are not known. */
function assetsOf(
	{ deck, library, origin }: Base,
	{ files = [] }: Pick<NotesInput, 'files'>
): Assets | null {
	if (origin !== undefined) return null;
	const known = new Set(library.decks.get(deck)?.files.keys());
	for (const { path, file } of files)
		if (file === null) known.delete(path.normalize('NFC'));
		else known.add(path.normalize('NFC'));
	return new Set([...known].map((path) => pathOf(deck, path)));
}

/** The person's word on facts: what was said before, and what is said now. */
export function matchesOf({ library }: Base, decisions: readonly Decision[]): readonly Match[] {
	const said = decisions.flatMap((one) => (one.kind === 'match' ? [one] : []));
	return [...library.matches, ...said.map(({ from, to, same }) => ({ from, to, same }))];
}

function changedSources(
	base: Base,
	{ notes }: Pick<NotesInput, 'notes'>,
	absorbed: Base | undefined
): ReadonlyMap<string, Source> {
	const sources = new Map(base.sources);
	for (const [file, { source }] of absorbed?.sources ?? []) {
		const free = freeName(file, absorbed!.name, sources);
		sources.set(free, { path: pathOf(base.deck, free), source });
	}
	for (const { path: file, text } of notes) {
		const path = sources.get(file)?.path ?? pathOf(base.deck, file);
		const source = text ?? base.origin?.notes[path];
		if (source === undefined) sources.delete(file);
		else sources.set(file, { path, source });
	}
	return sources;
}

/** The notes that come along from an absorbed deck, by the names that they get. */
export function absorbedNotes(
	base: Base,
	absorbed: Base | undefined
): readonly { readonly path: string; readonly text: string }[] {
	if (absorbed === undefined) return [];
	const known = new Set(base.sources.keys());
	return [...changedSources(base, { notes: [] }, absorbed)]
		.filter(([file]) => !known.has(file))
		.map(([path, { source }]) => ({ path, text: source }));
}

/** A note whose name is taken comes into a folder named like the deck it comes from. */
function freeName(file: string, deck: string, taken: ReadonlyMap<string, unknown>): string {
	let free = file;
	for (let k = 1; taken.has(free); k++) free = `${deck}${k === 1 ? '' : ` ${k}`}/${file}`;
	return free;
}

/**
 * The facts of the deck as it came, where texts take account of it: what stands there in the
 * same words is to have the same id. Orphans, since no text here has had them yet.
 */
function followed(
	{ origin }: Base,
	{ notes, follows }: Pick<NotesInput, 'notes' | 'follows'>
): Ledger | undefined {
	if (!origin || !(follows || notes.some(({ text }) => text === null))) return undefined;
	const facts = origin.ledger.facts.map((fact) => ({ ...fact, state: 'orphan' as const }));
	return { ...origin.ledger, facts };
}

/** Two ledgers as one; a fact that both know keeps what the first says. */
function joined(ledger: Ledger, other: Ledger | undefined): Ledger {
	if (other === undefined) return ledger;
	const known = new Set(ledger.facts.map(keyOf));
	const more = other.facts.filter((fact) => !known.has(keyOf(fact)));
	return { ...ledger, facts: [...ledger.facts, ...more] };
}
