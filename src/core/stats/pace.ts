import type { Entry } from '../log/types.ts';
import { LONGEST_THOUGHT } from './tally.ts';

/** Milliseconds an answer, until enough is known of a person. */
export const DEFAULT_PACE = 8000;
const FEWEST_ANSWERS = 20;

/**
 * A person's own pace: the median thinking time of the study answers among `entries`, in
 * milliseconds, each at most `LONGEST_THOUGHT`; `DEFAULT_PACE` below 20 answers. The last few
 * hundred effective entries are enough.
 */
export function pace(entries: readonly Entry[]): number {
	const thoughts = entries
		.flatMap((entry) => (entry.kind === 'review' && entry.mode === 'study' ? [entry.ms] : []))
		.map((ms) => Math.min(ms, LONGEST_THOUGHT))
		.sort((a, b) => a - b);
	if (thoughts.length < FEWEST_ANSWERS) return DEFAULT_PACE;
	const middle = thoughts.length >> 1;
	const upper = thoughts[middle]!;
	return thoughts.length % 2 === 1 ? upper : (thoughts[middle - 1]! + upper) / 2;
}
