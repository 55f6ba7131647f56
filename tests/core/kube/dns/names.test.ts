/** Which names lead to a thing from here. */
import { describe, expect, test } from 'vitest';
import { fullName, reach, shortestName, workingNames, type Target } from '#core/kube/dns/names.ts';
import { askerIn } from '#core/kube/dns/resolv-conf.ts';
import { shop } from './shop.ts';

const cart: Target = { kind: 'service', service: { namespace: 'shop', name: 'cart' } };
const pg0: Target = {
	kind: 'endpoint',
	service: { namespace: 'data', name: 'db' },
	endpoint: 'pg-0'
};
const http: Target = { ...cart, kind: 'port', port: 'http', protocol: 'TCP' };
const pod: Target = { kind: 'pod', namespace: 'shop', ip: '10.244.1.11' };

const namesOf = (target: Target, namespace: string) =>
	workingNames(shop, askerIn(shop, namespace), fullName(shop, target));

test('everything has one complete name', () => {
	expect([cart, pg0, http, pod].map((target) => fullName(shop, target))).toEqual([
		'cart.shop.svc.cluster.local.',
		'pg-0.db.data.svc.cluster.local.',
		'_http._tcp.cart.shop.svc.cluster.local.',
		'10-244-1-11.shop.pod.cluster.local.'
	]);
	expect(fullName(shop, { kind: 'pod', namespace: 'shop', ip: 'fd00::1' })).toBe(
		'fd00--1.shop.pod.cluster.local.'
	);
});

describe('the names that work', () => {
	const complete = ['cart.shop.svc.cluster.local', 'cart.shop.svc.cluster.local.'];

	test('within its namespace begin with the name alone', () => {
		expect(namesOf(cart, 'shop')).toEqual(['cart', 'cart.shop', 'cart.shop.svc', ...complete]);
	});

	test('elsewhere need the namespace, whatever is there under the same name', () => {
		const names = ['cart.shop', 'cart.shop.svc', ...complete];
		expect(namesOf(cart, 'data')).toEqual(names);
		expect(namesOf(cart, 'default')).toEqual(names);
	});

	test('of a pod by its address need the tree and the zone at most', () => {
		expect(namesOf(pod, 'shop')).toEqual([
			'10-244-1-11.shop.pod',
			'10-244-1-11.shop.pod.cluster.local',
			'10-244-1-11.shop.pod.cluster.local.'
		]);
	});

	test('of a member and of a port begin with the member and the port', () => {
		expect(namesOf(pg0, 'data')[0]).toBe('pg-0.db');
		expect(namesOf(pg0, 'shop')[0]).toBe('pg-0.db.data');
		expect(namesOf(http, 'shop')[0]).toBe('_http._tcp.cart');
	});

	test('are none where nothing answers', () => {
		expect(namesOf({ ...pg0, endpoint: 'pg-2' }, 'data')).toEqual([]);
	});

	test('depend on ndots with musl: nothing between a short name and a complete one', () => {
		const asker = { ...askerIn(shop, 'shop', 'musl'), ndots: 1 };
		expect(workingNames(shop, asker, fullName(shop, cart))).toEqual(['cart', ...complete]);
	});

	test('are found for Services of one family, too', () => {
		const target: Target = { kind: 'pod', namespace: 'shop', ip: 'fd00:244:1::41' };
		expect(namesOf(target, 'data')[0]).toBe('fd00-244-1--41.shop.pod');
	});
});

test('the shortest name is the first of them, or none', () => {
	const inData = askerIn(shop, 'data');
	expect(shortestName(shop, inData, cart)).toBe('cart.shop');
	expect(shortestName(shop, askerIn(shop, 'shop'), cart)).toBe('cart');
	expect(shortestName(shop, inData, { ...pg0, endpoint: 'pg-2' })).toBeNull();
});

test('a name is asked for what a program would ask', () => {
	const inShop = askerIn(shop, 'shop');
	const typeOf = (name: string) => reach(shop, inShop, name).records[0]?.type;
	expect(typeOf('_http._tcp.cart')).toBe('SRV');
	expect(typeOf('1.20.96.10.in-addr.arpa.')).toBe('PTR');
	expect(typeOf('cart')).toBe('A');
	expect(typeOf('fd00--1.shop.pod')).toBe('AAAA');
});
