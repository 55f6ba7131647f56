/** Groups of notes, written down or found in the repository. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DeckId } from '#core/base/brand.ts';
import { groupsIn, type Group } from '#core/contrast/group.ts';
import { compileDeck } from '#core/notes/deck.ts';
import { emptyLedger } from '#core/notes/identity/ledger.ts';
import { answerText, promptText } from '#core/notes/plain-text.ts';
import type { Card } from '#core/notes/types.ts';

const root = join(import.meta.dirname, '../../..');
const deck = 'test' as DeckId;

export function cardsIn(source: string, path = 'cards/test/note.md'): readonly Card[] {
	const { notes } = compileDeck([{ path, source }], emptyLedger(deck)).deck;
	return notes.flatMap(({ cards }) => cards).filter(({ status }) => status === 'active');
}

export function groupsOf(source: string): readonly Group[] {
	return groupsIn(cardsIn(source));
}

/** Every note of the bundled decks and of the fixtures, by its path. */
export const noteFiles: readonly (readonly [path: string, source: string])[] = [
	'cards',
	'tests/fixtures'
].flatMap((folder) =>
	readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
		.filter((path) => path.endsWith('.md'))
		.map((path) => [join(folder, path), readFileSync(join(root, folder, path), 'utf8')] as const)
);

/** A note with a table of these cells, its header first. */
export function tableNote(rows: readonly (readonly string[])[]): string {
	const lines = rows.map((cells) => `| ${cells.join(' | ')} |`);
	const rule = `|${rows[0]!.map(() => ' --- |').join('')}`;
	return ['---', 'lang: en', 'title: T', '---', '', lines[0], rule, ...lines.slice(1), ''].join(
		'\n'
	);
}

export const shown = (card: Card) => `${promptText(card)} => ${answerText(card)}`;
export const answersOf = (cards: readonly Card[]) => cards.map(answerText);
