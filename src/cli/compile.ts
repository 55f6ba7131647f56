/** `cards compile`: the cards that notes make. */
import { err, ok, type Result } from '#core/base/result.ts';
import { answerText, promptText } from '#core/notes/plain-text.ts';
import type { Card, CompiledNote } from '#core/notes/types.ts';
import { titled } from '#i18n/titled.ts';
import type { Arguments } from './arguments.ts';
import type { Fault } from './fault.ts';
import { cardToJson, diagnosticToJson, noteToJson } from './note-json.ts';
import { compilePaths } from './selection.ts';
import type { Terminal, Words } from './terminal.ts';
import { diagnosticTexts, hasError } from './told.ts';

/** Ids come from the ledger beside a note, where there is one; nothing is written. */
export function compile({ paths, json }: Arguments, terminal: Terminal): Result<number, Fault> {
	if (paths.length === 0) return err({ kind: 'paths-needed' });
	const selection = compilePaths(paths, terminal.folder);
	if (!selection.ok) return selection;
	const { notes, worlds, diagnostics } = selection.value;
	const { words, print, tell } = terminal;
	for (const text of diagnosticTexts(diagnostics, [...notes, ...worlds], words)) tell(text);
	if (json) {
		const withCards = notes.map((note) => ({
			...noteToJson(note),
			cards: note.cards.map(cardToJson)
		}));
		const messages = diagnostics.map((one) => diagnosticToJson(one, words));
		print(JSON.stringify({ notes: withCards, diagnostics: messages }, null, '\t'));
	} else for (const note of notes) print(noteText(note, words));
	return ok(hasError(diagnostics) ? 1 : 0);
}

function noteText({ path, title, lang, cards }: CompiledNote, words: Words): string {
	const texts = cards.map((card) => cardText(titled(card, lang), words));
	return [`${path}: ${title}`, ...texts].join('\n\n');
}

function cardText(card: Card, { cli }: Words): string {
	const status = card.status === 'suggested' ? `, ${cli.suggested}` : '';
	const head = `${card.lines[0]}  ${card.breadcrumb.join(' › ')}  (${card.rule}, ${card.slot}${status})`;
	return `${head}\n    ${inset(promptText(card))}\n  → ${inset(answerText(card))}`;
}

function inset(text: string): string {
	return text.replaceAll('\n', '\n    ');
}
