/** Where pods land: on the node with the fewest of them, where a cluster weighs much more. */
import type { PodSpecification } from './spec.ts';
import type { Pod, World } from './types.ts';

/** Without any node a pod stays Pending: it has no address, and is not ready. */
export function scheduled(
	{ nodes }: Pick<World, 'nodes'>,
	pods: readonly Pick<PodSpecification, 'node'>[]
): Partial<Pod> & Pick<Pod, 'node'> {
	const load = (name: string) => pods.filter(({ node }) => node === name).length;
	const [node = null] = nodes
		.map(({ name }) => name)
		.toSorted((a, b) => load(a) - load(b) || (a < b ? -1 : 1));
	return node === null ? { node, phase: 'Pending', ready: false } : { node };
}
