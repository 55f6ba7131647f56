/**
 * What controllers do where a workload wants more pods than there are, or fewer: always the same
 * choice, where a cluster picks by chance.
 */
import { fractionAt, fractionOf } from '../../base/fraction.ts';
import { buildWorld } from './build.ts';
import { matches } from './labels.ts';
import { placeOf, type Placed } from './place.ts';
import { scheduled } from './schedule.ts';
import type { PodSpecification, WorkloadSpec } from './spec.ts';
import type { Owner, Pod, Workload, World } from './types.ts';

export type WorkloadRef = Pick<Workload, 'kind' | 'namespace' | 'name'>;

export function workloadAt({ workloads }: World, at: WorkloadRef): Workload | undefined {
	return workloads.find((one) => one.kind === at.kind && placeOf(one) === placeOf(at));
}

/** More pods of one workload are not made here: nobody could look at them. */
export const MOST_REPLICAS = 100;

/** How many replicas a workload wants, and as many pods. What is not there is left alone. */
export function scale(world: World, at: WorkloadRef, replicas: number): World {
	const workload = workloadAt(world, at);
	if (!workload) return world;
	const workloads = world.workloads.map((one) => (one === workload ? { ...one, replicas } : one));
	return reconciled({ ...world, workloads }, at);
}

/**
 * As many pods as the workload wants; those of a Deployment are made by its ReplicaSet. New ones
 * share neither name nor address with those of `before`, who may still be on their way out.
 */
export function reconciled(world: World, at: WorkloadRef, before: World = world): World {
	const workload = workloadAt(world, at);
	if (!workload) return world;
	const { replicas } = workload;
	const leaving = before.pods.filter((pod) => !world.pods.some((one) => isSame(one, pod)));
	if (workload.kind !== 'Deployment') return withPods(world, workload, leaving);
	const set = replicaSetOf(world, workload);
	const others = world.workloads.filter((one) => one !== set);
	const workloads: readonly WorkloadSpec[] = [
		...others,
		{ ...(set ?? newReplicaSet(workload)), replicas }
	];
	const next = buildWorld({ ...world, workloads });
	return withPods(next, replicaSetOf(next, workload)!, leaving);
}

const isSame = (one: Placed, other: Placed) => placeOf(one) === placeOf(other);

/** The pods that it made, or that nobody did and its selector picks: those it adopts. */
export function podsOf(world: World, workload: Workload): readonly Pod[] {
	const owners = [workload, ...world.workloads.filter((one) => isOwner(one.owner, workload))];
	return world.pods.filter((pod) => {
		if (pod.namespace !== workload.namespace) return false;
		const { owner } = pod;
		return owner
			? owners.some((one) => isOwner(owner, one))
			: matches(workload.selector, pod.labels);
	});
}

function isOwner(owner: Owner | null, { kind, name }: Workload): boolean {
	return owner?.kind === kind && owner.name === name;
}

function replicaSetOf({ workloads }: World, deployment: Workload): Workload | undefined {
	return workloads.find(
		({ namespace, owner }) => namespace === deployment.namespace && isOwner(owner, deployment)
	);
}

function newReplicaSet({ name, namespace, kind, template, selector }: Workload): WorkloadSpec {
	const hash = letters(JSON.stringify(template), 10);
	const own = { 'pod-template-hash': hash };
	return {
		kind: 'ReplicaSet',
		name: `${name}-${hash}`,
		namespace,
		owner: { kind, name },
		selector: { ...selector, matchLabels: { ...selector.matchLabels, ...own } },
		template: { ...template, labels: { ...template.labels, ...own } }
	};
}

function withPods(world: World, workload: Workload, gone: readonly Pod[]): World {
	const count = Math.min(workload.replicas, MOST_REPLICAS);
	const owner = workload.owner ? workloadAt(world, { ...workload, ...workload.owner }) : undefined;
	const there = podsOf(world, owner ?? workload);
	const leaving = new Set(leavingOf(workload, there, count));
	const kept = world.pods.filter((pod) => !leaving.has(pod));
	const missing = Math.max(0, count - there.length + leaving.size);
	const pods: PodSpecification[] = [...kept];
	for (let i = 0; i < missing; i++) pods.push(newPod(world, workload, pods, gone));
	const next = buildWorld({ ...world, pods: [...pods, ...gone] });
	return { ...next, pods: next.pods.slice(0, pods.length) };
}

/** Of a StatefulSet the last ones, of others first those that are not ready. */
function leavingOf({ kind, name }: Workload, pods: readonly Pod[], count: number): readonly Pod[] {
	if (kind === 'StatefulSet') return pods.filter((pod) => ordinalOf(name, pod) >= count);
	const worst = pods.toSorted(
		(a, b) => Number(a.ready) - Number(b.ready) || (a.name > b.name ? -1 : 1)
	);
	return worst.slice(0, Math.max(0, pods.length - count));
}

/** Of a pod that is called otherwise none, so that it stays. */
function ordinalOf(name: string, pod: Placed): number {
	const text = pod.name.startsWith(`${name}-`) ? pod.name.slice(name.length + 1) : '';
	return /^\d+$/.test(text) ? Number(text) : -1;
}

function newPod(
	world: World,
	workload: Workload,
	pods: readonly PodSpecification[],
	gone: readonly Pod[]
): PodSpecification {
	const { kind, name, namespace, template } = workload;
	const isSet = kind === 'StatefulSet';
	const known = isSet ? pods : [...pods, ...gone];
	const taken = new Set(known.filter((pod) => pod.namespace === namespace).map((pod) => pod.name));
	const last = gone.map(placeOf).sort().join();
	const suffix = (turn: number) => (isSet ? String(turn) : letters(`${name}${turn}${last}`, 5));
	const nameOf = (turn: number) => `${name}-${suffix(turn)}`;
	let turn = 0;
	while (taken.has(nameOf(turn))) turn += 1;
	const own = nameOf(turn);
	const pod = { ...template, name: own, namespace, owner: { kind, name } };
	const place = scheduled(world, pods);
	return isSet ? { ...pod, ...memberOf(workload, own), ...place } : { ...pod, ...place };
}

/** What a StatefulSet gives each of its pods beside the template. */
function memberOf({ template, serviceName }: Workload, name: string): Partial<PodSpecification> {
	const labels = { ...template.labels, 'statefulset.kubernetes.io/pod-name': name };
	return { labels, hostname: name, subdomain: serviceName || template.subdomain };
}

/** What Kubernetes makes names of: no vowels, and nothing that looks like one. */
export const NAME_LETTERS = 'bcdfghjklmnpqrstvwxz2456789';

function letters(text: string, count: number): string {
	const seed = Math.floor(fractionOf(text) * 0x100000000);
	return Array.from(
		{ length: count },
		(_, i) => NAME_LETTERS[Math.floor(fractionAt(seed, 0, i) * NAME_LETTERS.length)]!
	).join('');
}
