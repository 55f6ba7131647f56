/** What options about traffic say, where it is no name or address. */
import type { Source } from '../../traffic/types.ts';
import type { PortRange } from '../../world/types.ts';

export type TrafficLabel =
	| { readonly kind: 'nobody' }
	/** Of what is offered. */
	| { readonly kind: 'none' }
	/** Whose address a pod sees; `service`: the cluster IP. */
	| { readonly kind: 'source'; readonly source: Source | 'service' }
	/** `held`: the connection waits for a pod. */
	| { readonly kind: 'outcome'; readonly outcome: 'reaches' | 'refused' | 'dropped' | 'held' }
	/** Any free one of the range, none, or the API server refuses. */
	| ({ readonly kind: 'node-port'; readonly of: 'free' | 'none' | 'refused' } & PortRange);
