/** Rules of traffic in their own words, each with connections that show it; where two rules meet. */
import { describe, expect, test } from 'vitest';
import { healthStatus } from '#core/kube/traffic/health.ts';
import { route } from '#core/kube/traffic/route.ts';
import type { Client } from '#core/kube/traffic/types.ts';
import type { ServiceSpec, WorldSpec } from '#core/kube/world/spec.ts';
import { ask, cluster, IP, LB, node, outside, pod, podsWith, told } from './support.ts';

type Row = {
	readonly rule: string;
	readonly service?: Partial<ServiceSpec>;
	readonly spec?: WorldSpec;
	readonly shown: readonly (readonly [from: Client, to: string, answer: string])[];
};

const none = { ready: false };
const leaving = { terminating: true };
const ports = [{ port: 80, targetPort: 8080, nodePort: 30080 }];
const nodePort = { type: 'NodePort', ports } as const;
const balancer = { type: 'LoadBalancer', ports, ingress: [{ ip: LB }] } as const;
const near = { externalTrafficPolicy: 'Local' } as const;
const inner = { internalTrafficPolicy: 'Local' } as const;
const EIP = '198.51.100.40';
const n1 = '192.168.0.11:30080';
const n2 = '192.168.0.12:30080';
const n3 = '192.168.0.13:30080';
const time = 'dropped: no-local-endpoint';

const rows: readonly Row[] = [
	{
		rule: 'readiness is judged inside the set that the policy allows',
		service: { ...nodePort, ...near },
		spec: podsWith(leaving),
		shown: [
			[outside(), n1, 'a, client'],
			[outside(), n2, 'b, client'],
			[outside(), n3, time],
			[pod('n1'), `${IP}:80`, 'b, client']
		]
	},
	{
		rule: 'pods on their way out serve a node port, too, while nothing is ready',
		service: nodePort,
		spec: podsWith(leaving, { ...leaving, ...none }),
		shown: [
			[outside(), n3, 'a, node'],
			[node('n2'), n3, 'a, node']
		]
	},
	{
		rule: 'with nothing to use anywhere every way is refused, under each policy',
		service: { ...balancer, ...near, ...inner },
		spec: podsWith(none, { ...leaving, ...none }),
		shown: [
			[pod(), `${IP}:80`, 'refused: no-endpoint'],
			[outside(), n1, 'refused: no-endpoint'],
			[outside(), `${LB}:80`, 'refused: no-endpoint'],
			[node('n1'), '127.0.0.1:30080', 'refused: no-endpoint']
		]
	},
	{
		rule: 'both policies are Local, and each holds for its own ways in',
		service: { ...nodePort, ...near, ...inner },
		shown: [
			[pod('n3'), `${IP}:80`, time],
			[pod('n3'), n3, 'a b, client'],
			[outside(), n3, time],
			[pod('n2'), `${IP}:80`, 'b, client']
		]
	},
	{
		rule: 'a Service that publishes pods early uses those that are not ready, under Local too',
		service: { ...nodePort, ...near, publishNotReadyAddresses: true },
		spec: podsWith(none, leaving),
		shown: [
			[pod(), `${IP}:80`, 'a b, client'],
			[outside(), n1, 'a, client'],
			[outside(), n2, 'b, client'],
			[outside(), n3, time]
		]
	},
	{
		rule: 'the pod that dials may be the one that answers, by any of the ways',
		service: { ...balancer, ...near },
		shown: [
			[pod('n1', '10.244.1.10'), `${IP}:80`, 'a b, client-or-node'],
			[pod('n1', '10.244.1.10'), n1, 'a b, client-or-node'],
			[pod('n1', '10.244.1.10'), `${LB}:80`, 'a b, client-or-node']
		]
	},
	{
		rule: 'under Local a pod that is the only one on its node reaches itself by the cluster IP',
		service: inner,
		shown: [[pod('n1', '10.244.1.10'), `${IP}:80`, 'a, node']]
	},
	{
		rule: 'under the policy Cluster the node hides a pod that dials a node port, even from itself',
		service: nodePort,
		shown: [
			[pod('n1', '10.244.1.10'), n1, 'a b, node'],
			[pod('n1', '10.244.1.10'), n3, 'a b, node']
		]
	},
	{
		rule: 'source ranges and no local endpoint: whoever is in range waits in vain all the same',
		service: { ...balancer, ...near, loadBalancerSourceRanges: ['203.0.113.0/28'] },
		shown: [
			[outside('n3'), `${LB}:80`, time],
			[outside('n3', '203.0.113.200'), `${LB}:80`, 'dropped: outside-source-ranges'],
			[outside('n1', '203.0.113.200'), n1, 'a, client']
		]
	},
	{
		rule: 'source ranges do not guard external IPs of the same Service',
		service: {
			...balancer,
			externalIPs: [EIP],
			loadBalancerSourceRanges: ['192.0.2.0/24']
		},
		shown: [
			[outside('n1'), `${LB}:80`, 'dropped: outside-source-ranges'],
			[outside('n1'), `${EIP}:80`, 'a b, node']
		]
	},
	{
		rule: 'an external IP serves the port of the Service and no other',
		service: { ...nodePort, externalIPs: [EIP] },
		shown: [
			[outside('n3'), `${EIP}:80`, 'a b, node'],
			[outside('n3'), `${EIP}:8080`, 'not-served: port-not-served'],
			[outside('n3'), `${EIP}:30080`, 'not-served: port-not-served']
		]
	},
	{
		rule: 'an external IP under Local is open to processes of the node where they run',
		service: { externalIPs: [EIP], ...near },
		shown: [
			[node('n3'), `${EIP}:80`, 'a b, node'],
			[outside('n2'), `${EIP}:80`, 'b, client']
		]
	},
	{
		rule: 'without node ports a load balancer under Local still keeps to the node',
		service: {
			...balancer,
			...near,
			ports: [{ port: 80, targetPort: 8080 }],
			allocateLoadBalancerNodePorts: false
		},
		shown: [
			[outside('n1'), `${LB}:80`, 'a, client'],
			[outside('n3'), `${LB}:80`, time],
			[outside(), n1, 'not-served: node-not-listening']
		]
	},
	{
		rule: 'an ExternalName has no address, and its ports serve nobody',
		service: { type: 'ExternalName', externalName: 'db.example.com', clusterIPs: [] },
		shown: [
			[pod(), `${IP}:80`, 'not-served: unknown-address'],
			[outside(), '192.168.0.11:80', 'not-served: node-not-listening']
		]
	},
	{
		rule: 'a headless Service is its pods: its own port means nothing where theirs differs',
		service: { headless: true, clusterIPs: [] },
		shown: [
			[pod(), `${IP}:80`, 'not-served: unknown-address'],
			[pod(), '10.244.1.10:8080', 'a, client'],
			[pod(), '10.244.1.10:80', 'not-served: pod-not-listening']
		]
	},
	{
		rule: 'each port of a Service has pods of its own, by number and by protocol',
		service: {
			ports: [
				{ name: 'web', port: 80, targetPort: 8080 },
				{ name: 'admin', port: 81, targetPort: 'admin' }
			]
		},
		shown: [
			[pod(), `${IP}:80`, 'a b, client'],
			[pod(), `${IP}:81`, 'refused: no-endpoint']
		]
	}
];

test.each(rows)('$rule', ({ service = {}, spec = {}, shown }) => {
	const world = cluster(service, spec);
	expect(shown.map(([from, to]) => told(ask(world, from, to)))).toEqual(
		shown.map(([, , answer]) => answer)
	);
});

describe('a named port', () => {
	test('is the number that each pod gives it', () => {
		const at = (port: number) => ({ ports: [{ name: 'web', port }] });
		const world = cluster(
			{ ports: [{ port: 80, targetPort: 'web' }] },
			podsWith(at(8080), at(9090))
		);
		expect(ask(world, pod(), `${IP}:80`)).toMatchObject({
			outcome: 'reaches',
			targets: [
				{ pod: 'a', port: 8080, listens: true },
				{ pod: 'b', port: 9090, listens: true }
			]
		});
	});
});

describe('session affinity', () => {
	test('is kept by every way in, and says for how long', () => {
		const world = cluster({ ...balancer, sessionAffinity: { timeoutSeconds: 600 } });
		for (const [from, to] of [
			[pod(), `${IP}:80`],
			[outside(), n1],
			[outside(), `${LB}:80`]
		] as const)
			expect(ask(world, from, to)).toMatchObject({ outcome: 'reaches', stickySeconds: 600 });
		expect(ask(world, pod(), '10.244.1.10:8080')).toMatchObject({ stickySeconds: null });
	});
});

describe('a health check', () => {
	const world = cluster({ ...balancer, ...near, healthCheckNodePort: 32000 }, podsWith({}, none));

	test('listens at its own port, and kube-proxy at another', () => {
		expect(['n1', 'n2', 'n3'].map((name) => healthStatus(world, name, 32000))).toEqual([
			200, 503, 503
		]);
		expect(healthStatus(world, 'n3', 10256)).toBe(200);
		expect(healthStatus(world, 'n1', 32001)).toBeNull();
	});

	test('is no business of UDP', () => {
		const udp = { ip: '192.168.0.11', port: 32000, protocol: 'UDP' } as const;
		expect(told(route(world, outside(), { ...udp, protocol: 'TCP' as const }))).toBe(
			'answered 200'
		);
		expect(told(route(world, outside(), udp))).toBe('not-served: node-not-listening');
	});
});
