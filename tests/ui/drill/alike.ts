/** A deck whose cards are one column of a table, and what a learner does with it. */
import type { Card, CompiledDeck, Side } from '#core/notes/types.ts';
import { Drill } from '#ui/drill/drill.svelte.ts';
import { drawDrill, keepDrill, readDrill, type DrillWish } from '#ui/drill/kept-drill.ts';
import { Outbox } from '#ui/review/outbox.svelte.ts';
import { localShelf } from '#ui/review/shelf.ts';
import type { Store } from '#store/types.ts';
import { deckOf, newLearner, type Learner } from '../support/learner.ts';

export const COLOURS = ['red', 'blue', 'green', 'grey', 'brown', 'black'];

const side = (text: string): Side => [{ kind: 'paragraph', children: [{ kind: 'text', text }] }];

export function alikeDeck(): CompiledDeck {
	const deck = deckOf(COLOURS.length);
	const ofColumn = (card: Card, i: number): Card => ({
		...card,
		slot: 'cell',
		rule: 'D11',
		alike: 'column 1.1',
		prompt: side(`Thing ${'ABCDEF'[i]}: Colour?`),
		answer: side(COLOURS[i]!)
	});
	return {
		...deck,
		notes: deck.notes.map((note) => ({ ...note, cards: note.cards.map(ofColumn) }))
	};
}

export const alikeLearner = (): Promise<Learner> => newLearner(0, {}, alikeDeck());

/** A page: what was kept, or a drill of its own. */
export async function drillAt(
	{ store, clock, base }: Learner,
	{ wish = { kind: 'all' }, through = store }: { wish?: DrillWish; through?: Store } = {}
): Promise<Drill> {
	const { at, day } = clock.head();
	const kept = (await readDrill(store, day)) ?? (await drawDrill(store, wish, { at, day }));
	await keepDrill(store, kept);
	return Drill.open(through, clock, new Outbox(through, localShelf(`${base}drill`)), kept);
}

/** Takes the right choice, or the first of the wrong ones. */
export async function answerIn(drill: Drill, isRight: boolean): Promise<string> {
	const choice = drill.current!.choices.find((one) => one.isRight === isRight)!;
	await drill.choose(choice);
	return choice.text;
}
