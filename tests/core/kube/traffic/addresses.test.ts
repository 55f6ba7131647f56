import { describe, expect, test } from 'vitest';
import { frontendsOf } from '#core/kube/traffic/frontends.ts';
import { parseAddress } from '#core/kube/traffic/locate.ts';
import { clientOf } from '#core/kube/traffic/pod.ts';
import type { ServiceSpec } from '#core/kube/world/spec.ts';
import { ask, cluster, IP, pod, told } from './support.ts';

describe('an address', () => {
	test.each([
		['10.96.0.50:80', '10.96.0.50', 80],
		[' 10.96.0.50:80 ', '10.96.0.50', 80],
		['[fd00:0::1]:443', 'fd00::1', 443]
	])('is read from “%s”', (text, ip, port) => {
		expect(parseAddress(text)).toEqual({ ip, port, protocol: 'TCP' });
	});

	test.each([
		'10.96.0.50',
		'10.96.0.50:',
		'10.96.0.50:0',
		'10.96.0.50:65536',
		'web:80',
		'fd00::1:80'
	])('is not read from “%s”', (text) => {
		expect(parseAddress(text)).toBeNull();
	});
});

describe('where a Service can be dialled', () => {
	const shown = (service: Partial<ServiceSpec>) => {
		const world = cluster(service);
		return frontendsOf(world, world.services[0]!).map(
			({ kind, address }) => `${kind} ${address.ip}:${address.port}`
		);
	};

	test('is its cluster IP, for a start', () => {
		expect(shown({})).toEqual([`cluster-ip ${IP}:80`]);
	});

	test('is every node for a NodePort, and the load balancer for a LoadBalancer', () => {
		const ports = [{ port: 80, targetPort: 8080, nodePort: 30080 }];
		expect(shown({ type: 'LoadBalancer', ports, ingress: [{ ip: '198.51.100.5' }] })).toEqual([
			`cluster-ip ${IP}:80`,
			'load-balancer 198.51.100.5:80',
			'node-port 192.168.0.11:30080',
			'node-port 192.168.0.12:30080',
			'node-port 192.168.0.13:30080'
		]);
	});

	test('is nowhere for a headless Service, a mere name, and a balancer known by name', () => {
		expect(shown({ headless: true, clusterIPs: [] })).toEqual([]);
		expect(shown({ type: 'ExternalName', externalName: 'a.example', clusterIPs: [] })).toEqual([]);
		const ingress = [{ hostname: 'lb.example.com' }];
		expect(shown({ type: 'LoadBalancer', allocateLoadBalancerNodePorts: false, ingress })).toEqual([
			`cluster-ip ${IP}:80`
		]);
	});
});

test('a pod asks as a process of its node when it uses the node’s network', () => {
	const world = cluster(
		{},
		{
			pods: [
				{ name: 'p', node: 'n1' },
				{ name: 'h', node: 'n1', hostNetwork: true }
			]
		}
	);
	expect(world.pods.map(clientOf)).toEqual([
		{ kind: 'pod', node: 'n1', ips: ['10.244.1.2'] },
		{ kind: 'node', node: 'n1' }
	]);
});

test('each family has endpoints of its own', () => {
	const dual = cluster(
		{ clusterIPs: [IP, 'fd00:10:96::50'] },
		{
			podCidrs: ['10.244.0.0/16', 'fd00:244::/48'],
			pods: [
				{ name: 'both', labels: { app: 'web' }, node: 'n1', ips: ['10.244.1.1', 'fd00:244::1'] },
				{ name: 'old', labels: { app: 'web' }, node: 'n1', ips: ['10.244.1.2'] }
			]
		}
	);
	const client = { ...pod('n1'), ips: ['10.244.1.99', 'fd00:244::99'] } as const;
	expect(told(ask(dual, client, `${IP}:80`))).toBe('both old, client');
	expect(told(ask(dual, client, '[fd00:10:96::50]:80'))).toBe('both, client');
});
