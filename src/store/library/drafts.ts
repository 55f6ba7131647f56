/** What saving notes puts into the log, and the texts that it names. */
import type { DeckId, Sha256 } from '#core/base/brand.ts';
import { sha256Hex } from '#core/base/sha256.ts';
import type { Body, Draft } from '#core/log/types.ts';
import { fileName } from '#core/notes/file-name.ts';
import type { When } from '../replace.ts';
import type { TextRow } from '../schema.ts';
import type { Decision, NotesInput } from '../types.ts';
import type { Base } from './base.ts';
import type { ReadFile } from './files.ts';
import { absorbedNotes, type Made } from './make.ts';

type Work = {
	readonly base: Base;
	readonly absorbed: Base | undefined;
	readonly input: NotesInput;
	readonly decisions: readonly Decision[];
	readonly files: readonly ReadFile[];
	readonly made: Made | null;
	readonly when: When;
};

type Note = {
	readonly path: string;
	readonly text: string | null;
	readonly hash: Sha256 | null;
	/** The note as it came with the app, of which the text takes account. */
	readonly origin: Sha256 | undefined;
	/** The same as it came last; what the text takes account of may be older. */
	readonly came: TextRow | undefined;
};

/** What saving notes tells the log, and the texts that this names. */
export type Told = { readonly drafts: readonly Draft[]; readonly texts: readonly TextRow[] };

/** Hashes each text once: make it before the transaction that writes it. */
export function toldOf(work: Work): Told {
	const notes = notesOf(work);
	return { drafts: draftsOf(work, notes), texts: textRows(notes, work.made) };
}

/**
 * Notes that come along and notes of the input, in this order: the input's word counts last.
 * A note that reads as before is told again only where the deck remembers something anew.
 */
function notesOf({ base, absorbed, input, made }: Work): readonly Note[] {
	const known = base.library.decks.get(base.deck);
	const notes = [...absorbedNotes(base, absorbed), ...input.notes].map((note): Note => {
		const { text } = note;
		const path = note.path.normalize('NFC');
		const came = originRow(base, path);
		const seen = input.follows ? undefined : known?.origins.get(path);
		const hash = text === null ? null : sha256Hex(text);
		return { path, text, hash, origin: seen ?? came?.hash, came };
	});
	const news = notes.filter(
		({ path, hash, origin }) =>
			(known?.notes.get(path) ?? null) !== hash ||
			(input.follows && known?.origins.get(path) !== origin)
	);
	return news.length === 0 && made?.delta ? notes.slice(0, 1) : news;
}

function textRows(notes: readonly Note[], made: Made | null): readonly TextRow[] {
	const texts = notes.flatMap(({ text, hash, origin, came }) => {
		if (text === null || hash === null) return [];
		const own = { hash, text };
		return came !== undefined && came.hash === origin ? [own, came] : [own];
	});
	return made?.delta ? [...texts, made.delta] : texts;
}

function draftsOf(work: Work, notes: readonly Note[]): readonly Draft[] {
	const { base, absorbed, decisions, files, when } = work;
	const { deck } = base;
	const bodies: Body[] = [
		...nameOf(base),
		...withLedger(
			notes.map((note) => noteBody(deck, note)),
			work.made
		),
		...files.map(({ path, row }): Body => ({ kind: 'file', deck, path, file: row?.hash ?? null })),
		...fromAbsorbed(absorbed, base),
		...decisions
	];
	return bodies.map((body) => ({ ...when, ...body }));
}

function noteBody(deck: DeckId, { path, hash, origin }: Note) {
	const from = hash === null || origin === undefined ? {} : { origin };
	return { kind: 'note', deck, note: path, text: hash, ...from } as const;
}

/** The text of a note as it came with the app last. */
function originRow({ deck, origin }: Base, file: string): TextRow | undefined {
	const notes = Object.entries(origin?.notes ?? {});
	const text = notes.find(([path]) => fileName({ path, deck }) === file)?.[1];
	return text === undefined ? undefined : { hash: sha256Hex(text), text };
}

/** A deck of one's own has a name. */
function nameOf({ isNamed, origin, deck, name }: Base): readonly Body[] {
	if (isNamed || origin !== undefined) return [];
	return [{ kind: 'setting', scope: `deck:${deck}`, key: 'name', value: name }];
}

/** The first entry of a change brings what the deck remembers anew. */
function withLedger(
	notes: readonly Extract<Body, { readonly kind: 'note' }>[],
	made: Made | null
): readonly Body[] {
	const [first, ...others] = notes;
	if (first === undefined || !made?.delta) return notes;
	return [{ ...first, ledger: made.delta.hash }, ...others];
}

/** The notes of a deck that is absorbed are taken away there; its files come along. */
function fromAbsorbed(absorbed: Base | undefined, { deck: into }: Base): readonly Body[] {
	const own = absorbed?.library.decks.get(absorbed.deck);
	if (own === undefined) return [];
	const { id: deck } = own;
	return [
		...[...own.files].map(([path, file]): Body => ({ kind: 'file', deck: into, path, file })),
		...[...own.notes.keys()].map((note): Body => ({ kind: 'note', deck, note, text: null }))
	];
}
