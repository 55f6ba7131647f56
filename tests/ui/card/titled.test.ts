import { describe, expect, test } from 'vitest';
import type { DeckId } from '#core/base/brand.ts';
import { SKILLS } from '#core/kube/scenario/skills.ts';
import { compileDeck } from '#core/notes/deck.ts';
import { emptyLedger } from '#core/notes/identity/ledger.ts';
import { answerText, promptText } from '#core/notes/plain-text.ts';
import type { Card, Language } from '#core/notes/types.ts';
import { skillWords } from '#i18n/skills.ts';
import CardFaces from '#ui/cards/CardFaces.svelte';
import CardsScreen from '#ui/cards/CardsScreen.svelte';
import { titled } from '#ui/card/titled.ts';
import { newLearner, scenarioDeck } from '../support/learner.ts';
import { show } from '../support/show.ts';

/** The card of a note's block of these lines. */
function cardOf(...lines: readonly string[]): Card {
	const source = ['# Clusters', '', '```scenario', ...lines, '```', ''].join('\n');
	const files = [{ path: 'cards/deck/en.md', source }];
	const { deck } = compileDeck(files, emptyLedger('deck' as DeckId));
	return deck.notes[0]!.cards.find(({ kind }) => kind === 'scenario')!;
}

/** The deck of one such card, as its note makes it. */
function bareDeck(...lines: readonly string[]) {
	const deck = scenarioDeck(1, 'dns.srv', { from: 'other' });
	const { prompt, answer } = cardOf(...lines);
	const notes = deck.notes.map((note) => ({
		...note,
		cards: note.cards.map((card) => ({ ...card, prompt, answer }))
	}));
	return { ...deck, notes };
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

describe('a scenario without a title is called by its skill', () => {
	const lines = ['ask: dns.srv', 'from: other'];

	test('among the cards', async () => {
		const { store } = await newLearner(1, {}, bareDeck(...lines));
		const screen = await show(store, CardsScreen, {}, { lang: 'ko', route: '/cards/' });
		await expect.element(screen.getByText(skillWords.ko.titles['dns.srv'])).toBeVisible();
		expect(screen.getByText('dns.srv').elements()).toEqual([]);
	});

	test('on its own page', async () => {
		const { store } = await newLearner(1, {}, bareDeck(...lines));
		const [row] = await store.rows([bareDeck(...lines).notes[0]!.cards[0]!.id]);
		const screen = await show(store, CardFaces, { row: row! });
		const { titles, anew } = skillWords.ko;
		await expect
			.element(screen.getByRole('group', { name: 'Question' }))
			.toHaveTextContent(titles['dns.srv']);
		await expect.element(screen.getByText(anew)).toBeVisible();
		await expect.element(screen.getByText('from: other')).toBeVisible();
		expect(screen.getByText('dns.srv').elements()).toEqual([]);
	});
});
