import { expect, test } from 'vitest';
import { DEFAULT_PACE, pace } from '#core/stats/pace.ts';
import { cardId, Device, review } from '../log/writing.ts';

const card = cardId('f');
const device = new Device('a');
const thoughts = (...ms: readonly number[]) => ms.map((one) => device.write(review(card, 3, one)));
const many = (count: number, ms: number) => thoughts(...new Array<number>(count).fill(ms));

test('below 20 answers the pace is a usual one', () => {
	expect(pace([])).toBe(DEFAULT_PACE);
	expect(pace(many(19, 1000))).toBe(8000);
	expect(pace(many(20, 1000))).toBe(1000);
});

test('the pace is the median, in whatever order the answers came', () => {
	expect(pace([...many(10, 9000), ...many(11, 2000)])).toBe(2000);
	expect(pace([...many(10, 9000), ...many(10, 2000)])).toBe(5500);
	expect(pace([...many(10, 100), ...many(10, 20_000), ...thoughts(3000)])).toBe(3000);
});

test('who was away for an hour counts as a minute', () => {
	expect(pace(many(21, 3_600_000))).toBe(60_000);
});

test('only study answers set the pace', () => {
	const cram = Array.from({ length: 50 }, () =>
		device.write({ ...review(card, 3, 100), mode: 'cram' as const })
	);
	const marks = [device.write({ kind: 'mark', card, set: { flag: 1 } })];
	expect(pace([...cram, ...marks, ...many(20, 5000)])).toBe(5000);
});
