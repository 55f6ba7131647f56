/** `label`, `scale` and `delete`. */
import { err, ok, type Result } from '../../../base/result.ts';
import { editLabels, remove, type Labelled } from '../../world/edit.ts';
import { podsOf, reconciled, scale as scaled, type WorkloadRef } from '../../world/replicas.ts';
import type { Labels, Workload, WorkloadKind, World } from '../../world/types.ts';
import { nameOf, typeOf } from '../meaning/objects.ts';
import type { Deed } from '../meaning/types.ts';
import { placeIn, refuse, said, type Change, type Refusal } from './types.ts';

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
	readonly list: Labelled;
	readonly at: { readonly namespace: string; readonly name: string };
	readonly labels: Labels;
	/** Null for what is no workload. */
	readonly workload: Workload | null;
};

/** The objects that a deed names; those of other types are not in the model. */
function foundIn(world: World, deed: Deed): Result<readonly Found[], Refusal> {
	const found: Found[] = [];
	for (const object of deed.objects) {
		const [type, name] = [typeOf(object), nameOf(object)];
		const kind = KINDS[type];
		const list = kind ? 'workloads' : LISTS[type];
		if (!list || name === null)
			return err({ kind: 'not-modelled', verb: `${deed.verb} ${object}` });
		const at = { namespace: placeIn(deed), name };
		const all: readonly Candidate[] = world[list];
		const one = all.find(
			(each) =>
				each.name === name &&
				(each.namespace ?? '') === at.namespace &&
				(!kind || each.kind === kind)
		);
		if (!one) return err({ kind: 'not-found', object });
		found.push({ list, at, labels: one.labels, workload: kind ? (one as Workload) : null });
	}
	return ok(found);
}

type Candidate = {
	readonly name: string;
	readonly namespace?: string;
	readonly kind?: WorkloadKind;
	readonly labels: Labels;
};

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
	return ok(found.value.reduce((left, { list, at }) => editLabels(left, list, at, changes), world));
};

function labelChange(pair: string): readonly [string, string | null] {
	const at = pair.indexOf('=');
	return at < 0 ? [pair.slice(0, -1), null] : [pair.slice(0, at), pair.slice(at + 1)];
}

export const scale: Change = (world, deed) => {
	const found = foundIn(world, deed);
	if (!found.ok) return found;
	const wanted = Number(said(deed, 'replicas'));
	const current = said(deed, 'current-replicas');
	let next = world;
	for (const [i, { workload }] of found.value.entries()) {
		const object = deed.objects[i]!;
		if (!workload) return refuse({ kind: 'not-modelled', verb: `scale ${object}` });
		const { replicas } = workload;
		if (current !== null && Number(current) !== replicas)
			return refuse({ kind: 'replicas-other', object, replicas });
		next = scaled(next, workload, wanted);
	}
	return ok(next);
};

/** What a workload made goes with it; what a workload still wants comes back. */
export const deleted: Change = (world, deed) => {
	const found = foundIn(world, deed);
	if (!found.ok) return found;
	const isOrphaning = said(deed, 'cascade') === 'orphan';
	const left = found.value.reduce(
		(next, { list, at, workload }) =>
			workload ? withoutWorkload(next, workload, isOrphaning) : remove(next, list, at),
		world
	);
	return ok(makersOf(world, left).reduce(reconciled, left));
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

/** The workloads of which a pod is gone that had it before. */
function makersOf(before: World, after: World): readonly WorkloadRef[] {
	const gone = before.pods.filter((pod) => !after.pods.includes(pod));
	return after.workloads.filter(
		(one) => one.kind !== 'Deployment' && podsOf(before, one).some((pod) => gone.includes(pod))
	);
}
