/** Typical mistakes about traffic, each with what is wrong in it. */
import type { SourceWhy, Why } from '../../traffic/types.ts';
import type { TrafficDistribution } from '../../world/types.ts';

export type TrafficSlip =
	/** Nobody is reached there, for this reason. */
	| { readonly kind: 'no-way'; readonly why: Why }
	/** Somebody is reached. */
	| { readonly kind: 'somebody' }
	| { readonly kind: 'pod-not-ready'; readonly pod: string }
	/** On its way out, while others are ready. */
	| { readonly kind: 'pod-leaving'; readonly pod: string }
	/** On its way out, and its probe fails. */
	| { readonly kind: 'pod-gone'; readonly pod: string }
	/** Not on a node where a policy Local keeps the packet. */
	| { readonly kind: 'pod-elsewhere'; readonly pod: string; readonly node: string }
	/** Others are near enough to be preferred. */
	| { readonly kind: 'pod-far'; readonly pod: string; readonly wish: TrafficDistribution }
	| { readonly kind: 'pod-of-other'; readonly pod: string }
	| { readonly kind: 'source'; readonly why: SourceWhy }
	/** A Service's address is where packets go to, never where they come from. */
	| { readonly kind: 'source-service' }
	/** It is refused at once, as nothing can be used anywhere. */
	| { readonly kind: 'refused-at-once' }
	/** Nobody tells the client anything. */
	| { readonly kind: 'dropped-silently' }
	/** Nothing waits for a pod to become ready. */
	| { readonly kind: 'not-held' };
