import { describe, expect, test } from 'vitest';
import type { FaultCode, Reason } from '#core/kube/world/fault.ts';
import { world as en } from '#i18n/en/kube/world.ts';
import { world as ko } from '#i18n/ko/kube/world.ts';

/** What any reason could name. */
const detail = {
	value: 'VALUE',
	form: 'old-label',
	name: 'NAME',
	port: 4321,
	protocol: 'UDP',
	by: 'shop/OWNER',
	first: 30000,
	last: 32767,
	type: 'NodePort',
	ip: '192.0.2.99',
	family: 'IPv6',
	cidrs: ['10.96.0.0/12', 'fd00::/108'],
	cidr: 'CIDR',
	seconds: 7,
	minor: 33,
	count: 1234
} as const;

const codes = Object.keys(en.faults) as FaultCode[];
const said = (words: typeof en, code: FaultCode) =>
	(words.faults[code] as (reason: Reason | typeof detail) => string)(detail);

describe.each([
	['English', en],
	['Korean', ko]
])('the faults of a world in %s', (_lang, words) => {
	test.each(codes)('%s has a sentence, without a hole in it', (code) => {
		expect(said(words, code)).toMatch(/\S.*[.요]$/u);
		expect(said(words, code)).not.toMatch(/undefined|\[object/);
	});
});

test('both languages name the same things', () => {
	for (const code of codes)
		for (const value of ['VALUE', 'NAME', 'shop/OWNER', '192.0.2.99', 'CIDR', '4321', '1234'])
			expect([code, value, said(ko, code).includes(value)]).toEqual([
				code,
				value,
				said(en, code).includes(value)
			]);
});

test('Korean sentences are Korean, English ones are not', () => {
	const hangul = /\p{Script=Hangul}/u;
	expect(codes.filter((code) => !hangul.test(said(ko, code)))).toEqual([]);
	expect(codes.filter((code) => hangul.test(said(en, code)))).toEqual([]);
});
