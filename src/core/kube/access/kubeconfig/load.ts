/**
 * Which files are read: the one of `--kubeconfig` alone, else those that KUBECONFIG lists,
 * merged, else `~/.kube/config`. Files that are not there are passed over, only the flag's must
 * exist (client-go loading rules, kubectl 1.33).
 */
import type { Result } from '../../../base/result.ts';
import { err, ok } from '../../../base/result.ts';
import { merge } from './merge.ts';
import { absolute, folderOf } from './paths.ts';
import type { ByName, ClusterEntry, Kubeconfig, Machine, UserEntry } from './types.ts';
import { entryOf } from './types.ts';

export type FileSource = 'flag' | 'variable' | 'home';

export type Listed = {
	readonly source: FileSource;
	/** Absolute, in order, each once as it is written; an empty name in a list stands for no file. */
	readonly paths: readonly string[];
};

export function listed(machine: Machine, flag: string | null): Listed {
	if (flag) return { source: 'flag', paths: [absolute(machine.folder, flag)] };
	if (!machine.variable) return { source: 'home', paths: [homePath(machine)] };
	const names = [...new Set(machine.variable.split(':'))].filter((name) => name !== '');
	return { source: 'variable', paths: names.map((name) => absolute(machine.folder, name)) };
}

export function homePath({ home }: Machine): string {
	return `${home}/.kube/config`;
}

export type Loaded = Listed & {
	readonly config: Kubeconfig;
	/** Those of `paths` that are not there. */
	readonly missing: readonly string[];
};

export type LoadFault = { readonly code: 'kubeconfig-missing'; readonly path: string };

/** What a request is made from; paths in it are absolute. */
export function load(machine: Machine, flag: string | null): Result<Loaded, LoadFault> {
	const list = listed(machine, flag);
	const missing = list.paths.filter((path) => !entryOf(machine.kubeconfigs, path));
	if (flag && missing.length > 0) return err({ code: 'kubeconfig-missing', path: flag });
	const read = list.paths.flatMap((path) => {
		const config = entryOf(machine.kubeconfigs, path);
		return config ? [withPathsFrom(folderOf(path), config)] : [];
	});
	return ok({ ...list, missing, config: merge(read) });
}

/** Relative paths in a kubeconfig start at the folder that it is in. */
function withPathsFrom(folder: string, config: Kubeconfig): Kubeconfig {
	const at = (path: string) => absolute(folder, path);
	return {
		...config,
		clusters: mapped(config.clusters, (entry) => clusterPaths(entry, at)),
		users: mapped(config.users, (entry) => userPaths(entry, at))
	};
}

function mapped<T>(entries: ByName<T>, change: (entry: T) => T): ByName<T> {
	return Object.fromEntries(
		Object.entries(entries).map(([name, entry]) => [name, change(entry)] as const)
	);
}

/** A cluster's entry with its path changed. */
export function clusterPaths(entry: ClusterEntry, change: (path: string) => string): ClusterEntry {
	const path = entry['certificate-authority'];
	return path ? { ...entry, 'certificate-authority': change(path) } : entry;
}

const USER_PATHS = ['client-certificate', 'client-key', 'tokenFile'] as const;

/** A user's entry with its paths changed. */
export function userPaths(entry: UserEntry, change: (path: string) => string): UserEntry {
	const changed = USER_PATHS.flatMap((field) => {
		const path = entry[field];
		return path ? [[field, change(path)] as const] : [];
	});
	return { ...entry, ...Object.fromEntries(changed) };
}
