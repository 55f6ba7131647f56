/**
 * Whether rules may read a note, or only its author's own cards count.
 */
import type { MetaValue } from '../scan/front-matter.ts';

/**
 * `off`: no cards at all. `explicit`: only what the author marked. `strict`: rules as well.
 * `generous`: rules, and some of what is only suggested otherwise.
 */
export type Mode = 'off' | 'explicit' | 'strict' | 'generous';

/** So many explicit cards, over so large a part of the lines, show a note made of cards. */
const MIN_CARDS = 3;
const MIN_SHARE = 0.15;

export function isMode(value: unknown): value is Mode {
	return value === 'off' || value === 'explicit' || value === 'strict' || value === 'generous';
}

/** Whether the note says that it is made of cards: `#flashcards`, or that tag before the note. */
export function isTagged(source: string, tags: MetaValue | undefined): boolean {
	const names = typeof tags === 'string' ? tags.split(/[\s,]+/) : (tags ?? []);
	if (names.some((name) => /^#?flashcards?(?:\/|$)/i.test(name))) return true;
	return source.includes('#flashcard') && /(?:^|\s)#flashcards?(?=[\s/]|$)/m.test(source);
}

/**
 * The mode of a note that does not name one. `covered` are lines with explicit cards; `isMade`: it
 * is tagged, or has cards that take lines of their own.
 */
export function modeOf(isMade: boolean, cards: number, covered: number, content: number): Mode {
	const mostlyCards = cards >= MIN_CARDS && covered >= content * MIN_SHARE;
	return isMade || mostlyCards ? 'explicit' : 'strict';
}
