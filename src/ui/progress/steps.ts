/** What the steps of a spread are called. */
import type { ProgressWords } from '#i18n/progress.ts';
import { DIFFICULTY_EDGES, RECALL_EDGES } from '#core/stats/spread.ts';

export type Measure = 'stability' | 'difficulty' | 'recall';

export function stepsOf(measure: Measure, words: ProgressWords): readonly string[] {
	switch (measure) {
		case 'stability':
			return words.stability.steps;
		case 'difficulty':
			return between([1, ...DIFFICULTY_EDGES, 10], words.difficulty.between);
		case 'recall':
			return between([0, ...RECALL_EDGES, 1], words.recall.between);
	}
}

function between(
	edges: readonly number[],
	name: (from: number, to: number) => string
): readonly string[] {
	return edges.slice(1).map((to, i) => name(edges[i]!, to));
}
