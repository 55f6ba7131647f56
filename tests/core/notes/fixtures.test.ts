/**
 * Whole notes and what becomes of them: one folder a case, `note.md` beside `expected.json`.
 * UPDATE=1 rewrites what is expected; the difference is reviewed like code.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { DraftCard, ParsedNote } from '#core/notes/parsed.ts';
import { answerText, promptText } from '#core/notes/plain-text.ts';
import { parse } from './support.ts';

const root = join(import.meta.dirname, '../../fixtures/notes');
const cases = readdirSync(root, { withFileTypes: true }).flatMap((entry) =>
	entry.isDirectory() ? entry.name : []
);

function summaryOf(card: DraftCard) {
	const { rule, status, slot, kind, lines, breadcrumb } = card;
	return {
		card: `${rule} ${status} ${slot} ${kind} ${lines.join('-')}`,
		breadcrumb: breadcrumb.join(' › '),
		prompt: promptText(card),
		answer: answerText(card),
		...(card.tags && { tags: card.tags.join(' ') }),
		...(card.typed && { typed: card.typed }),
		...(card.alike && { alike: card.alike }),
		...(card.scheduled && { scheduled: Object.values(card.scheduled).join(' ') })
	};
}

function outcomeOf({ title, lang, tags, deckName, facts, coverage, diagnostics }: ParsedNote) {
	return {
		title,
		lang,
		...(tags.length > 0 && { tags: tags.join(' ') }),
		...(deckName !== null && { deckName }),
		coverage,
		diagnostics: diagnostics.map(
			({ line, column, severity, code }) => `${line}:${column} ${severity} ${code}`
		),
		facts: facts.map(({ text, anchor, lines, cards }) => ({
			text,
			anchor,
			lines: lines.join('-'),
			cards: cards.map(summaryOf)
		}))
	};
}

test.each(cases)('%s', (name) => {
	const source = readFileSync(join(root, name, 'note.md'), 'utf8');
	const outcome = outcomeOf(parse(source, `cards/${name}/note.md`));
	const file = join(root, name, 'expected.json');
	if (process.env.UPDATE) writeFileSync(file, `${JSON.stringify(outcome, null, '\t')}\n`);
	expect(outcome).toEqual(JSON.parse(readFileSync(file, 'utf8')));
});
