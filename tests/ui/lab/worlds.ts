/** A cluster with something of everything that a picture shows. */
import { buildWorld } from '#core/kube/world/build.ts';
import type { WorldSpec } from '#core/kube/world/spec.ts';

export const FULL: WorldSpec = {
	namespaces: ['default', 'kube-system', 'shop', 'data'],
	loadBalancer: { pool: '203.0.113.0/28', ipMode: 'VIP' },
	nodes: [1, 2, 3].map((i) => ({
		name: `node-${i}`,
		internalIPs: [`192.168.0.1${i}`],
		podCidrs: [`10.244.${i}.0/24`],
		zone: i === 3 ? 'seoul-b' : 'seoul-a'
	})),
	pods: [
		{ name: 'client', node: 'node-1' },
		{ name: 'web-1', namespace: 'shop', node: 'node-1', labels: { app: 'web' }, ports: [8080] },
		{
			name: 'web-6d4b75cb6d-hm8x2',
			namespace: 'shop',
			node: 'node-2',
			labels: { app: 'web' },
			ports: [8080]
		},
		{ name: 'web-3', namespace: 'shop', node: 'node-2', labels: { app: 'web' }, ready: false },
		{ name: 'web-4', namespace: 'shop', node: 'node-3', labels: { app: 'web' }, terminating: true },
		{
			name: 'db-0',
			namespace: 'data',
			node: 'node-3',
			labels: { app: 'db' },
			hostname: 'db-0',
			subdomain: 'db'
		},
		{ name: 'waiting', namespace: 'shop', phase: 'Pending', ready: false }
	],
	services: [
		{
			name: 'web',
			namespace: 'shop',
			selector: { app: 'web' },
			type: 'LoadBalancer',
			externalTrafficPolicy: 'Local',
			ports: [{ name: 'http', port: 80, targetPort: 8080 }]
		},
		{ name: 'cart', namespace: 'shop', selector: { app: 'cart' }, ports: [80] },
		{ name: 'db', namespace: 'data', selector: { app: 'db' }, headless: true, ports: [5432] },
		{ name: 'pay', type: 'ExternalName', externalName: 'pay.example.com', ports: [] },
		{ name: 'old', ports: [{ port: 80, targetPort: 8080 }] }
	],
	slices: [{ service: 'old', ports: [8080], endpoints: ['198.51.100.40'] }],
	upstream: { 'pay.example.com': { A: ['198.51.100.7'] } }
};

export const full = buildWorld(FULL);
