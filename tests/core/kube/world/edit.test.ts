import { expect, test } from 'vitest';
import { buildWorld } from '#core/kube/world/build.ts';
import { faults } from '#core/kube/world/faults.ts';
import {
	editLabels,
	editPod,
	editService,
	remove,
	setExternalPolicy
} from '#core/kube/world/edit.ts';

const at = { namespace: 'shop', name: 'web' };
const world = buildWorld({
	namespaces: ['default', 'shop'],
	nodes: [{ name: 'n1', labels: { a: '1' } }],
	pods: [{ ...at, labels: { app: 'web' } }, { name: 'web' }],
	services: [{ ...at, ports: [80] }],
	workloads: [at],
	slices: [{ service: 'web', namespace: 'shop' }]
});

test('an edit changes what it names and nothing else', () => {
	const flipped = editService(world, at, { internalTrafficPolicy: 'Local' });
	expect(flipped.services[0]!.internalTrafficPolicy).toBe('Local');
	const down = editPod(world, at, { ready: false });
	expect(down.pods.map(({ ready }) => ready)).toEqual([false, true]);
	expect(world.pods.map(({ ready }) => ready)).toEqual([true, true]);
	expect(editPod(world, { ...at, name: 'gone' }, { ready: false })).toEqual(world);
});

test('labels are set and taken away', () => {
	const labelled = editLabels(world, 'pods', at, { app: null, tier: 'x' });
	expect(labelled.pods.map(({ labels }) => labels)).toEqual([{ tier: 'x' }, {}]);
	const node = editLabels(world, 'nodes', { namespace: '', name: 'n1' }, { a: '2' });
	expect(node.nodes[0]!.labels).toEqual({ a: '2' });
});

test('what is removed is gone, a namespace with all that is inside', () => {
	expect(remove(world, 'pods', at).pods.map(({ namespace }) => namespace)).toEqual(['default']);
	const without = remove(world, 'namespaces', { namespace: '', name: 'shop' });
	expect(without.namespaces.map(({ name }) => name)).toEqual(['default']);
	expect([without.pods.length, without.services, without.workloads, without.slices]).toEqual([
		1,
		[],
		[],
		[]
	]);
});

test('the policy Local of a load balancer brings its health check, and takes it along', () => {
	const at = { namespace: 'default', name: 'web' };
	const open = buildWorld({ services: [{ name: 'web', type: 'LoadBalancer', ports: [80] }] });
	const local = setExternalPolicy(open, at, 'Local');
	const port = local.services[0]!.healthCheckNodePort;
	expect(port).toBeGreaterThanOrEqual(30_000);
	expect(port).not.toBe(local.services[0]!.ports[0]!.nodePort);
	expect(setExternalPolicy(local, at, 'Cluster')).toEqual(open);
	expect(faults(local)).toEqual([]);
});
