/** What search reads instead of the cards: little, and ready to be compared. */
import type { Transaction } from 'dexie';
import { plainText, promptText } from '#core/notes/plain-text.ts';
import type { Card } from '#core/notes/types.ts';
import { foldText } from '#core/search/fold.ts';
import type { ContentRow, NoteRow, WordRow } from './schema.ts';

/** The words of 100 cards of a note with these tags. */
export function wordRow({ cards, ...key }: ContentRow, tags: readonly string[]): WordRow {
	return { ...key, cards: cards.map((card) => wordsOf(card, tags)) };
}

function wordsOf(card: Card, noteTags: readonly string[]): WordRow['cards'][number] {
	const before = card.breadcrumb.map((part) => `${foldText(part)}\n`).join('');
	const sides = [promptText(card), plainText(card.answer, 'shown')].map(foldText);
	const tags = [...new Set([...noteTags, ...(card.tags ?? [])].map(foldText))];
	return {
		text: `${before}${sides.join('\n')}`,
		question: before.length,
		kind: card.kind,
		...(tags.length > 0 && { tags })
	};
}

/** Makes all of them anew. Inside an upgrade. */
export async function rewordAll(transaction: Transaction): Promise<void> {
	const tagsByNote = new Map<string, readonly string[]>();
	await transaction.table<NoteRow>('notes').each(({ deck, path, note }) => {
		tagsByNote.set([deck, path].join('\0'), note.tags);
	});
	const words = transaction.table<WordRow>('words');
	await words.clear();
	const parts = await transaction.table<ContentRow>('contents').toCollection().primaryKeys();
	for (const key of parts) {
		const part = (await transaction.table<ContentRow>('contents').get(key))!;
		await words.add(wordRow(part, tagsByNote.get([part.deck, part.path].join('\0')) ?? []));
	}
}
