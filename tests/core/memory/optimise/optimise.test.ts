import { describe, expect, test } from 'vitest';
import { checkWeights, DEFAULT_WEIGHTS } from '#core/memory/fsrs.ts';
import { historyOf } from '#core/memory/optimise/history.ts';
import {
	FEWEST_PREDICTIONS,
	optimise,
	optimiseInSteps,
	type Outcome
} from '#core/memory/optimise/optimise.ts';
import { fitOf } from '#core/memory/optimise/score.ts';
import { train } from '#core/memory/optimise/training.ts';
import { OTHER_WEIGHTS, simulate } from './simulating.ts';

const spring = (seed: string) => ({ seed, days: 120, newCards: 6 });
const half = (seed: string) => ({ seed, days: 180, newCards: 4 });
const other = historyOf(simulate(OTHER_WEIGHTS, half('a')));

function expectBetter(outcome: Outcome) {
	if (outcome.kind !== 'better') throw new Error(JSON.stringify(outcome));
	return outcome;
}

describe('of a person who remembers otherwise than most', () => {
	const outcome = expectBetter(optimise(other, DEFAULT_WEIGHTS));

	test('unseen answers are foretold better, nearly as well as by the truth', () => {
		const held = other.predictions.subarray(-outcome.unseen);
		const truth = fitOf(other, OTHER_WEIGHTS, held).logLoss;
		expect(outcome.before).toEqual(fitOf(other, DEFAULT_WEIGHTS, held));
		const gained = outcome.before.logLoss - outcome.after.logLoss;
		expect(gained).toBeGreaterThan(0.7 * (outcome.before.logLoss - truth));
		expect(outcome.after.rmse).toBeLessThan(outcome.before.rmse);
	});

	test('the weights, learned from all, hold for days that are not in the log at all', () => {
		const next = historyOf(simulate(OTHER_WEIGHTS, half('b')));
		const loss = (weights: readonly number[]) => fitOf(next, weights, next.predictions).logLoss;
		expect(loss(outcome.weights)).toBeLessThan(loss(DEFAULT_WEIGHTS) - 0.01);
		expect(loss(outcome.weights)).toBeLessThan(loss(OTHER_WEIGHTS) + 0.01);
	});

	test('they are what a training on all predictions gives', () => {
		const steps = train(other, other.predictions);
		let step = steps.next();
		while (step.done !== true) step = steps.next();
		expect(outcome.weights).toEqual(step.value);
	});

	test('they are such as FSRS allows, and the stabilities rise with the rating', () => {
		expect(checkWeights(outcome.weights)).toEqual(outcome.weights);
		const first = outcome.weights.slice(0, 4);
		expect(first).toEqual([...first].sort((a, b) => a - b));
	});

	test('the last fifth in time is what stays unseen', () => {
		expect(outcome.predictions).toBe(other.predictions.length);
		expect(outcome.unseen).toBe(Math.ceil(other.predictions.length / 5));
	});

	test('what has been learned is not learned again', () => {
		expect(optimise(other, outcome.weights)).toMatchObject({ kind: 'kept', why: 'no better' });
	});
});

describe('the weights in force are kept', () => {
	test('where they are the truth, though others do a little better by chance', () => {
		const gains = ['a', 'b', 'c'].map((seed) => {
			const history = historyOf(simulate(DEFAULT_WEIGHTS, spring(seed)));
			const outcome = optimise(history, DEFAULT_WEIGHTS);
			if (outcome.kind !== 'kept' || outcome.why !== 'no better') throw new Error(outcome.kind);
			return outcome.before.logLoss - outcome.after.logLoss;
		});
		expect(Math.max(...gains)).toBeGreaterThan(0);
		expect(Math.max(...gains)).toBeLessThan(0.003);
	});

	test('where the past does not tell what comes', () => {
		const noise = simulate(DEFAULT_WEIGHTS, spring('n'), (recall, day) =>
			day < 60 ? 0.5 : recall
		);
		const outcome = optimise(historyOf(noise), DEFAULT_WEIGHTS);
		expect(outcome).toMatchObject({ kind: 'kept', why: 'no better' });
		if (outcome.kind !== 'kept' || outcome.why !== 'no better') return;
		expect(outcome.after.logLoss).toBeGreaterThan(outcome.before.logLoss);
	});

	test('below a thousand predictions, whatever they say', () => {
		const cut = (count: number) => ({ ...other, predictions: other.predictions.slice(0, count) });
		expect(optimise(cut(FEWEST_PREDICTIONS - 1), DEFAULT_WEIGHTS)).toEqual({
			kind: 'kept',
			why: 'few',
			predictions: FEWEST_PREDICTIONS - 1
		});
		expect(optimise(cut(FEWEST_PREDICTIONS), DEFAULT_WEIGHTS)).toHaveProperty('unseen', 200);
		expect(optimise(historyOf([]), DEFAULT_WEIGHTS)).toHaveProperty('why', 'few');
	});
});

describe('in steps', () => {
	test('the share that is done rises to 1, and the outcome is the same', () => {
		const steps = optimiseInSteps(other, DEFAULT_WEIGHTS);
		const shares: number[] = [];
		let step = steps.next();
		for (; step.done !== true; step = steps.next()) shares.push(step.value);
		expect(shares).toEqual([...new Set(shares)].sort((a, b) => a - b));
		expect(shares[0]).toBeGreaterThan(0);
		expect(shares.at(-1)).toBe(1);
		expect(shares.length).toBeGreaterThan(50);
		expect(step.value).toEqual(optimise(other, DEFAULT_WEIGHTS));
	});
});
