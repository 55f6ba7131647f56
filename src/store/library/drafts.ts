/** What saving notes puts into the log, and the texts that it names. */
import type { Sha256 } from '#core/base/brand.ts';
import { sha256Hex } from '#core/base/sha256.ts';
import type { Body, Draft } from '#core/log/types.ts';
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

type Note = { readonly path: string; readonly text: string | null; readonly hash: Sha256 | null };

/**
 * Notes that come along and notes of the input, in this order: the input's word counts last.
 * A note that reads as before is told again only where the deck remembers something anew.
 */
function notesOf({ base, absorbed, input, made }: Work): readonly Note[] {
	const known = base.library.decks.get(base.deck)?.notes;
	const notes = [...absorbedNotes(base, absorbed), ...input.notes].map(({ path, text }) => ({
		path: path.normalize('NFC'),
		text,
		hash: text === null ? null : sha256Hex(text)
	}));
	const news = notes.filter(({ path, hash }) => (known?.get(path) ?? null) !== hash);
	return news.length === 0 && made?.delta ? notes.slice(0, 1) : news;
}

export function textRows(work: Work): readonly TextRow[] {
	const { delta } = work.made ?? {};
	const texts = notesOf(work).flatMap(({ text, hash }) =>
		text === null || hash === null ? [] : [{ hash, text }]
	);
	return delta ? [...texts, delta] : texts;
}

export function draftsOf(work: Work): readonly Draft[] {
	const { base, absorbed, decisions, files, when } = work;
	const { deck } = base;
	const bodies: Body[] = [
		...nameOf(base),
		...withLedger(
			notesOf(work).map(({ path, hash }) => ({ kind: 'note', deck, note: path, text: hash })),
			work.made
		),
		...files.map(({ path, row }): Body => ({ kind: 'file', deck, path, file: row?.hash ?? null })),
		...fromAbsorbed(absorbed, base),
		...decisions
	];
	return bodies.map((body) => ({ ...when, ...body }));
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
