/** Typical mistakes about traffic, each with what is wrong in it. */
import type { SourceWhy, Why } from '../../traffic/types.ts';
import type { Reason } from '../../world/fault.ts';
import type { PortRange, ServiceType, TrafficDistribution } from '../../world/types.ts';

export type TrafficSlip =
	/** Nobody is reached there, for this reason. */
	| { readonly kind: 'no-way'; readonly why: Why }
	/** Somebody is reached. */
	/** Those that may answer. */
	| { readonly kind: 'somebody'; readonly names: readonly string[] }
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
	| { readonly kind: 'not-held' }
	| { readonly kind: 'node-not-well'; readonly node: string }
	| { readonly kind: 'some-well' }
	| PortSlip
	| SliceSlip
	| ExternalSlip;

/** About the node port that a Service gets. */
type PortSlip =
	| { readonly kind: 'refused-by-server'; readonly reason: Reason }
	| { readonly kind: 'server-takes-it' }
	/** The one that a Service names. */
	| { readonly kind: 'node-port-kept'; readonly port: number }
	| { readonly kind: 'node-port-opened' | 'no-node-port'; readonly type: ServiceType }
	/** The port of the Service, taken for the node's. */
	| ({ readonly kind: 'port-is-no-node-port'; readonly port: number } & PortRange);

/** About slices made by hand. */
type SliceSlip =
	| { readonly kind: 'slice-unlabelled'; readonly slice: string; readonly service: string }
	| { readonly kind: 'slice-elsewhere'; readonly slice: string; readonly namespace: string }
	/** `wanted`: the name of the Service's port, perhaps empty. */
	| { readonly kind: 'slice-port-name'; readonly slice: string; readonly wanted: string }
	| { readonly kind: 'endpoint-not-ready'; readonly ip: string }
	/** The slice says which port it is, not the Service. */
	/** `mistaken`: the field of the Service that was taken for it. */
	| {
			readonly kind: 'slice-port';
			readonly port: number;
			readonly mistaken: 'port' | 'targetPort';
	  };

/** About a Service that is only another name. */
type ExternalSlip =
	| { readonly kind: 'external-port'; readonly port: number }
	| {
			readonly kind: 'external-unknown' | 'external-known' | 'external-no-ip' | 'external-no-pod';
	  };
