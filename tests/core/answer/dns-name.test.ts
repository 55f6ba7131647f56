import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeDnsName } from '#core/answer/dns-name.ts';
import { workingNames } from '#core/kube/dns/names.ts';
import { askerIn } from '#core/kube/dns/resolv-conf.ts';
import type { Wish } from '#core/kube/dns/same.ts';
import { buildWorld } from '#core/kube/world/build.ts';
import { SHOP } from '../kube/dns/shop.ts';

const world = buildWorld({
	...SHOP,
	services: [
		...SHOP.services!,
		{ name: 'kubernetes', clusterIPs: ['10.96.0.1'], ports: [{ name: 'https', port: 443 }] }
	]
});

const judge = (expected: string, given: string, from = 'data', wish?: Wish) =>
	judgeDnsName(expected, given, {
		world,
		asker: askerIn(world, from),
		...(wish ? { wish } : {})
	});
const told = (...args: Parameters<typeof judge>) => {
	const { verdict, why } = judge(...args);
	return `${verdict} ${why.kind}`;
};
const FULL = 'cart.shop.svc.cluster.local';

describe('a typed name is right', () => {
	test.each([
		['letter by letter', 'cart.shop', 'cart.shop', 'exact same'],
		['with unseen letters and spaces around', 'cart.shop', ' cart\u200b.shop ', 'exact same'],
		['in quotes', 'cart.shop', '“cart.shop”', 'equivalent signs'],
		['in backticks', 'cart.shop', '`cart.shop`', 'equivalent signs'],
		['with the space that a phone sets', 'cart.shop', 'cart. shop', 'equivalent signs'],
		['with full-width letters', 'cart.shop', 'ｃａｒｔ．ｓｈｏｐ', 'equivalent signs'],
		['with a full stop of Chinese and Japanese', 'cart.shop', 'cart。shop', 'equivalent signs'],
		['with the capital that a phone sets', 'cart.shop', 'Cart.shop', 'equivalent case'],
		['in full', 'cart.shop', FULL, 'equivalent longer'],
		['in full with a dot', 'cart.shop', `${FULL}.`, 'equivalent longer'],
		['in short', FULL, 'cart.shop', 'equivalent shorter'],
		['with a dot at the end', FULL, `${FULL}.`, 'equivalent dot']
	])('%s', (_, expected, given, verdict) => {
		expect(told(expected, given)).toBe(verdict);
	});
});

describe('a typed name is wrong', () => {
	test.each([
		['short as it is only at home', 'cart.shop', 'cart', 'wrong not-found'],
		['with the wrong namespace', 'cart.shop', 'cart.default', 'wrong elsewhere'],
		['the wrong way round', 'cart.shop', 'shop.cart', 'wrong not-found'],
		['cut short and ended with a dot', 'cart.shop', 'cart.shop.', 'wrong not-found'],
		['with a label left out', FULL, 'cart.shop.cluster.local', 'wrong not-found'],
		['as an address', 'cart.shop', '10.96.20.1', 'wrong not-a-name'],
		['as a URL', 'cart.shop', 'http://cart.shop', 'wrong not-a-name'],
		['another name of the address', 'pg-0.db', '10-244-1-21.data.pod', 'wrong same-address'],
		['not at all', 'cart.shop', '', 'wrong not-a-name'],
		['in short words a slip is another word', 'cart.shop', 'crat.shop', 'wrong not-found']
	])('%s', (_, expected, given, verdict) => {
		expect(told(expected, given)).toBe(verdict);
	});
});

test('a slip of the fingers is close, and told with what was meant', () => {
	expect(judge('kubernetes.default', 'kubernets.default')).toMatchObject({
		verdict: 'close',
		why: { kind: 'typo', meant: 'kubernetes.default' }
	});
	expect(told('kubernetes.default', 'kubernetes.defalut.svc')).toBe('close typo');
	expect(told('kubernetes.default', 'kubernetes')).toBe('wrong not-found');
});

test('a wish is kept: what works is not enough then', () => {
	expect(told('cart.shop', FULL, 'data', 'shortest')).toBe('wrong not-shortest');
	expect(told(FULL, 'cart.shop', 'data', 'complete')).toBe('wrong not-complete');
	expect(told(FULL, `${FULL}.`, 'data', 'complete')).toBe('equivalent dot');
});

test('where the expected name leads nowhere, its spelling counts', () => {
	expect(told('pg-2.db', 'PG-2.db')).toBe('equivalent case');
	expect(told('pg-2.db', 'pg-3.db')).toBe('wrong other-name');
});

describe('the difference that is shown', () => {
	const shown = (expected: string, given: string) =>
		judge(expected, given)
			.diff.map(({ kind, text }) => ({ same: text, gone: `-${text}-`, come: `+${text}+` })[kind])
			.join('');

	test('is none where the name is as good', () => {
		expect(shown('cart.shop', FULL)).toBe(FULL);
	});

	test('is that to the spelling with as many labels', () => {
		expect(shown('cart.shop', 'cart.shpo.svc')).toBe('cart.-shpo-+shop+.svc');
		expect(shown(FULL, 'cart.shpo')).toBe('cart.-shpo-+shop+');
	});
});

test('every name that works is accepted, and no other beginning or longer name', () => {
	const targets = ['cart.shop', 'db.data', 'dual.shop', 'kubernetes.default', 'pg-0.db.data'];
	const label = fc.constantFrom('cart', 'shop', 'svc', 'cluster', 'local', 'db', 'data', 'pg-0');
	const typed = fc.array(label, { minLength: 1, maxLength: 6 }).map((labels) => labels.join('.'));
	fc.assert(
		fc.property(
			fc.constantFrom(...targets),
			fc.constantFrom('data', 'default', 'shop'),
			typed,
			(target, from, given) => {
				const full = `${target}.svc.cluster.local`;
				const working = workingNames(world, askerIn(world, from), full);
				for (const name of working) expect(judge(full, name, from).verdict).not.toBe('wrong');
				const isAccepted = ['exact', 'equivalent'].includes(judge(full, given, from).verdict);
				expect(isAccepted).toBe(working.includes(given));
			}
		)
	);
});
