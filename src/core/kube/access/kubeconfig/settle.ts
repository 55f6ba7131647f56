/**
 * From kubeconfig, flags and surroundings to one request: where it goes, as whom, into which
 * namespace, and which of the sources decided. Rules of client-go as kubectl 1.33 showed them.
 */
import type { Result } from '../../../base/result.ts';
import { err, ok } from '../../../base/result.ts';
import type { Fault } from './faults.ts';
import { faultsOf } from './faults.ts';
import type { Flags } from './flags.ts';
import type { FileSource } from './load.ts';
import { load } from './load.ts';
import { pick } from './pick.ts';
import type { ClusterEntry, Machine, PodSurroundings, UserEntry } from './types.ts';

export type Target = {
	readonly files: FileSource;
	/** The name in force; empty: none is chosen. */
	readonly context: string;
	readonly contextBy: 'flag' | 'file' | 'none';
	readonly server: string;
	readonly serverBy: 'flag' | 'cluster' | 'default' | 'pod';
	readonly namespace: string;
	readonly namespaceBy: 'flag' | 'context' | 'default' | 'pod';
	readonly cluster: ClusterEntry;
	readonly user: UserEntry;
	/** kubectl finds nothing to show who asks, and asks the person for a name and a password. */
	readonly asksForName: boolean;
};

/** What kubectl takes when nothing names a server. */
const DEFAULT_SERVER = 'http://localhost:8080';

export function settle(machine: Machine, flags: Flags): Result<Target, readonly Fault[]> {
	const loaded = load(machine, flags.kubeconfig ?? null);
	if (!loaded.ok) return err([loaded.error]);
	const { config, source } = loaded.value;
	const picked = pick(config, flags, machine.folder);
	const faults = faultsOf(config, flags, picked, machine);
	if (faults.length > 0) return err(faults);
	const { pod } = machine;
	const isInPod = pod !== null && isDefault(picked.cluster, picked.user);
	const cluster = isInPod ? podCluster(pod, flags) : picked.cluster;
	const user = isInPod ? { token: flags.token || pod.token } : picked.user;
	const server = cluster.server || DEFAULT_SERVER;
	return ok({
		files: source,
		context: picked.contextName,
		contextBy: flags.context ? 'flag' : picked.contextName ? 'file' : 'none',
		server,
		serverBy: serverBy(flags, isInPod, picked.cluster),
		...namespaceOf(machine, flags, picked.context.namespace),
		cluster: { ...cluster, server },
		user,
		asksForName: server.startsWith('https:') && !canIdentify(user)
	});
}

/**
 * A pod's own account is used only when all else is as if nothing were given. `--as` alone is
 * something given, a token is not: without TLS, and the default has none, tokens are not looked at.
 */
function isDefault(cluster: ClusterEntry, user: UserEntry): boolean {
	return (cluster.server || DEFAULT_SERVER) === DEFAULT_SERVER && !user.as;
}

function podCluster(pod: PodSurroundings, flags: Flags): ClusterEntry {
	return {
		server: flags.server || `https://${pod.host}:${pod.port}`,
		...(flags.certificateAuthority
			? { 'certificate-authority': flags.certificateAuthority }
			: { 'certificate-authority-data': pod.authority })
	};
}

function serverBy(flags: Flags, isInPod: boolean, cluster: ClusterEntry): Target['serverBy'] {
	if (flags.server) return 'flag';
	if (isInPod) return 'pod';
	return cluster.server ? 'cluster' : 'default';
}

type OfNamespace = Pick<Target, 'namespace' | 'namespaceBy'>;

/** A pod's own namespace counts wherever the context names none, kubeconfig or not. */
function namespaceOf(machine: Machine, flags: Flags, named: string | undefined): OfNamespace {
	if (flags.namespace) return { namespace: flags.namespace, namespaceBy: 'flag' };
	if (named) return { namespace: named, namespaceBy: 'context' };
	return machine.pod
		? { namespace: machine.pod.namespace, namespaceBy: 'pod' }
		: { namespace: 'default', namespaceBy: 'default' };
}

function canIdentify(user: UserEntry): boolean {
	const certificate = user['client-certificate'] || user['client-certificate-data'];
	return Boolean(certificate || user.token || user.tokenFile || user.username || user.exec);
}
