import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildWorld } from '#core/kube/world/build.ts';
import type { WorldSpec } from '#core/kube/world/spec.ts';
import { readWorld } from '#core/kube/yaml/read-world.ts';
import { writeWorld } from '#core/kube/yaml/write-world.ts';

const faultsOf = (text: string) =>
	readWorld(text).faults.map(({ code, line, column, ...rest }) => {
		const about = Object.values(rest).join(' ');
		return `${line}:${column} ${code}${about === '' ? '' : ` ${about}`}`;
	});
const service = (spec: string) =>
	`apiVersion: v1\nkind: Service\nmetadata:\n  name: web\nspec:\n${spec}`;

test('manifests make the world that the API server would', () => {
	const { world, faults } = readWorld(`
apiVersion: v1
kind: Namespace
metadata: {name: shop}
---
apiVersion: v1
kind: Pod
metadata:
  name: web-1
  namespace: shop
  labels: {app: web}
spec:
  containers:
  - name: web
    image: nginx:1.29
    ports:
    - {name: http, containerPort: 8080}
    resources: {limits: {cpu: 1}}
---
apiVersion: v1
kind: Service
metadata: {name: web, namespace: shop}
spec:
  selector: {app: web}
  ports:
  - port: 80
    targetPort: http
`);
	expect(faults).toEqual([]);
	expect(world.namespaces.map(({ name }) => name)).toEqual(['default', 'kube-system', 'shop']);
	expect(world.pods[0]).toMatchObject({
		namespace: 'shop',
		ready: false,
		phase: 'Pending',
		dnsPolicy: 'ClusterFirst'
	});
	expect(world.services[0]).toMatchObject({
		type: 'ClusterIP',
		clusterIPs: ['10.96.1.1'],
		ports: [{ port: 80, targetPort: 'http', protocol: 'TCP' }]
	});
});

describe('a manifest is refused, with its line, for', () => {
	test.each([
		[
			'a kind that is misspelt',
			'apiVersion: v1\nkind: Servce\nmetadata: {name: a}',
			['2:7 kind-unknown Servce Service']
		],
		['no kind', 'metadata: {name: a}', ['1:1 kind-missing']],
		['a list at the top', '- a', ['1:1 not-a-mapping']],
		[
			'another version',
			'apiVersion: v1\nkind: Deployment\nmetadata: {name: a}\nspec: {selector: {}, template: {spec: {containers: []}}}',
			['1:13 version-wrong Deployment v1 apps/v1']
		],
		['no name', 'apiVersion: v1\nkind: Namespace\nmetadata: {}', ['3:11 name-missing']],
		[
			'a field in another case',
			service('  clusterIp: None\n'),
			['6:14 field-unknown spec clusterIp clusterIP']
		],
		[
			'a field deep inside',
			service('  ports:\n  - prot: 80\n    port: 80\n'),
			['7:11 field-unknown spec.ports[0] prot port']
		],
		[
			'a text for a number',
			service('  ports:\n  - port: "80"\n'),
			['7:11 type-wrong spec.ports[0].port number']
		],
		[
			'a number for a text',
			service('  selector: {app: 1}\n'),
			['6:19 type-wrong spec.selector.app text']
		],
		[
			'an unknown word',
			service('  type: Nodeport\n'),
			['6:9 value-unknown spec.type Nodeport NodePort']
		],
		[
			'a port that is missing',
			service('  ports:\n  - name: a\n'),
			['7:5 field-missing spec.ports[0].port']
		],
		['a mapping for a list', service('  ports: {port: 80}\n'), ['6:10 type-wrong spec.ports list']]
	])('%s', (_what, text, expected) => {
		expect(faultsOf(text)).toEqual(expected);
		expect(readWorld(text).world.services).toEqual([]);
	});

	test('and others beside it count', () => {
		const { world } = readWorld(`${service('  ports: [{port: 80}]')}\n---\nkind: Ghost\n`);
		expect(world.services).toHaveLength(1);
	});
});

describe('a world', () => {
	const full: WorldSpec = {
		namespaces: ['default', 'kube-system', { name: 'shop', labels: { team: 'a' } }],
		nodes: [
			{
				name: 'n1',
				zone: 'a',
				internalIPs: ['192.168.0.11'],
				externalIPs: ['203.0.113.1'],
				podCidrs: ['10.244.1.0/24'],
				labels: { x: 'y' }
			}
		],
		pods: [
			{
				name: 'a',
				namespace: 'shop',
				node: 'n1',
				labels: { app: 'web' },
				ports: [
					{ name: 'http', port: 80 },
					{ name: 'dns', port: 53, protocol: 'UDP' }
				]
			},
			{
				name: 'b',
				phase: 'Failed',
				ready: false,
				terminating: true,
				hostname: 'b',
				subdomain: 'db',
				setHostnameAsFQDN: true,
				hostNetwork: true,
				dnsPolicy: 'None',
				serviceAccount: 'robot',
				automountToken: false,
				owner: { kind: 'StatefulSet', name: 'db' },
				dnsConfig: {
					nameservers: ['192.0.2.1'],
					searches: ['a.example'],
					options: [
						{ name: 'ndots', value: '2' },
						{ name: 'edns0', value: null }
					]
				},
				annotations: { note: 'yes' }
			}
		],
		workloads: [
			{
				name: 'web',
				replicas: 0,
				template: { ports: [8080], labels: { app: 'web', v: '1' } },
				selector: {
					matchLabels: {},
					matchExpressions: [
						{ key: 'app', operator: 'In', values: ['web'] },
						{ key: 'v', operator: 'Exists' }
					]
				}
			},
			{ name: 'db', kind: 'StatefulSet', serviceName: 'db', namespace: 'shop' }
		],
		services: [
			{
				name: 'web',
				namespace: 'shop',
				selector: { app: 'web' },
				ports: [
					{ name: 'a', port: 80, targetPort: 'http' },
					{ name: 'b', port: 81, targetPort: 8081, protocol: 'UDP', appProtocol: 'x.example/y' }
				]
			},
			{
				name: 'np',
				type: 'NodePort',
				ports: [80],
				externalTrafficPolicy: 'Local',
				sessionAffinity: { timeoutSeconds: 60 }
			},
			{
				name: 'lb',
				type: 'LoadBalancer',
				ports: [80],
				externalTrafficPolicy: 'Local',
				loadBalancerSourceRanges: ['203.0.113.0/24'],
				trafficDistribution: 'PreferSameZone'
			},
			{
				name: 'lb2',
				type: 'LoadBalancer',
				ports: [80],
				ingress: [],
				allocateLoadBalancerNodePorts: false,
				loadBalancerClass: 'a.example/b'
			},
			{
				name: 'lb3',
				type: 'LoadBalancer',
				ports: [80],
				ingress: [{ hostname: 'lb.example.com' }, { ip: '198.51.100.9', ipMode: 'Proxy' }]
			},
			{
				name: 'db',
				headless: true,
				publishNotReadyAddresses: true,
				internalTrafficPolicy: 'Local'
			},
			{ name: 'ext', type: 'ExternalName', externalName: 'db.example.com' },
			{ name: 'eip', ports: [80], externalIPs: ['198.51.100.40'] }
		],
		slices: [
			{
				service: 'eip',
				ports: [{ name: '', port: 5432 }],
				endpoints: [
					'192.0.2.50',
					{
						ip: '192.0.2.51',
						ready: false,
						terminating: true,
						serving: true,
						hostname: 'x',
						node: 'n1',
						zone: 'a',
						pod: 'a',
						hints: { zones: ['a'], nodes: ['n1'] }
					}
				]
			},
			{ name: 'lost', service: null, endpoints: [] }
		]
	};
	const settings = { loadBalancer: { pool: '198.51.100.0/28', ipMode: 'VIP' } } as const;

	test('comes back from its manifests as it was', () => {
		const world = buildWorld({ ...settings, ...full });
		const { world: back, faults } = readWorld(writeWorld(world));
		expect(faults).toEqual([]);
		expect(back).toEqual(world);
		expect(writeWorld(back)).toBe(writeWorld(world));
	});

	test('comes back whatever of it is there', () => {
		const some = <T>(list: readonly T[]) => fc.subarray([...list]);
		const specs = fc.record({
			pods: some(full.pods!),
			workloads: some(full.workloads!),
			services: some(full.services!),
			slices: some(full.slices!)
		});
		fc.assert(
			fc.property(specs, (spec) => {
				const world = buildWorld({ ...settings, ...full, ...spec });
				expect(readWorld(writeWorld(world)).world).toEqual(world);
			}),
			{ numRuns: 20 }
		);
	});
});
