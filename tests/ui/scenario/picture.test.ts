/** A picture comes with its question, unless it would answer it. */
import { expect, test } from 'vitest';
import { pictureState } from '../../../src/ui/scenario/picture.ts';
import { drawFrom } from '../../core/kube/scenario/draws.ts';

test.each([
	['traffic.selectorless', 'none', 'folded'],
	['traffic.reach', 'open', 'open'],
	['yaml.fix', 'folded', 'folded'],
	['access.context', 'none', 'none']
])('of %s: at first %s, with the answer %s', (ask, before, after) => {
	const scenario = drawFrom({ ask }, 'a');
	expect(pictureState(scenario, false)).toBe(before);
	expect(pictureState(scenario, true)).toBe(after);
});
