import { describe, expect, test } from 'vitest';
import type { DeckId } from '#core/base/brand.ts';
import { SKILLS } from '#core/kube/scenario/skills.ts';
import { compileDeck } from '#core/notes/deck.ts';
import { emptyLedger } from '#core/notes/identity/ledger.ts';
import { answerText, promptText } from '#core/notes/plain-text.ts';
import type { Card, Language } from '#core/notes/types.ts';
import { skillWords } from '#i18n/skills.ts';
import { titled } from '#i18n/titled.ts';

/** The card of a note's block of these lines. */
function cardOf(...lines: readonly string[]): Card {
	const source = ['# Clusters', '', '```scenario', ...lines, '```', ''].join('\n');
	const files = [{ path: 'cards/deck/en.md', source }];
	const { deck } = compileDeck(files, emptyLedger('deck' as DeckId));
	return deck.notes[0]!.cards.find(({ kind }) => kind === 'scenario')!;
}

const langs: readonly Language[] = ['ko', 'en'];

describe('what a list shows of a scenario', () => {
	test.each(SKILLS.flatMap((ask) => langs.map((lang) => [ask, lang] as const)))(
		'is a title for %s (%s), not the name of the skill',
		(ask, lang) => {
			const shown = titled(cardOf(`ask: ${ask}`), lang);
			expect(promptText(shown)).toBe(skillWords[lang].titles[ask]);
			expect(answerText(shown)).toBe(skillWords[lang].anew);
		}
	);

	test('is the title that the note gives it, where it gives one', () => {
		const shown = titled(cardOf('ask: dns.srv', 'title: Ports by name'), 'en');
		expect(promptText(shown)).toBe('Ports by name');
		expect(answerText(shown)).toBe('A new question each time.');
	});

	test('tells what must hold of each question', () => {
		const shown = titled(cardOf('ask: dns.srv', 'from: other', 'libc: musl'), 'en');
		expect(answerText(shown)).toBe('A new question each time.\nfrom: other\nlibc: musl');
	});

	test('stays as its person has worded it', () => {
		const { recipe } = cardOf('ask: dns.srv');
		const { prompt, answer } = cardOf('ask: dns.srv', 'title: Mine');
		const own = { recipe: recipe!, prompt, answer: prompt };
		expect(titled(own, 'ko')).toEqual(own);
		expect(titled({ prompt, answer }, 'ko')).toEqual({ prompt, answer });
	});
});
