/**
 * Several kubeconfigs as one. The first file that names a cluster, a user or a context decides
 * all of it: fields of a later entry of that name are never mixed in. So does the first that has
 * a current context (organize-cluster-access-kubeconfig, "Merging kubeconfig files").
 */
import type { Kubeconfig } from './types.ts';
import { EMPTY } from './types.ts';

export function mergeTwo(first: Kubeconfig, second: Kubeconfig): Kubeconfig {
	return {
		clusters: { ...second.clusters, ...first.clusters },
		users: { ...second.users, ...first.users },
		contexts: { ...second.contexts, ...first.contexts },
		'current-context': first['current-context'] || second['current-context']
	};
}

export function merge(configs: readonly Kubeconfig[]): Kubeconfig {
	return configs.reduce(mergeTwo, EMPTY);
}
