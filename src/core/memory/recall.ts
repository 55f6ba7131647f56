/** How well a card is known at this moment, by the forgetting curve. */
import type { StudyDay } from '../base/brand.ts';
import { kernelOf } from './fsrs.ts';
import type { Memory, Preset } from './types.ts';

/**
 * The chance, 0 to 1, that the card is recalled today; null for one that was never answered. In
 * its short steps an answer of today proves nothing yet: what counts there is the chance tomorrow.
 */
export function recallOf(memory: Memory, preset: Preset, today: StudyDay): number | null {
	if (memory.kind === 'new') return null;
	const elapsed = today - memory.lastDay;
	const least = memory.kind === 'review' ? 0 : 1;
	return kernelOf(preset).recall(Math.max(least, elapsed), memory.stability);
}
