/** Small changes to a world, each giving a new one. What is not there is left alone. */
import { assignAddresses } from './assign.ts';
import { placeOf, type Placed } from './place.ts';
import type { Labels, Namespace, Pod, Service, TrafficPolicy, World } from './types.ts';

function changed<T extends Placed>(
	all: readonly T[],
	at: Placed,
	change: (one: T) => T
): readonly T[] {
	return all.map((one) => (placeOf(one) === placeOf(at) ? change(one) : one));
}

/** Any fields of a Service, such as a policy that is flipped. */
export function editService(world: World, at: Placed, fields: Partial<Service>): World {
	const services = changed(world.services, at, (one) => ({ ...one, ...fields }));
	return { ...world, services };
}

/** The external policy, with the health check that the API server adds or takes away with it. */
export function setExternalPolicy(world: World, at: Placed, policy: TrafficPolicy): World {
	const fields = { externalTrafficPolicy: policy, healthCheckNodePort: null };
	return assignAddresses(editService(world, at, fields), world);
}

/** Any fields of a pod, such as its readiness. */
export function editPod(world: World, at: Placed, fields: Partial<Pod>): World {
	return { ...world, pods: changed(world.pods, at, (one) => ({ ...one, ...fields })) };
}

export type Labelled = 'pods' | 'services' | 'workloads' | 'slices' | 'nodes' | 'namespaces';

/** Sets labels; null takes one away. Nodes and namespaces are in no namespace: theirs is empty. */
export function editLabels(
	world: World,
	list: Labelled,
	at: Placed,
	labels: Readonly<Record<string, string | null>>
): World {
	const change = <T extends { readonly labels: Labels }>(one: T): T => ({
		...one,
		labels: Object.fromEntries(
			Object.entries({ ...one.labels, ...labels }).filter(
				(entry): entry is [string, string] => entry[1] !== null
			)
		)
	});
	const isIt = (one: Namespace) => placeOf({ namespace: '', ...one }) === placeOf(at);
	const all: readonly Namespace[] = world[list];
	return { ...world, [list]: all.map((one) => (isIt(one) ? change(one) : one)) };
}

/** Takes an object away; a namespace takes with it all that is inside, a node its pods. */
export function remove(world: World, list: Labelled, at: Placed): World {
	const without: World = {
		...world,
		[list]: (world[list] as readonly Namespace[]).filter(
			(one) => placeOf({ namespace: '', ...one }) !== placeOf(at)
		)
	};
	if (list === 'nodes')
		return { ...without, pods: world.pods.filter(({ node }) => node !== at.name) };
	if (list !== 'namespaces') return without;
	const kept = ({ namespace }: Placed) => namespace !== at.name;
	return {
		...without,
		pods: world.pods.filter(kept),
		services: world.services.filter(kept),
		workloads: world.workloads.filter(kept),
		slices: world.slices.filter(kept)
	};
}
