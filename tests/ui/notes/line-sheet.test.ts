import { expect, test } from 'vitest';
import { judgedNote } from '#ui/notes/judged-note.ts';
import LineSheet from '#ui/notes/LineSheet.svelte';
import { firstDay, newLearner } from '../support/learner.ts';
import { show } from '../support/show.ts';

const acts = { line: 3, onclose: () => undefined, onmake: () => undefined };

test('a card that is not asked says why: it is a suggestion, or its person turned it off', async () => {
	const { store, clock } = await newLearner(1);
	const notes = [{ path: 'a.md', text: '# Ports\n\n- HTTP :: 80 {typed}\n- SSH :: 22\n' }];
	const saved = await store.saveNotes({ deck: { name: 'Mine' }, notes }, [], clock.head());
	const deck = saved.ok ? saved.value.deck : undefined;
	const [http, ssh] = (await store.note(deck!, 'en'))!.cards;
	const { fact, slot } = http!;
	await store.saveNotes({ deck: deck!, notes: [] }, [{ kind: 'reject', fact, slot }], clock.head());
	const note = judgedNote((await store.note(deck!, 'en'))!, await store.decisions(deck!));
	const cards = [note.cards[0]!, { ...ssh!, status: 'suggested' as const }];
	const screen = await show(store, LineSheet, { note, cards, ...acts });
	const [off, offered] = [screen.getByRole('article').first(), screen.getByRole('article').last()];
	await expect.element(off).toHaveTextContent(/Typed answer.*Turned off.*You turned this card off/);
	await expect.element(offered).toHaveTextContent(/Suggested.*A suggestion: it is not asked/);
	await expect.element(offered).not.toHaveTextContent('Typed answer');
	await off.getByRole('button', { name: 'Ask this card' }).click();
	await expect.poll(async () => (await store.find('HTTP', firstDay)).length).toBe(1);
});
