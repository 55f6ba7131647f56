/** A world out of manifests, as the API server and its controllers would make one of them. */
import { buildWorld } from '../world/build.ts';
import type {
	PodSpecification,
	ServiceSpec,
	SliceSpec,
	WorkloadSpec,
	WorldSpec
} from '../world/spec.ts';
import type { Settings, World } from '../world/types.ts';
import { checkManifest, type Manifest } from './check.ts';
import { readYaml } from './read.ts';
import {
	namespaceSpec,
	nodeSpec,
	podSpecOf,
	serviceSpec,
	sliceSpec,
	workloadSpec
} from './to-spec.ts';
import type { YamlFault } from './types.ts';

export type FromManifests = {
	readonly world: World;
	/** With any fault, what it concerns is left out of the world. */
	readonly faults: readonly YamlFault[];
};

/**
 * What no manifest says comes from `settings`. Namespaces that are there in every cluster need
 * no manifest: `default` and `kube-system`.
 */
export function worldFromManifests(text: string, settings: Partial<Settings> = {}): FromManifests {
	const { documents, faults } = readYaml(text);
	const checked = documents.map(checkManifest);
	const fine = checked.flatMap(({ manifest, faults: own }) =>
		manifest && own.length === 0 ? [manifest] : []
	);
	const world = buildWorld({ ...settings, ...specOf(fine) });
	return { world, faults: [...faults, ...checked.flatMap((one) => one.faults)] };
}

function specOf(manifests: readonly Manifest[]): WorldSpec {
	const of = (...kinds: readonly Manifest['kind'][]) =>
		manifests.filter(({ kind }) => kinds.includes(kind));
	const namespaces = of('Namespace').map(({ value }) => namespaceSpec(value));
	const always = ['default', 'kube-system'].filter((name) =>
		namespaces.every((one) => one.name !== name)
	);
	const pods: readonly PodSpecification[] = of('Pod').map(({ value }) => podSpecOf(value));
	const services: readonly ServiceSpec[] = of('Service').map(({ value }) => serviceSpec(value));
	const slices: readonly SliceSpec[] = of('EndpointSlice').map(({ value }) => sliceSpec(value));
	const workloads: readonly WorkloadSpec[] = of('Deployment', 'ReplicaSet', 'StatefulSet').map(
		({ kind, value }) => workloadSpec(kind as NonNullable<WorkloadSpec['kind']>, value)
	);
	const nodes = of('Node').map(({ value }) => nodeSpec(value));
	return { nodes, namespaces: [...always, ...namespaces], pods, workloads, services, slices };
}
