/** Every step and every outcome of a connection has words in both languages. */
import { describe, expect, test } from 'vitest';
import type { Frontend, Hop, Route, SourceWhy, Why } from '#core/kube/traffic/types.ts';
import { outcomeText, routeLines, trafficWords, whyText } from '#i18n/kube/traffic.ts';
import {
	ask,
	cluster,
	IP,
	LB,
	node,
	outside,
	pod,
	pods,
	podsWith
} from '../../core/kube/traffic/support.ts';

/** One of each kind: a new kind fails to compile here until it is told. */
const frontends: Readonly<Record<Frontend['kind'], true>> = {
	'cluster-ip': true,
	'external-ip': true,
	'load-balancer': true,
	'balancer-proxy': true,
	'node-port': true
};
const sources: Readonly<Record<SourceWhy, true>> = {
	kept: true,
	'external-cluster': true,
	'not-a-pod': true,
	hairpin: true,
	'leaves-pod-network': true
};
const kinds = Object.keys(frontends) as readonly Frontend['kind'][];
const conditions = ['ready', 'published', 'terminating', 'none'] as const;
const hops: Readonly<Record<Hop['kind'], readonly Hop[]>> = {
	balanced: (['routed', 'unasked', 'some', 'none'] as const).map((well) => ({
		kind: 'balanced',
		nodes: ['n1', 'n2'],
		well
	})),
	enters: [{ kind: 'enters', node: 'n1' }],
	matches: kinds.map((frontend) => ({
		kind: 'matches',
		frontend,
		namespace: 'shop',
		service: 'web',
		port: 8001
	})),
	'source-ranges': [true, false].map((passes) => ({
		kind: 'source-ranges',
		ip: '203.0.113.9',
		passes
	})),
	policy: (['internal', 'external'] as const).flatMap((of) =>
		(['Cluster', 'Local'] as const).map((policy) => ({ kind: 'policy', of, policy }) as const)
	),
	'short-cut': [{ kind: 'short-cut' }],
	candidates: (['cluster', 'zone', 'node'] as const).flatMap((among) =>
		conditions.map((condition) => ({ kind: 'candidates', among, condition, pods: ['a'] }) as const)
	),
	'at-node': [
		{ kind: 'at-node', node: 'n1', pods: ['a'] },
		{ kind: 'at-node', node: 'n1', pods: [] }
	],
	source: (Object.keys(sources) as readonly SourceWhy[]).map((why) => ({
		kind: 'source',
		source: 'node',
		why
	})),
	direct: [{ kind: 'direct', pod: 'a' }]
};

const reasons: Readonly<Record<Why['code'], readonly Why[]>> = {
	'no-endpoint': [{ code: 'no-endpoint' }],
	'no-local-endpoint': [{ code: 'no-local-endpoint', node: 'n1' }],
	'outside-source-ranges': [{ code: 'outside-source-ranges', ip: '203.0.113.9' }],
	'port-not-served': (['target-port', 'node-port', null] as const).map((is) => ({
		code: 'port-not-served',
		service: 'web',
		is
	})),
	'node-not-listening': (['service-port', 'target-port', null] as const).map((is) => ({
		code: 'node-not-listening',
		node: 'n1',
		is
	})),
	'pod-not-listening': [{ code: 'pod-not-listening', pod: 'a', port: 81 }],
	'loopback-not-served': [{ code: 'loopback-not-served', mode: 'nftables' }],
	'own-loopback': [{ code: 'own-loopback' }],
	'not-primary-address': [{ code: 'not-primary-address', node: 'n1', mode: 'nftables' }],
	'unknown-address': [{ code: 'unknown-address' }],
	'service-left-out': [{ code: 'service-left-out', namespace: 'default', service: 'kubernetes' }],
	'family-missing': [{ code: 'family-missing', family: 'IPv6' }],
	'not-one-host': [{ code: 'not-one-host' }],
	'inside-only': (['cluster-ip', 'pod-ip', 'entry'] as const).map((what) => ({
		code: 'inside-only',
		what
	}))
};
const whys = Object.values(reasons).flat();

const target = { namespace: 'shop', ip: '10.0.0.1', port: 8080, node: 'n1' } as const;
const listening = { ...target, pod: 'a', listens: true };
const deaf = { ...target, pod: 'b', listens: false };
const reaching = [[listening], [listening, deaf], [{ ...listening, pod: null }]].flatMap(
	(targets) =>
		(['client', 'node', 'client-or-node'] as const).flatMap((source) =>
			[null, 10800].map((stickySeconds) => ({
				outcome: 'reaches' as const,
				targets,
				source,
				stickySeconds,
				hops: []
			}))
		)
);
const others: Readonly<Record<Exclude<Route['outcome'], 'reaches'>, readonly Route[]>> = {
	answered: [200, 503].map((status) => ({ outcome: 'answered', status: status as 200, hops: [] })),
	refused: [{ outcome: 'refused', why: whys[0]!, hops: [] }],
	dropped: [{ outcome: 'dropped', why: whys[1]!, hops: [] }],
	'not-served': [{ outcome: 'not-served', why: whys[3]!, hops: [] }],
	unroutable: [{ outcome: 'unroutable', why: whys.at(-1)!, hops: [] }],
	'sent-to-load-balancer': [{ outcome: 'sent-to-load-balancer', hops: [] }]
};
const routes: readonly Route[] = [...reaching, ...Object.values(others).flat()];

describe.each(['en', 'ko'] as const)('in %s', (lang) => {
	const words = trafficWords[lang];
	const steps = routeLines({ ...routes[0]!, hops: Object.values(hops).flat() }, words).slice(0, -1);
	const reached = routes.map((one) => outcomeText(one, words));
	const told = whys.map((one) => whyText(one, words));

	test('everything has a sentence of its own language', () => {
		expect(steps).toHaveLength(Object.values(hops).flat().length);
		for (const line of [...steps, ...reached, ...told]) {
			expect(line).not.toMatch(/undefined|object Object|\bnull\b|NaN/);
			expect(line).toMatch(/\.$/);
			expect(/\p{Script=Hangul}/u.test(line)).toBe(lang === 'ko');
		}
	});

	test('no two are told alike', () => {
		for (const lines of [steps, reached, told]) expect(new Set(lines).size).toBe(lines.length);
	});
});

describe('a connection', () => {
	const lines = (lang: 'en' | 'ko', ...asked: Parameters<typeof ask>) =>
		routeLines(ask(...asked), trafficWords[lang]);
	const nodePort = { type: 'NodePort', ports: [{ port: 80, targetPort: 8080, nodePort: 30080 }] };
	const np = cluster(nodePort as Parameters<typeof cluster>[0]);

	test('is told step by step, with the outcome at the end', () => {
		expect(lines('en', np, outside(), '192.168.0.11:30080')).toEqual([
			'The packet is handled on “n1”.',
			'Port 30080 of the node belongs to the Service “web” in “default”.',
			'externalTrafficPolicy is Cluster: pods on all nodes count.',
			'Ready in the cluster: a, b.',
			'Under externalTrafficPolicy Cluster the answer must come back through the node, so the pod sees the node’s address.',
			'Any of a, b answers and sees the address of a node.'
		]);
		expect(lines('ko', np, node('n1'), '192.168.0.11:30080').at(-1)).toBe(
			'a, b 중 하나가 응답해요. 응답하는 쪽에는 노드의 주소가 보여요.'
		);
	});

	test('that fails says how and why', () => {
		const local = cluster({ internalTrafficPolicy: 'Local' });
		expect(lines('en', local, pod('n3'), `${IP}:80`).at(-1)).toBe(
			'Dropped: the client waits until it gives up. The policy Local keeps the packet on “n3”, and no pod there can be used.'
		);
		expect(lines('ko', cluster(), outside(), `${IP}:80`)).toEqual([
			'거기로 가는 길이 없어요. 클러스터 IP는 클러스터 안에서만 통해요.'
		]);
		expect(lines('en', cluster(), pod(), `${IP}:8080`)).toEqual([
			'Nobody serves this address and port. That is the port of the pods; the Service “web” has a port of its own.'
		]);
	});

	test('through a load balancer tells which nodes it may take', () => {
		const local = { type: 'LoadBalancer', externalTrafficPolicy: 'Local' } as const;
		const balanced = cluster({ ...local, healthCheckNodePort: 32000, ingress: [{ ip: LB }] });
		expect(lines('en', balanced, outside(), `${LB}:80`)[0]).toBe(
			'The load balancer asks the nodes for their health, then sends to: n1, n2.'
		);
	});

	test('whose node is not known tells what each of them would do', () => {
		const local = cluster({ externalIPs: ['198.51.100.9'], externalTrafficPolicy: 'Local' });
		expect(lines('en', local, outside(), '198.51.100.9:80')).toEqual([
			'The network brings the packet to a node that is set up for this address, one of: n1, n2, n3.',
			'Port 80 of the external IP belongs to the Service “web” in “default”.',
			'externalTrafficPolicy is Local: only pods on this node count for clients outside.',
			'If “n1” gets the packet: a.',
			'If “n2” gets the packet: b.',
			'If “n3” gets the packet: nobody, it is dropped.',
			'Nobody changes the address of the client: the pod sees it.',
			'Any of a, b answers and sees the client’s address. Where n3 gets the packet, nobody answers.'
		]);
		expect(lines('ko', local, outside(), '198.51.100.9:80').at(-1)).toContain('n3으로 온 패킷에는');
		const all = cluster({ externalIPs: ['198.51.100.9'] });
		expect(lines('en', all, outside(), '198.51.100.9:80').slice(1, -2)).toEqual([
			'Port 80 of the external IP belongs to the Service “web” in “default”.',
			'externalTrafficPolicy is Cluster: pods on all nodes count.',
			'Ready in the cluster: a, b.'
		]);
	});

	test('has Korean particles that fit what stands before them', () => {
		const alone = (name: string) => {
			const { pods = [] } = podsWith({ name }, { ready: false });
			return lines('ko', cluster({}, { pods }), pod(), `${IP}:80`).at(-1);
		};
		expect(alone('cart')).toContain('cart가 응답해요');
		expect(alone('mail-1')).toContain('mail-1이 응답해요');
		const direct = lines('ko', cluster(), pod(), '10.244.1.10:8080');
		expect(direct[0]).toBe('서비스를 거치지 않고 파드 ‘a’로 바로 연결해요.');
	});

	test('to a port that no container lists ends alike through a Service and without one', () => {
		const wrong = cluster({ ports: [{ port: 80, targetPort: 9090 }] }, { pods: pods.slice(0, 1) });
		const through = lines('en', wrong, pod(), `${IP}:80`).at(-1)!;
		const directly = lines('en', wrong, pod(), '10.244.1.10:9090').at(-1)!;
		expect(directly).toBe(
			'a lists no container port 9090. That list is information only: a program may listen there all the same, else the connection is refused.'
		);
		expect(through).toBe(`The packet comes to a, which sees the client’s address. ${directly}`);
		expect(lines('ko', wrong, pod(), `${IP}:80`).at(-1)).toContain(
			lines('ko', wrong, pod(), '10.244.1.10:9090').at(-1)
		);
		const mixed = cluster(
			{ ports: [{ port: 80, targetPort: 8080 }] },
			podsWith({}, { ports: [9090] })
		);
		expect(lines('en', mixed, pod(), `${IP}:80`).at(-1)).toMatch(
			/^The packet comes to any of a, b, which .* b lists no container port 8080/
		);
	});

	test('to pods that are published early does not call them ready', () => {
		const early = cluster({ publishNotReadyAddresses: true }, podsWith({ ready: false }));
		expect(lines('en', early, pod(), `${IP}:80`)).toContain(
			'publishNotReadyAddresses has them used in the cluster, ready or not: a, b.'
		);
		const ready = cluster({ publishNotReadyAddresses: true });
		expect(lines('en', ready, pod(), `${IP}:80`)).toContain('Ready in the cluster: a, b.');
	});
});
