/** Checked manifests as what has to be said of a world. */
import type {
	PodSpecification,
	ServiceSpec,
	SliceSpec,
	WorkloadSpec,
	WorldSpec
} from '../world/spec.ts';
import type { Manifest } from './check.ts';
import {
	namespaceSpec,
	nodeSpec,
	podSpecOf,
	serviceSpec,
	sliceSpec,
	workloadSpec
} from './to-spec.ts';

/** Namespaces that are there in every cluster need no manifest: `default` and `kube-system`. */
export function specOf(manifests: readonly Manifest[]): WorldSpec {
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
