/**
 * The short steps of minutes that a card takes before it is counted in days, and again after
 * it was forgotten. As in Anki, also where ts-fsrs differs (Hard on a later step).
 */
import type { Rating } from '../log/types.ts';
import type { Memory, Preset } from './types.ts';

/** The step that an answer leads to. */
export type Step = { readonly step: number; readonly minutes: number };

/** The step that an answer leads to; null when the card leaves the steps or never enters. */
export function nextStep(memory: Memory, rating: Rating, preset: Preset): Step | null {
	switch (memory.kind) {
		case 'new':
			return climb(preset.learningSteps, 0, rating);
		case 'learning':
			return climb(preset.learningSteps, memory.step, rating);
		case 'relearning':
			return climb(preset.relearningSteps, memory.step, rating);
		case 'review':
			return rating === 1 ? climb(preset.relearningSteps, 0, rating) : null;
	}
}

/** How many Good answers a card needs until it leaves the steps; 0 in review. */
export function stepsLeft(memory: Memory, preset: Preset): number {
	switch (memory.kind) {
		case 'new':
			return Math.max(1, preset.learningSteps.length);
		case 'learning':
			return Math.max(1, preset.learningSteps.length - memory.step);
		case 'relearning':
			return Math.max(1, preset.relearningSteps.length - memory.step);
		case 'review':
			return 0;
	}
}

/**
 * The step that an answer in step `at` leads to; null for out of the steps. `at` may lie beyond
 * them when they were shortened meanwhile: then it is the last.
 */
export function climb(steps: readonly number[], at: number, rating: Rating): Step | null {
	if (steps.length === 0) return null;
	const step = Math.min(at, steps.length - 1);
	switch (rating) {
		case 1:
			return { step: 0, minutes: steps[0]! };
		case 2:
			return { step, minutes: step === 0 ? firstHard(steps) : steps[step]! };
		case 3:
			return step + 1 < steps.length ? { step: step + 1, minutes: steps[step + 1]! } : null;
		case 4:
			return null;
	}
}

/** Between Again and Good: the mean of the first two steps, or half as long again as the only one. */
function firstHard(steps: readonly number[]): number {
	const first = steps[0]!;
	return Math.round((first + (steps[1] ?? first * 2)) / 2);
}
