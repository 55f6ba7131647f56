/** What options about traffic say, where it is no name or address. */
import type { Source } from '../../traffic/types.ts';

export type TrafficLabel =
	| { readonly kind: 'nobody' }
	/** Whose address a pod sees; `service`: the cluster IP. */
	| { readonly kind: 'source'; readonly source: Source | 'service' }
	/** `held`: the connection waits for a pod. */
	| { readonly kind: 'outcome'; readonly outcome: 'reaches' | 'refused' | 'dropped' | 'held' };
