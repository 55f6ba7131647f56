import { expect, test } from 'vitest';
import { slipsBetween } from '#core/base/slips.ts';

test.each([
	['default', 'default', 0],
	['defalut', 'default', 1],
	['defult', 'default', 1],
	['defaultt', 'default', 1],
	['dxfault', 'default', 1],
	['', 'abc', 3],
	['ca', 'abc', 3]
])('%s is %s with so many slips: %i', (typed, meant, slips) => {
	expect(slipsBetween(typed, meant)).toBe(slips);
	expect(slipsBetween(meant, typed)).toBe(slips);
});
