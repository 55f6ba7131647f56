import { describe, expect, test } from 'vitest';
import type { ServiceSpec, WorldSpec } from '#core/kube/world/spec.ts';
import { ask, cluster, IP, LB, node, outside, pod, podsWith, told } from './support.ts';

const none = { ready: false };
const leaving = { terminating: true };
const nodePort = (more: Partial<ServiceSpec> = {}): Partial<ServiceSpec> => ({
	type: 'NodePort',
	ports: [{ port: 80, targetPort: 8080, nodePort: 30080 }],
	...more
});
const balancer = (more: Partial<ServiceSpec> = {}): Partial<ServiceSpec> =>
	nodePort({ type: 'LoadBalancer', ingress: [{ ip: LB }], ...more });
const local = { externalTrafficPolicy: 'Local' } as const;

describe('a cluster IP', () => {
	const web = cluster();

	test('reaches every ready pod from anywhere in the cluster, near or not', () => {
		expect(told(ask(web, pod('n1'), `${IP}:80`))).toBe('a b, client');
		expect(told(ask(web, pod('n3'), `${IP}:80`))).toBe('a b, client');
		expect(told(ask(cluster({}, podsWith(none)), pod(), `${IP}:80`))).toBe('b, client');
	});

	test('shows pods the node when a process on a node asks', () => {
		expect(told(ask(web, node('n1'), `${IP}:80`))).toBe('a b, node');
	});

	test('shows a pod the node where it may get itself', () => {
		expect(told(ask(web, pod('n1', '10.244.1.10'), `${IP}:80`))).toBe('a b, client-or-node');
		const alone = cluster({}, podsWith({}, none));
		expect(told(ask(alone, pod('n1', '10.244.1.10'), `${IP}:80`))).toBe('a, node');
	});

	test('hides a pod that has no address of the pod network', () => {
		expect(told(ask(web, pod('n1', '172.16.0.4'), `${IP}:80`))).toBe('a b, node');
	});

	test.each([
		['8080', 'target-port'],
		['30080', 'node-port'],
		['81', null]
	])('serves no other port: %s', (port, is) => {
		const found = ask(cluster(nodePort()), pod(), `${IP}:${port}`);
		expect(found).toMatchObject({
			outcome: 'not-served',
			why: { code: 'port-not-served', service: 'web', is }
		});
	});

	test('serves no other protocol', () => {
		const udp = cluster({ ports: [{ port: 80, protocol: 'UDP' }] });
		expect(told(ask(udp, pod(), `${IP}:80`))).toBe('not-served: port-not-served');
	});

	test('is unknown outside, unless somebody made a way', () => {
		expect(told(ask(web, outside(), `${IP}:80`))).toBe('unroutable: inside-only');
		expect(told(ask(web, outside(null), `${IP}:80`))).toBe('unroutable: inside-only');
		expect(told(ask(web, outside('n3'), `${IP}:80`))).toBe('a b, node');
	});

	test('refuses where no pod is ready', () => {
		expect(told(ask(cluster({}, podsWith(none, none)), pod(), `${IP}:80`))).toBe(
			'refused: no-endpoint'
		);
		expect(told(ask(cluster({ selector: { app: 'wbe' } }), pod(), `${IP}:80`))).toBe(
			'refused: no-endpoint'
		);
	});

	test('uses pods on their way out when nothing else is left, as long as they serve', () => {
		const one = cluster({}, podsWith(leaving));
		expect(told(ask(one, pod(), `${IP}:80`))).toBe('b, client');
		const both = cluster({}, podsWith(leaving, { ...leaving, ...none }));
		expect(told(ask(both, pod(), `${IP}:80`))).toBe('a, client');
		const over = { ...leaving, ...none };
		expect(told(ask(cluster({}, podsWith(over, over)), pod(), `${IP}:80`))).toBe(
			'refused: no-endpoint'
		);
	});

	test('sticks to a pod under session affinity', () => {
		const sticky = cluster({ sessionAffinity: { timeoutSeconds: 10800 } });
		expect(ask(sticky, pod(), `${IP}:80`)).toMatchObject({ stickySeconds: 10800 });
		expect(ask(web, pod(), `${IP}:80`)).toMatchObject({ stickySeconds: null });
	});

	test('tells whether the pod listens on the port that it is sent to', () => {
		const wrong = cluster({ ports: [{ port: 80, targetPort: 9090 }] });
		expect(ask(wrong, pod(), `${IP}:80`)).toMatchObject({
			targets: [
				{ port: 9090, listens: false },
				{ port: 9090, listens: false }
			]
		});
		expect(ask(web, pod(), `${IP}:80`)).toMatchObject({ targets: [{ listens: true }, {}] });
	});

	test('under the internal policy Local stays on the node, or times out', () => {
		const near = cluster({ internalTrafficPolicy: 'Local' });
		expect(told(ask(near, pod('n1'), `${IP}:80`))).toBe('a, client');
		expect(told(ask(near, node('n2'), `${IP}:80`))).toBe('b, node');
		expect(told(ask(near, pod('n3'), `${IP}:80`))).toBe('dropped: no-local-endpoint');
		const nobody = cluster({ internalTrafficPolicy: 'Local' }, podsWith(none, none));
		expect(told(ask(nobody, pod('n3'), `${IP}:80`))).toBe('refused: no-endpoint');
	});

	test('under Local takes a pod of the node on its way out before a ready one elsewhere', () => {
		const near = cluster({ internalTrafficPolicy: 'Local' }, podsWith(leaving));
		expect(told(ask(near, pod('n1'), `${IP}:80`))).toBe('a, client');
		expect(told(ask(near, pod('n2'), `${IP}:80`))).toBe('b, client');
	});

	test('does not care for the external policy', () => {
		expect(told(ask(cluster(nodePort(local)), pod(), `${IP}:80`))).toBe('a b, client');
	});
});

describe('a node port', () => {
	const np = cluster(nodePort());

	test('is open on every node and reaches every pod, which sees the node', () => {
		expect(told(ask(np, outside(), '192.168.0.11:30080'))).toBe('a b, node');
		expect(told(ask(np, outside(), '192.168.0.13:30080'))).toBe('a b, node');
		expect(told(ask(np, pod(), '192.168.0.11:30080'))).toBe('a b, node');
		expect(told(ask(np, node(), '192.168.0.11:30080'))).toBe('a b, node');
	});

	test.each([
		['80', 'service-port'],
		['8080', 'target-port'],
		['30081', null]
	])('is the only one open there: %s', (port, is) => {
		expect(ask(np, outside(), `192.168.0.11:${port}`)).toMatchObject({
			outcome: 'not-served',
			why: { code: 'node-not-listening', node: 'n1', is }
		});
	});

	test('under Local reaches the pods of its node, which see the client, or times out', () => {
		const near = cluster(nodePort(local));
		expect(told(ask(near, outside(), '192.168.0.11:30080'))).toBe('a, client');
		expect(told(ask(near, outside(), '192.168.0.13:30080'))).toBe('dropped: no-local-endpoint');
		const half = cluster(nodePort(local), podsWith({}, none));
		expect(told(ask(half, outside(), '192.168.0.12:30080'))).toBe('dropped: no-local-endpoint');
		const nobody = cluster(nodePort(local), podsWith(none, none));
		expect(told(ask(nobody, outside(), '192.168.0.13:30080'))).toBe('refused: no-endpoint');
	});

	test('under Local reaches every pod from inside: pods keep their address, nodes never do', () => {
		const near = cluster(nodePort(local));
		expect(told(ask(near, pod('n3'), '192.168.0.13:30080'))).toBe('a b, client');
		expect(told(ask(near, pod('n3'), '192.168.0.11:30080'))).toBe('a b, client');
		expect(told(ask(near, node('n3'), '192.168.0.13:30080'))).toBe('a b, node');
	});

	test('under Local treats a process of another node as a stranger', () => {
		const near = cluster(nodePort(local));
		expect(told(ask(near, node('n3'), '192.168.0.11:30080'))).toBe('a, node');
		expect(told(ask(near, node('n1'), '192.168.0.13:30080'))).toBe('dropped: no-local-endpoint');
	});

	test('is not touched by the internal policy', () => {
		const inside = cluster(nodePort({ internalTrafficPolicy: 'Local' }));
		expect(told(ask(inside, outside(), '192.168.0.13:30080'))).toBe('a b, node');
		expect(told(ask(inside, pod('n3'), `${IP}:80`))).toBe('dropped: no-local-endpoint');
	});

	test.each([
		['iptables', 'a b, node'],
		['ipvs', 'not-served: loopback-not-served'],
		['nftables', 'not-served: loopback-not-served']
	] as const)('answers on 127.0.0.1 in %s mode: %s', (proxyMode, answer) => {
		expect(told(ask(cluster(nodePort(), { proxyMode }), node('n1'), '127.0.0.1:30080'))).toBe(
			answer
		);
	});

	test('leads a pod to itself on a loopback address, where it says that it listens', () => {
		expect(told(ask(cluster(), pod('n1', '10.244.1.10'), '127.0.0.1:8080'))).toBe('a, client');
		expect(told(ask(cluster(), pod('n1', '10.244.1.10'), '127.0.0.1:80'))).toBe(
			'not-served: own-loopback'
		);
	});

	test('has a port for the protocol alone that it names', () => {
		const udp = ask(
			cluster({ ports: [{ port: 53, targetPort: 53, protocol: 'UDP' }] }),
			pod(),
			`${IP}:53`
		);
		expect(udp).toMatchObject({ outcome: 'not-served', why: { is: 'other-protocol' } });
	});

	test('on 127.0.0.1 is for processes of the node, IPv4, and its own port only', () => {
		expect(told(ask(np, pod(), '127.0.0.1:30080'))).toBe('not-served: own-loopback');
		expect(told(ask(np, outside(), '127.0.0.1:30080'))).toBe('not-served: own-loopback');
		expect(told(ask(np, node('n1'), '[::1]:30080'))).toBe('not-served: loopback-not-served');
		expect(told(ask(np, node('n1'), '127.0.0.1:80'))).toBe('not-served: node-not-listening');
		const near = cluster(nodePort(local));
		expect(told(ask(near, node('n3'), '127.0.0.1:30080'))).toBe('a b, node');
	});

	test('in nftables mode is open on the first address of a node only', () => {
		const nodes = [
			{ name: 'n1', internalIPs: ['192.168.0.11', '10.0.0.11'], externalIPs: ['203.0.113.11'] }
		];
		const two = (proxyMode: 'iptables' | 'nftables') => cluster(nodePort(), { nodes, proxyMode });
		expect(told(ask(two('iptables'), outside(), '10.0.0.11:30080'))).toBe('a b, node');
		expect(told(ask(two('nftables'), outside(), '192.168.0.11:30080'))).toBe('a b, node');
		expect(told(ask(two('nftables'), outside(), '203.0.113.11:30080'))).toBe('a b, node');
		expect(told(ask(two('nftables'), outside(), '10.0.0.11:30080'))).toBe(
			'not-served: not-primary-address'
		);
	});
});

describe('the address of a load balancer', () => {
	const lb = cluster(balancer());

	test('behaves as a node port does, on the node where packets come in', () => {
		expect(told(ask(lb, outside('n3'), `${LB}:80`))).toBe('a b, node');
		const near = cluster(balancer(local));
		expect(told(ask(near, outside('n1'), `${LB}:80`))).toBe('a, client');
		expect(told(ask(near, outside('n3'), `${LB}:80`))).toBe('dropped: no-local-endpoint');
	});

	test('leads to the nodes that the load balancer finds well', () => {
		expect(told(ask(lb, outside(), `${LB}:80`))).toBe('a b, node');
		const near = ask(cluster(balancer(local)), outside(), `${LB}:80`);
		expect(told(near)).toBe('a b, client');
		expect(near.hops[0]).toEqual({ kind: 'balanced', nodes: ['n1', 'n2'], well: 'some' });
		const half = ask(cluster(balancer(local), podsWith({}, none)), outside(), `${LB}:80`);
		expect(told(half)).toBe('a, client');
		const nobody = ask(cluster(balancer(local), podsWith(none, none)), outside(), `${LB}:80`);
		expect(told(nobody)).toBe('refused: no-endpoint');
		expect(nobody.hops[0]).toEqual({
			kind: 'balanced',
			nodes: ['n1', 'n2', 'n3'],
			well: 'none'
		});
	});

	test('is handled on the node where a pod or a process asks, without leaving', () => {
		expect(told(ask(lb, pod(), `${LB}:80`))).toBe('a b, node');
		const near = cluster(balancer(local));
		expect(told(ask(near, pod('n3'), `${LB}:80`))).toBe('a b, client');
		expect(told(ask(near, pod('n1', '10.244.1.10'), `${LB}:80`))).toBe('a b, client-or-node');
		expect(told(ask(near, node('n3'), `${LB}:80`))).toBe('a b, node');
	});

	test('leaves the cluster in mode Proxy', () => {
		const proxy = cluster(balancer({ ingress: [{ ip: LB, ipMode: 'Proxy' }] }));
		expect(told(ask(proxy, pod(), `${LB}:80`))).toBe('sent-to-load-balancer');
		expect(told(ask(proxy, pod(), `${LB}:81`))).toBe('not-served: port-not-served');
		expect(told(ask(proxy, outside(), '192.168.0.11:30080'))).toBe('a b, node');
	});

	test('is nobody’s while it is pending; the node port works', () => {
		const pending = cluster(balancer({ ingress: [] }));
		expect(told(ask(pending, outside('n1'), `${LB}:80`))).toBe('not-served: unknown-address');
		expect(told(ask(pending, outside(), '192.168.0.11:30080'))).toBe('a b, node');
	});

	test('works without node ports', () => {
		const ports = [{ port: 80, targetPort: 8080 }];
		const bare = cluster(balancer({ ports, allocateLoadBalancerNodePorts: false }));
		expect(told(ask(bare, outside('n3'), `${LB}:80`))).toBe('a b, node');
		expect(told(ask(bare, outside(), '192.168.0.11:30080'))).toBe('not-served: node-not-listening');
	});

	test('is guarded by source ranges, which guard nothing else', () => {
		const guarded = cluster(balancer({ loadBalancerSourceRanges: ['203.0.113.0/28'] }));
		expect(told(ask(guarded, outside('n1'), `${LB}:80`))).toBe('a b, node');
		const far = outside('n1', '203.0.113.200');
		expect(told(ask(guarded, far, `${LB}:80`))).toBe('dropped: outside-source-ranges');
		expect(told(ask(guarded, pod(), `${LB}:80`))).toBe('dropped: outside-source-ranges');
		expect(told(ask(guarded, node(), `${LB}:80`))).toBe('dropped: outside-source-ranges');
		expect(told(ask(guarded, far, '192.168.0.11:30080'))).toBe('a b, node');
		expect(told(ask(guarded, pod(), `${IP}:80`))).toBe('a b, client');
	});

	test('refuses without endpoints before it looks at ranges', () => {
		const ranges = { loadBalancerSourceRanges: ['203.0.113.0/28'] };
		const nobody = cluster(balancer(ranges), podsWith(none, none));
		expect(told(ask(nobody, outside('n1', '203.0.113.200'), `${LB}:80`))).toBe(
			'refused: no-endpoint'
		);
	});

	test('keeps both rules where ranges and Local meet', () => {
		const both = cluster(balancer({ ...local, loadBalancerSourceRanges: ['203.0.113.0/28'] }));
		expect(told(ask(both, outside('n1'), `${LB}:80`))).toBe('a, client');
		expect(told(ask(both, outside('n1', '203.0.113.99'), `${LB}:80`))).toBe(
			'dropped: outside-source-ranges'
		);
	});
});

describe('health checks', () => {
	const near = cluster(balancer({ ...local, healthCheckNodePort: 32000 }), podsWith({}, leaving));

	test('tell under Local whether a pod of the node is ready', () => {
		expect(told(ask(near, outside(), '192.168.0.11:32000'))).toBe('answered 200');
		expect(told(ask(near, outside(), '192.168.0.12:32000'))).toBe('answered 503');
		expect(told(ask(near, outside(), '192.168.0.13:32000'))).toBe('answered 503');
	});

	test('of kube-proxy itself are well on every node', () => {
		expect(told(ask(cluster(), outside(), '192.168.0.13:10256'))).toBe('answered 200');
	});
});

describe('an external IP', () => {
	const eip = { externalIPs: ['198.51.100.40'] };

	test('behaves as the address of a load balancer, wherever packets come in', () => {
		expect(told(ask(cluster(eip), outside('n1'), '198.51.100.40:80'))).toBe('a b, node');
		expect(told(ask(cluster(eip), outside(), '198.51.100.40:80'))).toBe('a b, node');
		expect(told(ask(cluster(eip), pod(), '198.51.100.40:80'))).toBe('a b, node');
		const near = cluster({ ...eip, ...local });
		expect(told(ask(near, outside('n3'), '198.51.100.40:80'))).toBe('dropped: no-local-endpoint');
		expect(told(ask(near, pod('n3'), '198.51.100.40:80'))).toBe('a b, client');
	});
});

describe('Services without an address of their own', () => {
	test('have pods that are dialled themselves, ready or not', () => {
		const db = cluster({ headless: true, clusterIPs: [] }, podsWith(none));
		expect(told(ask(db, pod(), '10.244.1.10:8080'))).toBe('a, client');
		expect(told(ask(db, node(), '10.244.1.10:8080'))).toBe('a, node');
		expect(told(ask(db, pod(), '10.244.1.10:80'))).toBe('not-served: pod-not-listening');
		expect(told(ask(db, outside('n1'), '10.244.1.10:8080'))).toBe('unroutable: inside-only');
		expect(told(ask(db, pod('n1', '10.244.1.10'), '10.244.1.10:8080'))).toBe('a, client');
	});

	test('or pods that use their node’s network', () => {
		const host = { hostNetwork: true, ips: ['192.168.0.11'] };
		const world = cluster({}, podsWith(host));
		expect(told(ask(world, outside(), '192.168.0.11:8080'))).toBe('a, client');
		expect(told(ask(world, pod(), '192.168.0.11:8080'))).toBe('a, client-or-node');
		expect(told(ask(world, pod(), `${IP}:80`))).toBe('b a, client-or-node');
	});

	test('or pods that are over and answer nobody', () => {
		const over = cluster({}, podsWith({ phase: 'Succeeded' }));
		expect(told(ask(over, pod(), '10.244.1.10:8080'))).toBe('not-served: unknown-address');
	});

	test('without a selector reach what their slices say, and nothing without one', () => {
		const bare = (slices: WorldSpec['slices']) =>
			cluster({ selector: null }, { slices: slices ?? [] });
		expect(told(ask(bare([]), pod(), `${IP}:80`))).toBe('refused: no-endpoint');
		const outsideOnes = bare([{ service: 'web', ports: [5432], endpoints: ['192.0.2.50'] }]);
		expect(told(ask(outsideOnes, pod(), `${IP}:80`))).toBe('192.0.2.50, client-or-node');
		expect(told(ask(outsideOnes, node(), `${IP}:80`))).toBe('192.0.2.50, node');
		const other = bare([
			{ service: 'web', ports: [{ name: 'pg', port: 5432 }], endpoints: ['192.0.2.50'] }
		]);
		expect(told(ask(other, pod(), `${IP}:80`))).toBe('refused: no-endpoint');
	});
});

describe('the trace', () => {
	test('tells each step, for the one who asks why', () => {
		const near = cluster(nodePort(local));
		expect(ask(near, outside(), '192.168.0.11:30080').hops).toEqual([
			{ kind: 'enters', node: 'n1' },
			{ kind: 'matches', frontend: 'node-port', namespace: 'default', service: 'web', port: 30080 },
			{ kind: 'policy', of: 'external', policy: 'Local' },
			{ kind: 'candidates', among: 'node', condition: 'ready', pods: ['a'] },
			{ kind: 'source', source: 'client', why: 'kept' }
		]);
	});

	test('tells of the short-cut that spares pods the way out and back', () => {
		const near = cluster(balancer(local));
		expect(ask(near, pod('n3'), `${LB}:80`).hops).toContainEqual({ kind: 'short-cut' });
	});

	test('tells of each node that may get the packet, where they choose among others', () => {
		const { hops } = ask(cluster(balancer(local)), outside(), `${LB}:80`);
		expect(hops.map(({ kind }) => kind)).toEqual([
			'balanced',
			'matches',
			'policy',
			'at-node',
			'at-node',
			'source'
		]);
		expect(hops.filter(({ kind }) => kind === 'at-node')).toEqual([
			{ kind: 'at-node', node: 'n1', pods: ['a'] },
			{ kind: 'at-node', node: 'n2', pods: ['b'] }
		]);
		const same = ask(cluster(balancer()), outside(), `${LB}:80`).hops;
		expect(same.map(({ kind }) => kind)).not.toContain('at-node');
		expect(same).toContainEqual({
			kind: 'candidates',
			among: 'cluster',
			condition: 'ready',
			pods: ['a', 'b']
		});
	});

	test('tells who was refused by a range', () => {
		const guarded = cluster(balancer({ loadBalancerSourceRanges: ['203.0.113.0/28'] }));
		const { hops } = ask(guarded, outside('n1', '203.0.113.200'), `${LB}:80`);
		expect(hops.at(-1)).toEqual({ kind: 'source-ranges', ip: '203.0.113.200', passes: false });
	});
});
