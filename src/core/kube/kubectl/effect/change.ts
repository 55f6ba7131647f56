/** `label`, `scale` and `delete`. */
import { err, ok, type Result } from '../../../base/result.ts';
import { editLabels, remove, type Labelled } from '../../world/edit.ts';
import { matches } from '../../world/labels.ts';
import {
	podsOf,
	reconciled,
	scale as scaled,
	workloadAt,
	type WorkloadRef
} from '../../world/replicas.ts';
import type { Labels, Workload, WorkloadKind, World } from '../../world/types.ts';
import { nameOf, typeOf } from '../meaning/objects.ts';
import type { Deed } from '../meaning/types.ts';
import { meets } from '../values/selector.ts';
import { placeIn, refuse, said, tooMany, type Change, type Refusal } from './types.ts';

const LISTS: Readonly<Record<string, Labelled>> = {
	pods: 'pods',
	services: 'services',
	endpointslices: 'slices',
	nodes: 'nodes',
	namespaces: 'namespaces'
};

const KINDS: Readonly<Record<string, WorkloadKind>> = {
	deployments: 'Deployment',
	replicasets: 'ReplicaSet',
	statefulsets: 'StatefulSet'
};

type Found = {
	/** As kubectl says it: `pods/web`. */
	readonly object: string;
	readonly list: Labelled;
	readonly at: { readonly namespace: string; readonly name: string };
	readonly labels: Labels;
	/** Null for what is no workload. */
	readonly workload: Workload | null;
};

/** What `all` stands for, as far as the model goes. */
const ALL = ['pods', 'services', ...Object.keys(KINDS)];

/** The objects that a deed names or picks; those of other types are not in the model. */
function foundIn(world: World, deed: Deed): Result<readonly Found[], Refusal> {
	const found: Found[] = [];
	const objects = deed.objects.flatMap((object) => (object === 'all' ? ALL : [object]));
	for (const object of objects) {
		const [type, name] = [typeOf(object), nameOf(object)];
		const isPick = said(deed, 'all') === 'true' || said(deed, 'selector') !== null;
		const isFit = name !== null || (isPick && said(deed, 'field-selector') === null);
		const all = isFit ? allOf(world, type) : null;
		if (!all) return err({ kind: 'not-modelled', verb: `${deed.verb} ${object}` });
		const picked = all.filter((one) => isMeant(one, name, deed));
		const isFine = said(deed, 'ignore-not-found') === 'true';
		if (name !== null && picked.length === 0 && !isFine) return err({ kind: 'not-found', object });
		found.push(...picked);
	}
	return ok(found);
}

function isMeant({ at, labels }: Found, name: string | null, deed: Deed): boolean {
	const isHere = at.namespace === placeIn(deed) || said(deed, 'all-namespaces') === 'true';
	return isHere && (name === null ? meets(said(deed, 'selector') ?? '', labels) : at.name === name);
}

/** Null for a type that is not in the model. */
function allOf(world: World, type: string): readonly Found[] | null {
	const kind = KINDS[type];
	if (kind)
		return world.workloads
			.filter((one) => one.kind === kind)
			.map((one) => ({ ...foundAs(type, 'workloads', one), workload: one }));
	const list = LISTS[type];
	const all: readonly Candidate[] = list ? world[list] : [];
	return list ? all.map((one) => foundAs(type, list, one)) : null;
}

type Candidate = { readonly name: string; readonly namespace?: string; readonly labels: Labels };

function foundAs(type: string, list: Labelled, { name, namespace = '', labels }: Candidate): Found {
	return { object: `${type}/${name}`, list, at: { namespace, name }, labels, workload: null };
}

export const label: Change = (world, deed) => {
	const found = foundIn(world, deed);
	if (!found.ok) return found;
	const changes = Object.fromEntries(deed.args.map(labelChange));
	const mayReplace = said(deed, 'overwrite') === 'true';
	for (const { at, labels } of found.value) {
		const key = Object.keys(changes).find(
			(one) => changes[one] !== null && labels[one] !== undefined && labels[one] !== changes[one]
		);
		if (key !== undefined && !mayReplace)
			return refuse({ kind: 'label-set', key, object: at.name });
	}
	const next = found.value.reduce(
		(left, { list, at }) => editLabels(left, list, at, changes),
		world
	);
	return ok(resettled(world, released(world, next)));
};

function labelChange(pair: string): readonly [string, string | null] {
	const at = pair.indexOf('=');
	return at < 0 ? [pair.slice(0, -1), null] : [pair.slice(0, at), pair.slice(at + 1)];
}

/** A pod whose labels its maker no longer picks is nobody's from then on. */
function released(before: World, after: World): World {
	const pods = after.pods.map((pod) => {
		if (!pod.owner || before.pods.includes(pod)) return pod;
		const maker = workloadAt(after, { ...pod.owner, namespace: pod.namespace });
		return maker && !matches(maker.selector, pod.labels) ? { ...pod, owner: null } : pod;
	});
	return { ...after, pods };
}

export const scale: Change = (world, deed) => {
	const found = foundIn(world, deed);
	if (!found.ok) return found;
	const wanted = Number(said(deed, 'replicas'));
	const current = said(deed, 'current-replicas');
	const many = tooMany(wanted);
	if (many) return refuse(many);
	let next = world;
	for (const { object, workload } of found.value) {
		if (!workload) return refuse({ kind: 'not-modelled', verb: `scale ${object}` });
		const { replicas } = workload;
		if (current !== null && Number(current) !== replicas)
			return refuse({ kind: 'replicas-other', object, replicas });
		next = scaled(next, workload, wanted);
	}
	return ok(next);
};

/** Reference: kubernetes.io, Admission Control, NamespaceLifecycle (v1.35). */
const KEPT = ['default', 'kube-system', 'kube-public'];

/** What a workload made goes with it; what a workload still wants comes back. */
export const deleted: Change = (world, deed) => {
	const found = foundIn(world, deed);
	if (!found.ok) return found;
	const held = found.value.find(({ list, at }) => list === 'namespaces' && KEPT.includes(at.name));
	if (held) return refuse({ kind: 'namespace-kept', name: held.at.name });
	const isOrphaning = said(deed, 'cascade') === 'orphan';
	const left = found.value.reduce(
		(next, { list, at, workload }) =>
			workload ? withoutWorkload(next, workload, isOrphaning) : remove(next, list, at),
		world
	);
	return ok(resettled(world, left));
};

function withoutWorkload(world: World, workload: Workload, isOrphaning: boolean): World {
	const pods = isOrphaning ? [] : podsOf(world, workload);
	const isOwned = ({ namespace, owner }: Workload) =>
		!isOrphaning &&
		namespace === workload.namespace &&
		owner?.kind === workload.kind &&
		owner.name === workload.name;
	return {
		...world,
		pods: world.pods.filter((pod) => !pods.includes(pod)),
		workloads: world.workloads.filter((one) => one !== workload && !isOwned(one))
	};
}

/** The workloads whose pods are others than before have as many as they want again. */
function resettled(before: World, after: World): World {
	return makersOf(before, after).reduce((next, at) => reconciled(next, at, before), after);
}

function makersOf(before: World, after: World): readonly WorkloadRef[] {
	const names = (world: World, one: Workload) =>
		podsOf(world, one)
			.map(({ name }) => name)
			.sort()
			.join();
	return after.workloads.filter(
		(one) => one.kind !== 'Deployment' && names(before, one) !== names(after, one)
	);
}
