import { describe, expect, test } from 'vitest';
import { matches, selects } from '#core/kube/world/labels.ts';
import type { LabelExpression } from '#core/kube/world/types.ts';

const labels = { app: 'web', tier: 'front' };

describe('the selector of a Service', () => {
	test('wants all of its labels', () => {
		expect(selects({ app: 'web' }, labels)).toBe(true);
		expect(selects({ app: 'web', tier: 'front' }, labels)).toBe(true);
		expect(selects({ app: 'web', tier: 'back' }, labels)).toBe(false);
		expect(selects({ App: 'web' }, labels)).toBe(false);
		expect(selects({ constructor: 'web' }, labels)).toBe(false);
	});

	test('selects nothing when it asks for nothing', () => {
		expect(selects(null, labels)).toBe(false);
		expect(selects({}, labels)).toBe(false);
	});
});

describe('the selector of a workload', () => {
	const meets = (...matchExpressions: readonly LabelExpression[]) =>
		matches({ matchLabels: {}, matchExpressions }, labels);

	test('is met by everything when it asks for nothing', () => {
		expect(meets()).toBe(true);
	});

	test('wants its labels and its expressions', () => {
		const matchExpressions = [{ key: 'tier', operator: 'Exists' }] as const;
		expect(matches({ matchLabels: { app: 'web' }, matchExpressions }, labels)).toBe(true);
		expect(matches({ matchLabels: { app: 'db' }, matchExpressions }, labels)).toBe(false);
	});

	test('knows one of several, none of several, there, and not there', () => {
		expect(meets({ key: 'app', operator: 'In', values: ['db', 'web'] })).toBe(true);
		expect(meets({ key: 'gone', operator: 'In', values: ['web'] })).toBe(false);
		expect(meets({ key: 'app', operator: 'NotIn', values: ['web'] })).toBe(false);
		expect(meets({ key: 'gone', operator: 'NotIn', values: ['web'] })).toBe(true);
		expect(meets({ key: 'gone', operator: 'Exists' })).toBe(false);
		expect(meets({ key: 'gone', operator: 'DoesNotExist' })).toBe(true);
		expect(meets({ key: 'app', operator: 'DoesNotExist' })).toBe(false);
	});
});
