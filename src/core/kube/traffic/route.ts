/**
 * What becomes of a connection: who may answer it, and whose address they see. The rules are
 * those of kube-proxy in iptables mode with pods told by the cluster's pod CIDRs, default flags;
 * another mode makes a difference on a node's own addresses alone.
 * References: kubernetes.io, Service; virtual-ips; tutorials, source IP (all v1.35).
 */
import { entriesFor } from './entry.ts';
import { locate } from './locate.ts';
import { atFrontend } from './proxy.ts';
import { dialPod } from './pod.ts';
import type { Address, Client, Frontend, Hop, Route } from './types.ts';
import { unite } from './unite.ts';
import type { World } from '../world/types.ts';

/** The client and what it dials; the result is the same in whatever order the world is told. */
export function route(world: World, client: Client, address: Address): Route {
	const place = locate(world, client, address);
	if (client.kind === 'outside' && client.entry === null) return noWayIn('entry');
	switch (place.kind) {
		case 'nothing':
			return { outcome: 'not-served', why: place.why, hops: [] };
		case 'health':
			return { outcome: 'answered', status: place.status, hops: [enters(place.node)] };
		case 'pod':
			if (client.kind === 'outside' && !place.pod.hostNetwork) return noWayIn('pod-ip');
			return dialPod(world, client, place.pod, address);
		case 'frontend':
			return toService(world, client, place.frontend);
	}
}

function noWayIn(what: 'cluster-ip' | 'pod-ip' | 'entry'): Route {
	return { outcome: 'unroutable', why: { code: 'inside-only', what }, hops: [] };
}

function enters(node: string): Hop {
	return { kind: 'enters', node };
}

function toService(world: World, client: Client, frontend: Frontend): Route {
	if (frontend.kind === 'balancer-proxy') return { outcome: 'sent-to-load-balancer', hops: [] };
	const { nodes, hops } = entriesFor(world, client, frontend);
	const together = unite(nodes.map((node) => atFrontend(world, client, frontend, node)));
	return together ? { ...together, hops: [...hops, ...together.hops] } : noWayIn('cluster-ip');
}
