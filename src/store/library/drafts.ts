/** What saving notes puts into the log, and the texts that it names. */
import type { DeckId, Sha256 } from '#core/base/brand.ts';
import { sha256Hex } from '#core/base/sha256.ts';
import type { Body, Draft } from '#core/log/types.ts';
import { fileName } from '#core/notes/identity/statement.ts';
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
};

/**
 * Notes that come along and notes of the input, in this order: the input's word counts last.
 * A note that reads as before is told again only where the deck remembers something anew.
 */
function notesOf({ base, absorbed, input, made }: Work): readonly Note[] {
	const known = base.library.decks.get(base.deck);
	const notes = [...absorbedNotes(base, absorbed), ...input.notes].map((note): Note => {
		const { text } = note;
		const path = note.path.normalize('NFC');
		const came = originText(base, path);
		const seen = input.follows ? undefined : known?.origins.get(path);
		const origin = seen ?? (came === undefined ? undefined : sha256Hex(came));
		return { path, text, hash: text === null ? null : sha256Hex(text), origin };
	});
	const news = notes.filter(
		({ path, hash, origin }) =>
			(known?.notes.get(path) ?? null) !== hash ||
			(input.follows && known?.origins.get(path) !== origin)
	);
	return news.length === 0 && made?.delta ? notes.slice(0, 1) : news;
}

export function textRows(work: Work): readonly TextRow[] {
	const { delta } = work.made ?? {};
	const texts = notesOf(work).flatMap(({ path, text, hash, origin }) => {
		if (text === null || hash === null) return [];
		const came = originText(work.base, path);
		const isHere = came !== undefined && sha256Hex(came) === origin;
		return isHere
			? [
					{ hash, text },
					{ hash: origin, text: came }
				]
			: [{ hash, text }];
	});
	return delta ? [...texts, delta] : texts;
}

export function draftsOf(work: Work): readonly Draft[] {
	const { base, absorbed, decisions, files, when } = work;
	const { deck } = base;
	const bodies: Body[] = [
		...nameOf(base),
		...withLedger(
			notesOf(work).map((note) => noteBody(deck, note)),
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
function originText({ deck, origin }: Base, file: string): string | undefined {
	const found = Object.entries(origin?.notes ?? {});
	return found.find(([path]) => fileName({ path, deck }) === file)?.[1];
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
