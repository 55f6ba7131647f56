/** Names compared by what they do. */
import { describe, expect, test } from 'vitest';
import { askerIn } from '#core/kube/dns/resolv-conf.ts';
import { sameName, type Wish } from '#core/kube/dns/same.ts';
import { tellingTry } from '#core/kube/dns/telling.ts';
import { ask, shop } from './shop.ts';

const compare = (expected: string, given: string, from = 'data', wish?: Wish) =>
	sameName(shop, askerIn(shop, from), expected, given, wish);
const why = (...args: Parameters<typeof compare>) => {
	const found = compare(...args);
	return found.kind === 'exact' ? 'exact' : found.why;
};
const FULL = 'cart.shop.svc.cluster.local';

describe('names that lead to the same thing', () => {
	test.each([
		['cart.shop', 'cart.shop', 'exact'],
		['cart.shop', 'Cart.SHOP', { kind: 'case' }],
		[FULL, `${FULL}.`, { kind: 'dot' }],
		[`${FULL}.`, FULL, { kind: 'dot' }],
		['cart.shop', 'cart.shop.svc', { kind: 'longer' }],
		['cart.shop', FULL, { kind: 'longer' }],
		['cart.shop', `${FULL}.`, { kind: 'longer' }],
		[FULL, 'cart.shop', { kind: 'shorter', search: 'svc.cluster.local' }],
		['cart.shop.svc', 'cart.shop', { kind: 'shorter', search: 'svc.cluster.local' }]
	])('%s and %s', (expected, given, expectedWhy) => {
		expect(why(expected, given)).toEqual(expectedWhy);
		expect(compare(expected, given).kind).not.toBe('different');
	});
});

describe('names that do not', () => {
	test.each([
		['another namespace', 'cart.shop', 'cart.default', { part: 'namespace', given: 'default' }],
		['another Service', 'cart.shop', 'dual.shop', { part: 'service', wanted: 'cart' }],
		['another member', 'pg-0.db', 'pg-1.db', { part: 'endpoint', given: 'pg-1' }],
		['the Service of a member', 'pg-0.db', 'db', { part: 'endpoint', given: '' }],
		[
			'another port',
			'_http._tcp.cart.shop',
			'_https._tcp.cart.shop',
			{ part: 'port', given: '_https._tcp' }
		],
		['a pod in place of a Service', 'cart.shop', '9-9-9-9.shop.pod', { part: 'tree' }],
		['a name outside', 'cart.shop', 'db.example.com', { part: 'zone', given: 'db.example.com.' }]
	])('%s', (_, expected, given, difference) => {
		const found = why(expected, given);
		expect(found).toMatchObject({ kind: 'elsewhere', ...difference });
	});

	test('a name that finds a namesake nearer by leads elsewhere', () => {
		expect(why('cart.shop', 'cart', 'default')).toMatchObject({
			kind: 'elsewhere',
			part: 'namespace',
			matched: 'cart.default.svc.cluster.local.'
		});
	});

	test('another name with the same address is not the same name', () => {
		expect(why('pg-0.db', '10-244-1-21.data.pod')).toEqual({
			kind: 'same-address',
			matched: '10-244-1-21.data.pod.cluster.local.'
		});
	});

	test.each([
		['10.96.20.1', 'address'],
		['fd00::1', 'address'],
		['http://cart.shop', 'url'],
		['cart.shop:80', 'port'],
		['cart..shop', 'empty-label'],
		['', 'empty']
	])('what is no name: %s', (given, fault) => {
		expect(why('cart.shop', given)).toEqual({ kind: 'not-a-name', fault });
	});

	test.each([
		['cart', 'data', { kind: 'no-service', service: { namespace: 'data', name: 'cart' } }],
		['crat.shop', 'data', { kind: 'no-service', service: { namespace: 'shop', name: 'crat' } }],
		['cart.shpo', 'data', { kind: 'no-namespace', namespace: 'shpo' }],
		['cart.shop.', 'data', { kind: 'upstream-unknown' }],
		['cart.shop.cluster.local', 'data', { kind: 'no-tree' }],
		['cart.shop.local', 'data', { kind: 'no-namespace', namespace: 'local' }],
		['pg-2.db', 'data', { kind: 'not-ready', endpoint: 'pg-2' }],
		['pg-2.db.data', 'shop', { kind: 'not-ready', endpoint: 'pg-2' }],
		['_web._tcp.cart', 'shop', { kind: 'no-port', port: 'web' }],
		['_http._tcp.cart', 'data', { kind: 'no-service', elsewhere: ['default', 'shop'] }],
		['svc', 'data', { kind: 'only-part', part: 'svc' }]
	])('what leads nowhere, with the reason that tells most: %s', (given, from, reason) => {
		const found = why('cart.default.svc.cluster.local', given, from);
		expect(found).toMatchObject({ kind: 'not-found', reason: { answer: { why: reason } } });
	});
});

describe('a wish', () => {
	test('for the shortest name refuses a longer one and tells the shortest', () => {
		const refused = { kind: 'not-shortest', shortest: 'cart.shop' };
		expect(why('cart.shop', FULL, 'data', 'shortest')).toEqual(refused);
		expect(why('cart.shop', 'cart.shop.svc', 'data', 'shortest')).toEqual(refused);
		expect(compare(FULL, 'CART.shop', 'data', 'shortest').kind).toBe('equivalent');
	});

	test('for a complete name refuses what needs the search list', () => {
		expect(why(FULL, 'cart.shop', 'data', 'complete')).toEqual({
			kind: 'not-complete',
			search: 'svc.cluster.local'
		});
		expect(compare(FULL, `${FULL}.`, 'data', 'complete').kind).toBe('equivalent');
	});
});

test('a port without its underscores is told so', () => {
	expect(why('_http._tcp.cart.shop', 'http.tcp.cart.shop')).toEqual({
		kind: 'underscores',
		port: '_http._tcp'
	});
});

describe('an expected name that leads nowhere', () => {
	test('is met by its own spelling only', () => {
		expect(why('pg-2.db', 'PG-2.db')).toEqual({ kind: 'case' });
		expect(why('pg-2.db.', 'pg-2.db')).toEqual({ kind: 'dot' });
		expect(why('pg-2.db', 'pg-3.db')).toEqual({ kind: 'other-name' });
		expect(why('pg-2.db', 'pg-0.db')).toEqual({ kind: 'other-name' });
	});
});

test('nothing tells why a name was found at once', () => {
	expect(tellingTry(ask('cart'), askerIn(shop, 'shop'))).toBeNull();
});
