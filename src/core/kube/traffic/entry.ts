/** The nodes whose rules may see a packet first. */
import type { World } from '../world/types.ts';
import { isHealthy } from './health.ts';
import type { Client, Frontend, Hop } from './types.ts';

type Entries = { readonly nodes: readonly string[]; readonly hops: readonly Hop[] };

/**
 * A node's own address leads to that node; every other one is handled where the client is.
 * From outside nothing leads to a cluster IP unless somebody made a way, and a load balancer
 * chooses. No node: there is no way in.
 */
export function entriesFor(world: World, client: Client, frontend: Frontend): Entries {
	if (frontend.node !== null) return { nodes: [frontend.node], hops: [] };
	if (client.kind !== 'outside') return { nodes: [client.node], hops: [] };
	if (typeof client.entry === 'string') return { nodes: [client.entry], hops: [] };
	if (frontend.kind === 'cluster-ip') return { nodes: [], hops: [] };
	return balancedEntries(world, frontend);
}

/** An external IP is routed to any node. Under the policy Local a load balancer asks the nodes first; if none is well it tries them all. */
function balancedEntries(world: World, { kind, service }: Frontend): Entries {
	const nodes = world.nodes.map(({ name }) => name).sort();
	const balanced = (
		chosen: readonly string[],
		well: Extract<Hop, { readonly kind: 'balanced' }>['well']
	): Entries => ({
		nodes: chosen,
		hops: [{ kind: 'balanced', nodes: chosen, well }]
	});
	if (kind !== 'load-balancer') return balanced(nodes, 'routed');
	if (service.healthCheckNodePort === null) return balanced(nodes, 'unasked');
	const healthy = nodes.filter((node) => isHealthy(world, service, node));
	return healthy.length > 0 ? balanced(healthy, 'some') : balanced(nodes, 'none');
}
