import { describe, expect, test } from 'vitest';
import { buildWorld } from '#core/kube/world/build.ts';
import { allSlices, podsOf, slicesOf } from '#core/kube/world/slices.ts';
import type { WorldSpec } from '#core/kube/world/spec.ts';

const app = { app: 'web' };
const base: WorldSpec = {
	nodes: [{ name: 'n1', zone: 'a', podCidrs: ['10.244.1.0/24', 'fd00:1::/64'] }],
	pods: [
		{ name: 'w1', labels: app, node: 'n1', ports: [{ name: 'http', port: 8080 }] },
		{ name: 'w2', labels: { ...app, extra: 'x' }, node: 'n1', ready: false },
		{ name: 'other', labels: { app: 'other' }, node: 'n1' },
		{ name: 'far', namespace: 'kube-system', labels: app, node: 'n1' }
	]
};
const slices = (service: object, spec: WorldSpec = base) => {
	const world = buildWorld({
		...spec,
		services: [{ name: 'web', selector: app, ports: [80], ...service }]
	});
	return slicesOf(world, world.services[0]!);
};
const endpoints = (service: object, spec?: WorldSpec) =>
	slices(service, spec).flatMap((slice) => slice.endpoints);

describe('the slices of a Service', () => {
	test('hold the pods that its selector means, in its namespace, ready or not', () => {
		expect(endpoints({}).map(({ pod, ready }) => [pod, ready])).toEqual([
			['w1', true],
			['w2', false]
		]);
		expect(endpoints({})[0]).toMatchObject({ addresses: ['10.244.1.3'], node: 'n1', zone: 'a' });
	});

	test('are none without a selector, and none for a mere name', () => {
		expect(slices({ selector: null })).toEqual([]);
		expect(slices({ selector: {} }).flatMap((slice) => slice.endpoints)).toEqual([]);
		expect(slices({ type: 'ExternalName', externalName: 'a.example' })).toEqual([]);
	});

	test('leave out pods that are over, and those without an address', () => {
		const pods = (['Succeeded', 'Failed', 'Pending'] as const).map((phase) => ({
			name: phase.toLowerCase(),
			phase,
			labels: app,
			ips: phase === 'Pending' ? [] : ['10.244.1.9']
		}));
		expect(endpoints({}, { pods })).toEqual([]);
	});

	test('call a pod on its way out not ready, though it serves', () => {
		const pods = [
			{ name: 'going', labels: app, ips: ['10.244.1.9'], terminating: true },
			{ name: 'gone', labels: app, ips: ['10.244.1.10'], terminating: true, ready: false }
		];
		expect(endpoints({}, { pods })).toMatchObject([
			{ ready: false, serving: true, terminating: true },
			{ ready: false, serving: false, terminating: true }
		]);
		expect(endpoints({ publishNotReadyAddresses: true }, { pods })).toMatchObject([
			{ ready: true, serving: true },
			{ ready: true, serving: false }
		]);
	});

	test('name an endpoint after its pod only where the subdomain is the Service', () => {
		const pods = [
			{ name: 'a', labels: app, ips: ['10.244.1.1'], hostname: 'one', subdomain: 'web' },
			{ name: 'b', labels: app, ips: ['10.244.1.2'], hostname: 'two', subdomain: 'other' },
			{ name: 'c', labels: app, ips: ['10.244.1.3'], hostname: 'three' },
			{ name: 'd', labels: app, ips: ['10.244.1.4'], subdomain: 'web' }
		];
		const found = endpoints({ headless: true }, { pods });
		expect(found.map(({ hostname }) => hostname)).toEqual(['one', null, null, null]);
	});

	test('are one for each number that a named port means, and one for pods without it', () => {
		const pods = [
			{ name: 'a', labels: app, ips: ['10.244.1.1'], ports: [{ name: 'http', port: 8080 }] },
			{ name: 'b', labels: app, ips: ['10.244.1.2'], ports: [{ name: 'http', port: 9090 }] },
			{ name: 'c', labels: app, ips: ['10.244.1.3'], ports: [8080] },
			{
				name: 'd',
				labels: app,
				ips: ['10.244.1.4'],
				ports: [{ name: 'http', port: 8080, protocol: 'UDP' as const }]
			}
		];
		const ports = [{ name: 'web', port: 80, targetPort: 'http' }];
		const found = slices({ ports }, { pods }).map((slice) => [
			slice.ports.map(({ name, port }) => `${name}:${port}`),
			slice.endpoints.map(({ pod }) => pod)
		]);
		expect(found).toEqual([
			[['web:8080'], ['a']],
			[['web:9090'], ['b']],
			[[], ['c', 'd']]
		]);
	});

	test('are one for each family of the Service', () => {
		const families = { ipFamilies: ['IPv4', 'IPv6'] };
		const found = slices(families).map(({ addressType, endpoints }) => [
			addressType,
			endpoints[0]!.addresses[0]
		]);
		expect(found).toEqual([
			['IPv4', '10.244.1.3'],
			['IPv6', 'fd00:1::3']
		]);
	});

	test('hold no more than a hundred endpoints each', () => {
		const pods = Array.from({ length: 250 }, (_, i) => ({
			name: `p${i}`,
			labels: app,
			ips: [`10.244.1.${i}`]
		}));
		expect(slices({}, { pods }).map((slice) => slice.endpoints.length)).toEqual([100, 100, 50]);
	});

	test('made by hand count beside them, under the name of the Service', () => {
		const given: WorldSpec = {
			slices: [
				{ service: 'web', ports: [80], endpoints: ['192.0.2.50'] },
				{ service: 'other', endpoints: ['192.0.2.51'] },
				{ service: 'web', namespace: 'kube-system', endpoints: ['192.0.2.52'] }
			]
		};
		const found = endpoints({}, given).map(({ addresses }) => addresses[0]);
		expect(found).toEqual(['192.0.2.50']);
	});
});

test('the pods of a Service come in the order of their names, whatever the order of the world', () => {
	const pods = base.pods!.toReversed();
	const world = buildWorld({ ...base, pods, services: [{ name: 'web', selector: app }] });
	expect(podsOf(world, world.services[0]!).map(({ name }) => name)).toEqual(['w1', 'w2']);
});

test('all slices of a world are the derived ones and those made by hand', () => {
	const world = buildWorld({
		...base,
		services: [{ name: 'web', selector: app, ports: [80] }, { name: 'bare' }],
		slices: [{ service: 'bare', endpoints: ['192.0.2.50'] }]
	});
	expect(allSlices(world).map(({ service }) => service)).toEqual(['web', 'bare']);
});
