import { describe, expect, test } from 'vitest';
import { en } from '#i18n/en.ts';
import { ko } from '#i18n/ko.ts';
import { failureRemedies, failureWords, type FailureKind } from '#ui/shell/failure-words.ts';

const kinds: readonly FailureKind[] = [
	'quota',
	'closed',
	'outdated',
	'blocked',
	'silent',
	'unavailable',
	'unreachable',
	'overtaken',
	'unknown',
	'foreign',
	'truncated',
	'corrupt',
	'huge',
	'newer'
];

describe.each([
	['English', en],
	['Korean', ko]
])('in %s', (_, t) => {
	test.each(kinds)('%s says what happened, what is safe and what to do', (kind) => {
		const { happened, safe, next } = failureWords(kind, t);
		for (const sentence of [happened, safe, next]) expect(sentence).toMatch(/\p{L}.*[.요]$/u);
	});

	test('every kind has a reason of its own', () => {
		const reasons = kinds.map((kind) => failureWords(kind, t).happened);
		expect(new Set(reasons).size).toBe(kinds.length);
	});
});

test('a full device is told to save a backup before anything else', () => {
	expect(failureRemedies('quota')[0]).toBe('backup');
});

test('an old tab can only reload: trying again would fail for ever', () => {
	expect(failureRemedies('outdated')).toEqual(['reload']);
});

test('a bad file offers nothing to press: another file is chosen where the first one was', () => {
	for (const kind of ['foreign', 'truncated', 'corrupt', 'huge'] as const)
		expect(failureRemedies(kind)).toEqual([]);
});
