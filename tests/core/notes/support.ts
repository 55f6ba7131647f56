/** Notes in, cards out, in a form that is easy to write down. */
import type { DeckId } from '#core/base/brand.ts';
import { parseNote } from '#core/notes/parse.ts';
import type { DraftCard, ParsedNote } from '#core/notes/parsed.ts';
import { answerText, promptText } from '#core/notes/plain-text.ts';

export function parse(source: string, path = 'cards/test/note.md'): ParsedNote {
	return parseNote({ path, deck: 'test' as DeckId, source });
}

export function cardsOf(source: string, path?: string): readonly DraftCard[] {
	return parse(source, path).facts.flatMap((fact) => fact.cards);
}

/** `prompt => answer`, line ends as ` / `. */
export function shown(card: DraftCard): string {
	return `${promptText(card)} => ${answerText(card)}`.replaceAll('\n', ' / ');
}

/** All cards of a note, shown; of one rule if one is named. */
export function shownCards(source: string, rule?: string): readonly string[] {
	return cardsOf(source)
		.filter((card) => rule === undefined || card.rule === rule)
		.map(shown);
}

/** The cards that a rule makes of the items of a Korean outline under one topic. */
export function ofItems(rule: string, ...items: readonly string[]): readonly string[] {
	const outline = items.map((item) => `  - ${item}`).join('\n');
	return shownCards(`---\nlang: ko\ntitle: T\n---\n\n- 주제어\n${outline}\n`, rule);
}

/** The same for an English outline. */
export function ofEnglishItems(rule: string, ...items: readonly string[]): readonly string[] {
	const outline = items.map((item) => `  - ${item}`).join('\n');
	return shownCards(`---\nlang: en\ntitle: T\n---\n\n- topic\n${outline}\n`, rule);
}
