/** Decks and their notes as rows of the tables of content. Inside a change over those. */
import type { Sha256 } from '#core/base/brand.ts';
import type { Asked } from '#core/notes/identity/report.ts';
import type { CompiledNote, DeckContent } from '#core/notes/types.ts';
import { PART } from './directory.ts';
import type { Db, DeckRow } from './schema.ts';
import { wordRow } from './words.ts';

/** Tables that a change of content needs beside those of the log. */
export const CONTENT_TABLES = ['notes', 'contents', 'words', 'wordings'] as const;

/** Stores a deck and all its notes in the place of what was there. */
export async function putDeck(db: Db, row: DeckRow, notes: readonly CompiledNote[]): Promise<void> {
	await db.decks.put(row);
	await removeContent(db, row.id);
	for (const note of notes) await putNote(db, note);
}

export async function removeDeck(db: Db, id: DeckRow['id']): Promise<void> {
	await db.decks.delete(id);
	await removeContent(db, id);
}

async function removeContent(db: Db, id: DeckRow['id']): Promise<void> {
	for (const table of [db.notes, db.contents, db.words])
		await table.where(':id').between([id], [id, []]).delete();
}

async function putNote(db: Db, { cards, ...note }: CompiledNote): Promise<void> {
	const { deck, path } = note;
	const parts = Array.from({ length: Math.ceil(cards.length / PART) }, (_, part) => ({
		deck,
		path,
		part,
		cards: cards.slice(part * PART, (part + 1) * PART)
	}));
	await db.notes.put({ deck, path, note });
	await db.contents.bulkPut(parts);
	await db.words.bulkPut(parts.map((part) => wordRow(part, note.tags)));
}

/** Cards of facts in question are not asked before somebody says something. */
export function deckRow(
	{ id, notes, worlds, became }: DeckContent,
	version: Sha256,
	order: number,
	questions: readonly Asked[] = []
): DeckRow {
	const waiting = new Set(questions.map((asked) => asked.id));
	return {
		id,
		version,
		order,
		notes: notes.map(({ lang, path, title, coverage, cards }) => ({
			lang,
			path,
			title,
			coverage: { content: coverage.content, covered: coverage.covered },
			cards: cards.map((card) => card.id),
			suggested: cards.flatMap(({ fact, status }, place) =>
				status === 'suggested' || waiting.has(fact) ? [place] : []
			)
		})),
		...(worlds && { worlds }),
		...(became && { became }),
		...(questions.length > 0 && { questions })
	};
}

/** What cards of a deck became by two accounts, the second being the later one. */
export function joinHeirs(
	first: DeckRow['became'],
	second: DeckRow['became']
): Pick<DeckRow, 'became'> {
	return first || second ? { became: { ...first, ...second } } : {};
}
