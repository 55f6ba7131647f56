/** Reads the words that a person puts in the place of a card's own: Markdown, as in a note. */
import type { DeckId } from '../base/brand.ts';
import { plainSides, sideOf } from './explicit/side.ts';
import { parseNote } from './parse.ts';
import { scan } from './scan/scan.ts';
import type { Side } from './types.ts';
import type { Worded, Words } from './wording.ts';

/**
 * The card in other words; a side that is not given stays. Null if they make no card: a side
 * that is empty, or a text without a gap in the place of a question with its answer.
 */
export function reword(card: Worded, { prompt, answer }: Words): Worded | null {
	if (prompt !== undefined && answer === undefined && card.kind === 'cloze') return gapped(prompt);
	const sides = {
		prompt: prompt === undefined ? card.prompt : sideFrom(prompt),
		answer: answer === undefined ? card.answer : sideFrom(answer)
	};
	if (sides.prompt.length === 0 || sides.answer.length === 0) return null;
	return { kind: card.kind === 'cloze' ? 'basic' : card.kind, ...sides };
}

function sideFrom(text: string): Side {
	const { source, lines } = scan(text.trim());
	if (source === '') return [];
	return sideOf(plainSides(source, lines), { line: 0, start: null }, lines.length);
}

/** The first card that the gaps of a text make. */
function gapped(text: string): Worded | null {
	const source = `---\ncards: explicit\n---\n${text.trim()}`;
	const { facts } = parseNote({ path: 'words.md', deck: '' as DeckId, source });
	const card = facts.flatMap(({ cards }) => cards).find(({ kind }) => kind === 'cloze');
	return card ? { kind: 'cloze', prompt: card.prompt, answer: card.answer } : null;
}
