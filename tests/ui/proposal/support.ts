/** A learner with notes of their own, and what a review of them is made of. */
import { expect } from 'vitest';
import type { DeckId } from '#core/base/brand.ts';
import type { NotesInput, Store } from '#store/types.ts';
import { App } from '#ui/app.svelte.ts';
import { Proposal } from '#ui/proposal/proposal.svelte.ts';
import { newLearner, type Learner } from '../support/learner.ts';

export const TEXT = `# Services

- ClusterIP: a virtual address inside the cluster only
- NodePort: opens the same port on every node
- Port range: a number from 30000 to 32767
- Headless: a service without any address
`;

/** The same, with a fact in words so different that only its person can tell. */
export const UNSURE = TEXT.replace(
	'NodePort: opens the same port on every node',
	'NodePort: each machine listens on one port'
);

export const inputOf = (notes: Readonly<Record<string, string | null>>): NotesInput => ({
	deck: { name: 'Mine' },
	notes: Object.entries(notes).map(([path, text]) => ({ path, text }))
});

/** A learner whose deck “Mine” has these notes, saved as they are. */
export async function learnerWith(
	notes: Readonly<Record<string, string>>
): Promise<Learner & { readonly deck: DeckId }> {
	const learner = await newLearner(1);
	const saved = await learner.store.saveNotes(inputOf(notes), [], learner.clock.head());
	if (!saved.ok) throw new Error(saved.error.cause);
	return { ...learner, deck: saved.value.deck };
}

/** A proposal that is ready to be looked at. */
export async function proposalOf(store: Store, input: NotesInput): Promise<Proposal> {
	const proposal = new Proposal(new App(store, await store.settings(), 'en'), input);
	await proposal.compile();
	return proposal;
}

/** The card of which the fact says so. */
export function cardFrom(proposal: Proposal, words: string) {
	const found = proposal.cards.find(({ note, card }) =>
		note.facts.some(({ id, text }) => id === card.fact && text.includes(words))
	);
	expect(found, `a card from “${words}”`).toBeDefined();
	return found!;
}
