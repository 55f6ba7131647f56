import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildWorld } from '#core/kube/world/build.ts';
import type { Settings } from '#core/kube/world/types.ts';
import { titleOf, type AboutWorld } from '#core/kube/yaml/about-world.ts';
import { isAdvice, readWorld } from '#core/kube/yaml/read-world.ts';
import { writeWorld } from '#core/kube/yaml/write-world.ts';
import { worldFaultText } from '../../../../src/i18n/kube/yaml.ts';

const head = (fields: string) => `apiVersion: kubecards/v1\nkind: World\n${fields}`;
const pod = (name: string, more = '') =>
	`apiVersion: v1\nkind: Pod\nmetadata: {name: ${name}}\nspec: {containers: [{name: a}]${more}}\n`;
const service = (spec: string) =>
	`apiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec: ${spec}\n`;
const file = (...documents: readonly string[]) => documents.join('---\n');
const toldOf = (text: string) =>
	readWorld(text).faults.map(
		(fault) => `${fault.line}:${fault.column} ${worldFaultText(fault, 'en')}`
	);

test('a List, as kubectl writes one, is read object by object', () => {
	const list = (kind: string) => `apiVersion: v1
kind: List
items:
  - {apiVersion: v1, kind: ${kind}, metadata: {name: a}, spec: {containers: [{name: a}]}}
  - {apiVersion: v1, kind: Pod, metadata: {name: b}, spec: {containers: [{name: a}]}}
`;
	const { world, faults } = readWorld(list('Pod'));
	expect(faults).toEqual([]);
	expect(world.pods.map(({ name }) => name)).toEqual(['a', 'b']);
	expect(toldOf(list('Pot'))).toEqual([
		'4:28 The kind “Pot” is not known here. Did you mean “Pod”?'
	]);
});

test.each(['', ' \n', '# only a comment\n---\n'])('no text is no world: “%s”', (text) => {
	expect(toldOf(text)).toEqual([
		'1:1 Nothing is written there: a cluster needs at least one manifest.'
	]);
});

test('where a kind is not known, those that are known are named', () => {
	expect(toldOf('apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: {name: a}\n')).toEqual([
		'2:7 The kind “Ingress” is not known here. Known are Namespace, Node, Pod, Deployment, ReplicaSet, StatefulSet, Service, EndpointSlice.'
	]);
});

test('who asks is not written once that pod is gone, so that the text can be read', () => {
	const { world, about } = readWorld(file(head('from: {pod: client}\n'), pod('client'), pod('b')));
	const left = { ...world, pods: world.pods.filter(({ name }) => name !== 'client') };
	const back = readWorld(writeWorld(left, about));
	expect([back.faults, back.about.from]).toEqual([[], null]);
});

test('a world file says who asks what, and how the cluster was set up', () => {
	const { world, about, faults } = readWorld(
		file(
			head(`title: {ko: 헤드리스, en: Headless}
topics: [Headless Service, StatefulSet]
from: {pod: client}
ask: {name: db, port: 5432}
minor: 30
clusterDomain: example.internal
serviceCidrs: [10.0.0.0/16]
loadBalancer: {pool: 198.51.100.0/28}
upstream: {DB.Example.com.: {A: [203.0.113.7]}}
`),
			pod('client')
		)
	);
	expect(faults).toEqual([]);
	expect(about).toEqual({
		title: { ko: '헤드리스', en: 'Headless' },
		topics: ['Headless Service', 'StatefulSet'],
		from: { namespace: 'default', name: 'client' },
		ask: { name: 'db', port: 5432 }
	});
	expect(world).toMatchObject({
		minor: 30,
		clusterDomain: 'example.internal',
		serviceCidrs: ['10.0.0.0/16'],
		loadBalancer: { pool: '198.51.100.0/28', ipMode: 'VIP' },
		upstream: { 'db.example.com': { A: ['203.0.113.7'] } },
		proxyMode: 'iptables'
	});
});

test('manifests alone are a world of which nothing more is said', () => {
	const { world, about, faults } = readWorld(pod('a'));
	expect(faults).toEqual([]);
	expect(about).toEqual({ title: {}, topics: [], from: null, ask: null });
	expect(world.clusterDomain).toBe('cluster.local');
	expect(readWorld('').world).toEqual(buildWorld({}));
});

test('a title in one language stands for the other', () => {
	const { about } = readWorld(head('title: {ko: 서비스}\n'));
	expect([titleOf(about, 'ko'), titleOf(about, 'en')]).toEqual(['서비스', '서비스']);
	expect(titleOf(readWorld(head('topics: [a]\n')).about, 'en')).toBeNull();
});

describe('a world file is refused, with its line, for', () => {
	test.each([
		[
			'a field that is misspelt',
			head('clusterDomian: a.b\n'),
			['3:16 There is no field “clusterDomian” at the top. Did you mean “clusterDomain”?']
		],
		[
			'a kind that is misspelt',
			'apiVersion: kubecards/v1\nkind: Wordl\n',
			['2:7 The kind “Wordl” is not known here. Did you mean “World”?']
		],
		[
			'another version',
			'apiVersion: kubecards/v2\nkind: World\n',
			['1:13 apiVersion does not know “kubecards/v2”. Did you mean “kubecards/v1”?']
		],
		[
			'a block of addresses that is none',
			head('podCidrs: [10.244.0.0]\n'),
			['3:12 podCidrs[0] takes a block of addresses, such as 10.96.0.0/12.']
		],
		[
			'ports beyond all ports',
			head('nodePorts: {first: 30000, last: 99999999}\n'),
			['3:33 nodePorts.last takes a port, from 1 to 65535.']
		],
		[
			'a version with its major',
			head('minor: 1.35\n'),
			['3:8 minor takes the minor version alone: 35 for Kubernetes 1.35.']
		],
		[
			'a domain with a dot at its end',
			head('clusterDomain: cluster.local.\n'),
			[
				'3:16 clusterDomain takes a name of small letters, digits, hyphens and dots, without a dot at its ends.'
			]
		],
		[
			'a record that is no address',
			head('upstream: {a.example: {A: [b.example]}}\n'),
			['3:28 upstream[a.example].A[0] takes an IP address, such as 192.0.2.53.']
		],
		[
			'a type of record that is none',
			head('upstream: {a.example: {CNAMES: [b.example]}}\n'),
			['3:32 There is no field “CNAMES” in upstream[a.example]. Did you mean “CNAME”?']
		],
		[
			'two worlds',
			file(head(''), head('')),
			['5:7 A file holds one world: there is a document of kind World above.']
		],
		[
			'a pod to ask from that is misspelt',
			file(head('from: {pod: clinet}\n'), pod('client')),
			['3:7 There is no pod “default/clinet” to ask from. Did you mean “default/client”?']
		],
		[
			'a pod to ask from of another namespace',
			file(head('from: {pod: a, namespace: shop}\n'), pod('a')),
			['3:7 There is no pod “shop/a” to ask from. Did you mean “default/a”?']
		],
		[
			'what the API server refuses, at the field',
			service('{ports: [{port: 80}, {name: b, targetPort: 80, port: 0}]}'),
			[
				'4:16 Service default/web, spec.ports[0].name: With several ports, every one needs a name.',
				'4:60 Service default/web, spec.ports[1].port: 0 is no port: they go from 1 to 65535.'
			]
		],
		[
			'a name that is taken, at the second',
			file(pod('a'), pod('a')),
			['8:18 Pod default/a, metadata.name: There is another one named “a”.']
		]
	])('%s', (_what, text, expected) => {
		expect(toldOf(text)).toEqual(expected);
	});

	test('one thing at a time: what cannot be read is not held against what can', () => {
		const text = file(
			'apiVersion: v1\nkind: Namespace\nmetadata: {nam: shop}\n',
			pod('a').replace('name: a}', 'name: a, namespace: shop}')
		);
		expect(readWorld(text).faults.map(({ code }) => code)).toEqual([
			'name-missing',
			'field-unknown'
		]);
	});
});

test('what is only advised against is told apart', () => {
	const { faults } = readWorld(service('{type: ExternalName, externalName: 192.0.2.1}'));
	expect(faults.map(isAdvice)).toEqual([true]);
	expect(readWorld(pod('A')).faults.map(isAdvice)).toEqual([false]);
});

const words = fc.stringMatching(/^[a-z][a-z0-9]{0,5}$/);
const texts = fc.oneof(fc.string(), fc.constantFrom('yes', '1', 'null', '- a', '한글: #', '`'));
const ips = fc.ipV4();
const cidrs = fc.constantFrom('10.96.0.0/12', '10.0.0.0/16', 'fd00::/112', '10.244.0.0/16');
const names = fc.array(words, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('.'));
const settings = fc.record<Settings>({
	minor: fc.integer({ min: 21, max: 36 }),
	clusterDomain: names,
	serviceCidrs: fc.uniqueArray(cidrs, { minLength: 1, maxLength: 2 }),
	podCidrs: fc.uniqueArray(cidrs, { maxLength: 2 }),
	nodePorts: fc.record({ first: fc.constant(30000), last: fc.integer({ min: 30000, max: 32767 }) }),
	proxyMode: fc.constantFrom('iptables', 'ipvs', 'nftables'),
	loadBalancer: fc.option(
		fc.record({ pool: cidrs, ipMode: fc.constantFrom<'VIP' | 'Proxy'>('VIP', 'Proxy') })
	),
	nodeDns: fc.record({
		nameservers: fc.array(ips, { maxLength: 2 }),
		searches: fc.array(names, { maxLength: 2 }),
		options: fc.array(fc.record({ name: words, value: fc.option(words) }), { maxLength: 2 })
	}),
	upstream: fc.dictionary(names, fc.record({ A: fc.array(ips), CNAME: fc.array(names) }), {
		noNullPrototype: true,
		maxKeys: 2
	})
});
const abouts = fc.record<AboutWorld>({
	title: fc.record({ ko: texts, en: texts }, { requiredKeys: [], noNullPrototype: true }),
	topics: fc.array(texts, { maxLength: 3 }),
	from: fc.option(fc.record({ namespace: words, name: words })),
	ask: fc.option(fc.record({ name: names, port: fc.option(fc.integer({ min: 1, max: 65535 })) }))
});

test('a world comes back from its file as it was, with what is said of it', () => {
	fc.assert(
		fc.property(settings, abouts, (own, about) => {
			const world = buildWorld({
				...own,
				nodes: [{ name: 'n1', internalIPs: ['192.0.2.1'], podCidrs: ['10.244.1.0/24'] }],
				pods: [{ ...(about.from ?? { name: 'a' }), node: 'n1' }],
				services: [{ name: 'lb', type: 'LoadBalancer', ports: [80] }]
			});
			const text = writeWorld(world, about);
			const back = readWorld(text);
			expect(back.about).toEqual(about);
			expect(back.world).toEqual(world);
			expect(writeWorld(back.world, back.about)).toBe(text);
		}),
		{ numRuns: 100 }
	);
});

test('any text is read without an exception', () => {
	fc.assert(
		fc.property(
			fc.oneof(
				fc.string(),
				texts.map((text) => head(`title: ${text}`))
			),
			(text) => {
				const lines = text.split('\n').length;
				for (const { line } of readWorld(text).faults) expect(line).toBeLessThanOrEqual(lines);
			}
		)
	);
});
