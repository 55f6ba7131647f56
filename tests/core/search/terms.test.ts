import { describe, expect, test } from 'vitest';
import { KEYS, readTerm } from '#core/search/terms.ts';
import { KINDS, NUMBERS, STATES } from '#core/search/types.ts';

const possible = (key: string, value: string) => {
	const reading = readTerm(key, value);
	return reading?.kind === 'unfinished' ? reading.possible : reading?.kind;
};
const meant = (key: string, value: string) => {
	const reading = readTerm(key, value);
	return reading?.kind === 'unknown-value' ? reading.meant : reading?.kind;
};

test('every key asks for something, and what is no key is told apart', () => {
	for (const key of KEYS) expect(readTerm(key, '')?.kind, key).toBe('unfinished');
	for (const key of ['', 'tags', 'constructor', '__proto__', 'toString'])
		expect(readTerm(key, 'x'), key).toBeUndefined();
});

describe('a word from a list', () => {
	test('is offered as far as it is typed', () => {
		expect(possible('is', '')).toEqual(STATES);
		expect(possible('is', 'l')).toEqual(['learn', 'leech']);
		expect(possible('kind', 's')).toEqual(['step', 'scenario']);
		expect(possible('lang', 'k')).toEqual(['ko']);
		expect(possible('flag', '')).toEqual(['0', '1', '2', '3', '4']);
	});

	test('is read when it is whole, each of them', () => {
		for (const state of STATES)
			expect(readTerm('is', state)).toEqual({ kind: 'term', term: { kind: 'is', state } });
		for (const name of KINDS)
			expect(readTerm('kind', name)).toEqual({ kind: 'term', term: { kind: 'kind', name } });
	});

	test('is guessed from a slip: a letter wrong, missing, too many, two swapped', () => {
		expect(meant('is', 'dua')).toBe('due');
		expect(meant('is', 'lech')).toBe('leech');
		expect(meant('is', 'neww')).toBe('new');
		expect(meant('is', 'laern')).toBe('learn');
		expect(meant('is', 'elephant')).toBeNull();
		expect(meant('lang', 'q')).toBeNull();
	});
});

describe('a number', () => {
	test('is offered with a comparison that makes sense', () => {
		expect(possible('prop', '')).toEqual([
			'ivl>10',
			'reps>5',
			'lapses>3',
			'r<0.8',
			's<7',
			'd>7',
			'due<=3'
		]);
		expect(possible('prop', 'd')).toEqual(['d>7', 'due<=3']);
		expect(possible('prop', 'r')).toEqual(['reps>5', 'r<0.8']);
		expect(possible('prop', 'due<')).toEqual(['due<=3']);
		expect(possible('prop', 'due<=-')).toEqual(['due<=3']);
	});

	test.each(['<', '<=', '>', '>=', '=', '!='] as const)('is compared by %s', (comparison) => {
		for (const name of NUMBERS)
			expect(readTerm('prop', `${name}${comparison}1.5`)).toEqual({
				kind: 'term',
				term: { kind: 'prop', name, comparison, value: 1.5 }
			});
	});

	test.each([
		['ivl=<3', 'ivl<=3'],
		['ivl==3', 'ivl=3'],
		['r<>0.5', 'r!=0.5'],
		['lapse>3', 'lapses>3'],
		['rep=2', 'reps=2'],
		['ivl><3', null],
		['weight>3', null],
		['ivl>3d', null],
		['ivl>.5', null],
		['ivl>1e3', null]
	])('“%s” is not one; meant was %s', (value, correct) => {
		expect(meant('prop', value)).toBe(correct);
	});
});

describe('days', () => {
	test.each([
		['rated', '1', { kind: 'rated', days: 1, rating: null }],
		['rated', '30:4', { kind: 'rated', days: 30, rating: 4 }],
		['rated', '36500', { kind: 'rated', days: 36_500, rating: null }],
		['introduced', '7', { kind: 'introduced', days: 7 }]
	])('%s:%s', (key, value, term) => {
		expect(readTerm(key, value)).toEqual({ kind: 'term', term });
	});

	test('are whole, at least one, and no more than a life', () => {
		for (const value of ['0', '1.5', '36501', '-1', 'a', '7:5', '7:0', '7:12', ':1'])
			expect(readTerm('rated', value)?.kind, value).toBe('unknown-value');
		for (const value of ['0', '1.5', '36501', '7:1'])
			expect(readTerm('introduced', value)?.kind, value).toBe('unknown-value');
	});

	test('may go on with a rating', () => {
		expect(possible('rated', '14:')).toEqual(['14:1', '14:2', '14:3', '14:4']);
	});
});
