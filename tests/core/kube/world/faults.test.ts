import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildWorld } from '#core/kube/world/build.ts';
import { editFaults } from '#core/kube/world/edit-faults.ts';
import { isWarning, type Fault } from '#core/kube/world/fault.ts';
import { faults } from '#core/kube/world/faults.ts';
import type { ServiceSpec, WorldSpec } from '#core/kube/world/spec.ts';

const told = ({ code, path }: Fault) => `${code} ${path}`;
const of = (spec: WorldSpec) => faults(buildWorld(spec)).map(told);
const ofService = (service: Partial<ServiceSpec>, spec: WorldSpec = {}) =>
	of({ ...spec, services: [{ name: 'web', ports: [80], ...service }] });

test('a world that is well has no faults', () => {
	const world = buildWorld({
		nodes: [{ name: 'n1', internalIPs: ['192.168.0.11'], podCidrs: ['10.244.1.0/24'] }],
		pods: [{ name: 'a', node: 'n1', labels: { app: 'web' }, ports: [{ name: 'http', port: 80 }] }],
		workloads: [{ name: 'web' }],
		services: [
			{ name: 'web', selector: { app: 'web' }, ports: [{ port: 80, targetPort: 'http' }] },
			{ name: 'np', type: 'NodePort', ports: [80] },
			{ name: 'lb', type: 'LoadBalancer', externalTrafficPolicy: 'Local', ports: [80] },
			{ name: 'db', headless: true },
			{ name: 'ext', type: 'ExternalName', externalName: 'db.example.com' }
		],
		slices: [{ service: 'db', ports: [5432], endpoints: ['192.0.2.50'] }]
	});
	expect(faults(world)).toEqual([]);
});

describe('a Service', () => {
	const two = [
		{ name: 'a', port: 80 },
		{ name: 'b', port: 443 }
	];
	test.each<[string, Partial<ServiceSpec>, string]>([
		['a name with a digit first', { name: '1web' }, 'name-invalid metadata.name'],
		['a name with a dot', { name: 'web.shop' }, 'name-invalid metadata.name'],
		['a name with capitals', { name: 'Web' }, 'name-invalid metadata.name'],
		['a name too long', { name: 'w'.repeat(64) }, 'name-invalid metadata.name'],
		[
			'a namespace that is not there',
			{ namespace: 'defalut' },
			'namespace-unknown metadata.namespace'
		],
		['a bad label key', { labels: { '-a': 'x' } }, 'label-key-invalid metadata.labels'],
		['a bad selector', { selector: { app: 'a b' } }, 'label-value-invalid spec.selector.app'],
		['no port', { ports: [] }, 'ports-missing spec.ports'],
		[
			'two ports, one without a name',
			{ ports: [{ name: 'a', port: 80 }, 443] },
			'port-name-missing spec.ports[1].name'
		],
		[
			'two ports of one name',
			{ ports: [two[0]!, { name: 'a', port: 443 }] },
			'port-name-repeated spec.ports[1].name'
		],
		[
			'one port twice',
			{ ports: [two[0]!, { name: 'b', port: 80 }] },
			'port-repeated spec.ports[1]'
		],
		[
			'a port name with a capital',
			{ ports: [{ name: 'HTTP', port: 80 }] },
			'name-invalid spec.ports[0].name'
		],
		['port 0', { ports: [0] }, 'port-out-of-range spec.ports[0].port'],
		[
			'port 65536',
			{ ports: [{ port: 80, targetPort: 65536 }] },
			'port-out-of-range spec.ports[0].targetPort'
		],
		[
			'a target name without a letter',
			{ ports: [{ port: 80, targetPort: '80' }] },
			'name-invalid spec.ports[0].targetPort'
		],
		[
			'a target name too long',
			{ ports: [{ port: 80, targetPort: 'a'.repeat(16) }] },
			'name-invalid spec.ports[0].targetPort'
		],
		[
			'a node port on a ClusterIP',
			{ ports: [{ port: 80, nodePort: 30080 }] },
			'unused-by-type spec.ports[0].nodePort'
		],
		[
			'a node port below the range',
			{ type: 'NodePort', ports: [{ port: 80, nodePort: 29999 }] },
			'node-port-out-of-range spec.ports[0].nodePort'
		],
		[
			'a node port above the range',
			{ type: 'NodePort', ports: [{ port: 80, nodePort: 32768 }] },
			'node-port-out-of-range spec.ports[0].nodePort'
		],
		[
			'one node port twice',
			{ type: 'NodePort', ports: two.map((port) => ({ ...port, nodePort: 30080 })) },
			'node-port-repeated spec.ports[1].nodePort'
		],
		[
			'a headless NodePort',
			{ type: 'NodePort', headless: true },
			'headless-type spec.clusterIPs[0]'
		],
		[
			'a headless LoadBalancer',
			{ type: 'LoadBalancer', headless: true },
			'headless-type spec.clusterIPs[0]'
		],
		['a cluster IP that is none', { clusterIPs: ['web'] }, 'ip-invalid spec.clusterIPs[0]'],
		[
			'a cluster IP from elsewhere',
			{ clusterIPs: ['10.1.2.3'] },
			'cluster-ip-outside spec.clusterIPs[0]'
		],
		[
			'a cluster IP of the other family',
			{ clusterIPs: ['10.96.0.9'], ipFamilies: ['IPv6'] },
			'ip-family spec.clusterIPs[0]'
		],
		[
			'two cluster IPs of one family',
			{ clusterIPs: ['10.96.0.9', '10.96.0.8'] },
			'ips-of-one-family spec.clusterIPs'
		],
		['a family that is not here', { ipFamilies: ['IPv6'] }, 'family-not-here spec.ipFamilies[0]'],
		[
			'both families where one is',
			{ ipFamilyPolicy: 'RequireDualStack' },
			'dual-stack-not-here spec.ipFamilyPolicy'
		],
		[
			'a cluster IP of a mere name',
			{ type: 'ExternalName', externalName: 'a.example', clusterIPs: ['10.96.0.9'] },
			'unused-by-type spec.clusterIPs'
		],
		[
			'a headless mere name',
			{ type: 'ExternalName', externalName: 'a.example', headless: true },
			'unused-by-type spec.clusterIPs'
		],
		['no name', { type: 'ExternalName' }, 'external-name-missing spec.externalName'],
		[
			'an invalid name',
			{ type: 'ExternalName', externalName: 'a_b.example' },
			'name-invalid spec.externalName'
		],
		[
			'an address for a name',
			{ type: 'ExternalName', externalName: '192.0.2.7' },
			'external-name-ip spec.externalName'
		],
		[
			'Local where nobody comes in',
			{ externalTrafficPolicy: 'Local' },
			'policy-not-external spec.externalTrafficPolicy'
		],
		[
			'a health check nobody asks',
			{ healthCheckNodePort: 32000 },
			'health-port-not-local spec.healthCheckNodePort'
		],
		[
			'an affinity of no time',
			{ sessionAffinity: { timeoutSeconds: 0 } },
			'affinity-timeout spec.sessionAffinityConfig.clientIP.timeoutSeconds'
		],
		[
			'an affinity beyond a day',
			{ sessionAffinity: { timeoutSeconds: 86401 } },
			'affinity-timeout spec.sessionAffinityConfig.clientIP.timeoutSeconds'
		],
		['an external IP that is none', { externalIPs: ['x'] }, 'ip-invalid spec.externalIPs[0]'],
		['a loopback external IP', { externalIPs: ['127.0.0.1'] }, 'ip-loopback spec.externalIPs[0]'],
		[
			'a link-local external IP',
			{ externalIPs: ['169.254.1.1'] },
			'ip-link-local spec.externalIPs[0]'
		],
		['no external IP at all', { externalIPs: ['0.0.0.0'] }, 'ip-unspecified spec.externalIPs[0]'],
		[
			'ranges without a balancer',
			{ loadBalancerSourceRanges: ['10.0.0.0/8'] },
			'unused-by-type spec.loadBalancerSourceRanges'
		],
		[
			'a range that is none',
			{ type: 'LoadBalancer', loadBalancerSourceRanges: ['10.0.0.0'] },
			'cidr-invalid spec.loadBalancerSourceRanges[0]'
		],
		[
			'a class without a balancer',
			{ loadBalancerClass: 'example.com/lb' },
			'unused-by-type spec.loadBalancerClass'
		],
		[
			'an allocation without a balancer',
			{ allocateLoadBalancerNodePorts: false },
			'unused-by-type spec.allocateLoadBalancerNodePorts'
		],
		[
			'an ingress without a balancer',
			{ ingress: [{ ip: '192.0.2.1' }] },
			'unused-by-type status.loadBalancer.ingress'
		]
	])('is refused with %s', (_what, service, fault) => {
		expect(ofService(service)).toContain(fault);
	});

	test('may have one port number twice for two protocols, node port included', () => {
		const ports = (['TCP', 'UDP'] as const).map((protocol) => ({
			name: protocol.toLowerCase(),
			port: 53,
			protocol,
			nodePort: 30053
		}));
		expect(ofService({ type: 'NodePort', ports })).toEqual([]);
	});

	test('may keep clients for exactly a day', () => {
		expect(ofService({ sessionAffinity: { timeoutSeconds: 86400 } })).toEqual([]);
	});

	test('knows the wishes of its version', () => {
		const wish = { trafficDistribution: 'PreferSameNode' } as const;
		expect(ofService(wish, { minor: 33 })).toEqual([
			'distribution-unknown spec.trafficDistribution'
		]);
		expect(ofService(wish, { minor: 34 })).toEqual([]);
		expect(ofService({ trafficDistribution: 'PreferClose' }, { minor: 31 })).toEqual([]);
	});

	test('is warned, not refused, of an address for a name', () => {
		const world = buildWorld({
			services: [{ name: 'ext', type: 'ExternalName', externalName: '192.0.2.7' }]
		});
		expect(faults(world).map(isWarning)).toEqual([true]);
	});

	test('cannot take what another one has', () => {
		const port = [{ port: 80, nodePort: 30080 }];
		const services = [
			{ name: 'b', type: 'NodePort', clusterIPs: ['10.96.0.9'], ports: port },
			{ name: 'a', type: 'NodePort', clusterIPs: ['10.96.0.9'], ports: port }
		] as const;
		expect(faults(buildWorld({ services }))).toEqual([
			expect.objectContaining({ code: 'ip-taken', object: 'default/b', by: 'default/a' }),
			expect.objectContaining({ code: 'node-port-taken', object: 'default/b', port: 30080 })
		]);
		expect(of({ services: [services[0], services[0]] })).toContain('name-taken metadata.name');
	});
});

describe('others', () => {
	test.each<[string, WorldSpec, string]>([
		['a namespace with a dot', { namespaces: ['a.b'] }, 'name-invalid metadata.name'],
		['a namespace twice', { namespaces: ['a', 'a'] }, 'name-taken metadata.name'],
		['a node with a capital', { nodes: [{ name: 'N1' }] }, 'name-invalid metadata.name'],
		[
			'a pod in no namespace',
			{ pods: [{ name: 'p', namespace: 'x' }] },
			'namespace-unknown metadata.namespace'
		],
		['a pod on no node', { pods: [{ name: 'p', node: 'n9' }] }, 'node-unknown spec.nodeName'],
		[
			'a hostname with a dot',
			{ pods: [{ name: 'p', hostname: 'a.b' }] },
			'name-invalid spec.hostname'
		],
		[
			'a subdomain with a capital',
			{ pods: [{ name: 'p', subdomain: 'Web' }] },
			'name-invalid spec.subdomain'
		],
		[
			'no container',
			{ pods: [{ name: 'p', containers: [] }] },
			'containers-missing spec.containers'
		],
		[
			'one container name twice',
			{ pods: [{ name: 'p', containers: [{ name: 'a' }, { name: 'a' }] }] },
			'name-taken spec.containers[1].name'
		],
		[
			'one port name twice',
			{
				pods: [
					{
						name: 'p',
						ports: [
							{ name: 'x', port: 1 },
							{ name: 'x', port: 2 }
						]
					}
				]
			},
			'port-name-repeated spec.containers[0].ports[1].name'
		],
		[
			'container port 0',
			{ pods: [{ name: 'p', ports: [0] }] },
			'port-out-of-range spec.containers[0].ports[0].containerPort'
		],
		[
			'a pod IP that is none',
			{ pods: [{ name: 'p', ips: ['x'] }] },
			'ip-invalid status.podIPs[0].ip'
		],
		[
			'a pod IP twice',
			{
				pods: [
					{ name: 'p', ips: ['10.244.0.1'] },
					{ name: 'q', ips: ['10.244.0.1'] }
				]
			},
			'ip-taken status.podIPs[0].ip'
		],
		[
			'None without nameservers',
			{ pods: [{ name: 'p', dnsPolicy: 'None' }] },
			'nameservers-missing spec.dnsConfig.nameservers'
		],
		[
			'four nameservers',
			{
				pods: [
					{
						name: 'p',
						dnsConfig: {
							nameservers: ['192.0.2.1', '192.0.2.2', '192.0.2.3', '192.0.2.4'],
							searches: [],
							options: []
						}
					}
				]
			},
			'nameservers-many spec.dnsConfig.nameservers'
		],
		[
			'33 search domains',
			{
				pods: [
					{
						name: 'p',
						dnsConfig: { nameservers: [], searches: Array<string>(33).fill('a'), options: [] }
					}
				]
			},
			'searches-many spec.dnsConfig.searches'
		],
		[
			'a selector beside its template',
			{ workloads: [{ name: 'w', selector: { matchLabels: { app: 'x' } } }] },
			'selector-misses-template spec.template.metadata.labels'
		],
		[
			'no selector',
			{ workloads: [{ name: 'w', selector: { matchLabels: {} } }] },
			'selector-missing spec.selector'
		],
		[
			'fewer than no replicas',
			{ workloads: [{ name: 'w', replicas: -1 }] },
			'replicas-negative spec.replicas'
		],
		[
			'an endpoint of the other family',
			{ slices: [{ service: 'x', addressType: 'IPv6', endpoints: ['192.0.2.1'] }] },
			'ip-family endpoints[0].addresses[0]'
		],
		[
			'an endpoint on itself',
			{ slices: [{ service: 'x', endpoints: ['127.0.0.1'] }] },
			'ip-loopback endpoints[0].addresses[0]'
		],
		[
			'an endpoint that is a cluster IP',
			{ slices: [{ service: 'x', endpoints: ['10.96.0.9'] }] },
			'endpoint-cluster-ip endpoints[0].addresses[0]'
		],
		[
			'an endpoint port twice',
			{ slices: [{ service: 'x', ports: [80, 81] }] },
			'port-name-repeated ports[1].name'
		],
		[
			'a slice too long',
			{ slices: [{ service: 'x', endpoints: Array<string>(1001).fill('192.0.2.1') }] },
			'too-many-endpoints endpoints'
		]
	])('are refused with %s', (_what, spec, fault) => {
		expect(of(spec)).toContain(fault);
	});
});

describe('an edit', () => {
	const world = (service: Partial<ServiceSpec>, more: WorldSpec = {}) =>
		buildWorld({
			...more,
			services: [{ name: 'web', ports: [80], clusterIPs: ['10.96.0.9'], ...service }]
		});
	const between = (one: Partial<ServiceSpec>, other: Partial<ServiceSpec>) =>
		editFaults(world(one), world(other)).map(told);
	const balanced = { type: 'LoadBalancer', externalTrafficPolicy: 'Local' } as const;

	test.each<[string, Partial<ServiceSpec>, Partial<ServiceSpec>, string]>([
		['the cluster IP', {}, { clusterIPs: ['10.96.0.10'] }, 'immutable spec.clusterIPs[0]'],
		[
			'whether it is headless',
			{},
			{ clusterIPs: [], headless: true },
			'immutable spec.clusterIPs[0]'
		],
		[
			'the class',
			{ type: 'LoadBalancer' },
			{ type: 'LoadBalancer', loadBalancerClass: 'a.example/b' },
			'immutable spec.loadBalancerClass'
		],
		[
			'the health check',
			{ ...balanced, healthCheckNodePort: 32000 },
			{ ...balanced, healthCheckNodePort: 32001 },
			'immutable spec.healthCheckNodePort'
		]
	])('may not change %s', (_what, one, other, fault) => {
		expect(between(one, other)).toContain(fault);
	});

	test('may change the type, the ports and the selector', () => {
		expect(between({}, { type: 'NodePort', ports: [81], selector: { app: 'x' } })).toEqual([]);
		const name = { type: 'ExternalName', clusterIPs: [], externalName: 'a.example' } as const;
		expect(between({}, name)).toEqual([]);
	});

	test('may not change the selector of a workload, nor what a pod is', () => {
		const before = buildWorld({ workloads: [{ name: 'w' }], pods: [{ name: 'p' }] });
		const after = buildWorld({
			workloads: [{ name: 'w', selector: { matchLabels: { app: 'x' } }, replicas: 5 }],
			pods: [{ name: 'p', serviceAccount: 'other', labels: { a: 'b' } }, { name: 'new' }]
		});
		expect(editFaults(before, after).map(told)).toEqual([
			'immutable spec.selector',
			'immutable spec.serviceAccountName'
		]);
	});
});

test('what is refused does not depend on the order of the world', () => {
	const services = fc.array(
		fc.record({
			name: fc.constantFrom('a', 'b', 'C'),
			type: fc.constantFrom('ClusterIP' as const, 'NodePort' as const),
			clusterIPs: fc.constantFrom(['10.96.0.9'], ['10.1.0.1']),
			ports: fc.constant([{ port: 80, nodePort: 30080 }])
		}),
		{ maxLength: 4 }
	);
	fc.assert(
		fc.property(services, (all) => {
			const list = all.filter((one, i) => all.findIndex(({ name }) => name === one.name) === i);
			const world = buildWorld({ services: list });
			const other = { ...world, services: world.services.toReversed() };
			expect(faults(other)).toEqual(faults(world));
		})
	);
});
