import { describe, expect, test } from 'vitest';
import { isSlip } from '../../../../src/core/notes/identity/slip.ts';

describe('one word misspelt', () => {
	test.each([
		['two letters in each other’s place', 'deploy', 'dpeloy'],
		['two at the end', 'TCP', 'TPC'],
		['a letter twice', 'FTP', 'FTTP'],
		['a unit with a letter twice', '369ms', '369mms'],
		['an inner letter missing', 'without', 'withut'],
		['the first letter missing', 'HTTPS', 'TTPS'],
		['another final consonant', '쓰기가', '쓰김가'],
		['syllables in each other’s place', '공유', '유공']
	])('%s: %s and %s', (_, one, other) => {
		expect(isSlip(one, other)).toBe(true);
		expect(isSlip(other, one)).toBe(true);
	});
});

describe('two words that look alike', () => {
	test.each([
		['a last letter more', 'HTTP', 'HTTPS'],
		['a last letter more before a particle', 'HTTP로', 'HTTPS로'],
		['a plural', 'pod', 'pods'],
		['another letter', 'GET', 'SET'],
		['another vowel', '있음', '없음'],
		['digits in each other’s place', '12초', '21초'],
		['a digit twice', 'v1', 'v11'],
		['a letter missing in a short word', 'no', 'o'],
		['a single syllable', '산', '살'],
		['two letters changed', 'TCP', 'UDP'],
		['nothing in common', 'cluster', 'node']
	])('%s: %s and %s', (_, one, other) => {
		expect(isSlip(one, other)).toBe(false);
		expect(isSlip(other, one)).toBe(false);
	});
});
