import { describe, expect, test } from 'vitest';
import type { ServiceSpec, WorldSpec } from '#core/kube/world/spec.ts';
import { ask, cluster, IP, outside, pod, pods, podsWith, told } from './support.ts';

/** n1 and n2 in zone a, n3 in zone b; pod a on n1, b on n2, c on n3. */
const zoned = (service: Partial<ServiceSpec>, spec: WorldSpec = {}) =>
	cluster(service, {
		nodes: [1, 2, 3, 4].map((i) => ({
			name: `n${i}`,
			internalIPs: [`192.168.0.1${i}`],
			zone: i < 3 ? 'a' : i === 3 ? 'b' : null
		})),
		pods: [
			...pods,
			{ name: 'c', labels: { app: 'web' }, node: 'n3', ips: ['10.244.3.10'], ports: [8080] }
		],
		...spec
	});
const from = (node: string, service: Partial<ServiceSpec>, spec?: WorldSpec) =>
	told(ask(zoned(service, spec), pod(node), `${IP}:80`)).split(',')[0];

describe('traffic that is wished near', () => {
	test('stays in the zone', () => {
		for (const trafficDistribution of ['PreferSameZone', 'PreferClose'] as const) {
			expect(from('n1', { trafficDistribution })).toBe('a b');
			expect(from('n3', { trafficDistribution })).toBe('c');
		}
	});

	test('goes everywhere from a node without a zone, or from a zone without pods', () => {
		expect(from('n4', { trafficDistribution: 'PreferSameZone' })).toBe('a b c');
		const two = { pods: podsWith().pods! };
		expect(from('n3', { trafficDistribution: 'PreferSameZone' }, two)).toBe('a b');
	});

	test('stays on the node, else in the zone, else goes everywhere', () => {
		const trafficDistribution = 'PreferSameNode';
		expect(from('n1', { trafficDistribution })).toBe('a');
		expect(from('n2', { trafficDistribution }, podsWith({}, { ready: false }))).toBe('a');
		expect(from('n4', { trafficDistribution })).toBe('a b c');
	});

	test('is a preference: a policy Local wins over it', () => {
		const both = { trafficDistribution: 'PreferSameZone', internalTrafficPolicy: 'Local' } as const;
		expect(from('n1', both)).toBe('a');
		expect(from('n4', both)).toBe('dropped: no-local-endpoint');
	});

	test('is not known to older versions', () => {
		expect(from('n1', { trafficDistribution: 'PreferSameNode' }, { minor: 33 })).toBe('a b c');
		expect(from('n1', { trafficDistribution: 'PreferClose' }, { minor: 31 })).toBe('a b');
		expect(from('n1', { trafficDistribution: 'PreferClose' }, { minor: 30 })).toBe('a b c');
	});

	test('holds for a node port too, as seen from its node', () => {
		const service = {
			type: 'NodePort',
			ports: [{ port: 80, targetPort: 8080, nodePort: 30080 }],
			trafficDistribution: 'PreferSameNode'
		} as const;
		expect(told(ask(zoned(service), outside(), '192.168.0.12:30080'))).toBe('b, node');
	});

	test('counts only where every ready endpoint says for whom it is', () => {
		const endpoints = [
			{ ip: '10.244.1.10', hints: { zones: ['a'], nodes: [] } },
			{ ip: '10.244.2.10' }
		];
		const slices = [{ service: 'web', ports: [8080], endpoints }];
		expect(from('n1', { selector: null }, { slices })).toBe('10.244.1.10 10.244.2.10');
		const off = [
			{ ...slices[0]!, endpoints: [endpoints[0]!, { ip: '10.244.2.10', ready: false }] }
		];
		expect(from('n1', { selector: null }, { slices: off })).toBe('10.244.1.10');
	});
});
