import { describe, expect, test } from 'vitest';
import { Table } from '#ui/review/table.svelte.ts';
import { DayWalk } from '#ui/review/day-walk.svelte.ts';
import { cardId, newLearner } from '../support/learner.ts';

/** None of these cards is answered by meaning. */
const unasked = () => Promise.reject(new Error('not to be asked'));

async function laid() {
	const { store, clock } = await newLearner(2);
	const walk = await DayWalk.begin(store, clock.today());
	return { table: new Table(clock, unasked), walk, clock };
}

describe('a card on the table', () => {
	test('is a new turn each time that it is dealt, and the same one when it is laid anew', async () => {
		const { table, walk } = await laid();
		expect(table.stage).toEqual({ kind: 'opening' });
		expect(await table.deal(walk, cardId(1))).toBe(true);
		const first = table.shown!;
		expect(first).toMatchObject({ revealed: false, state: { card: cardId(1) } });
		table.lay(walk, first.content, first.state, true);
		expect(table.shown).toMatchObject({ revealed: true, turn: first.turn });
		await table.deal(walk, cardId(1));
		expect(table.shown?.turn).toBe(first.turn + 1);
	});

	test('that is not in the plan is not dealt, and what lay there stays', async () => {
		const { table, walk } = await laid();
		await table.deal(walk, cardId(2));
		expect(await table.deal(walk, cardId(9))).toBe(false);
		expect(table.shown?.state.card).toBe(cardId(2));
	});

	test('is thought about only while it can be seen', async () => {
		const { table, walk, clock } = await laid();
		await table.deal(walk, cardId(1));
		clock.pass(1500.4);
		table.look(false);
		clock.pass(60_000);
		table.look(true);
		clock.pass(500);
		expect(table.seen(table.shown!, clock.now())).toEqual({ ms: 2000 });
	});

	test('makes way for anything else', async () => {
		const { table, walk, clock } = await laid();
		await table.deal(walk, cardId(1));
		table.clear({ kind: 'wait', until: clock.now() });
		expect(table.shown).toBeNull();
		expect(table.stage.kind).toBe('wait');
	});
});
