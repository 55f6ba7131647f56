import { expect, test } from 'vitest';
import { isNear, nearest } from '#core/kube/kubectl/near.ts';

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
