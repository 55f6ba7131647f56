/** What questions about traffic are drawn of: addresses, pods, callers, and what is said of a Service. */
import { describe, expect, test } from 'vitest';
import { diceFor } from '#core/kube/scenario/dice.ts';
import { conditionsFor, leavingTold, podsFor } from '#core/kube/scenario/traffic/backing.ts';
import { callerFor, callerKind, clientFor } from '#core/kube/scenario/traffic/caller.ts';
import { worldFor } from '#core/kube/scenario/traffic/connection.ts';
import { exposedFor, extrasFor, settingsOf, typeFor } from '#core/kube/scenario/traffic/exposed.ts';
import { groundFor } from '#core/kube/scenario/traffic/ground.ts';
import { isUsual, rangeFor } from '#core/kube/scenario/traffic/range.ts';
import { isIn } from '#core/kube/world/ip.ts';
import type { ServiceSpec } from '#core/kube/world/spec.ts';

const seeds = Array.from({ length: 100 }, (_, i) => `seed ${i}`);
const many = <T>(draw: (dice: ReturnType<typeof diceFor>) => T): readonly T[] =>
	seeds.map((seed) => draw(diceFor(seed, 0)));
const ground = groundFor(diceFor('a', 0), 1);
const policies = { external: 'Local', internal: 'Cluster' } as const;

describe('the ground', () => {
	test('gives each address and each node port once', () => {
		for (const { podIp, clusterIp, nodePort, publicIp, nodes } of many((dice) =>
			groundFor(dice, 1)
		)) {
			for (const draw of [() => podIp(0), clusterIp, nodePort, publicIp]) {
				const all = Array.from({ length: 30 }, () => draw());
				expect(new Set(all).size).toBe(30);
			}
			for (const [i, { podCidrs }] of nodes.entries())
				expect(isIn(podCidrs![0]!, podIp(i))).toBe(true);
			expect(nodePort()).toBeGreaterThanOrEqual(30000);
			expect(nodePort()).toBeLessThanOrEqual(32767);
		}
	});

	test('has two or three nodes, and more often three the more is known', () => {
		const threes = (level: number) =>
			many((dice) => groundFor(dice, level).nodes.length).filter((count) => count === 3).length;
		expect(threes(1)).toBeGreaterThan(threes(0));
		expect(new Set(many((dice) => groundFor(dice, 0).nodes.length))).toEqual(new Set([2, 3]));
	});

	test('never has a Service and its pods on one port', () => {
		for (const { port, targetPort } of many((dice) => groundFor(dice, 1)))
			expect(port).not.toBe(targetPort);
	});
});

describe('pods', () => {
	test('are ready or not ready at first; some leave when more is known', () => {
		expect(new Set(many((dice) => conditionsFor(dice, 0)).flat())).toEqual(
			new Set(['ready', 'not-ready'])
		);
		expect(new Set(many((dice) => conditionsFor(dice, 1)).flat())).toEqual(
			new Set(['ready', 'not-ready', 'leaving', 'gone'])
		);
	});

	test('stand in the order of their conditions, each on a node of the ground', () => {
		const at = { name: 'cart', namespace: 'shop' };
		const pods = podsFor(diceFor('a', 0), ground, at, ['ready', 'gone', 'leaving', 'not-ready']);
		expect(pods.map(({ ready, terminating }) => [ready, terminating])).toEqual([
			[true, false],
			[false, true],
			[true, true],
			[false, false]
		]);
		for (const { node } of pods) expect(ground.nodes.map(({ name }) => name)).toContain(node);
		const world = worldFor(diceFor('a', 0), ground, { pods });
		expect(leavingTold(world)).toEqual([
			`${pods[1]!.name}: terminating=true, serving=false`,
			`${pods[2]!.name}: terminating=true, serving=true`
		]);
	});
});

describe('a Service', () => {
	const said = (
		service: Partial<ServiceSpec>,
		type: 'ClusterIP' | 'LoadBalancer' = 'LoadBalancer'
	) => {
		const exposed = { ...exposedFor(ground, type, policies, false), ...service };
		const world = worldFor(diceFor('a', 0), ground, { services: [exposed] });
		return settingsOf(world.services[0]!);
	};

	test('is said with what decides, and with what is not usual', () => {
		expect(said({}, 'ClusterIP')).toEqual(['type: ClusterIP', 'internalTrafficPolicy: Cluster']);
		const more = {
			internalTrafficPolicy: 'Local',
			trafficDistribution: 'PreferSameNode',
			publishNotReadyAddresses: true,
			sessionAffinity: { timeoutSeconds: 10800 },
			allocateLoadBalancerNodePorts: false,
			loadBalancerSourceRanges: ['203.0.113.0/28', '192.0.2.0/24'],
			healthCheckNodePort: 32000
		} as const;
		expect(said(more)).toEqual([
			'type: LoadBalancer',
			'externalTrafficPolicy: Local',
			'internalTrafficPolicy: Local',
			'trafficDistribution: PreferSameNode',
			'publishNotReadyAddresses: true',
			'sessionAffinity: ClientIP',
			'allocateLoadBalancerNodePorts: false',
			'loadBalancerSourceRanges: [203.0.113.0/28, 192.0.2.0/24]',
			'healthCheckNodePort: 32000'
		]);
	});

	test('faces outwards by its type, or by an external IP', () => {
		const shape = (type: 'ClusterIP' | 'NodePort' | 'LoadBalancer', hasExternalIp = false) => {
			const one = exposedFor(ground, type, policies, hasExternalIp);
			const port = one.ports![0] as { nodePort: number | null };
			return {
				policy: one.externalTrafficPolicy,
				has: [port.nodePort, one.healthCheckNodePort, one.externalIPs![0], one.ingress![0]].map(
					(part) => (part === null || part === undefined ? 0 : 1)
				)
			};
		};
		expect(shape('ClusterIP')).toEqual({ policy: 'Cluster', has: [0, 0, 0, 0] });
		expect(shape('ClusterIP', true)).toEqual({ policy: 'Local', has: [0, 0, 1, 0] });
		expect(shape('NodePort')).toEqual({ policy: 'Local', has: [1, 0, 0, 0] });
		expect(shape('LoadBalancer')).toEqual({ policy: 'Local', has: [1, 1, 0, 1] });
	});

	test('is no LoadBalancer at first, and has nothing rare, unless a recipe says so', () => {
		expect(new Set(many((dice) => typeFor(dice, 0, {})))).toEqual(
			new Set(['ClusterIP', 'NodePort'])
		);
		expect(new Set(many((dice) => typeFor(dice, 1, {}))).size).toBe(3);
		expect(new Set(many((dice) => typeFor(dice, 0, { type: 'LoadBalancer' })))).toEqual(
			new Set(['LoadBalancer'])
		);
		for (const extras of many((dice) => extrasFor(dice, 0)))
			expect(extras).toEqual({
				publishNotReadyAddresses: false,
				trafficDistribution: null,
				sessionAffinity: null
			});
	});
});

describe('who dials', () => {
	test('is a pod or somebody outside at first, and a process on a node later', () => {
		expect(new Set(many((dice) => callerKind(dice, 0, {})))).toEqual(new Set(['pod', 'outside']));
		expect(new Set(many((dice) => callerKind(dice, 1, {}))).size).toBe(3);
		expect(new Set(many((dice) => callerKind(dice, 0, { from: 'node' })))).toEqual(
			new Set(['node'])
		);
	});

	test('comes in by a node only towards an external IP', () => {
		const { caller } = callerFor(diceFor('a', 0), 'outside', ground, true);
		if (caller.kind !== 'outside') throw new Error(caller.kind);
		const services = [exposedFor(ground, 'ClusterIP', policies, true)];
		const world = worldFor(diceFor('a', 0), ground, { services });
		const { externalIPs, clusterIPs } = world.services[0]!;
		expect(clientFor(world, caller, externalIPs[0]!)).toEqual(caller);
		expect(clientFor(world, caller, clusterIPs[0]!)).toEqual({ kind: 'outside', ip: caller.ip });
	});

	test('has the addresses of its pod', () => {
		const { caller, pods } = callerFor(diceFor('a', 0), 'pod', ground, false);
		const world = worldFor(diceFor('a', 0), ground, { pods });
		const { node, ips } = world.pods[0]!;
		expect(clientFor(world, caller, '10.96.0.1')).toEqual({ kind: 'pod', node, ips });
	});
});

test('the range of node ports is the usual one until something else is asked for', () => {
	for (const range of many((dice) => rangeFor(dice, 0, {}))) expect(isUsual(range)).toBe(true);
	for (const range of many((dice) => rangeFor(dice, 0, { range: 'set' }))) {
		expect(isUsual(range)).toBe(false);
		expect(range.last).toBeLessThan(30500);
		expect(range.first).toBeGreaterThanOrEqual(20000);
	}
	expect(many((dice) => rangeFor(dice, 1, { range: 'usual' })).every(isUsual)).toBe(true);
});
