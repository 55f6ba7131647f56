/** What a command finds in a world: the names that it may be meant for, labels and selectors. */
import type { Labels, World } from '../../world/types.ts';
import type { KnownObject, Surroundings } from '../surroundings.ts';

/** The kubeconfig is that of `around`. */
export function inWorld(world: World, around: Surroundings): Surroundings {
	return { ...around, names: namesIn(world), objects: objectsIn(world) };
}

function namesIn({ namespaces, nodes }: World): Surroundings['names'] {
	return {
		namespaces: namespaces.map(({ name }) => name),
		nodes: nodes.map(({ name }) => name)
	};
}

function objectsIn({ pods, services, workloads }: World): Surroundings['objects'] {
	return Object.fromEntries([
		...pods.map((pod) => known('pods', pod, null)),
		...services.map((one) => known('services', one, one.selector)),
		...workloads.map((one) => known(`${one.kind.toLowerCase()}s`, one, one.selector.matchLabels))
	]);
}

type Held = { readonly namespace: string; readonly name: string; readonly labels: Labels };

function known(
	type: string,
	{ namespace, name, labels }: Held,
	selector: Labels | null
): readonly [string, KnownObject] {
	return [`${namespace} ${type}/${name}`, { labels, selector }];
}
