import { describe, expect, test } from 'vitest';
import type { Store } from '#store/types.ts';
import { cardFrom, inputOf, learnerWith, proposalOf, TEXT, UNSURE } from './support.ts';
import { firstDay, newLearner } from '../support/learner.ts';

const search = async (store: Store, query: string) =>
	(await store.rows(await store.find(query, firstDay))).map(({ card }) => card);

describe('notes that are new', () => {
	test('are not saved before they are accepted, and then with all their cards', async () => {
		const { store } = await newLearner(1);
		const proposal = await proposalOf(store, inputOf({ 'a.md': TEXT }));
		expect(proposal.preview?.isNew).toBe(true);
		expect(proposal.cards.every(({ fate }) => fate === 'new')).toBe(true);
		expect(await search(store, 'ClusterIP')).toEqual([]);
		const result = await proposal.accept();
		expect(result.ok).toBe(true);
		expect(await search(store, 'ClusterIP')).not.toEqual([]);
	});

	test('without a card that was turned off, with a suggestion that was turned on', async () => {
		const { store } = await newLearner(1);
		const proposal = await proposalOf(store, inputOf({ 'a.md': TEXT }));
		const before = proposal.asked;
		const off = cardFrom(proposal, 'NodePort');
		const suggested = proposal.cards.find(({ card }) => card.status === 'suggested')!;
		proposal.turn(off, false);
		expect(proposal.asked).toBe(before - 1);
		proposal.turn(suggested, true);
		expect(proposal.asked).toBe(before);
		expect(proposal.isTouched).toBe(true);
		await proposal.accept();
		const found = await store.find('', firstDay);
		expect(found).not.toContain(off.card.id);
		expect(found).toContain(suggested.card.id);
	});

	test('with the person’s words in the place of a card’s own', async () => {
		const { store } = await newLearner(1);
		const proposal = await proposalOf(store, inputOf({ 'a.md': TEXT }));
		const offered = cardFrom(proposal, 'NodePort');
		proposal.word(offered, { prompt: 'What does **NodePort** open?' });
		await proposal.accept();
		const [card] = await search(store, 'What does NodePort open');
		expect(card?.id).toBe(offered.card.id);
	});

	test('a decision that is taken back is none', async () => {
		const { store } = await newLearner(1);
		const proposal = await proposalOf(store, inputOf({ 'a.md': TEXT }));
		const offered = cardFrom(proposal, 'NodePort');
		proposal.turn(offered, false);
		proposal.turn(offered, true);
		proposal.word(offered, { prompt: 'Other' });
		proposal.word(offered, null);
		expect(proposal.isTouched).toBe(false);
		expect(proposal.wordsFor(offered)).toBeUndefined();
	});
});

describe('notes that are here already', () => {
	test('that did not change leave nothing to see', async () => {
		const { store } = await learnerWith({ 'a.md': TEXT });
		const proposal = await proposalOf(store, inputOf({ 'a.md': TEXT }));
		expect(proposal.isUneventful).toBe(true);
		const more = await proposalOf(store, inputOf({ 'a.md': `${TEXT}- etcd: keeps the state\n` }));
		expect(more.isUneventful).toBe(false);
	});

	test('say of each card what became of its fact, and what it said before', async () => {
		const { store } = await learnerWith({ 'a.md': TEXT });
		const edited = TEXT.replace('opens the same port', 'opens one and the same port')
			.replace('32767', '40000')
			.concat('- etcd: keeps the state of the cluster\n');
		const proposal = await proposalOf(store, inputOf({ 'a.md': edited }));
		expect(cardFrom(proposal, 'ClusterIP').fate).toBe('same');
		expect(cardFrom(proposal, 'NodePort')).toMatchObject({
			fate: 'reworded',
			before: 'NodePort: opens the same port on every node'
		});
		expect(cardFrom(proposal, '40000').fate).toBe('changed');
		expect(cardFrom(proposal, 'etcd').fate).toBe('new');
	});

	test('remember what was turned off and what was reworded before', async () => {
		const { store } = await newLearner(1);
		const first = await proposalOf(store, inputOf({ 'a.md': TEXT }));
		first.turn(cardFrom(first, 'ClusterIP'), false);
		first.word(cardFrom(first, 'NodePort'), { prompt: 'Mine?' });
		await first.accept();
		const again = await proposalOf(store, inputOf({ 'a.md': `${TEXT}- etcd: keeps it all\n` }));
		expect(again.isOn(cardFrom(again, 'ClusterIP'))).toBe(false);
		expect(again.wordsFor(cardFrom(again, 'NodePort'))).toEqual({ prompt: 'Mine?' });
		expect(again.isTouched).toBe(false);
	});

	test('put words aside that no longer fit, until the person keeps them or lets them go', async () => {
		const { store } = await newLearner(1);
		const first = await proposalOf(store, inputOf({ 'a.md': TEXT }));
		const { card } = cardFrom(first, 'NodePort');
		first.word(cardFrom(first, 'NodePort'), { prompt: 'Mine?' });
		await first.accept();
		const edited = TEXT.replace('the same port on every node', 'one port on each node');
		const again = await proposalOf(store, inputOf({ 'a.md': edited }));
		expect(again.preview?.outworded).toEqual([card.id]);
		expect(again.oldWordsFor(card.id)).toEqual({ prompt: 'Mine?' });
		expect(again.wordsFor(cardFrom(again, 'NodePort'))).toBeUndefined();
		again.choose(card.id, 'theirs');
		await again.accept();
		expect(await search(store, 'Mine?')).toEqual([]);
	});

	test.each([
		['opens the same port', 'opens one and the same port', 'mine', 1],
		['NodePort: opens the same port', 'NodePort: never opens the same port', 'theirs', 0]
	] as const)(
		'save of “%s” → “%s” whose words are shown as chosen, and ask once',
		async (...way) => {
			const [from, to, whose, found] = way;
			const { store } = await newLearner(1);
			const first = await proposalOf(store, inputOf({ 'a.md': TEXT }));
			const offered = cardFrom(first, 'NodePort');
			first.word(offered, { prompt: 'Mine?' });
			await first.accept();
			const edited = { 'a.md': TEXT.replace(from, to) };
			const again = await proposalOf(store, inputOf(edited));
			expect(again.whoseFor(offered.card.id)).toBe(whose);
			await again.accept();
			expect(await search(store, 'Mine?')).toHaveLength(found);
			const third = await proposalOf(store, inputOf(edited));
			expect(third.preview?.outworded).toEqual([]);
		}
	);
});

describe('a fact of which only the person can tell', () => {
	async function unsure() {
		const learner = await learnerWith({ 'a.md': TEXT });
		const [old] = await search(learner.store, 'NodePort');
		const proposal = await proposalOf(learner.store, inputOf({ 'a.md': UNSURE }));
		const [asked] = proposal.preview!.questions;
		return { ...learner, proposal, old: old!, asked: asked! };
	}

	test('waits, and is not counted, until they do', async () => {
		const { proposal, asked } = await unsure();
		expect(asked.candidates).toHaveLength(1);
		const waiting = cardFrom(proposal, 'each machine');
		expect(waiting.fate).toBe('unsure');
		expect(proposal.waits(waiting)).toBe(true);
		const { asked: before } = proposal;
		proposal.answer(asked.id, 'no');
		expect(proposal.asked).toBe(before + 1);
		proposal.answer(asked.id, 'later');
		expect(proposal.isTouched).toBe(false);
	});

	test('goes on under its old card if it is the same, with what is said about it', async () => {
		const { proposal, asked, store, old } = await unsure();
		const offered = cardFrom(proposal, 'each machine');
		proposal.answer(asked.id, asked.candidates[0]!.id);
		proposal.word(offered, { prompt: 'Probing is?' });
		await proposal.accept();
		expect((await search(store, 'Probing is?')).map(({ id }) => id)).toEqual([old.id]);
	});

	test('is a new card if it is not', async () => {
		const { proposal, asked, store, old } = await unsure();
		proposal.answer(asked.id, 'no');
		await proposal.accept();
		const [card] = await search(store, 'each machine');
		expect(card).toBeDefined();
		expect(card?.id).not.toBe(old.id);
	});
});
