/**
 * What keeps kubectl from sending anything. The order and the choice are client-go's: with
 * `--namespace` the names given by flags are looked up first, without it the whole is checked
 * first (measured with kubectl 1.33). A context that names a cluster or a user that is not there
 * is no fault: it leads to localhost:8080, or to a request without a credential.
 */
import type { Flags } from './flags.ts';
import type { LoadFault } from './load.ts';
import type { Picked } from './pick.ts';
import type { ClusterEntry, Kubeconfig, Machine, UserEntry } from './types.ts';
import { entryOf } from './types.ts';

type PathField = 'certificate-authority' | 'client-certificate' | 'client-key' | 'tokenFile';

export type Fault =
	| LoadFault
	/** `isLookup`: met when looked up by a flag, else when the configuration is checked. */
	| { readonly code: 'context-missing'; readonly name: string; readonly isLookup: boolean }
	| { readonly code: 'cluster-missing'; readonly name: string; readonly isLookup: boolean }
	| { readonly code: 'user-missing'; readonly name: string }
	| { readonly code: 'authority-twice'; readonly cluster: string }
	| { readonly code: 'certificate-twice'; readonly user: string }
	| { readonly code: 'key-twice'; readonly user: string }
	| { readonly code: 'key-missing'; readonly user: string }
	| { readonly code: 'methods-several'; readonly user: string }
	| { readonly code: 'impersonated-user-missing'; readonly user: string }
	| { readonly code: 'insecure-with-authority' }
	| {
			readonly code: 'file-missing';
			readonly field: PathField;
			readonly path: string;
			readonly entry: string;
	  };

export function faultsOf(
	config: Kubeconfig,
	flags: Flags,
	picked: Picked,
	machine: Machine
): readonly Fault[] {
	const usable = () => unusable(config, flags, picked, machine);
	const lookup = () => firstLookup(config, flags).slice(0, 1);
	const steps = flags.namespace ? [lookup, usable] : [usable, lookup];
	for (const step of [...steps, () => onSending(picked, machine)]) {
		const faults = step();
		if (faults.length > 0) return faults;
	}
	return [];
}

/** Names that flags give must exist; the user's is looked up first, the cluster's last. */
function firstLookup(config: Kubeconfig, flags: Flags): readonly Fault[] {
	const { user, context, cluster } = flags;
	const faults: Fault[] = [];
	if (user && !entryOf(config.users, user)) faults.push({ code: 'user-missing', name: user });
	if (context && !entryOf(config.contexts, context))
		faults.push({ code: 'context-missing', name: context, isLookup: true });
	if (cluster && !entryOf(config.clusters, cluster))
		faults.push({ code: 'cluster-missing', name: cluster, isLookup: true });
	return faults;
}

function unusable(
	config: Kubeconfig,
	flags: Flags,
	picked: Picked,
	machine: Machine
): readonly Fault[] {
	const { contextName: context, clusterName, userName } = picked;
	const faults: Fault[] = [];
	if (context && !entryOf(config.contexts, context))
		faults.push({ code: 'context-missing', name: context, isLookup: false });
	const isUserThere = !flags.user || entryOf(config.users, flags.user) !== undefined;
	if (isUserThere) faults.push(...userFaults(userName, picked.user, machine));
	if (flags.cluster && !entryOf(config.clusters, flags.cluster))
		faults.push({ code: 'cluster-missing', name: flags.cluster, isLookup: false });
	else faults.push(...clusterFaults(clusterName, picked.cluster, machine));
	return faults;
}

function clusterFaults(name: string, entry: ClusterEntry, machine: Machine): readonly Fault[] {
	const faults: Fault[] = [];
	const path = entry['certificate-authority'];
	if (path && entry['certificate-authority-data'])
		faults.push({ code: 'authority-twice', cluster: name });
	return [...faults, ...unreadable(machine, 'certificate-authority', path, name)];
}

function userFaults(name: string, entry: UserEntry, machine: Machine): readonly Fault[] {
	const faults = certificateFaults(name, entry, machine);
	const methods = [entry.token, entry.username || entry.password].filter(Boolean);
	if (methods.length > 1) faults.push({ code: 'methods-several', user: name });
	const isMore = Boolean(entry['as-groups']?.length) || Boolean(entry['as-uid']);
	if (isMore && !entry.as) faults.push({ code: 'impersonated-user-missing', user: name });
	return faults;
}

function certificateFaults(name: string, entry: UserEntry, machine: Machine): Fault[] {
	const { 'client-certificate': path, 'client-certificate-data': data } = entry;
	const { 'client-key': keyPath, 'client-key-data': keyData } = entry;
	const faults: Fault[] = [];
	if (!path && !data) return faults;
	if (path && data) faults.push({ code: 'certificate-twice', user: name });
	if (keyPath && keyData) faults.push({ code: 'key-twice', user: name });
	if (!keyPath && !keyData) faults.push({ code: 'key-missing', user: name });
	faults.push(...unreadable(machine, 'client-certificate', path, name));
	faults.push(...unreadable(machine, 'client-key', keyPath, name));
	return faults;
}

function unreadable(
	machine: Machine,
	field: PathField,
	path: string | undefined,
	entry: string
): readonly Fault[] {
	const isFine = !path || entryOf(machine.contents, path) !== undefined;
	return isFine ? [] : [{ code: 'file-missing', field, path, entry }];
}

/** What only a connection by TLS runs into: without it neither tokens nor trust are looked at. */
function onSending({ cluster, user, userName }: Picked, machine: Machine): readonly Fault[] {
	if (!cluster.server?.startsWith('https://')) return [];
	const file = user.token ? undefined : user.tokenFile;
	const faults = unreadable(machine, 'tokenFile', file, userName);
	if (faults.length > 0) return faults;
	const authority = cluster['certificate-authority'] || cluster['certificate-authority-data'];
	return cluster['insecure-skip-tls-verify'] && authority
		? [{ code: 'insecure-with-authority' }]
		: [];
}
