import { describe, expect, test } from 'vitest';
import { buildWorld } from '#core/kube/world/build.ts';

const nodes = [
	{ name: 'n1', internalIPs: ['192.168.0.11'], podCidrs: ['10.244.1.0/24'] },
	{ name: 'n2', internalIPs: ['192.168.0.12'], podCidrs: ['10.244.2.0/24'] }
];

describe('a world', () => {
	test('of nothing has the defaults of kubeadm', () => {
		expect(buildWorld({})).toMatchObject({
			minor: 35,
			clusterDomain: 'cluster.local',
			nodePorts: { first: 30000, last: 32767 },
			proxyMode: 'iptables',
			loadBalancer: null,
			namespaces: [{ name: 'default' }, { name: 'kube-system' }],
			pods: []
		});
	});

	test('gives pods addresses of their nodes, in the order of their names', () => {
		const { pods } = buildWorld({
			nodes,
			pods: [
				{ name: 'b', node: 'n1' },
				{ name: 'a', node: 'n1' },
				{ name: 'c', node: 'n2' },
				{ name: 'host', node: 'n2', hostNetwork: true },
				{ name: 'waiting' },
				{ name: 'own', node: 'n1', ips: ['10.244.1.2'] }
			]
		});
		expect(Object.fromEntries(pods.map(({ name, ips }) => [name, ips[0]]))).toEqual({
			a: '10.244.1.3',
			b: '10.244.1.4',
			c: '10.244.2.2',
			host: '192.168.0.12',
			waiting: undefined,
			own: '10.244.1.2'
		});
	});

	test('gives pods an address of each family', () => {
		const dual = { name: 'n', podCidrs: ['10.244.1.0/24', 'fd00:244:1::/64'] };
		const { pods } = buildWorld({ nodes: [dual], pods: [{ name: 'p', node: 'n' }] });
		expect(pods[0]!.ips).toEqual(['10.244.1.2', 'fd00:244:1::2']);
	});

	test('has one container a pod, with the ports that are told', () => {
		const { pods } = buildWorld({
			pods: [
				{ name: 'web', ports: [8080, { name: 'dns', port: 53, protocol: 'UDP' }] },
				{ name: 'two', containers: [{ name: 'a' }, { name: 'b', image: 'nginx:1.29' }] }
			]
		});
		expect(pods[0]!.containers).toEqual([
			{
				name: 'web',
				image: 'web',
				ports: [
					{ name: '', port: 8080, protocol: 'TCP' },
					{ name: 'dns', port: 53, protocol: 'UDP' }
				]
			}
		]);
		expect(pods[1]!.containers.map(({ image }) => image)).toEqual(['a', 'nginx:1.29']);
	});

	test('has workloads whose selector fits their template', () => {
		const { workloads } = buildWorld({
			workloads: [{ name: 'web', replicas: 3, template: { ports: [80] } }]
		});
		expect(workloads[0]).toMatchObject({
			kind: 'Deployment',
			replicas: 3,
			selector: { matchLabels: { app: 'web' }, matchExpressions: [] },
			template: { labels: { app: 'web' }, containers: [{ name: 'web' }] }
		});
	});

	test('has slices by hand, ready unless said otherwise', () => {
		const { slices } = buildWorld({
			slices: [
				{
					service: 'db',
					ports: [5432],
					endpoints: ['192.0.2.50', { ip: '192.0.2.51', ready: false }]
				}
			]
		});
		expect(slices[0]).toMatchObject({
			name: 'db-1',
			service: 'db',
			addressType: 'IPv4',
			ports: [{ name: '', protocol: 'TCP', port: 5432 }],
			endpoints: [
				{ addresses: ['192.0.2.50'], ready: true, serving: true },
				{ addresses: ['192.0.2.51'], ready: false, serving: false }
			]
		});
	});
});

describe('a Service', () => {
	const built = (...services: Parameters<typeof buildWorld>[0]['services'] & object) =>
		buildWorld({ services, loadBalancer: { pool: '198.51.100.0/28', ipMode: 'VIP' } }).services;

	test('has a cluster IP from above the band kept for those chosen by hand', () => {
		const [web, own] = built(
			{ name: 'web', ports: [80] },
			{ name: 'own', clusterIPs: ['10.96.0.50'] }
		);
		expect(web!.clusterIPs).toEqual(['10.96.1.1']);
		expect(web!.ports[0]).toMatchObject({ port: 80, targetPort: 80, nodePort: null });
		expect(own!.clusterIPs).toEqual(['10.96.0.50']);
	});

	test('has none when headless or a mere name', () => {
		const [headless, name] = built(
			{ name: 'db', headless: true },
			{ name: 'ext', type: 'ExternalName', externalName: 'db.example.com' }
		);
		expect([headless!.clusterIPs, headless!.ipFamilies]).toEqual([[], ['IPv4']]);
		expect([name!.clusterIPs, name!.ipFamilies]).toEqual([[], []]);
	});

	test('of two families has an address of each', () => {
		const { services } = buildWorld({
			serviceCidrs: ['10.96.0.0/16', 'fd00:10:96::/112'],
			services: [{ name: 'dual', ipFamilyPolicy: 'PreferDualStack' }, { name: 'single' }]
		});
		expect(services.map(({ clusterIPs }) => clusterIPs)).toEqual([
			['10.96.1.1', 'fd00:10:96::101'],
			['10.96.1.2']
		]);
	});

	test('of type NodePort opens a port from above the lower band, once per number', () => {
		const [np] = built({
			name: 'np',
			type: 'NodePort',
			ports: [80, { name: 'dns', port: 53 }, { name: 'dns-udp', port: 53, protocol: 'UDP' }]
		});
		expect(np!.ports.map(({ nodePort }) => nodePort)).toEqual([30086, 30087, 30087]);
	});

	test('of type LoadBalancer gets an address, node ports and a health check', () => {
		const [lb, local, none, pending, classed] = built(
			{ name: 'a', type: 'LoadBalancer', ports: [80] },
			{ name: 'b', type: 'LoadBalancer', ports: [80], externalTrafficPolicy: 'Local' },
			{ name: 'c', type: 'LoadBalancer', ports: [80], allocateLoadBalancerNodePorts: false },
			{ name: 'd', type: 'LoadBalancer', ports: [80], ingress: [] },
			{ name: 'e', type: 'LoadBalancer', ports: [80], loadBalancerClass: 'other.example/lb' }
		);
		expect(lb).toMatchObject({
			ingress: [{ ip: '198.51.100.1', hostname: '', ipMode: 'VIP' }],
			ports: [{ nodePort: 30086 }],
			healthCheckNodePort: null
		});
		expect([local!.ports[0]!.nodePort, local!.healthCheckNodePort]).toEqual([30087, 30088]);
		expect(none!.ports[0]!.nodePort).toBeNull();
		expect([pending!.ingress, classed!.ingress]).toEqual([[], []]);
	});

	test('stays pending where nobody gives out addresses', () => {
		const { services } = buildWorld({ services: [{ name: 'lb', type: 'LoadBalancer' }] });
		expect(services[0]!.ingress).toEqual([]);
	});
});
