import { describe, expect, test } from 'vitest';
import { DAY, MINUTE } from '#core/base/time.ts';
import type { Body } from '#core/log/types.ts';
import { readDay } from '#ui/today/day.ts';
import { markWelcomed } from '#ui/welcome/welcomed.ts';
import { cardId, newLearner, type Learner } from '../support/learner.ts';

type Values = Parameters<typeof newLearner>[1];

async function welcomed(size: number, settings?: Values): Promise<Learner> {
	const learner = await newLearner(size, settings);
	await markWelcomed(learner.store);
	return learner;
}

const look = ({ store, clock }: Learner) => readDay(store, clock.today(), clock.now());

function write({ store, clock }: Learner, ...bodies: readonly Body[]) {
	return store.commit(bodies.map((body) => ({ ...clock.head(), ...body })));
}

const answer = (n: number, rating: 1 | 3 | 4): Body => ({
	kind: 'review',
	card: cardId(n),
	rating,
	ms: 6_000,
	mode: 'study'
});

describe('the day of somebody new', () => {
	test('begins with how it works', async () => {
		expect(await look(await newLearner(3))).toEqual({ kind: 'first' });
	});

	test('who has no more than a language chosen does too', async () => {
		const learner = await newLearner(3);
		await write(learner, { kind: 'setting', scope: 'all', key: 'contentLanguage', value: 'en' });
		expect(await look(learner)).toEqual({ kind: 'first' });
	});

	test('who brought a log along does not', async () => {
		const learner = await newLearner(3);
		await write(learner, answer(1, 3));
		expect(await look(learner)).toMatchObject({ kind: 'open' });
	});
});

describe('a day with cards', () => {
	test('says how many, of which sort, and in how many minutes', async () => {
		const learner = await welcomed(30, { newPerDay: 7 });
		const day = await look(learner);
		expect(day).toMatchObject({ kind: 'open', cards: 7, due: 0, fresh: 7, begun: false });
		const { pace } = await learner.store.loadDay(learner.clock.today());
		// a new card takes two answers before it leaves its steps
		expect(day).toMatchObject({ minutes: Math.round((7 * 2 * pace) / MINUTE) });
	});

	test('that was begun says so, and counts what comes back with what is due', async () => {
		const learner = await welcomed(3);
		await write(learner, answer(1, 1));
		learner.clock.pass(2 * MINUTE);
		expect(await look(learner)).toMatchObject({ kind: 'open', begun: true, due: 1, fresh: 2 });
	});
});

describe('a day without cards', () => {
	test('of which every deck is hidden leads to the notes', async () => {
		const learner = await welcomed(3);
		await write(learner, { kind: 'setting', scope: 'deck:deck', key: 'hidden', value: true });
		expect(await look(learner)).toEqual({ kind: 'silent' });
	});

	test('in the chosen language is none: what there is is asked in its own', async () => {
		const learner = await welcomed(3);
		await write(learner, { kind: 'setting', scope: 'all', key: 'contentLanguage', value: 'en' });
		expect(await look(learner)).toMatchObject({ kind: 'open', cards: 3 });
	});

	test('after its last card says what comes tomorrow and whether there are more', async () => {
		const learner = await welcomed(3, { newPerDay: 1 });
		await write(learner, answer(1, 4));
		expect(await look(learner)).toMatchObject({
			kind: 'done',
			answers: 1,
			tomorrow: { cards: 1 },
			more: true
		});
	});

	test('that never had one is no achievement', async () => {
		const learner = await welcomed(3, { newPerDay: 0 });
		expect(await look(learner)).toMatchObject({ kind: 'done', answers: 0, tomorrow: { cards: 0 } });
	});

	test('but one in long steps waits for it', async () => {
		const learner = await welcomed(1, { learningSteps: [60, 120] });
		await write(learner, answer(1, 1));
		expect(await look(learner)).toMatchObject({
			kind: 'waiting',
			until: expect.any(Number) as number
		});
	});

	test('turns into one with cards when they are due', async () => {
		const learner = await welcomed(1);
		await write(learner, answer(1, 4));
		expect(await look(learner)).toMatchObject({ kind: 'done' });
		learner.clock.pass(60 * DAY);
		expect(await look(learner)).toMatchObject({ kind: 'open', due: 1, fresh: 0, begun: false });
	});
});
