/**
 * Notes with cards of several decks, as Obsidian's spaced repetition has them: `#flashcards/deck`
 * on a line of its own, or at a heading, is for all that follows up to the next such tag; before
 * or behind the text of a card it is for that card alone.
 */
import type { Line } from '../scan/line.ts';

export function isDeckTag(tag: string): boolean {
	return /^flashcards?(?:\/|$)/i.test(tag);
}

/** Gives the lines below such a tag that tag; a note of one deck needs none of it. */
export function spreadDeckTags(lines: readonly Line[]): void {
	if (lines.filter(governs).length < 2) return;
	let section: readonly string[] = [];
	for (const line of lines) {
		if (governs(line)) section = line.tags!.filter(isDeckTag);
		else if (line.kind === 'item' || line.kind === 'text') {
			const isOwn = line.tags?.some(isDeckTag) ?? false;
			if (!isOwn && section.length > 0) line.tags = [...(line.tags ?? []), ...section];
		}
	}
}

function governs({ kind, tags }: Line): boolean {
	return (kind === 'comment' || kind === 'heading') && tags !== null && tags.some(isDeckTag);
}
