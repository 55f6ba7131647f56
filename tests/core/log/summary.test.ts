import { expect, test } from 'vitest';
import { summarise } from '#core/log/summary.ts';
import { cardId, Device, review } from './writing.ts';

const write = (writer: string, count: number) => {
	const device = new Device(writer);
	return Array.from({ length: count }, () => device.write(review(cardId('f'), 3)));
};

test('counts each writer, by name', () => {
	expect(summarise([...write('b', 2), ...write('a', 3)])).toEqual([
		{ writer: 'a', max: 3, count: 3 },
		{ writer: 'b', max: 2, count: 2 }
	]);
});

test('a lost entry shows as a count below the greatest number, in whatever order', () => {
	const log = write('a', 5).filter(({ n }) => n !== 2);
	expect(summarise([...log].reverse())).toEqual([{ writer: 'a', max: 5, count: 4 }]);
});

test('an empty log has no writers', () => {
	expect(summarise([])).toEqual([]);
});
