import { describe, expect, test } from 'vitest';
import { effectOf } from '#core/kube/kubectl/effect.ts';
import { buildWorld } from '#core/kube/world/build.ts';
import { around } from './around.ts';

const world = buildWorld({
	nodes: [{ name: 'n1', podCidrs: ['10.244.1.0/24'] }],
	namespaces: ['default', 'shop'],
	pods: [{ name: 'web', labels: { app: 'web' }, node: 'n1', ports: [8080] }],
	workloads: [{ name: 'api', template: { labels: { app: 'api', tier: 'be' } } }],
	services: [{ name: 'old', selector: { app: 'web' }, ports: [80] }]
});
const after = (text: string) => {
	const result = effectOf(text, world, around);
	if (!result.ok) throw new Error(JSON.stringify(result.error));
	return result.value;
};
const refusal = (text: string) => {
	const result = effectOf(text, world, around);
	return result.ok ? null : result.error;
};
const service = (text: string, name: string) =>
	after(text).services.find((one) => one.name === name);

describe('create', () => {
	test('a namespace', () => {
		expect(after('kubectl create ns lab').namespaces.map(({ name }) => name)).toContain('lab');
	});

	test('a Service that selects app=NAME, with ports named after what was typed', () => {
		expect(
			service('kubectl create svc nodeport x --tcp=80:8080 --node-port=30080', 'x')
		).toMatchObject({
			type: 'NodePort',
			namespace: 'default',
			selector: { app: 'x' },
			ports: [{ name: '80-8080', port: 80, targetPort: 8080, nodePort: 30080 }]
		});
		expect(service('kubectl create svc clusterip x --clusterip=None', 'x')?.headless).toBe(true);
		expect(
			service('kubectl create svc externalname x --external-name=a.b', 'x')?.externalName
		).toBe('a.b');
		expect(service('kubectl create svc clusterip x --tcp=80 -n shop', 'x')?.namespace).toBe('shop');
	});

	test('leaves the addresses of others as they are', () => {
		const before = world.services[0]!.clusterIPs;
		expect(service('kubectl create svc clusterip x --tcp=80', 'old')?.clusterIPs).toEqual(before);
	});
});

describe('expose', () => {
	test('copies labels and selector, and the port if none is said', () => {
		expect(service('kubectl expose pod web', 'web')).toMatchObject({
			labels: { app: 'web' },
			selector: { app: 'web' },
			ports: [{ name: '', port: 8080, targetPort: 8080 }]
		});
		expect(
			service('kubectl expose deploy api --port=80 --target-port=http --name=x', 'x')
		).toMatchObject({
			selector: { app: 'api', tier: 'be' },
			ports: [{ port: 80, targetPort: 'http' }]
		});
	});

	test('names ports that are several', () => {
		const ports = service('kubectl expose pod web --port=80,443', 'web')?.ports;
		expect(ports?.map(({ name }) => name)).toEqual(['port-1', 'port-2']);
	});
});

test('run makes a pod on a node, and a Service before it when asked', () => {
	const made = after('kubectl run x --image=nginx --port=80 --expose');
	const pod = made.pods.find(({ name }) => name === 'x');
	expect(pod).toMatchObject({ labels: { run: 'x' }, node: 'n1', ready: true });
	expect(pod?.ips).toHaveLength(1);
	expect(made.services.find(({ name }) => name === 'x')).toMatchObject({ selector: { run: 'x' } });
});

test('label sets and takes away, delete removes', () => {
	expect(after('kubectl label pod web app- env=dev').pods[0]!.labels).toEqual({ env: 'dev' });
	expect(after('kubectl delete pod web && kubectl delete svc old')).toMatchObject({
		pods: [],
		services: []
	});
	expect(after('kubectl delete pod web --dry-run=client')).toEqual(world);
});

test.each([
	['kubectl create ns shop', { kind: 'already-exists', object: 'namespaces/shop' }],
	['kubectl create svc clusterip old --tcp=80', { kind: 'already-exists', object: 'services/old' }],
	['kubectl create svc clusterip x --tcp=80 -n lab', { kind: 'namespace-missing', name: 'lab' }],
	['kubectl run web --image=nginx', { kind: 'already-exists', object: 'pods/web' }],
	['kubectl expose pod gone --port=80', { kind: 'not-found', object: 'pods/gone' }],
	['kubectl expose deploy api', { kind: 'without-port', object: 'deployments/api' }],
	['kubectl label pod web app=x', { kind: 'label-set', key: 'app', object: 'web' }],
	['kubectl delete svc gone', { kind: 'not-found', object: 'services/gone' }],
	['kubectl cordon n1', { kind: 'not-modelled', verb: 'cordon' }],
	['kubectl get foo', { kind: 'fails', fault: { kind: 'type-unknown', typed: 'foo' } }]
])('%s is refused', (text, error) => {
	expect(refusal(text)).toEqual(error);
});
