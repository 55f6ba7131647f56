import { describe, expect, test } from 'vitest';
import { askWorld, type Ask, type Who } from '#core/kube/ask/ask.ts';
import { editPod } from '#core/kube/world/edit.ts';
import type { World } from '#core/kube/world/types.ts';
import { stepsOf } from '#ui/lab/steps.ts';
import { full } from './worlds.ts';

const client: Who = { kind: 'pod', at: { namespace: 'default', name: 'client' } };
const outside: Who = { kind: 'outside', ip: '203.0.113.77' };

function steps(host: string, given: Partial<Ask> = {}, world: World = full) {
	const ask: Ask = { who: client, host, port: 80, protocol: 'TCP', ...given };
	return stepsOf(world, ask, askWorld(world, ask), 'en').map(({ text, marks }) => ({
		text,
		name: marks.name && `${marks.name.text} ${marks.name.state}`,
		things: [...marks.things].map(([key, mark]) => `${mark} ${key}`),
		ways: marks.ways.map(({ from, to }) => `${from} > ${to}`)
	}));
}

test('names are tried one after the other, each with its reason', () => {
	const [plan, first, second] = steps('web.shop');
	expect(plan!.name).toBe('web.shop asked');
	expect(first).toMatchObject({
		name: 'web.shop.default.svc.cluster.local. not-found',
		ways: ['pod:default/client > dns']
	});
	expect(first!.text).toContain('There is no Service “shop” in “default”');
	expect(second).toMatchObject({
		name: 'web.shop.svc.cluster.local. found',
		things: ['asks pod:default/client', 'found service:shop/web']
	});
});

test('then the way of the packet is drawn, to those who may answer', () => {
	const all = steps('web.shop');
	expect(all.find(({ text }) => text.startsWith('The packet is handled'))!.things).toContain(
		'way node:node-1'
	);
	const candidates = all.find(({ text }) => text.startsWith('Ready in the cluster'))!;
	expect(candidates.things).toEqual([
		'asks pod:default/client',
		'found service:shop/web',
		'may pod:shop/web-1',
		'may pod:shop/web-6d4b75cb6d-hm8x2'
	]);
	expect(candidates.ways).toEqual([
		'pod:default/client > service:shop/web',
		'service:shop/web > pod:shop/web-1',
		'service:shop/web > pod:shop/web-6d4b75cb6d-hm8x2'
	]);
	const end = all.at(-1)!;
	expect(end.text).toBe(
		'Any of web-1, web-6d4b75cb6d-hm8x2 answers and sees the client’s address.'
	);
	expect(end.things).toContain('answers pod:shop/web-1');
});

describe('the end is seen where', () => {
	test('no name leads anywhere', () => {
		const end = steps('web').at(-1)!;
		expect(end.text).toContain('no address for “web”');
		expect(end).toMatchObject({ name: 'web not-found', things: ['lost pod:default/client'] });
	});

	test('a Service has nobody', () => {
		const end = steps('cart.shop').at(-1)!;
		expect(end.text).toMatch(/^Refused at once/);
		expect(end.things).toContain('lost service:shop/cart');
	});

	test('nothing serves an address', () => {
		const all = steps('10.96.200.200');
		expect(all[0]!.text).toContain('address already');
		expect(all.at(-1)!.things).toEqual(['lost pod:default/client']);
	});

	test('an ExternalName leads out of the cluster', () => {
		const end = steps('pay').at(-1)!;
		expect(end.text).toContain('198.51.100.7');
		expect(end.things).toEqual([
			'asks pod:default/client',
			'found service:default/pay',
			'way name:pay.example.com'
		]);
	});

	test('a Service without selector leads to an address', () => {
		expect(steps('old').at(-1)!.things).toContain('answers address:198.51.100.40');
	});

	test('a pod is dialled itself', () => {
		const end = steps('db-0.db.data', { port: 5432 }).at(-1)!;
		expect(end.ways).toEqual(['pod:default/client > pod:data/db-0']);
	});

	test('a port is told, and nobody is dialled', () => {
		const all = steps('_http._tcp.web.shop');
		expect(all.at(-2)!.text).toContain('Port 80 of web.shop.svc.cluster.local, with priority 0.');
		expect(all.at(-1)!.text).toBe(
			'DNS answers: Port 80 of web.shop.svc.cluster.local, with priority 0. That is a port and a name, not an address: nobody is dialled yet.'
		);
	});

	test('an address is asked for its name', () => {
		const [ip] = full.services.find(({ name }) => name === 'cart')!.clusterIPs;
		const host = `${ip!.split('.').reverse().join('.')}.in-addr.arpa`;
		expect(steps(host).at(-1)!.text).toBe('DNS answers: cart.shop.svc.cluster.local.');
	});

	test('more than a name was typed', () => {
		const [plan, end] = steps('http://web.shop');
		expect(plan!.text).toBe('That is a URL; only its name is asked of DNS.');
		expect(end!.text).toContain('no address for “http://web.shop”');
	});

	test('nobody is there to ask', () => {
		const who: Who = { kind: 'pod', at: { namespace: 'shop', name: 'waiting' } };
		expect(steps('web', { who })).toHaveLength(1);
	});
});

test('a load balancer chooses among nodes, and a policy may leave nobody', () => {
	const all = steps('203.0.113.1', { who: outside });
	expect(all[1]!.things).toEqual([
		'asks client:203.0.113.77',
		'way node:node-1',
		'way node:node-2'
	]);
	expect(all.at(-3)).toMatchObject({
		text: 'If “node-2” gets the packet: web-6d4b75cb6d-hm8x2.',
		things: [
			'asks client:203.0.113.77',
			'found service:shop/web',
			'way node:node-2',
			'may pod:shop/web-6d4b75cb6d-hm8x2'
		]
	});
	const none = ['web-1', 'web-6d4b75cb6d-hm8x2', 'web-4'].reduce(
		(world, name) => editPod(world, { namespace: 'shop', name }, { ready: false }),
		full
	);
	expect(steps('203.0.113.1', { who: outside }, none).at(-1)!.things).toContain(
		'lost service:shop/web'
	);
});

test('every step of every question points only at what is in the picture', () => {
	for (const host of ['web.shop', 'pay', 'old', 'db.data', 'cart.shop', '203.0.113.1'])
		for (const { things } of steps(host))
			expect(things[0]).toMatch(/^(asks|lost) pod:default\/client$/);
});
