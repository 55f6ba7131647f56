/** Which clients an endpoint is meant for, where its Service prefers traffic to stay near. */
import type { Endpoint, TrafficDistribution } from './types.ts';

type Placed = Pick<Endpoint, 'ready' | 'node' | 'zone'>;

/**
 * What the controller writes for a Service: the zone of each ready endpoint, and its node beside
 * it where the node is preferred, so that the zone is what a client falls back to. A preference
 * that this version does not know yet is as good as none: PreferClose since 1.31, the others
 * since 1.34. Reference: virtual-ips (v1.35), KEP-4444, KEP-3015.
 */
export function hintsFor(
	{ ready, node, zone }: Placed,
	wish: TrafficDistribution | null,
	minor: number
): Endpoint['hints'] {
	const isKnown = wish !== null && minor >= (wish === 'PreferClose' ? 31 : 34);
	if (!isKnown || !ready) return { zones: [], nodes: [] };
	const nodes = wish === 'PreferSameNode' && node !== null ? [node] : [];
	return { zones: zone === null ? [] : [zone], nodes };
}
