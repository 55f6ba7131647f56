/** A person's word about a card: that it is asked, or how it reads. */
import { wordingBase, type Words } from '#core/notes/wording.ts';
import { notebookWords } from '#i18n/notebook.ts';
import type { CardRow, Decision, Saved } from '#store/types.ts';
import type { App } from '../app.svelte.ts';
import { saveTold } from '../notes/save-notes.ts';
import type { Notices } from '../shell/notices.svelte.ts';
import type { OwnCard } from './own-card.ts';

/** Has a suggestion asked. */
export function accept(app: App, notices: Notices, { card, deck }: CardRow): void {
	const decision = { kind: 'accept', fact: card.fact, slot: card.slot } as const;
	decide(app, notices, deck, decision, notebookWords[app.lang].nowAsked);
}

/**
 * Gives a card other words; null has it read as its note has it again. `done` once that is saved.
 */
export function reword(
	app: App,
	notices: Notices,
	{ deck }: Pick<CardRow, 'deck'>,
	{ card }: OwnCard,
	words: Words | null,
	done?: (saved: Saved) => void
): void {
	const { fact, slot } = card;
	const t = notebookWords[app.lang];
	const fields = { slot, ...words };
	const decision = { kind: 'override', fact, base: wordingBase(card), fields } as const;
	decide(app, notices, deck, decision, words ? t.nowWorded : t.nowAsNote, done);
}

function decide(
	app: App,
	notices: Notices,
	deck: CardRow['deck'],
	decision: Decision,
	text: string,
	done?: (saved: Saved) => void
): void {
	const input = { deck, notes: [] };
	void saveTold(app, notices, { input, decisions: [decision], text, done });
}
