import { describe, expect, test } from 'vitest';
import { compareYaml } from '#core/kube/yaml/compare.ts';

const manifest = (spec: string, name = 'web') =>
	`apiVersion: v1\nkind: Service\nmetadata:\n  name: ${name}\nspec:\n${spec}`;
const ports = (...list: readonly string[]) =>
	manifest(`  ports:\n${list.map((one) => `  - {${one}}\n`).join('')}`);
const told = (expected: string, given: string) => {
	const found = compareYaml(expected, given);
	return found === null ? 'same' : `${found.code} ${'path' in found ? found.path : ''}`.trim();
};

describe('the same is', () => {
	test.each([
		['another order of keys', 'a: 1\nb: 2', 'b: 2\na: 1'],
		['another way to write it', 'selector:\n  app: web', 'selector: {"app": \'web\'} # so'],
		[
			'the default type',
			manifest('  clusterIP: None\n'),
			manifest('  type: ClusterIP\n  clusterIP: None\n')
		],
		['a protocol that is the default', ports('port: 80'), ports('port: 80, protocol: TCP')],
		['a target port that is the port', ports('port: 80'), ports('port: 80, targetPort: 80')],
		[
			'ports in another order',
			ports('name: a, port: 80', 'name: b, port: 81'),
			ports('name: b, port: 81', 'name: a, port: 80')
		],
		[
			'the namespace default',
			manifest(''),
			manifest('').replace('name: web', 'name: web\n  namespace: default')
		],
		['nothing written out', manifest(''), `${manifest('')}status:\n  loadBalancer: {}\n`],
		[
			'a timestamp of nobody',
			manifest(''),
			manifest('').replace('name: web', 'name: web\n  creationTimestamp: null')
		],
		[
			'a list of the one cluster IP',
			manifest('  clusterIP: None\n'),
			manifest('  clusterIPs: [None]\n  clusterIP: None\n')
		],
		[
			'documents in another order',
			`${manifest('', 'a')}\n---\n${manifest('', 'b')}`,
			`${manifest('', 'b')}\n---\n${manifest('', 'a')}`
		],
		[
			'a quantity as a number',
			'kind: X\nresources:\n  limits: {cpu: 1}',
			'kind: X\nresources:\n  limits: {cpu: "1"}'
		],
		[
			'verbs in another order',
			'kind: Role\nrules:\n- verbs: [get, list]\n  resources: [pods]',
			'kind: Role\nrules:\n- resources: [pods]\n  verbs: [list, get]'
		],
		[
			'one replica',
			'spec:\n  replicas: 1\n  selector: {matchLabels: {a: b}}\n',
			'spec:\n  selector: {matchLabels: {a: b}}\n'
		]
	])('%s', (_what, one, other) => {
		expect(told(one, other)).toBe('same');
		expect(told(other, one)).toBe('same');
	});
});

describe('another thing is', () => {
	test.each([
		[
			'another value',
			manifest('  type: NodePort\n'),
			manifest('  type: LoadBalancer\n'),
			'other spec.type'
		],
		['a field left out', manifest('  clusterIP: None\n'), manifest(''), 'missing spec'],
		[
			'a field too many',
			ports('port: 80'),
			ports('port: 80, nodePort: 30080'),
			'extra spec.ports[port=80].nodePort'
		],
		[
			'a field in another case',
			'spec:\n  clusterIP: None\n  type: NodePort',
			'spec:\n  clusterIp: None\n  type: NodePort',
			'misspelt spec.clusterIP'
		],
		[
			'another target',
			ports('port: 80, targetPort: 8080'),
			ports('port: 80, targetPort: 8081'),
			'other spec.ports[port=80].targetPort'
		],
		['a port as a text', ports('port: 80'), ports('port: "80"'), 'other spec.ports[port=80].port'],
		[
			'a name for a number',
			ports('port: 80, targetPort: 8080'),
			ports('port: 80, targetPort: "8080"'),
			'other spec.ports[port=80].targetPort'
		],
		['a label as a number', 'labels: {v: "1"}', 'labels: {v: 1}', 'other labels.v'],
		[
			'another label',
			'spec:\n  selector: {app: web}',
			'spec:\n  selector: {app: wbe}',
			'other spec.selector.app'
		],
		[
			'one port of two',
			ports('name: a, port: 80', 'name: b, port: 81'),
			ports('name: a, port: 80'),
			'missing spec.ports[name=b]'
		],
		[
			'a port too many',
			ports('port: 80'),
			ports('port: 80', 'port: 81'),
			'extra spec.ports[port=81]'
		],
		[
			'another order where it counts',
			'ipFamilies: [IPv4, IPv6]',
			'ipFamilies: [IPv6, IPv4]',
			'other ipFamilies'
		],
		['another version', manifest(''), manifest('').replace('v1', 'v2'), 'other apiVersion'],
		[
			'no version',
			manifest(''),
			manifest('').replace('apiVersion: v1\n', ''),
			'missing apiVersion'
		],
		[
			'another namespace',
			manifest(''),
			manifest('').replace('name: web', 'name: web\n  namespace: shop'),
			'extra metadata.namespace'
		],
		[
			'a document less',
			`${manifest('', 'a')}\n---\n${manifest('', 'b')}`,
			manifest('', 'a'),
			'documents'
		],
		['nothing', 'protocol: TCP\nport: 80', '# later', 'nothing'],
		['what cannot be read', 'a: 1', 'a: [1', 'unreadable']
	])('%s', (_what, expected, given, found) => {
		expect(told(expected, given)).toBe(found);
	});

	test('told with what was wanted and what was found', () => {
		expect(compareYaml('type: NodePort', 'type: LoadBalancer')).toEqual({
			code: 'other',
			path: 'type',
			expected: '"NodePort"',
			given: '"LoadBalancer"'
		});
	});
});

test('an expected text that cannot be read is a bug of who wrote it', () => {
	expect(() => compareYaml('a: [', 'a: 1')).toThrow(/cannot be read/);
});
