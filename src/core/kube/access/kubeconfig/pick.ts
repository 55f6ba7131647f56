/** The entries that one command uses, with its flags laid over them. */
import { absolute } from './paths.ts';
import type { Flags } from './flags.ts';
import type { ClusterEntry, ContextEntry, Kubeconfig, UserEntry } from './types.ts';
import { entryOf } from './types.ts';

export type Picked = {
	/** Empty: none is chosen. */
	readonly contextName: string;
	readonly context: ContextEntry;
	readonly clusterName: string;
	readonly userName: string;
	readonly cluster: ClusterEntry;
	readonly user: UserEntry;
};

/** Names that lead to nothing give empty entries; `faultsOf` says which of them matter. */
export function pick(config: Kubeconfig, flags: Flags, folder: string): Picked {
	const contextName = flags.context || config['current-context'];
	const context = entryOf(config.contexts, contextName) ?? {};
	const clusterName = flags.cluster || (context.cluster ?? '');
	const userName = flags.user || (context.user ?? '');
	const at = (path: string | undefined) => (path ? absolute(folder, path) : undefined);
	return {
		contextName,
		context,
		clusterName,
		userName,
		cluster: clusterWith(flags, entryOf(config.clusters, clusterName) ?? {}, at),
		user: userWith(flags, entryOf(config.users, userName) ?? {}, at)
	};
}

type At = (path: string | undefined) => string | undefined;

/** A flag about trust takes all trust over, `--server` the name that the certificate must bear. */
function clusterWith(flags: Flags, entry: ClusterEntry, at: At): ClusterEntry {
	const isTrustGiven = Boolean(flags.insecureSkipTlsVerify) || Boolean(flags.certificateAuthority);
	const isNameGiven = Boolean(flags.server) || Boolean(flags.tlsServerName);
	return withoutEmpty({
		...entry,
		...(flags.server && { server: flags.server }),
		...(isNameGiven && { 'tls-server-name': flags.tlsServerName }),
		...(isTrustGiven && {
			'insecure-skip-tls-verify': flags.insecureSkipTlsVerify,
			'certificate-authority': at(flags.certificateAuthority),
			'certificate-authority-data': undefined
		})
	});
}

/** Flags replace field by field: a token beside a kubeconfig's certificate leaves both. */
function userWith(flags: Flags, entry: UserEntry, at: At): UserEntry {
	return withoutEmpty({
		...entry,
		...(flags.token && { token: flags.token }),
		...(flags.as && { as: flags.as }),
		...(flags.asGroups?.length && { 'as-groups': flags.asGroups }),
		...(flags.clientCertificate && {
			'client-certificate': at(flags.clientCertificate),
			'client-certificate-data': undefined
		}),
		...(flags.clientKey && { 'client-key': at(flags.clientKey), 'client-key-data': undefined })
	});
}

function withoutEmpty<T extends object>(entry: T): T {
	const kept = Object.entries(entry).filter(([, value]) => value !== undefined && value !== '');
	return Object.fromEntries(kept) as T;
}
