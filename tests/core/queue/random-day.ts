/** Random days for tests of the queue. */
import fc from 'fast-check';
import type { Rating } from '#core/log/types.ts';
import { DEFAULT_PRESET } from '#core/memory/preset.ts';
import { DUE_ORDERS, MIXES, NEW_ORDERS, type Preset } from '#core/memory/types.ts';
import type { DayInput } from '#core/queue/types.ts';
import { candidate, dayWith, inReview, inSteps, today } from './planning.ts';

const preset = fc
	.record({
		newPerDay: fc.nat(6),
		reviewsPerDay: fc.nat(6),
		newOrder: fc.constantFrom(...NEW_ORDERS),
		dueOrder: fc.constantFrom(...DUE_ORDERS),
		mix: fc.constantFrom(...MIXES)
	})
	.map((fields): Preset => ({ ...DEFAULT_PRESET, ...fields }));

const EXAM = { id: 'exam', name: 'Exam' };

/** Facts with one to three cards each, in any state, some left out, in decks of one preset or two. */
export const someDay: fc.Arbitrary<DayInput> = fc
	.array(
		fc.record({
			fact: fc.nat(8).map((fact) => `f${fact}`),
			memory: fc.oneof(
				{ weight: 3, arbitrary: fc.constant({ kind: 'new' as const }) },
				{
					weight: 3,
					arbitrary: fc
						.tuple(fc.constantFrom(1, 5, 40), fc.integer({ min: 1, max: 90 }), fc.nat(3))
						.map(([stability, ago, overdue]) => inReview(stability, ago, overdue - 1))
				},
				{
					weight: 1,
					arbitrary: fc
						.tuple(fc.integer({ min: -60, max: 90 }), fc.nat(2), fc.nat(1))
						.map(([minutes, ago, step]) => inSteps(minutes, ago, step))
				}
			),
			marks: fc.constantFrom({}, {}, {}, {}, { suspended: true }, { buriedOn: today }),
			deck: fc.constantFrom('a', 'b', 'hidden')
		}),
		{ maxLength: 25 }
	)
	.chain((specs) =>
		fc.record({
			candidates: fc.constant(
				specs.map(({ fact, memory, marks, deck }, order) =>
					candidate(`c${order}`, memory, { fact, deck, order }, marks)
				)
			),
			all: preset,
			exam: preset,
			isApart: fc.boolean()
		})
	)
	.map(({ candidates, all, exam, isApart }) =>
		dayWith(candidates, {
			settings: {
				hiddenDecks: ['hidden'],
				presets: [{ ...DEFAULT_PRESET, ...all }, ...(isApart ? [{ ...exam, ...EXAM }] : [])],
				presetByDeck: { b: EXAM.id }
			}
		})
	);

/** Answers and pauses of a person who walks through a day. */
export const steps = fc.array(
	fc.record({
		rating: fc.constantFrom<Rating>(1, 2, 3, 3, 4),
		minutes: fc.oneof(fc.nat(2), fc.nat(40)),
		more: fc.constantFrom(0, 0, 0, 0, 3)
	}),
	{ maxLength: 60 }
);
