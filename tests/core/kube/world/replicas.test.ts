import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildWorld } from '#core/kube/world/build.ts';
import { faults } from '#core/kube/world/faults.ts';
import { podsOf, reconciled, scale, workloadAt } from '#core/kube/world/replicas.ts';
import type { World } from '#core/kube/world/types.ts';

const nodes = ['n1', 'n2'].map((name, i) => ({ name, podCidrs: [`10.244.${i}.0/24`] }));
const world = buildWorld({
	nodes,
	workloads: [
		{ name: 'web', template: { ports: [8080] } },
		{ kind: 'StatefulSet', name: 'db', serviceName: 'dbs', replicas: 0 }
	]
});
const web = { kind: 'Deployment', namespace: 'default', name: 'web' } as const;
const db = { kind: 'StatefulSet', namespace: 'default', name: 'db' } as const;
const of = (state: World, at: typeof web | typeof db) => podsOf(state, workloadAt(state, at)!);

describe('a Deployment', () => {
	test('gets as many pods as it wants, over the nodes, each with an address of its own', () => {
		const pods = of(scale(world, web, 4), web);
		expect(pods).toHaveLength(4);
		expect(new Set(pods.flatMap(({ ips }) => ips)).size).toBe(4);
		expect(pods.filter(({ node }) => node === 'n1')).toHaveLength(2);
		expect(pods[0]).toMatchObject({ ready: true, containers: [{ ports: [{ port: 8080 }] }] });
		expect(pods[0]!.labels).toMatchObject({ app: 'web' });
	});

	test('has them from a ReplicaSet, whose hash they carry', () => {
		const set = scale(world, web, 1).workloads.find(({ kind }) => kind === 'ReplicaSet')!;
		expect(set).toMatchObject({ owner: { kind: 'Deployment', name: 'web' }, replicas: 1 });
		const [pod] = of(scale(world, web, 1), web);
		expect(pod!.owner).toEqual({ kind: 'ReplicaSet', name: set.name });
		expect(pod!.name.startsWith(`${set.name}-`)).toBe(true);
		expect(set.name).toBe(`web-${pod!.labels['pod-template-hash']}`);
	});

	test('lets the pods go first that are not ready', () => {
		const three = scale(world, web, 3);
		const [first] = of(three, web);
		const pods = three.pods.map((pod) =>
			pod.name === first!.name ? { ...pod, ready: false } : pod
		);
		const left = of(scale({ ...three, pods }, web, 2), web);
		expect(left).toHaveLength(2);
		expect(left.map(({ name }) => name)).not.toContain(first!.name);
	});

	test('adopts pods that nobody made and its selector picks, and no others', () => {
		const labels = { app: 'web' };
		const others = [
			{ name: 'mine', labels },
			{ name: 'else', labels: { app: 'other' } },
			{ name: 'far', labels, namespace: 'kube-system' },
			{ name: 'owned', labels, owner: { kind: 'ReplicaSet', name: 'x' } as const }
		];
		const before = buildWorld({ ...world, pods: others });
		expect(of(before, web).map(({ name }) => name)).toEqual(['mine']);
		expect(of(reconciled(before, web), web).map(({ name }) => name)).toEqual(['mine']);
	});
});

describe('a StatefulSet', () => {
	test('numbers its pods, which are known below its Service', () => {
		expect(of(scale(world, db, 2), db)).toMatchObject([
			{ name: 'db-0', hostname: 'db-0', subdomain: 'dbs' },
			{ name: 'db-1', hostname: 'db-1', subdomain: 'dbs' }
		]);
	});

	test('lets the last ones go, ready or not, and fills a gap', () => {
		const three = scale(world, db, 3);
		const pods = three.pods.map((pod) => (pod.name === 'db-0' ? { ...pod, ready: false } : pod));
		expect(of(scale({ ...three, pods }, db, 1), db).map(({ name }) => name)).toEqual(['db-0']);
		const gap = { ...three, pods: three.pods.filter(({ name }) => name !== 'db-1') };
		expect(new Set(of(reconciled(gap, db), db).map(({ name }) => name))).toEqual(
			new Set(['db-0', 'db-1', 'db-2'])
		);
	});
});

test('a workload that is not there is left alone', () => {
	expect(scale(world, { ...web, namespace: 'shop' }, 3)).toEqual(world);
	expect(scale(world, { ...web, kind: 'ReplicaSet' }, 3)).toEqual(world);
});

test('however often it is scaled, the last number counts and the world is sound', () => {
	fc.assert(
		fc.property(fc.array(fc.nat(9), { minLength: 1 }), fc.boolean(), (counts, isSet) => {
			const at = isSet ? db : web;
			const end = counts.reduce((state, count) => scale(state, at, count), world);
			expect(of(end, at)).toHaveLength(counts.at(-1)!);
			expect(faults(end)).toEqual([]);
			expect(scale(end, at, counts.at(-1)!)).toEqual(end);
		})
	);
});
