import { describe, expect, test } from 'vitest';
import { USUAL_HABITS } from '#core/simulate/habits.ts';
import { pointAt, RETENTIONS, workload, type WorkloadPoint } from '#core/simulate/workload.ts';
import { groupOf, someReviews, today } from './living.ts';

const group = groupOf(someReviews(300), { unseen: 100, rules: { reviewsPerDay: 9999 } });
const curve = [...workload(group, USUAL_HABITS, { today })];

describe('a year of one’s own cards', () => {
	test('costs more minutes the more is to be remembered, and leaves more known', () => {
		expect(curve.map(({ retention }) => retention)).toEqual(RETENTIONS);
		for (const [i, point] of curve.entries()) {
			if (i === 0) continue;
			expect(point.minutes).toBeGreaterThan(curve[i - 1]!.minutes);
			expect(point.known).toBeGreaterThan(curve[i - 1]!.known - 2);
			expect(point.seen).toBe(400);
		}
		expect(curve.at(-1)!.known).toBeGreaterThan(curve[0]!.known + 20);
	});

	test('holds about as many known as are wanted, or more: cards are best known just after an answer', () => {
		for (const { retention, known, seen } of curve) {
			expect(known / seen).toBeGreaterThan(retention);
			expect(known / seen).toBeLessThan(1);
		}
	});

	test('says what a limit of reviews leaves undone', () => {
		const tight = groupOf(someReviews(300), { rules: { reviewsPerDay: 2 } });
		const high = [...workload(tight, USUAL_HABITS, { today })].at(-1);
		expect(high!.left).toBeGreaterThan(20);
		expect(curve.every(({ left }) => left === 0)).toBe(true);
	});

	test('is nothing for nobody’s cards', () => {
		const points = [...workload(groupOf([]), USUAL_HABITS, { today })];
		expect(points.every(({ minutes, known }) => minutes === 0 && known === 0)).toBe(true);
	});
});

describe('between two points', () => {
	const at = (retention: number, minutes: number): WorkloadPoint => ({
		...{ retention, minutes, known: 10 * minutes, seen: 100, left: 0 }
	});
	const line = [at(0.7, 4), at(0.8, 6), at(0.9, 10)];

	test('the curve is a straight line', () => {
		const { minutes, known } = pointAt(line, 0.85);
		expect([minutes, known]).toEqual([expect.closeTo(8, 9), expect.closeTo(80, 9)]);
		expect(pointAt(line, 0.8)).toMatchObject({ minutes: 6 });
	});

	test('and beyond its ends it goes on level', () => {
		expect(pointAt(line, 0.6)).toMatchObject({ minutes: 4 });
		expect(pointAt(line, 0.99)).toMatchObject({ minutes: 10 });
	});
});
