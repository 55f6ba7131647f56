/** The values that a stepper goes through: close together where a little matters. */

export const newPerDayScale: readonly number[] = [
	0, 1, 2, 3, 5, 8, 10, 15, 20, 25, 30, 40, 50, 75, 100
];
export const reviewsPerDayScale: readonly number[] = [
	10, 20, 30, 40, 50, 75, 100, 150, 200, 300, 500, 1000, 9999
];
export const maxIntervalScale: readonly number[] = [
	1, 2, 3, 5, 7, 10, 14, 21, 30, 60, 90, 180, 365, 730, 1825, 3650, 36_500
];
/** Times forgotten; 0 for never. */
export const leechScale: readonly number[] = [0, 3, 4, 5, 6, 8, 10, 12, 15, 20];
export const hourScale: readonly number[] = Array.from({ length: 24 }, (_, hour) => hour);

/** The next smaller value of the scale; undefined at its end. `value` may lie between two. */
export function below(scale: readonly number[], value: number): number | undefined {
	return scale.findLast((candidate) => candidate < value);
}

/** The next greater value of the scale; undefined at its end. */
export function above(scale: readonly number[], value: number): number | undefined {
	return scale.find((candidate) => candidate > value);
}
