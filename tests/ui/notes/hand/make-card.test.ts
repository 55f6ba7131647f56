import { expect, test, vi } from 'vitest';
import MakeCard from '#ui/notes/hand/MakeCard.svelte';
import { newLearner } from '../../support/learner.ts';
import { show } from '../../support/show.ts';
import { eventually } from '../../../support/eventually.ts';

test('what else a card puts into its note is said before it is added', async () => {
	const { store, clock } = await newLearner(1);
	const text = '# Ports\n\nText about ports.\n\n- HTTP: the port 80\n- SSH: the port 22\n';
	const notes = [{ path: 'a.md', text }];
	const saved = await store.saveNotes({ deck: { name: 'Mine' }, notes }, [], clock.head());
	const deck = saved.ok ? saved.value.deck : undefined;
	const note = await store.note(deck!, 'en');
	const ondone = vi.fn();
	const screen = await show(store, MakeCard, { note: note!, ondone });
	await screen.getByLabelText('Question', { exact: true }).fill('Why?');
	await screen.getByLabelText('Answer', { exact: true }).fill('One.\nTwo.');
	await screen.getByRole('button', { name: 'Add the card' }).click();
	await expect.element(screen.getByRole('status').first()).toHaveTextContent(/“cards: strict”/);
	expect((await store.note(deck!, 'en'))?.source).toBe(text);
	await screen.getByRole('button', { name: 'Add both' }).click();
	await eventually(() => expect(ondone).toHaveBeenCalledOnce());
	expect((await store.note(deck!, 'en'))?.source).toMatch(/^---\ncards: strict\n---\n/);
});

test('what can be done stays in sight where the sheet is not high enough', async () => {
	const { store } = await newLearner(1);
	const screen = await show(store, MakeCard, { ondone: () => undefined });
	const sheet = document.querySelector('form')!.parentElement!;
	Object.assign(sheet.style, { maxBlockSize: '300px', overflowY: 'auto' });
	await screen.getByLabelText('Question', { exact: true }).fill('Why?\n'.repeat(12));
	await screen.getByLabelText('Answer', { exact: true }).fill('One.');
	expect(sheet.scrollHeight).toBeGreaterThan(sheet.clientHeight + 100);
	sheet.scrollTo(0, 0);
	await expect.element(screen.getByRole('button', { name: 'Add the card' })).toBeInViewport();
});
