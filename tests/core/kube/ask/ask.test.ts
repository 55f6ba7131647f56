import { describe, expect, test } from 'vitest';
import { askWorld, type Ask, type Who } from '#core/kube/ask/ask.ts';
import { askers, offersFor } from '#core/kube/ask/offers.ts';
import { editPod, editService, remove } from '#core/kube/world/edit.ts';
import { buildWorld } from '#core/kube/world/build.ts';
import type { World } from '#core/kube/world/types.ts';
import { FULL } from '../../../ui/lab/worlds.ts';

const world = buildWorld(FULL);
const client: Who = { kind: 'pod', at: { namespace: 'default', name: 'client' } };
const outside: Who = { kind: 'outside', ip: '203.0.113.77' };
const ask = (host: string, given: Partial<Ask> = {}, on: World = world) =>
	askWorld(on, { who: client, host, port: 80, protocol: 'TCP', ...given });

/** `end`, or who is reached, or the outcome and its reason. */
function told(host: string, given: Partial<Ask> = {}, on: World = world): string {
	const found = ask(host, given, on);
	if (found.end !== 'route') return found.end;
	const { route } = found;
	if (route.outcome === 'reaches')
		return route.targets.map(({ pod, ip, port }) => `${pod ?? ip}:${port}`).join(' ');
	return 'why' in route ? `${route.outcome}: ${route.why.code}` : route.outcome;
}

describe('a pod that asks', () => {
	test('for a Service in another namespace reaches its ready pods', () => {
		expect(told('web.shop')).toBe('web-1:8080 web-6d4b75cb6d-hm8x2:8080');
		expect(ask('web.shop').resolution?.tried.map(({ name }) => name)).toEqual([
			'web.shop.default.svc.cluster.local.',
			'web.shop.svc.cluster.local.'
		]);
	});

	test('by the wrong name gets no address, and dials nobody', () => {
		expect(told('web')).toBe('nameless');
		expect(ask('web').resolution?.tried).toHaveLength(4);
	});

	test('by an address asks no DNS', () => {
		const [ip] = world.services.find(({ name }) => name === 'cart')!.clusterIPs;
		expect(ask(ip!).resolution).toBeNull();
		expect(told(ip!)).toBe('refused: no-endpoint');
		expect(told(` ${ip!} `, { port: 8080 })).toBe('not-served: port-not-served');
	});

	test('for localhost asks no DNS: it is the asker itself', () => {
		expect(ask('localhost')).toMatchObject({ resolution: null, addresses: ['127.0.0.1'] });
		expect(told('LOCALHOST ')).toBe('not-served: own-loopback');
		const server: Who = { kind: 'pod', at: { namespace: 'shop', name: 'web-1' } };
		expect(told('localhost', { who: server, port: 8080 })).toBe('web-1:8080');
	});

	test('for a headless Service dials any of its ready pods', () => {
		const more = buildWorld({
			...FULL,
			pods: [
				...FULL.pods!,
				{ name: 'db-1', namespace: 'data', node: 'node-2', labels: { app: 'db' } }
			]
		});
		expect(told('db.data', { port: 5432 }, more).split(' ').sort()).toEqual([
			'db-0:5432',
			'db-1:5432'
		]);
		const found = ask('db.data', { port: 5432 }, more);
		const hops = found.end === 'route' ? found.route.hops.map(({ kind }) => kind) : [];
		expect(hops).toEqual(['direct', 'direct', 'source']);
	});

	test('for an ExternalName leaves the cluster', () => {
		expect(told('pay')).toBe('away');
		expect(ask('pay').addresses).toEqual(['198.51.100.7']);
	});

	test('for an address of the cluster that nobody has does not leave it', () => {
		expect(told('10.244.9.9')).toBe('not-served: unknown-address');
	});

	test('for an address that no host can have goes nowhere, rather than out', () => {
		expect(told('255.255.255.255')).toBe('unroutable: not-one-host');
		expect(told('239.1.2.3')).toBe('unroutable: not-one-host');
		expect(told('2001:db8::1')).toBe('unroutable: family-missing');
		expect(told('2001:db8::1', { who: { kind: 'node', name: 'node-1' } })).toBe(
			'unroutable: family-missing'
		);
		expect(told('198.51.100.99')).toBe('away');
		expect(ask('0.0.0.0').addresses).toEqual(['127.0.0.1']);
		expect(ask('::').addresses).toEqual(['::1']);
	});

	test('for what every cluster has is told that this one leaves it out', () => {
		expect(told('10.96.0.1', { port: 443 })).toBe('not-served: service-left-out');
		expect(told('10.96.0.10', { port: 53, protocol: 'UDP' })).toBe('not-served: service-left-out');
		expect(told('10.96.0.2')).toBe('not-served: unknown-address');
		const api = { name: 'kubernetes', clusterIPs: ['10.96.0.1'], ports: [443] };
		const drawn = buildWorld({ ...FULL, services: [...FULL.services!, api] });
		expect(told('10.96.0.1', { port: 80 }, drawn)).toBe('not-served: port-not-served');
	});

	test('cannot, once it is gone or has no node', () => {
		const without = remove(world, 'pods', { namespace: 'default', name: 'client' });
		expect(told('web.shop', {}, without)).toBe('unable');
		expect(told('web', { who: { kind: 'pod', at: { namespace: 'shop', name: 'waiting' } } })).toBe(
			'unable'
		);
	});
});

test('a node asks the resolver above, so that names of the cluster mean nothing to it', () => {
	const who: Who = { kind: 'node', name: 'node-1' };
	expect(told('web.shop.svc.cluster.local', { who })).toBe('nameless');
	expect(told('pay.example.com', { who })).toBe('away');
	expect(told('web', { who: { kind: 'node', name: 'none' } })).toBe('unable');
});

test('from outside the policy Local decides who may answer', () => {
	const at = { namespace: 'shop', name: 'web' };
	const gone = editPod(world, { namespace: 'shop', name: 'web-1' }, { ready: false });
	const ip = '203.0.113.1';
	expect(told(ip, { who: outside }, gone)).toBe('web-6d4b75cb6d-hm8x2:8080');
	const [node] = world.nodes[0]!.internalIPs;
	const port = world.services.find(({ name }) => name === 'web')!.ports[0]!.nodePort!;
	expect(told(node!, { who: outside, port }, gone)).toBe('dropped: no-local-endpoint');
	const open = editService(gone, at, { externalTrafficPolicy: 'Cluster' });
	expect(told(node!, { who: outside, port }, open)).toBe('web-6d4b75cb6d-hm8x2:8080');
});

describe('what is offered', () => {
	test('are all who can ask, pods first', () => {
		const names = askers(world, '203.0.113.77').map((who) =>
			who.kind === 'pod' ? who.at.name : who.kind === 'node' ? who.name : who.ip
		);
		expect(names.slice(0, 2)).toEqual(['db-0', 'client']);
		expect(names).not.toContain('waiting');
		expect(names.slice(-4)).toEqual(['node-1', 'node-2', 'node-3', '203.0.113.77']);
	});

	test('to a pod are names that work from there', () => {
		const hosts = offersFor(world, client).map(({ host, port }) => `${host}:${port}`);
		expect(hosts).toEqual(['db.data:5432', 'old:80', 'pay:443', 'cart.shop:80', 'web.shop:80']);
		for (const offer of offersFor(world, client))
			expect(ask(offer.host, offer).resolution?.status).toBe('NOERROR');
	});

	test('to somebody outside are addresses that are open there', () => {
		expect(offersFor(world, outside)).toEqual([{ host: '203.0.113.1', port: 80, protocol: 'TCP' }]);
	});

	test('to a node are cluster IPs', () => {
		const hosts = offersFor(world, { kind: 'node', name: 'node-1' }).map(({ host }) => host);
		expect(hosts).toHaveLength(3);
		expect(hosts.every((host) => host.startsWith('10.96.'))).toBe(true);
	});
});
