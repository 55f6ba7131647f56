/** A program asks for a name and a port: what DNS tells it, then what becomes of the connection. */
import { askerOf } from '../dns/resolv-conf.ts';
import { reach } from '../dns/names.ts';
import type { Asker, Resolution } from '../dns/types.ts';
import { clientOf } from '../traffic/pod.ts';
import { route } from '../traffic/route.ts';
import type { Client, Route } from '../traffic/types.ts';
import { ipToText, isInAny, parseIp } from '../world/ip.ts';
import { placeOf, type Placed } from '../world/place.ts';
import type { Pod, Protocol, World } from '../world/types.ts';

export type Who =
	| { readonly kind: 'pod'; readonly at: Placed }
	/** A process on a node. */
	| { readonly kind: 'node'; readonly name: string }
	| { readonly kind: 'outside'; readonly ip: string };

export type Ask = {
	readonly who: Who;
	/** A name, or an address. */
	readonly host: string;
	readonly port: number;
	readonly protocol: Protocol;
};

/** `unable`: nobody is there to ask. `nameless`: DNS has no address for it. `away`: out of the cluster. */
export type Journey = {
	/** Null where an address was given: nobody asks DNS then. */
	readonly resolution: Resolution | null;
	readonly addresses: readonly string[];
} & (
	| { readonly end: 'unable' | 'nameless' | 'away' }
	| { readonly end: 'route'; readonly route: Route }
);

export function askWorld(world: World, { who, host, port, protocol }: Ask): Journey {
	const pod = who.kind === 'pod' ? podAt(world, who.at) : null;
	const client = clientFor(world, who, pod);
	if (!client) return { resolution: null, addresses: [], end: 'unable' };
	const ip = parseIp(ownAddress(host) ?? host.trim());
	const resolution = ip ? null : reach(world, askerFor(world, pod), host.trim());
	const addresses = ip ? [ipToText(ip)] : addressesOf(resolution);
	const routes = addresses.map((one) => route(world, client, { ip: one, port, protocol }));
	const together = uniteRoutes(routes);
	if (!together) return { resolution, addresses, end: 'nameless' };
	const isAway = addresses.every((one, i) => leaves(world, one, routes[i]!));
	if (isAway) return { resolution, addresses, end: 'away' };
	return { resolution, addresses, end: 'route', route: together };
}

/**
 * The name is in the file `hosts` of every machine and every pod, which is looked at before DNS is
 * asked; to the address of nobody Linux connects as to the asker itself.
 */
function ownAddress(host: string): string | null {
	const text = host.trim().toLowerCase();
	if (text === '::') return '::1';
	return text === 'localhost' || text === '0.0.0.0' ? '127.0.0.1' : null;
}

function podAt({ pods }: World, at: Placed): Pod | null {
	return pods.find((one) => placeOf(one) === placeOf(at)) ?? null;
}

/** A pod asks only where it runs. */
export function canAsk({ ips, node, phase }: Pod): boolean {
	return ips.length > 0 && node !== null && phase === 'Running';
}

function clientFor({ nodes }: World, who: Who, pod: Pod | null): Client | null {
	switch (who.kind) {
		case 'pod':
			return pod && canAsk(pod) ? clientOf(pod) : null;
		case 'node':
			return nodes.some(({ name }) => name === who.name) ? { kind: 'node', node: who.name } : null;
		case 'outside':
			return { kind: 'outside', ip: who.ip };
	}
}

/** What is no pod asks the resolver above the cluster. */
function askerFor(world: World, pod: Pod | null): Asker {
	if (pod) return askerOf(world, pod);
	const { searches } = world.nodeDns;
	return { namespace: '', libc: 'glibc', ndots: 1, search: searches, server: 'upstream' };
}

function addressesOf(resolution: Resolution | null): readonly string[] {
	const records = resolution?.records ?? [];
	return records.filter(({ type }) => type === 'A' || type === 'AAAA').map(({ data }) => data);
}

/** A client dials any one of several addresses: whoever answers behind one of them may answer. */
function uniteRoutes(routes: readonly Route[]): Route | undefined {
	const reaching = routes.filter((one) => one.outcome === 'reaches');
	const [first] = reaching;
	if (!first || reaching.length === 1) return first ?? routes[0];
	const hops = reaching.flatMap((one) => one.hops.filter(({ kind }) => kind !== 'source'));
	const last = first.hops.filter(({ kind }) => kind === 'source');
	const targets = reaching.flatMap((one) => one.targets);
	return { ...first, targets, hops: [...hops, ...last] };
}

/** Nobody here has the address, and it is none that anybody here could have. */
function leaves({ podCidrs, serviceCidrs }: World, ip: string, found: Route): boolean {
	const isUnknown = found.outcome === 'not-served' && found.why.code === 'unknown-address';
	return isUnknown && !isInAny([...podCidrs, ...serviceCidrs], ip);
}
