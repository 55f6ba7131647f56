import { expect, test } from 'vitest';
import { distance, isNear, nearest } from '#core/kube/kubectl/near.ts';

test.each([
	['default', 'default', 0],
	['defalut', 'default', 1],
	['defult', 'default', 1],
	['defaultt', 'default', 1],
	['dxfault', 'default', 1],
	['', 'abc', 3],
	['ca', 'abc', 3]
])('%s is %s with so many slips: %i', (typed, meant, slips) => {
	expect(distance(typed, meant)).toBe(slips);
	expect(distance(meant, typed)).toBe(slips);
});

test('short words are another word sooner than a slip', () => {
	expect(isNear('po', 'pv')).toBe(false);
	expect(isNear('gte', 'get')).toBe(true);
	expect(isNear('gxy', 'get')).toBe(false);
	expect(isNear('get', 'get')).toBe(false);
	expect(isNear('dscrbe', 'describe')).toBe(true);
	expect(isNear('dsrbe', 'describe')).toBe(false);
});

test('the nearest word is taken, and none for a word that is one of them', () => {
	expect(nearest('servics', ['services', 'service', 'pods'])).toBe('service');
	expect(nearest('service', ['services', 'service'])).toBeNull();
	expect(nearest('xyz', ['services'])).toBeNull();
});
