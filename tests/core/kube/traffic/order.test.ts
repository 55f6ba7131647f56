import fc from 'fast-check';
import { expect, test } from 'vitest';
import { route } from '#core/kube/traffic/route.ts';
import type { Client } from '#core/kube/traffic/types.ts';
import type { ServiceSpec, WorldSpec } from '#core/kube/world/spec.ts';
import type { World } from '#core/kube/world/types.ts';
import { cluster, IP, LB, node, outside, pod } from './support.ts';

const flag = fc.boolean();
const policy = fc.constantFrom('Cluster' as const, 'Local' as const);

const services: fc.Arbitrary<Partial<ServiceSpec>> = fc.record({
	type: fc.constantFrom('ClusterIP' as const, 'NodePort' as const, 'LoadBalancer' as const),
	ports: fc.constant([{ port: 80, targetPort: 8080, nodePort: 30080 }]),
	externalTrafficPolicy: policy,
	internalTrafficPolicy: policy,
	publishNotReadyAddresses: flag,
	ingress: fc.constantFrom([], [{ ip: LB }], [{ ip: LB, ipMode: 'Proxy' as const }]),
	loadBalancerSourceRanges: fc.constantFrom(
		[],
		['203.0.113.0/28'],
		['10.0.0.0/8', '192.168.0.0/16']
	),
	trafficDistribution: fc.constantFrom(null, 'PreferSameZone' as const, 'PreferSameNode' as const)
});

const worlds = fc
	.tuple(
		services,
		fc.array(fc.record({ on: fc.integer({ min: 1, max: 3 }), ready: flag, terminating: flag }), {
			maxLength: 6
		}),
		fc.constantFrom('iptables' as const, 'nftables' as const)
	)
	.map(([service, pods, proxyMode]) => {
		const spec: WorldSpec = {
			proxyMode,
			pods: pods.map(({ on, ...state }, i) => ({
				...state,
				name: `p${i}`,
				labels: { app: 'web' },
				node: `n${on}`,
				ips: [`10.244.${on}.${i + 1}`]
			})),
			slices: [{ service: 'web', ports: [8080], endpoints: ['10.244.1.1', '192.0.2.50'] }],
			services: [{ name: 'other', ports: [80] }]
		};
		return cluster(service, spec);
	});

const clients: fc.Arbitrary<Client> = fc.constantFrom<Client>(
	pod('n1'),
	pod('n3'),
	pod('n1', '10.244.1.1'),
	node('n2'),
	outside(),
	outside('n1'),
	outside('n2', '203.0.113.200'),
	outside(null)
);
const addresses = fc
	.tuple(
		fc.constantFrom(IP, LB, '192.168.0.11', '192.168.0.13', '10.244.1.1', '127.0.0.1'),
		fc.constantFrom(80, 8080, 30080)
	)
	.map(([ip, port]) => ({ ip, port, protocol: 'TCP' as const }));

const shuffled = (world: World): fc.Arbitrary<World> => {
	const mixed = <T>(list: readonly T[]) =>
		fc.shuffledSubarray([...list], { minLength: list.length });
	return fc
		.record({
			nodes: mixed(world.nodes),
			pods: mixed(world.pods),
			services: mixed(world.services),
			slices: mixed(world.slices)
		})
		.map((lists) => ({ ...world, ...lists }));
};

test('the answer never depends on the order of the world', () => {
	const both = worlds.chain((world) => fc.tuple(fc.constant(world), shuffled(world)));
	fc.assert(
		fc.property(both, clients, addresses, ([world, other], client, address) => {
			expect(route(other, client, address)).toEqual(route(world, client, address));
		}),
		{ numRuns: 1000 }
	);
});

test('whoever is reached is usable, under Local on the node itself for strangers', () => {
	fc.assert(
		fc.property(worlds, clients, addresses, (world, client, address) => {
			const found = route(world, client, address);
			if (found.outcome !== 'reaches' || found.hops[0]?.kind === 'direct') return;
			expect(found.targets.length).toBeGreaterThan(0);
			const candidates = found.hops.filter((hop) => hop.kind === 'candidates');
			expect(candidates.every(({ condition }) => condition !== 'none')).toBe(true);
			const isStranger = client.kind === 'outside' && address.port === 30080;
			if (isStranger && world.services[0]!.externalTrafficPolicy === 'Local') {
				const nodes = new Set(found.targets.map((target) => target.node));
				expect(nodes.size).toBe(1);
				expect(found.source).toBe('client');
			}
		})
	);
});
