import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearestTo } from '#core/search/nearest.ts';

test('the nearest counts, the first of equally near ones', () => {
	expect(nearestTo('tgas', ['deck', 'tag', 'tags'])).toBe('tags');
	expect(nearestTo('bat', ['cat', 'hat'])).toBe('cat');
	expect(nearestTo('cat', ['bat', 'cat'])).toBe('cat');
});

test('short words must be nearer, so that no word turns into any other', () => {
	expect(nearestTo('x', ['d', 'r', 's'])).toBeNull();
	expect(nearestTo('', ['d', 'is'])).toBeNull();
	expect(nearestTo('ix', ['is'])).toBe('is');
	expect(nearestTo('xy', ['is'])).toBeNull();
	expect(nearestTo('suspends', ['suspended'])).toBe('suspended');
	expect(nearestTo('suspense', ['suspended'])).toBe('suspended');
	expect(nearestTo('expanse', ['suspended'])).toBeNull();
});

test('one slip anywhere in a long word is understood', () => {
	const word = 'introduced';
	const place = fc.integer({ min: 0, max: word.length - 1 });
	const letter = fc.constantFrom('x', 'ㅋ');
	const swapped = (i: number) =>
		word.slice(0, i) + word.slice(i + 1, i + 2) + word.slice(i, i + 1) + word.slice(i + 2);
	const slip = fc.oneof(
		place.map((i) => word.slice(0, i) + word.slice(i + 1)),
		fc.tuple(place, letter).map(([i, c]) => word.slice(0, i) + c + word.slice(i)),
		fc.tuple(place, letter).map(([i, c]) => word.slice(0, i) + c + word.slice(i + 1)),
		place.map(swapped)
	);
	fc.assert(
		fc.property(slip, (written) => {
			expect(nearestTo(written, ['tag', 'rated', word, 'deck'])).toBe(word);
		})
	);
});
