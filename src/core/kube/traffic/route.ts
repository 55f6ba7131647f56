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
import type { Address, Client, Frontend, Hop, Route, Why } from './types.ts';
import { unite } from './unite.ts';
import { familyOf, isInAny } from '../world/ip.ts';
import type { World } from '../world/types.ts';

/** The client and what it dials; the result is the same in whatever order the world is told. */
export function route(world: World, client: Client, address: Address): Route {
	const place = locate(world, client, address);
	if (client.kind === 'outside' && client.entry === null) return noWayIn('entry');
	switch (place.kind) {
		case 'nothing':
			return nowhere(world, client, address, place.why);
		case 'health':
			return { outcome: 'answered', status: place.status, hops: [enters(place.node)] };
		case 'pod':
			if (client.kind === 'outside' && !place.pod.hostNetwork) return noWayIn('pod-ip');
			return dialPod(world, client, place.pod, address);
		case 'frontend':
			return toService(world, client, place.frontend);
	}
}

const TO_MANY = ['224.0.0.0/4', '255.255.255.255/32', 'ff00::/8'];

/** Of addresses that nobody here has, some lead nowhere at all, whoever may be outside. */
function nowhere(world: World, client: Client, { ip }: Address, why: Why): Route {
	if (why.code === 'unknown-address') {
		if (isInAny(TO_MANY, ip))
			return { outcome: 'unroutable', why: { code: 'not-one-host' }, hops: [] };
		const family = familyOf(ip);
		const own = ownIps(world, client);
		if (own.length > 0 && !own.some((one) => familyOf(one) === family))
			return { outcome: 'unroutable', why: { code: 'family-missing', family }, hops: [] };
	}
	return { outcome: 'not-served', why, hops: [] };
}

function ownIps({ nodes }: World, client: Client): readonly string[] {
	switch (client.kind) {
		case 'pod':
			return client.ips;
		case 'node':
			return nodes.find(({ name }) => name === client.node)?.internalIPs ?? [];
		case 'outside':
			return [client.ip];
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
