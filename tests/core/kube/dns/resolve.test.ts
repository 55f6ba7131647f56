/** The resolver's side: which names are tried, in which order, and when it stops. */
import { describe, expect, test } from 'vitest';
import { askerIn } from '#core/kube/dns/resolv-conf.ts';
import type { Asker } from '#core/kube/dns/types.ts';
import { ask, shop } from './shop.ts';

const inShop = askerIn(shop, 'shop');
const musl = askerIn(shop, 'shop', 'musl');

const tried = (name: string, asker: Asker, type: 'A' | 'AAAA' = 'A') =>
	ask(name, type, asker).tried.map((one) => [
		one.name.replace(/svc\.cluster\.local\.$/, '*'),
		one.answer.status
	]);

describe('with glibc', () => {
	test('a name with few dots goes through the search list, and as it is at the end', () => {
		expect(tried('nobody', inShop)).toEqual([
			['nobody.shop.*', 'NXDOMAIN'],
			['nobody.*', 'NXDOMAIN'],
			['nobody.cluster.local.', 'NXDOMAIN'],
			['nobody.', 'NXDOMAIN']
		]);
		expect(ask('nobody').plan).toEqual({ kind: 'search-first', dots: 0, ndots: 5, libc: 'glibc' });
	});

	test('one with enough dots is asked as it is first, then with the search list', () => {
		const two = { ...inShop, ndots: 1 };
		expect(tried('cart.shop', two)).toEqual([
			['cart.shop.', 'NXDOMAIN'],
			['cart.shop.shop.*', 'NXDOMAIN'],
			['cart.shop.*', 'NOERROR']
		]);
		expect(ask('cart.shop', 'A', two).plan).toMatchObject({ kind: 'literal-first', dots: 1 });
	});

	test('an empty answer does not end the search, but makes it NODATA', () => {
		expect(tried('ext', inShop, 'AAAA')).toEqual([
			['ext.shop.*', 'NODATA'],
			['ext.*', 'NXDOMAIN'],
			['ext.cluster.local.', 'NXDOMAIN'],
			['ext.', 'NXDOMAIN']
		]);
		expect(ask('ext', 'AAAA')).toMatchObject({ status: 'NODATA', matched: null, records: [] });
	});

	test('ndots counts no further than 15', () => {
		const dots = `${'a.'.repeat(15)}a`;
		expect(ask(dots, 'A', { ...inShop, ndots: 99 }).plan).toMatchObject({ kind: 'literal-first' });
	});
});

test('without a search list a name is asked as it is, whatever its dots', () => {
	const bare = { ...inShop, search: [] };
	expect(ask('nobody', 'A', bare).plan).toEqual({ kind: 'no-search' });
	expect(tried('nobody', bare)).toEqual([['nobody.', 'NXDOMAIN']]);
});

test.each([
	['http://cart', 'url'],
	['cart:80', 'port'],
	['cart/path', 'path'],
	['[::1]', 'brackets']
])('%s is not asked for: it is more than a name', (typed, fault) => {
	expect(ask(typed)).toMatchObject({ plan: { kind: 'not-a-name', fault }, tried: [] });
});

describe('with musl', () => {
	test('an empty answer ends the search', () => {
		expect(tried('ext', musl, 'AAAA')).toEqual([['ext.shop.*', 'NODATA']]);
		expect(ask('ext', 'AAAA', musl).status).toBe('NODATA');
	});

	test('a missing name does not', () => {
		expect(tried('cart.default', musl)).toEqual([
			['cart.default.shop.*', 'NXDOMAIN'],
			['cart.default.*', 'NOERROR']
		]);
	});

	test('a name with enough dots is asked as it is and no further', () => {
		expect(tried('cart.shop', { ...musl, ndots: 1 })).toEqual([['cart.shop.', 'NXDOMAIN']]);
		expect(ask('cart.shop', 'A', { ...musl, ndots: 1 }).plan.kind).toBe('literal-only');
	});
});

describe('a name', () => {
	test('with a dot at its end is asked once, as it is', () => {
		expect(tried('cart.shop.', inShop)).toEqual([['cart.shop.', 'NXDOMAIN']]);
		expect(ask('cart.shop.').plan).toEqual({ kind: 'absolute' });
	});

	test.each([
		['', 'empty'],
		['cart..shop', 'empty-label'],
		['.cart', 'empty-label'],
		['cart..', 'empty-label'],
		['a'.repeat(64), 'label-too-long'],
		[`${'a.'.repeat(127)}a`, 'too-long']
	])('that is none is not asked: %s', (name, fault) => {
		expect(ask(name)).toMatchObject({
			status: 'NXDOMAIN',
			tried: [],
			plan: { kind: 'not-a-name', fault }
		});
	});

	test('is not made longer than a name may be', () => {
		const long = `${'a'.repeat(60)}.`.repeat(4).slice(0, -2);
		expect(tried(long, inShop)).toEqual([[`${long}.`, 'NXDOMAIN']]);
	});
});

describe('the search list', () => {
	test('may be empty', () => {
		expect(tried('cart', { ...inShop, search: [] })).toEqual([['cart.', 'NXDOMAIN']]);
	});

	test('may hold the root, and entries with a dot at their end', () => {
		const search = ['.', 'shop.svc.cluster.local.'];
		expect(tried('cart', { ...inShop, search })).toEqual([
			['cart.', 'NXDOMAIN'],
			['cart.shop.*', 'NOERROR']
		]);
	});

	test('tells which of its entries made a name complete', () => {
		const { tried: names } = ask('cart.default');
		expect(names.map(({ search }) => search)).toEqual([
			'shop.svc.cluster.local',
			'svc.cluster.local'
		]);
		expect(ask('db.example.com.').tried[0]!.search).toBeNull();
	});
});

test('a server above the cluster knows nothing of it', () => {
	const above: Asker = { ...inShop, server: 'upstream', search: [] };
	const { status, tried: names } = ask('cart.shop.svc.cluster.local', 'A', above);
	expect(status).toBe('NXDOMAIN');
	expect(names[0]!.answer.why).toEqual({ kind: 'other-server', zone: 'cluster.local' });
	expect(ask('db.example.com', 'A', above).data).toEqual(['198.51.100.20']);
});
