/** What the API server would refuse of a world, and of an edit. */
import { found, type Fault, type Found, type Owned } from './fault.ts';
import { labelFaults } from './field-faults.ts';
import { hasForm } from './names.ts';
import { byPlace, placeOf } from './place.ts';
import { nameFaults, podFaults, sliceFaults, workloadFaults } from './pod-faults.ts';
import { serviceFaults } from './svc-faults.ts';
import { takenFaults } from './taken-faults.ts';
import type { Meta, Namespace, Namespaced, Node, World } from './types.ts';

/** By kind and place, so that the order of the world decides nothing; empty when all is well. */
export function faults(world: World): readonly Fault[] {
	const taken = takenFaults(world);
	return [
		...inside('Namespace', world.namespaces, namespaceFaults),
		...inside('Node', world.nodes, nodeFaults),
		...placed(world, 'Pod', world.pods, (pod) => [...podFaults(world, pod), ...taken(pod)]),
		...(['Deployment', 'ReplicaSet', 'StatefulSet'] as const).flatMap((kind) =>
			placed(
				world,
				kind,
				world.workloads.filter((one) => one.kind === kind),
				workloadFaults
			)
		),
		...placed(world, 'Service', world.services, (one) => [
			...serviceFaults(world, one),
			...taken(one)
		]),
		...placed(world, 'EndpointSlice', world.slices, (one) => sliceFaults(world, one))
	];
}

/** Those that a change has brought: what was wrong before is none of its business. */
export function faultsSince(before: World, after: World): readonly Fault[] {
	const known = new Set(faults(before).map((fault) => JSON.stringify(fault)));
	return faults(after).filter((fault) => !known.has(JSON.stringify(fault)));
}

function namespaceFaults({ name, labels }: Namespace): readonly Found[] {
	const reason = { code: 'name-invalid', value: name, form: 'label' } as const;
	return [
		...found(!hasForm(name, 'label'), 'metadata.name', reason),
		...labelFaults(labels, 'metadata.labels')
	];
}

function nodeFaults({ name, labels }: Node): readonly Found[] {
	return [...nameFaults(name), ...labelFaults(labels, 'metadata.labels')];
}

function inside<T extends Meta>(
	kind: Owned,
	all: readonly T[],
	faultsOf: (one: T) => readonly Found[]
): readonly Fault[] {
	const sorted = all.toSorted((a, b) => (a.name < b.name ? -1 : 1));
	return sorted.flatMap((one, i) => {
		const isTwice = sorted[i - 1]?.name === one.name;
		const twice = found(isTwice, 'metadata.name', { code: 'name-taken', name: one.name });
		return named(kind, one.name, [...faultsOf(one), ...twice]);
	});
}

function placed<T extends Namespaced>(
	{ namespaces }: World,
	kind: Owned,
	all: readonly T[],
	faultsOf: (one: T) => readonly Found[]
): readonly Fault[] {
	const known = new Set(namespaces.map(({ name }) => name));
	const sorted = all.toSorted(byPlace);
	return sorted.flatMap((one, i) => {
		const { namespace: name } = one;
		const before = sorted[i - 1];
		const isTwice = before !== undefined && placeOf(before) === placeOf(one);
		return named(kind, placeOf(one), [
			...found(!known.has(name), 'metadata.namespace', { code: 'namespace-unknown', name }),
			...found(isTwice, 'metadata.name', { code: 'name-taken', name: one.name }),
			...faultsOf(one)
		]);
	});
}

function named(kind: Owned, object: string, all: readonly Found[]): readonly Fault[] {
	return all.map(([path, reason]) => ({ ...reason, kind, object, path }));
}
