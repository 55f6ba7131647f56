/**
 * The endpoints that kube-proxy on one node would choose from.
 * Reference: kube-proxy, `CategorizeEndpoints` (v1.35); KEP-1669, terminating endpoints, 1.28.
 */
import { slicesOf } from '../world/slices.ts';
import type { Endpoint, IpFamily, Service, ServicePort, World } from '../world/types.ts';
import type { Backend } from './types.ts';

export type Choice = {
	readonly among: 'cluster' | 'zone' | 'node';
	readonly condition: 'ready' | 'terminating' | 'none';
	readonly backends: readonly Backend[];
};

export type Choices = {
	/** What the policy Cluster chooses from, near ones first where that is wished. */
	readonly cluster: Choice;
	/** What the policy Local chooses from. */
	readonly local: Choice;
	/** Whether anything in the cluster can be used at all. */
	readonly hasAny: boolean;
};

/** The endpoints of one port of a Service, in one family, each address once, by address. */
export function backendsOf(
	world: World,
	service: Service,
	{ name, protocol }: ServicePort,
	family: IpFamily
): readonly Backend[] {
	const byAddress = new Map<string, Backend>();
	for (const { addressType, ports, endpoints } of slicesOf(world, service)) {
		const port = ports.find((one) => one.name === name && one.protocol === protocol)?.port;
		if (addressType !== family || port === undefined) continue;
		for (const endpoint of endpoints) {
			const key = `${endpoint.addresses[0]} ${port}`;
			const known = byAddress.get(key);
			if (!known || isBetter(endpoint, known.endpoint)) byAddress.set(key, { endpoint, port });
		}
	}
	return [...byAddress].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, backend]) => backend);
}

/** Of two that tell differently of one address; which slice came first must not decide. */
function isBetter(one: Endpoint, other: Endpoint): boolean {
	const rank = (endpoint: Endpoint) =>
		`${Number(!endpoint.ready)}${Number(!endpoint.serving)}${JSON.stringify(endpoint)}`;
	return rank(one) < rank(other);
}

export function choicesOn({ nodes }: World, node: string, backends: readonly Backend[]): Choices {
	const zone = nodes.find(({ name }) => name === node)?.zone ?? null;
	const ready = backends.filter(({ endpoint }) => endpoint.ready);
	const going = backends.filter(({ endpoint }) => isGoing(endpoint));
	const here = ({ endpoint }: Backend) => endpoint.node === node;
	return {
		cluster:
			ready.length > 0 ? nearest(ready, node, zone) : choice('cluster', 'terminating', going),
		local: ready.some(here)
			? choice('node', 'ready', ready.filter(here))
			: choice('node', 'terminating', going.filter(here)),
		hasAny: ready.length + going.length > 0
	};
}

/** On its way out, and still serving: used where nothing is ready. */
function isGoing({ ready, serving, terminating }: Endpoint): boolean {
	return !ready && serving && terminating;
}

/**
 * Hints count only where every ready endpoint has one, and one of them is for this place; else
 * all are used: a preference, not a rule.
 */
function nearest(ready: readonly Backend[], node: string, zone: string | null): Choice {
	const forNode = ({ endpoint }: Backend) => endpoint.hints.nodes.includes(node);
	if (ready.every(({ endpoint }) => endpoint.hints.nodes.length > 0) && ready.some(forNode))
		return choice('node', 'ready', ready.filter(forNode));
	const forZone = ({ endpoint }: Backend) => zone !== null && endpoint.hints.zones.includes(zone);
	if (ready.every(({ endpoint }) => endpoint.hints.zones.length > 0) && ready.some(forZone))
		return choice('zone', 'ready', ready.filter(forZone));
	return choice('cluster', 'ready', ready);
}

function choice(
	among: Choice['among'],
	condition: 'ready' | 'terminating',
	backends: readonly Backend[]
): Choice {
	return { among, condition: backends.length > 0 ? condition : 'none', backends };
}
