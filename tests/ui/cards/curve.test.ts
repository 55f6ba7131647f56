import { describe, expect, test } from 'vitest';
import { DAY } from '#core/base/time.ts';
import type { StudyDay } from '#core/base/brand.ts';
import type { Draft, Rating } from '#core/log/types.ts';
import { DEFAULT_PRESET } from '#core/memory/preset.ts';
import { recallOf } from '#core/memory/recall.ts';
import { curveOf } from '#ui/cards/card/curve.ts';
import { cardId, newLearner, type Learner } from '../support/learner.ts';

const card = cardId(1);

async function write(
	{ store, clock }: Learner,
	body: Omit<Draft, 'at' | 'offset' | 'day'>
): Promise<void> {
	await store.commit([{ ...clock.head(), ...body } as Draft]);
	clock.pass(1000);
}

const review = (rating: Rating, mode: 'study' | 'cram' = 'study') => ({
	kind: 'review' as const,
	card,
	rating,
	ms: 2000,
	mode
});

const curve = async ({ store, clock }: Learner) =>
	curveOf(await store.course(card), DEFAULT_PRESET, clock.today());

describe('a forgetting curve', () => {
	test('is none before the first answer, and after a card was started over', async () => {
		const learner = await newLearner(1);
		expect(await curve(learner)).toBeNull();
		await write(learner, review(4));
		expect(await curve(learner)).not.toBeNull();
		await write(learner, { kind: 'reset', card } as never);
		expect(await curve(learner)).toBeNull();
	});

	test('reaches the day on which the card is asked again, one set by hand too', async () => {
		const learner = await newLearner(1);
		await write(learner, review(4));
		const on = learner.clock.today() + 60;
		await write(learner, { kind: 'due', card, on } as never);
		expect((await curve(learner))?.last).toBe(learner.clock.today() + 75);
	});

	test('tells of today what the card tells of itself, in its short steps too', async () => {
		const learner = await newLearner(1);
		await write(learner, review(3));
		const { store, clock } = learner;
		const { memory } = await store.state(card);
		expect(memory.kind).toBe('learning');
		const recall = recallOf(memory, DEFAULT_PRESET, clock.today());
		expect((await curve(learner))!.recallOn(clock.today())).toBe(recall);
	});

	test('falls from each day with answers to the next, and on beyond today', async () => {
		const learner = await newLearner(1);
		const start = learner.clock.today();
		await write(learner, review(4));
		learner.clock.pass(5 * DAY);
		await write(learner, review(1));
		await write(learner, review(3));
		learner.clock.pass(2 * DAY);
		const drawn = (await curve(learner))!;
		expect(drawn.first).toBe(start);
		expect(drawn.last).toBeGreaterThanOrEqual(learner.clock.today() + 7);
		expect(drawn.lines).toHaveLength(2);
		for (const line of drawn.lines) {
			expect(line[0]!.recall).toBe(1);
			for (const [i, point] of line.entries())
				if (i > 0) expect(point.recall).toBeLessThan(line[i - 1]!.recall);
		}
		expect(drawn.lines[0]!.at(-1)!.day).toBe(start + 5);
		expect(drawn.answers.map(({ day, isForgotten }) => [day - start, isForgotten])).toEqual([
			[0, false],
			[5, true]
		]);
		expect(drawn.answers[1]!.recall).toBe(drawn.lines[0]!.at(-1)!.recall);
		expect(drawn.recallOn(learner.clock.today())).toBeLessThan(1);
	});

	test('takes no notice of marks and of cramming', async () => {
		const learner = await newLearner(1);
		await write(learner, review(4));
		const before = (await curve(learner))!.lines;
		await write(learner, review(1, 'cram'));
		await write(learner, { kind: 'mark', card, set: { flag: 1 } } as never);
		expect((await curve(learner))!.lines).toEqual(before);
	});

	test('goes back a year at most', async () => {
		const learner = await newLearner(1);
		await write(learner, review(3));
		learner.clock.pass(500 * DAY);
		await write(learner, review(3));
		const drawn = (await curve(learner))!;
		expect(drawn.first).toBe((learner.clock.today() - 365) as StudyDay);
		expect(Math.min(...drawn.lines.flat().map(({ day }) => day))).toBe(drawn.first);
		expect(drawn.answers).toHaveLength(1);
	});
});
