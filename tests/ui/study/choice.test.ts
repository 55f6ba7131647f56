import { expect, test } from 'vitest';
import type { CardId, DeckId } from '#core/base/brand.ts';
import type { Body, Rating } from '#core/log/types.ts';
import type { CompiledDeck } from '#core/notes/types.ts';
import { allTags, chosenCards, type Choice } from '#ui/study/choice.ts';
import { readOffer } from '#ui/study/offer.ts';
import { cardId, deckOf, newLearner } from '../support/learner.ts';

/** Cards 1 to `size`, the even ones tagged. */
function taggedDeck(size: number): CompiledDeck {
	const deck = deckOf(size);
	const notes = deck.notes.map((note) => ({
		...note,
		cards: note.cards.map((card, i) => (i % 2 === 1 ? { ...card, tags: ['even', 'two'] } : card))
	}));
	return { ...deck, notes };
}

const review = (n: number, rating: Rating, mode: 'study' | 'cram' = 'study'): Body => ({
	kind: 'review',
	card: cardId(n),
	rating,
	ms: 900,
	mode
});
const mark = (n: number, set: object): Body => ({ kind: 'mark', card: cardId(n), set });

async function chosen(choice: Choice, ...bodies: readonly Body[]): Promise<readonly number[]> {
	const { store, clock } = await newLearner(12, {}, taggedDeck(12));
	for (const body of bodies) {
		clock.pass(1_000); // the very same draft would not be written twice
		await store.commit([{ ...clock.head(), ...body }]);
	}
	const { cards } = await chosenCards(store, choice, clock.today());
	return cards.map((card) => Number(/\d+/u.exec(card)![0]));
}

test('a note, a tag, words', async () => {
	const note = { kind: 'note', deck: 'deck' as DeckId, path: 'cards/deck/ko.md' } as const;
	expect(await chosen(note)).toHaveLength(12);
	expect(await chosen({ ...note, path: 'cards/deck/other.md' })).toEqual([]);
	expect(await chosen({ kind: 'note', deck: note.deck })).toHaveLength(12);
	expect(await chosen({ ...note, deck: 'dec' as DeckId })).toEqual([]);
	expect(await chosen({ kind: 'cards', cards: [cardId(5), cardId(2)] })).toEqual([5, 2]);
	expect(await chosen({ kind: 'tag', tag: 'two' })).toEqual([2, 4, 6, 8, 10, 12]);
	expect(await chosen({ kind: 'search', query: '"question 1"' })).toEqual([1, 10, 11, 12]);
});

test('what was forgotten today, in a cram too, whatever came after', async () => {
	const deeds = [review(3, 1), review(3, 3), review(5, 3), review(7, 1, 'cram')];
	expect(await chosen({ kind: 'forgotten' }, ...deeds)).toEqual([3, 7]);
});

test('what has a flag; never what is suspended', async () => {
	const marks = [mark(2, { flag: 1 }), mark(4, { flag: 2 }), mark(6, { flag: 1, suspended: true })];
	expect(await chosen({ kind: 'flagged' }, ...marks)).toEqual([2, 4]);
	expect(await chosen({ kind: 'tag', tag: 'even' }, ...marks)).not.toContain(6);
});

test('what is suspended is left out of a search that was not finished', async () => {
	const query = '"question 1';
	const suspend = mark(10, { suspended: true });
	expect(await chosen({ kind: 'search', query }, suspend)).toEqual([1, 11, 12]);
});

test('what is suspended is counted, of the choice alone', async () => {
	const { store, clock } = await newLearner(12, {}, taggedDeck(12));
	const stopped = [2, 3, 4].map((n) => ({ ...clock.head(), ...mark(n, { suspended: true }) }));
	await store.commit(stopped);
	const even = await chosenCards(store, { kind: 'tag', tag: 'even' }, clock.today());
	expect(even).toMatchObject({ cards: { length: 4 }, suspended: 2 });
});

test('of a hidden deck only what is named', async () => {
	const hide: Body = { kind: 'setting', scope: 'deck:deck', key: 'hidden', value: true };
	const deeds = [review(3, 1), mark(2, { flag: 1 }), hide];
	for (const kind of ['forgotten', 'hardest', 'flagged'] as const)
		expect(await chosen({ kind }, ...deeds)).toEqual([]);
	expect(await chosen({ kind: 'tag', tag: 'even' }, ...deeds)).toEqual([]);
	expect(await chosen({ kind: 'search', query: '"question 12"' }, ...deeds)).toEqual([12]);
	expect(await chosen({ kind: 'note', deck: 'deck' as DeckId }, ...deeds)).toHaveLength(12);
});

test('what is hardest, the hardest first', async () => {
	const deeds = [
		review(1, 4),
		review(2, 1),
		review(2, 1),
		review(2, 1),
		review(3, 1),
		review(3, 2)
	];
	expect(await chosen({ kind: 'hardest' }, ...deeds)).toEqual([2, 3]);
});

test('all tags, each once', async () => {
	const { store, clock } = await newLearner(4, {}, taggedDeck(4));
	expect(await allTags(store, clock.today())).toEqual(['even', 'two']);
});

test('an offer counts what is planned of a choice, and all of it', async () => {
	const { store, clock } = await newLearner(40, { newPerDay: 3 }, taggedDeck(40));
	await store.commit([{ ...clock.head(), ...review(2, 4) }]);
	const { cards, amounts } = await readOffer(store, { kind: 'tag', tag: 'even' }, clock.today());
	expect(cards).toHaveLength(20);
	expect(cards[0]).toBe(cardId(2) satisfies CardId);
	expect(amounts.plan.cards).toBe(2);
	// 19 of them new, at 8 s an answer
	expect(amounts.cram).toEqual({ cards: 20, minutes: Math.round((39 * 8) / 60) });
});
