/** One document told in other forms: the same answers. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { cards, json, project } from './support.ts';

type Fields = Readonly<Record<string, unknown>>;
type Results = { readonly results: readonly Fields[] };

const fixture = (file: string) =>
	JSON.parse(readFileSync(`tests/fixtures/kube/${file}.json`, 'utf8')) as Fields;
const judged = (kind: string, document: unknown) =>
	json<Results>(project({ 'c.json': JSON.stringify(document) }), 'judge', kind, 'c.json');
const told = (kind: string, document: unknown) => {
	const {
		status,
		out,
		told: said
	} = cards(
		project({ 'c.json': typeof document === 'string' ? document : JSON.stringify(document) }),
		['judge', kind, 'c.json']
	);
	return { status, out, said };
};
const each = (list: unknown, change: (fields: Fields) => unknown) => (list as Fields[]).map(change);
const without = (fields: Fields, ...names: readonly string[]) =>
	Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));

describe('a document of DNS cases', () => {
	const document = fixture('own-dns');
	const world = document.world as Fields;
	const answers = () => judged('dns', document);
	const services = (change: (service: Fields) => Fields) => ({
		...document,
		world: { ...world, services: each(world.services, change) }
	});
	const endpoints = (change: (endpoint: Fields) => unknown) =>
		services((service) => ({ ...service, endpoints: each(service.endpoints, change) }));
	const cases = (change: (one: Fields) => Fields) => ({
		...document,
		cases: each(document.cases, change)
	});

	test.each<[string, object]>([
		['the namespaces left out', { ...document, world: without(world, 'namespaces') }],
		[
			'the namespaces as objects',
			{
				...document,
				world: { ...world, namespaces: (world.namespaces as string[]).map((name) => ({ name })) }
			}
		],
		[
			'clusterIP as in a manifest',
			services(({ headless, clusterIPs, ...service }) => ({
				...service,
				...(headless === true
					? { clusterIP: 'None' }
					: { clusterIPs, clusterIP: (clusterIPs as string[])[0] })
			}))
		],
		[
			'None among the cluster IPs',
			services((service) =>
				service.headless === true
					? { ...without(service, 'headless'), clusterIPs: ['None'] }
					: service
			)
		],
		[
			'types, null names and empty lists left out',
			services((service) => ({
				...without(service, ...(service.type === 'ClusterIP' ? ['type'] : []), 'externalName'),
				...(service.externalName === null
					? {}
					: { externalName: `${service.externalName as string}.` })
			}))
		],
		[
			'ports as text, protocols in lower case',
			services((service) => ({
				...service,
				ports: each(service.ports, ({ port, protocol, name }) => ({
					name: name === '' ? undefined : name,
					port: String(port),
					protocol: protocol === 'TCP' ? undefined : String(protocol).toLowerCase()
				}))
			}))
		],
		[
			'endpoints as in a slice',
			endpoints(({ ip, ready, hostname, ports }) => ({
				addresses: [ip],
				conditions: { ready: ready === true ? null : ready },
				hostname: hostname === '' ? undefined : hostname,
				ports
			}))
		],
		[
			'the zone in the world, with its dot',
			{ ...document, world: { ...world, cluster_domain: 'cluster.local.' }, meta: {} }
		],
		[
			'upstream addresses alone',
			{
				...document,
				world: {
					...world,
					upstream: Object.fromEntries(
						Object.entries(world.upstream as Record<string, Record<string, unknown>>).map(
							([name, records]) => [
								`${name}.`,
								Object.keys(records).join('') === 'A' ? records.A : records
							]
						)
					)
				}
			}
		],
		[
			'types and libraries in other letters, numbers as text, the search list as a line',
			cases(({ qtype, libc, ndots, search, ...one }) => ({
				...one,
				qtype: String(qtype).toLowerCase(),
				libc: String(libc).toUpperCase(),
				ndots: String(ndots),
				search: (search as string[]).join(' ')
			}))
		],
		['a world in each case', { ...cases((one) => ({ ...one, world })), world: undefined }],
		['a list of such cases alone', cases((one) => ({ ...one, world })).cases]
	])('is read with %s', (_form, other) => {
		expect(judged('dns', other)).toEqual(answers());
	});

	test('publishes addresses that are not ready where the Service says so', () => {
		const found = judged('dns', {
			world: {
				services: [
					{
						name: 'db',
						clusterIP: 'None',
						publishNotReadyAddresses: true,
						endpoints: [{ ip: '10.244.1.1', ready: false }, '10.244.1.2']
					}
				]
			},
			cases: [{ query: 'db' }]
		});
		expect(found.results[0]).toMatchObject({
			answers: [{ data: '10.244.1.1' }, { data: '10.244.1.2' }]
		});
	});

	test('gives endpoints without ports of their own those that the Service means', () => {
		const ports = [{ name: 'pg', port: 80, targetPort: 5432 }];
		const found = judged('dns', {
			world: {
				services: [
					{ name: 'db', clusterIPs: [], ports, endpoints: [{ ip: '10.0.0.1', hostname: 'a' }] }
				]
			},
			cases: [{ query: '_pg._tcp.db', qtype: 'SRV' }]
		});
		expect(found.results[0]!.answers).toMatchObject([
			{ data: '5432 a.db.default.svc.cluster.local.' }
		]);
	});

	test.each([
		['world', {}],
		['world.services[0].name', { world: { services: [{}] } }],
		['world.services[0].type', { world: { services: [{ name: 'a', type: 'Cluster' }] } }],
		['world.services[0].ports', { world: { services: [{ name: 'a', ports: ['http'] }] } }],
		['world.services[0].clusterIPs', { world: { services: [{ name: 'a', clusterIP: 'x' }] } }],
		['world.services[0].endpoints', { world: { services: [{ name: 'a', endpoints: [{}] }] } }],
		['ndots', { world: {}, ndots: 'many' }]
	])('names what it cannot read: %s', (place, { ndots, ...about }: Fields) => {
		const { status, said, out } = told('dns', { ...about, cases: [{ id: 7, query: 'a', ndots }] });
		expect([status, said]).toEqual([1, `Case 7 (${place}) cannot be read.`]);
		expect(JSON.parse(out)).toEqual({ results: [{ id: 7, status: null }] });
	});
});

describe('a document of connections', () => {
	const document = fixture('own-traffic');
	const meta = document.meta as Fields;
	const answers = () => judged('traffic', document);
	const about = (change: Fields) => ({ ...document, meta: { ...meta, ...change } });
	const services = (change: (service: Fields, name: string) => Fields) =>
		Object.entries(meta.services as Record<string, Fields>).map(
			([name, service]) => [name, change(service, name)] as const
		);
	const cases = (change: (one: Fields) => Fields) => ({
		...document,
		cases: each(document.cases, change)
	});
	const nodes = Object.entries(meta.nodes as Fields);

	test.each<[string, object]>([
		['nodes in a list', about({ nodes: nodes.map(([name, ip]) => ({ name, ip })) })],
		[
			'nodes as fields with lists',
			about({ nodes: Object.fromEntries(nodes.map(([name, ip]) => [name, { ips: [ip].flat() }])) })
		],
		[
			'Services in a list',
			about({ services: services((one, name) => ({ name, ...one })).map(([, one]) => one) })
		],
		[
			'ports in a list',
			about({
				services: Object.fromEntries(
					services(({ port, nodePort, protocol, ...one }) => ({
						...one,
						ports: [{ port: String(port), nodePort, protocol }]
					}))
				)
			})
		],
		[
			'cluster IPs in a list',
			about({
				services: Object.fromEntries(
					services(({ clusterIP, ...one }) => ({ ...one, clusterIPs: [clusterIP].flat() }))
				)
			})
		],
		['several pod networks', { ...about({ pod_cidrs: [meta.pod_cidr].flat() }) }],
		[
			'a mode for all',
			cases((one) => ({ ...one, proxy_mode: String(one.proxy_mode).toUpperCase() }))
		],
		[
			'conditions as in a slice',
			cases((one) => ({
				...one,
				endpoints: each(one.endpoints, ({ pod, node, ip, ready, serving, terminating }) => ({
					addresses: [ip],
					nodeName: node,
					targetRef: pod === null ? undefined : { kind: 'Pod', name: pod },
					conditions: { ready, serving, terminating }
				}))
			}))
		],
		[
			'destinations as URLs',
			cases((one) => ({ ...one, destination: `http://${String(one.destination)}/` }))
		],
		[
			'destinations with their protocol',
			cases((one) => ({ ...one, destination: `${String(one.destination)}/tcp` }))
		],
		[
			'destinations as fields',
			cases((one) => {
				const [, ip, port] = /^\[?(.*?)\]?:(\d+)$/.exec(String(one.destination))!;
				return { ...one, destination: { ip, port: Number(port) } };
			})
		]
	])('is read with %s', (_form, other) => {
		expect(judged('traffic', other)).toEqual(answers());
	});

	const one = {
		client: { kind: 'pod', node: 'n1', ip: '10.244.1.5' },
		endpoints: [{ pod: 'a', ip: '10.244.1.10', node: 'n1' }]
	};
	const service = { clusterIP: '10.96.0.50', port: 53, protocol: 'UDP' };
	const first = (change: Fields, more: Fields = {}) =>
		judged('traffic', {
			meta: { ...meta, ...more },
			cases: [{ ...one, service, destination: '10.96.0.50:53', ...change }]
		}).results[0];

	test.each<[string, Fields, string]>([
		['the only one that the port has', {}, 'reaches'],
		['UDP', { destination: '10.96.0.50:53/UDP' }, 'reaches'],
		['TCP', { destination: '10.96.0.50:53/tcp' }, 'not-served'],
		['TCP, said beside it', { protocol: 'TCP' }, 'not-served']
	])('knows the protocol: %s', (_which, change, outcome) => {
		expect(first(change)).toMatchObject({ outcome });
	});

	test('knows nodes by name in what is dialled, and localhost', () => {
		const there = { service: { ...service, type: 'NodePort', nodePort: 30053 } };
		expect(first({ ...there, destination: 'n2:30053' })).toMatchObject({ outcome: 'reaches' });
		const client = { kind: 'node', node: 'n1' };
		expect(first({ ...there, client, destination: 'localhost:30053' })).toMatchObject({
			outcome: 'reaches'
		});
	});

	test('knows a client among the endpoints by its name, and one in its node’s network', () => {
		expect(first({ client: { kind: 'pod', name: 'a' } })).toMatchObject({ source: 'node' });
		const [, ip] = nodes[0]!;
		for (const client of [
			{ kind: 'pod', node: 'n1', ip },
			{ kind: 'pod', node: 'n1', hostNetwork: true }
		])
			expect(first({ client })).toMatchObject({ outcome: 'reaches', source: 'node' });
	});

	test('has both families of a Service with an address of each', () => {
		const dual = { clusterIPs: ['10.96.0.50', 'fd00:10::50'], port: 53, protocol: 'UDP' };
		const endpoints = [
			{ pod: 'a', ip: '10.244.1.10', node: 'n1' },
			{ pod: 'b', ip: 'fd00:244::b', node: 'n1' }
		];
		const cidrs = { pod_cidr: '10.244.0.0/16,fd00:244::/56' };
		const client = { kind: 'pod', node: 'n1', ips: ['10.244.1.5', 'fd00:244::5'] };
		const dialled = (destination: string) =>
			first({ service: dual, endpoints, client, destination }, cidrs);
		expect(dialled('10.96.0.50:53')).toMatchObject({ pods: ['a'], source: 'client' });
		expect(dialled('[fd00:10::50]:53')).toMatchObject({ pods: ['b'], source: 'client' });
	});

	test('sends to the zone of the client where nodes have one and the Service prefers it', () => {
		const zones = {
			nodes: { n1: { ip: '192.0.2.1', zone: 'x' }, n2: { ip: '192.0.2.2', zone: 'y' } }
		};
		const endpoints = [
			{ pod: 'a', ip: '10.244.1.10', node: 'n1' },
			{ pod: 'b', ip: '10.244.2.10', node: 'n2' }
		];
		const near = { ...service, trafficDistribution: 'PreferSameZone' };
		expect(first({ service: near, endpoints }, zones)).toMatchObject({ pods: ['a'] });
		expect(first({ service, endpoints }, zones)).toMatchObject({ pods: ['a', 'b'] });
	});

	test('lets no pod tell its ports where the document does not', () => {
		const destination = '10.244.1.10:9999';
		expect(first({ destination }, { target_port: null })).toMatchObject({ outcome: 'reaches' });
		expect(first({ destination })).toMatchObject({ outcome: 'not-served' });
	});
});

describe('any document', () => {
	const kinds = ['dns', 'kubectl', 'text', 'traffic'];

	test.each(kinds)('keeps the ids of %s cases as they were given', (kind) => {
		const cases = [{ id: 7 }, { id: '7' }, {}, { id: null }];
		expect(judged(kind, { cases }).results.map(({ id }) => id)).toEqual([7, '7', '3', '4']);
		expect(judged(kind, { cases }).status).toBe(1);
	});

	test.each(kinds)('without a list of %s cases is refused', (kind) => {
		for (const document of [{}, { cases: {} }, 'null', '7', '"cases"']) {
			const { status, out, said } = told(kind, document);
			expect([status, out, said]).toEqual([
				2,
				'',
				'c.json: there is no list of cases in it (“cases”).'
			]);
		}
	});

	test('may begin with a byte order mark', () => {
		expect(told('text', '\ufeff{"cases":[]}')).toMatchObject({ status: 0, said: '' });
	});

	test.each(kinds)('of odd values is read without a fall: %s', (kind) => {
		const odd = [null, 7, 'x', [], {}, [null], true, -1, 1e99, '', '::', '10.0.0.300'];
		const names = 'query qtype libc ndots search client destination endpoints service a b'.split(
			' '
		);
		const base = {
			query: 'a',
			a: 'kubectl get po',
			b: 'kubectl get po',
			expected: 'a',
			given: 'a'
		};
		const cases = [
			...odd,
			...names.flatMap((name) => odd.map((value) => ({ ...base, [name]: value })))
		];
		for (const value of odd)
			for (const document of [
				{ cases, world: value, meta: value },
				{ cases, world: { services: value, namespaces: value, upstream: value } },
				{ cases, world: { services: [value] }, meta: { services: value, context: value } },
				{
					cases,
					meta: {
						services: { a: value },
						nodes: value,
						context: { contexts: value, files: value, pods: value }
					}
				}
			])
				expect(judged(kind, document).results).toHaveLength(cases.length);
	});
});
