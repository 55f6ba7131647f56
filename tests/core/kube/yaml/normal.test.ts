import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildWorld } from '#core/kube/world/build.ts';
import { compareYaml } from '#core/kube/yaml/compare.ts';
import { normalForm } from '#core/kube/yaml/normal.ts';
import { SCHEMAS, type Kind } from '#core/kube/yaml/schema.ts';
import { writeWorld } from '#core/kube/yaml/write-world.ts';
import type { Value } from '#core/kube/yaml/types.ts';

const scalars = fc.constantFrom<Value>(
	null,
	true,
	false,
	0,
	1,
	80,
	'',
	'TCP',
	'ClusterIP',
	'None',
	'a'
);
const keys = fc.constantFrom(
	...['apiVersion', 'kind', 'metadata', 'spec', 'name', 'namespace', 'labels', 'ports', 'port'],
	...['targetPort', 'protocol', 'clusterIP', 'clusterIPs', 'selector', 'template', 'containers'],
	...['replicas', 'limits', 'verbs', 'rules', 'volumes']
);
const values: fc.Arbitrary<Value> = fc.letrec<{ value: Value }>((tie) => ({
	value: fc.oneof(
		{ maxDepth: 5 },
		scalars,
		fc.array(tie('value'), { maxLength: 3 }),
		fc.dictionary(keys, tie('value'), { maxKeys: 5, noNullPrototype: true })
	)
})).value;
const kinds = fc.constantFrom(...(Object.keys(SCHEMAS) as Kind[]));

test('what is normal stays as it is', () => {
	fc.assert(
		fc.property(kinds, values, (kind, value) => {
			const normal = normalForm(SCHEMAS[kind], value);
			expect(normalForm(SCHEMAS[kind], normal)).toEqual(normal);
		}),
		{ numRuns: 300 }
	);
});

test('cluster IPs of a wrong kind are left as they stand', () => {
	for (const clusterIPs of [[[]], [''], 'None', [null, 'a']])
		expect(normalForm(SCHEMAS.Namespace, { clusterIPs })).toEqual({ clusterIPs });
	expect(normalForm(SCHEMAS.Namespace, { clusterIPs: ['None'] })).toEqual({ clusterIP: 'None' });
});

const texts = fc.constantFrom(
	'type: NodePort',
	'type: ClusterIP\nclusterIP: None',
	'clusterIP: None',
	'ports: [{port: 80}]',
	'ports: [{port: 80, protocol: TCP}]',
	'ports: [{port: 80, targetPort: 80}]',
	'ports: [{port: 80, targetPort: 8080}]',
	'ports: [{name: a, port: 80}, {name: b, port: 81}]',
	'ports: [{name: b, port: 81}, {name: a, port: 80}]'
);

test('to mean the same goes both ways, and on from one to the next', () => {
	const isSame = (one: string, other: string) => compareYaml(one, other) === null;
	fc.assert(
		fc.property(texts, texts, texts, (a, b, c) => {
			expect(isSame(a, a)).toBe(true);
			expect(isSame(b, a)).toBe(isSame(a, b));
			if (isSame(a, b) && isSame(b, c)) expect(isSame(a, c)).toBe(true);
		})
	);
});

describe('the manifests of a world', () => {
	const world = buildWorld({
		nodes: [{ name: 'n1', internalIPs: ['192.168.0.11'], podCidrs: ['10.244.1.0/24'] }],
		pods: [
			{ name: 'a', node: 'n1', ports: [80] },
			{ name: 'b', dnsPolicy: 'Default' }
		],
		workloads: [{ name: 'w', replicas: 2 }],
		services: [
			{
				name: 'web',
				ports: [
					{ name: 'x', port: 80 },
					{ name: 'y', port: 81 }
				]
			},
			{ name: 'db', headless: true }
		],
		slices: [{ service: 'db', ports: [5432], endpoints: ['192.0.2.50', '192.0.2.51'] }]
	});

	test('mean the same in whatever order the world is told', () => {
		const other = {
			...world,
			pods: world.pods.toReversed(),
			services: world.services
				.toReversed()
				.map((one) => ({ ...one, ports: one.ports.toReversed() })),
			slices: world.slices.map((one) => ({ ...one, endpoints: one.endpoints.toReversed() }))
		};
		expect(compareYaml(writeWorld(world), writeWorld(other))).toBeNull();
	});

	test('mean another thing after an edit, and say where', () => {
		const scaled = { ...world, workloads: world.workloads.map((one) => ({ ...one, replicas: 3 })) };
		expect(compareYaml(writeWorld(world), writeWorld(scaled))).toEqual({
			code: 'other',
			path: 'spec.replicas',
			expected: '2',
			given: '3'
		});
	});
});
