import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DIFFICULTY_EDGES, RECALL_EDGES, spreadOf, STABILITY_EDGES } from '#core/stats/spread.ts';

test('a value on an edge belongs to the step above', () => {
	expect(spreadOf([0.4, 1, 2.9, 3, 4000], [1, 3]).counts).toEqual([1, 2, 2]);
	expect(spreadOf([1, 9, 10], DIFFICULTY_EDGES).counts).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 2]);
});

test('the median lies in the middle', () => {
	expect(spreadOf([], [1]).median).toBeNull();
	expect(spreadOf([100, 2, 9], [1]).median).toBe(9);
	expect(spreadOf([100, 2, 9, 11], [1]).median).toBe(10);
});

test('every value is counted once', () => {
	const edges = fc.constantFrom(STABILITY_EDGES, DIFFICULTY_EDGES, RECALL_EDGES);
	fc.assert(
		fc.property(fc.array(fc.double({ min: 0, max: 1000, noNaN: true })), edges, (values, edges) => {
			const { counts } = spreadOf(values, edges);
			expect(counts).toHaveLength(edges.length + 1);
			expect(counts.reduce((sum, count) => sum + count, 0)).toBe(values.length);
		})
	);
});
