import { describe, expect, test, vi } from 'vitest';
import type { DeckId } from '#core/base/brand.ts';
import { compileDeck } from '#core/notes/deck.ts';
import { emptyLedger } from '#core/notes/identity/ledger.ts';
import type { Card } from '#core/notes/types.ts';
import { skillWords } from '#i18n/skills.ts';
import { proposalWords } from '#i18n/proposal.ts';
import CardFaces from '#ui/cards/CardFaces.svelte';
import CardsScreen from '#ui/cards/CardsScreen.svelte';
import Outworded from '#ui/proposal/Outworded.svelte';
import WordingSheet from '#ui/proposal/WordingSheet.svelte';
import Unsaved from '#ui/review/Unsaved.svelte';
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

	test('where an answer to it could not be saved', async () => {
		const { store } = await newLearner(1, {}, bareDeck(...lines));
		const card = bareDeck(...lines).notes[0]!.cards[0]!;
		const drafts = [{ kind: 'review', card: card.id, rating: 3 }];
		const screen = await show(store, Unsaved, {
			outbox: { drafts, isKept: true } as never,
			failure: { kind: 'quota', cause: 'full' } as never,
			contentOf: () => ({ card, lang: 'ko' }) as never
		});
		await expect.element(screen.getByText(skillWords.ko.titles['dns.srv'])).toBeVisible();
		expect(screen.getByText('dns.srv').elements()).toEqual([]);
	});

	test('where its note says something else than the words its person gave it', async () => {
		const { store } = await newLearner(1);
		const proposal = { oldWordsFor: () => ({ answer: 'Mine' }), whoseFor: () => 'mine' };
		const screen = await show(store, Outworded, {
			offered: { key: 'a', card: cardOf(...lines), note: { lang: 'en' } } as never,
			proposal: proposal as never,
			t: proposalWords.en
		});
		const { titles, anew } = skillWords.en;
		await expect.element(screen.getByText(titles['dns.srv']).first()).toBeVisible();
		expect(screen.getByText(titles['dns.srv']).elements()).toHaveLength(2);
		expect(screen.getByText(anew).elements()).toHaveLength(1);
		expect(screen.getByText('dns.srv').elements()).toEqual([]);
	});

	test('where it is given other words, which are all that is kept', async () => {
		const { store } = await newLearner(1);
		const onword = vi.fn();
		const screen = await show(store, WordingSheet, {
			card: cardOf(...lines),
			lang: 'en',
			words: undefined,
			t: proposalWords.en,
			onword
		});
		const question = screen.getByRole('textbox', { name: proposalWords.en.question });
		await expect.element(question).toHaveValue(skillWords.en.titles['dns.srv']);
		expect(screen.getByText('dns.srv').elements()).toEqual([]);
		await question.fill('Ports by name');
		await screen.getByRole('button', { name: proposalWords.en.fixDone }).click();
		expect(onword).toHaveBeenCalledExactlyOnceWith({ prompt: 'Ports by name' });
	});

	test.each(['ko', 'en'] as const)('where it is searched for by its title (%s)', async (lang) => {
		const { store } = await newLearner(1, {}, bareDeck(...lines));
		const screen = await show(store, CardsScreen, {}, { lang: 'ko', route: '/cards/' });
		const field = screen.getByRole('searchbox');
		const row = screen.getByText(skillWords.ko.titles['dns.srv']);
		await field.fill(skillWords[lang].titles['dns.resolves-to']);
		await expect.element(row).not.toBeInTheDocument();
		await field.fill(skillWords[lang].titles['dns.srv']);
		await expect.element(row).toBeVisible();
	});
});
