/** What the cluster's DNS server watches: namespaces, Services and endpoints, ready to be found. */
import { familyOf, normalIp } from '../world/ip.ts';
import { allSlices } from '../world/slices.ts';
import type { EndpointPort, EndpointSlice, IpFamily, Service, World } from '../world/types.ts';
import { fold } from './name.ts';
import type { ServiceRef } from './types.ts';

/** The Service in front of the server keeps this name, whatever the server is. */
export const DNS_SERVICE: ServiceRef = { namespace: 'kube-system', name: 'kube-dns' };

/** What every cluster has by itself: the way to its API server, and to this server. */
export const USUAL_SERVICES: readonly ServiceRef[] = [
	{ namespace: 'default', name: 'kubernetes' },
	DNS_SERVICE
];

export type Directory = {
	/** Of the cluster, without a dot at the end. */
	readonly zone: string;
	readonly namespaces: ReadonlySet<string>;
	readonly services: readonly Service[];
	/** By `key`. */
	readonly servicesByKey: ReadonlyMap<string, Service>;
	/** By `key` of the Service, which need not exist. */
	readonly endpointsByKey: ReadonlyMap<string, readonly Backend[]>;
	readonly serviceByIp: ReadonlyMap<string, ServiceRef>;
	/** Ready ones only. */
	readonly backendsByIp: ReadonlyMap<string, readonly Backend[]>;
};

/** One address of an endpoint. */
export type Backend = {
	readonly service: ServiceRef;
	readonly ip: string;
	readonly family: IpFamily;
	/** Its hostname, or else its address in dashes: never both (CoreDNS, plugin kubernetes). */
	readonly label: string;
	readonly ready: boolean;
	readonly pod: string | null;
	readonly ports: readonly Pick<EndpointPort, 'name' | 'protocol' | 'port'>[];
};

export function keyOf({ namespace, name }: ServiceRef): string {
	return `${fold(name)}.${fold(namespace)}`;
}

export function refOf({ namespace, name }: ServiceRef): ServiceRef {
	return { namespace, name };
}

export function dashed(ip: string): string {
	return ip.replace(/[.:]/g, '-');
}

/** Worlds are never changed in place, so one look at each is enough. */
const directories = new WeakMap<World, Directory>();

export function directoryOf(world: World): Directory {
	const known = directories.get(world);
	if (known) return known;
	const made = makeDirectory(world);
	directories.set(world, made);
	return made;
}

function makeDirectory(world: World): Directory {
	const services = inOrder(world.services, keyOf);
	const backends = inOrder(allSlices(world).flatMap(backendsOf), ({ label, ip }) => label + ip);
	return {
		zone: world.clusterDomain,
		namespaces: new Set(world.namespaces.map(({ name }) => fold(name))),
		services,
		servicesByKey: new Map(services.map((service) => [keyOf(service), service])),
		endpointsByKey: grouped(backends, ({ service }) => keyOf(service)),
		serviceByIp: new Map(
			services.flatMap((service) =>
				service.clusterIPs.map((ip) => [normalIp(ip), refOf(service)] as const)
			)
		),
		backendsByIp: grouped(
			backends.filter(({ ready }) => ready),
			({ ip }) => ip
		)
	};
}

/** Answers must not tell in which order a world was written. */
function inOrder<T>(items: readonly T[], by: (item: T) => string): readonly T[] {
	const keyed = items.map((item) => ({ item, key: by(item) }));
	keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
	return keyed.map(({ item }) => item);
}

function grouped<T>(items: readonly T[], by: (item: T) => string): ReadonlyMap<string, T[]> {
	const groups = new Map<string, T[]>();
	for (const item of items) {
		const group = groups.get(by(item));
		if (group) group.push(item);
		else groups.set(by(item), [item]);
	}
	return groups;
}

function backendsOf(slice: EndpointSlice): readonly Backend[] {
	const { namespace, service, ports, endpoints } = slice;
	if (service === null) return [];
	return endpoints.flatMap(({ addresses, hostname, ready, pod }) =>
		addresses.map((address) => {
			const ip = normalIp(address);
			return {
				service: { namespace, name: service },
				ip,
				family: familyOf(ip),
				label: hostname ?? dashed(ip),
				ready,
				pod,
				ports
			};
		})
	);
}
