/**
 * The `/etc/resolv.conf` that a pod gets, as the kubelet writes it. References: kubernetes.io, DNS
 * for Services and Pods (v1.35), and pkg/kubelet/network/dns/dns.go.
 */
import { ipToText, normalIp, parseCidr } from '../world/ip.ts';
import type { DnsConfig, Pod, World } from '../world/types.ts';
import { DNS_SERVICE, directoryOf, keyOf } from './directory.ts';
import type { Asker, Libc } from './types.ts';

/** What the kubelet sets for pods that ask the cluster first. */
export const CLUSTER_NDOTS = { name: 'ndots', value: '5' };
/** What both libraries take where nothing is said. */
const USUAL_NDOTS = 1;
const MOST_SERVERS = 3;
/** In characters; glibc before 2.26 took no longer list of entries, v1.25 and older wrote none. */
const LONGEST_ENTRY = 253;
const LIMITS = { now: { entries: 32, length: 2048 }, before: { entries: 6, length: 256 } };
/** Since when the longer list is on by default (KEP-2595; stable in v1.28). */
const LONGER_LIST_MINOR = 26;
/** Where kubeadm puts the DNS Service in the first block of cluster IPs. */
const DNS_OFFSET = 10n;

type ResolvConf = {
	readonly nameservers: readonly string[];
	readonly search: readonly string[];
	readonly ndots: number;
	/** Entries of the search list that were over a limit and are left out. */
	readonly dropped: readonly string[];
};

/** How a pod asks, given what its programs are linked with. The first server answers. */
export function askerOf(world: World, pod: Pod, libc: Libc = 'glibc'): Asker {
	const { nameservers, search, ndots } = resolvConfOf(world, pod);
	const [first = ''] = nameservers;
	const isCluster = clusterServers(world).includes(normalIp(first));
	return {
		namespace: pod.namespace,
		libc,
		ndots,
		search,
		server: isCluster ? 'cluster' : 'upstream'
	};
}

/** How an ordinary pod of a namespace asks: ClusterFirst, on a node without entries of its own. */
export function askerIn(world: World, namespace: string, libc: Libc = 'glibc'): Asker {
	const [search, ndots] = [searchListOf(world, namespace), Number(CLUSTER_NDOTS.value)];
	return { namespace, libc, ndots, search, server: 'cluster' };
}

export function resolvConfOf(world: World, pod: Pod): ResolvConf {
	const base = baseFor(world, pod);
	const own = pod.dnsConfig ?? { nameservers: [], searches: [], options: [] };
	const wanted = once([...base.searches, ...own.searches]);
	const search = fitting(wanted, world.minor);
	return {
		nameservers: once([...base.nameservers, ...own.nameservers]).slice(0, MOST_SERVERS),
		search,
		ndots: ndotsOf([...base.options, ...own.options]),
		dropped: wanted.filter((entry) => !search.includes(entry))
	};
}

/** A pod in its node's network that says ClusterFirst is taken as if it said Default. */
function baseFor(world: World, { dnsPolicy, hostNetwork, namespace }: Pod): DnsConfig {
	switch (dnsPolicy) {
		case 'None':
			return { nameservers: [], searches: [], options: [] };
		case 'Default':
			return world.nodeDns;
		case 'ClusterFirst':
			return hostNetwork ? world.nodeDns : clusterFirst(world, namespace);
		case 'ClusterFirstWithHostNet':
			return clusterFirst(world, namespace);
	}
}

/** The node's own entries stay, behind those of the cluster; its servers and options do not. */
function clusterFirst(world: World, namespace: string): DnsConfig {
	return {
		nameservers: clusterServers(world),
		searches: [...searchListOf(world, namespace), ...world.nodeDns.searches],
		options: [CLUSTER_NDOTS]
	};
}

function searchListOf({ clusterDomain }: World, namespace: string): readonly string[] {
	return [`${namespace}.svc.${clusterDomain}`, `svc.${clusterDomain}`, clusterDomain];
}

/** The addresses of the DNS Service; where the world does not tell, those that kubeadm gives. */
function clusterServers(world: World): readonly string[] {
	const service = directoryOf(world).servicesByKey.get(keyOf(DNS_SERVICE));
	if (service && service.clusterIPs.length > 0) return service.clusterIPs.map(normalIp);
	const block = parseCidr(world.serviceCidrs[0] ?? '');
	return block ? [ipToText({ family: block.family, value: block.value + DNS_OFFSET })] : [];
}

function fitting(entries: readonly string[], minor: number): readonly string[] {
	const most = minor >= LONGER_LIST_MINOR ? LIMITS.now : LIMITS.before;
	const kept = entries.slice(0, most.entries).filter((entry) => entry.length <= LONGEST_ENTRY);
	while (kept.join(' ').length > most.length) kept.pop();
	return kept;
}

/** The last one that says so; what is no number counts for nothing. */
function ndotsOf(options: DnsConfig['options']): number {
	const said = options.findLast(({ name }) => name === 'ndots')?.value ?? '';
	return /^\d+$/.test(said) ? Number(said) : USUAL_NDOTS;
}

function once(items: readonly string[]): readonly string[] {
	return [...new Set(items)];
}
