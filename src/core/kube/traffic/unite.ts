/** One connection that may come in by any of several nodes: what holds for all, and for each. */
import type { Hop, Route } from './types.ts';

type Of<Kind extends Hop['kind']> = Extract<Hop, { readonly kind: Kind }>;

/**
 * Whoever answers behind one of the nodes may answer. `routes` begin with the node where they come
 * in; where the nodes would choose among others, each tells of its own.
 */
export function unite(routes: readonly Route[]): Route | undefined {
	const reaching = routes.filter((one) => one.outcome === 'reaches');
	const first = reaching[0] ?? routes[0];
	if (!first || routes.length === 1) return first;
	const hops = hopsOf(first, routes);
	if (first.outcome !== 'reaches') return { ...first, hops };
	const targets = new Map(
		reaching.flatMap((one) => one.targets).map((target) => [`${target.ip} ${target.port}`, target])
	);
	return {
		...first,
		targets: [...targets].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one),
		hops
	};
}

function hopsOf({ hops }: Route, routes: readonly Route[]): readonly Hop[] {
	const each = routes.map(atNode).filter((one) => one !== null);
	const isSame = new Set(each.map(({ pods }) => pods.join(' '))).size <= 1;
	return hops
		.filter(({ kind }) => kind !== 'enters')
		.flatMap((hop) => (hop.kind === 'candidates' && !isSame ? each : [hop]));
}

/** Null where a node does not even look for pods. */
function atNode({ hops }: Route): Of<'at-node'> | null {
	const node = hops.find((hop) => hop.kind === 'enters')?.node;
	const found = hops.find((hop) => hop.kind === 'candidates');
	return node === undefined || !found ? null : { kind: 'at-node', node, pods: found.pods };
}
