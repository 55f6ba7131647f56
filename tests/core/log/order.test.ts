import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Hlc } from '#core/base/brand.ts';
import { compareEntries, isLater, mergeLogs } from '#core/log/order.ts';
import type { Entry } from '#core/log/types.ts';
import { cardId, Device, histories, review } from './writing.ts';

const hlc = (digit: string) => digit.padStart(16, '0') as Hlc;
const base = new Device('a').write(review(cardId('f'), 3));
const entry = (writer: string, n: number, clock: string) =>
	({ ...base, id: `${writer}.${n}`, writer, n, hlc: hlc(clock) }) as Entry;

test('the clock decides first, then the writer, then the number', () => {
	const sorted = [
		entry('b', 9, '1'),
		entry('a', 1, '2'),
		entry('a', 2, '2'),
		entry('a', 10, '2'),
		entry('b', 1, '2')
	];
	expect([...sorted].reverse().sort(compareEntries)).toEqual(sorted);
});

test('what is later than a reading is told by the clock of the log; after none all is', () => {
	expect(isLater(entry('a', 1, '2'), hlc('1'))).toBe(true);
	expect(isLater(entry('a', 1, '2'), hlc('2'))).toBe(false);
	expect(isLater(entry('a', 1, '0'), null)).toBe(true);
});

test('only an entry itself compares as equal', () => {
	expect(compareEntries(entry('a', 1, '1'), entry('a', 1, '1'))).toBe(0);
	expect(compareEntries(entry('a', 1, '1'), entry('b', 1, '1'))).toBe(-1);
});

test('merging logs gives the same history in whatever order they arrive', () => {
	fc.assert(
		fc.property(histories, fc.nat(), (log, cut) => {
			const hands: Entry[][] = [[], [], []];
			for (const [place, one] of log.entries()) {
				hands[(place * 7 + cut) % 3]!.push(one);
				hands[(place + cut * 5) % 3]!.unshift(one);
			}
			const [a, b, c] = hands as [Entry[], Entry[], Entry[]];
			expect(mergeLogs(a, b, c)).toEqual(log);
			expect(mergeLogs(c, mergeLogs(b, a), a)).toEqual(log);
		})
	);
});

test('merging a log with itself changes nothing', () => {
	fc.assert(
		fc.property(histories, (log) => {
			expect(mergeLogs(log, log)).toEqual(log);
		})
	);
});

test('of two entries that claim one id every device keeps the same', () => {
	const mine = { ...entry('a', 1, '5'), rating: 1 } as Entry;
	const theirs = { ...entry('a', 1, '5'), rating: 4 } as Entry;
	const earlier = { ...entry('a', 1, '4'), rating: 3 } as Entry;
	expect(mergeLogs([mine], [theirs])).toEqual(mergeLogs([theirs], [mine]));
	expect(mergeLogs([mine], [theirs], [earlier])).toEqual([earlier]);
	expect(mergeLogs([earlier], [theirs], [mine])).toEqual([earlier]);
});
