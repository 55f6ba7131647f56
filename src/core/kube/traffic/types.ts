/** Who asks for what, and what becomes of it. */
import type {
	Endpoint,
	IpFamily,
	ProxyMode,
	Protocol,
	Service,
	ServicePort,
	TrafficPolicy
} from '../world/types.ts';

export type Client =
	| {
			readonly kind: 'pod';
			readonly node: string;
			/** Its addresses; the one of the destination's family counts. */
			readonly ips: readonly string[];
	  }
	/** A process on a node, such as a pod with `hostNetwork`. */
	| { readonly kind: 'node'; readonly node: string }
	| {
			readonly kind: 'outside';
			readonly ip: string;
			/**
			 * The node whose rules see the packet first, null for no way in. Left out: a node's own
			 * address leads to it, a load balancer chooses, a cluster IP leads nowhere.
			 */
			readonly entry?: string | null;
	  };

export type Address = { readonly ip: string; readonly port: number; readonly protocol: Protocol };

/** Where a Service can be dialled. */
export type Frontend = {
	readonly kind: 'cluster-ip' | 'external-ip' | 'load-balancer' | 'balancer-proxy' | 'node-port';
	readonly service: Service;
	readonly port: ServicePort;
	readonly address: Address;
	/** The node whose own address it is; null for an address that every node knows. */
	readonly node: string | null;
};

/** An endpoint, and the number of its port that is meant. */
export type Backend = { readonly endpoint: Endpoint; readonly port: number };

export type Target = {
	/** Null where no pod is known to stand behind the address. */
	readonly pod: string | null;
	readonly namespace: string;
	readonly ip: string;
	readonly port: number;
	readonly node: string | null;
	/**
	 * Whether the pod says that it listens there: a container port of this number. Null where
	 * nobody can tell: no pod is known, or it lists no ports at all.
	 */
	readonly listens: boolean | null;
};

/**
 * `refused`: at once. `dropped`: the client waits for nothing. `not-served`: no rule and no
 * listener. `unroutable`: the network knows no way. `sent-to-load-balancer`: the packet leaves the
 * cluster. `answered`: kube-proxy itself answers a health check.
 */
export type Outcome = Route['outcome'];

export type Route = {
	/** What happened on the way, in order. */
	readonly hops: readonly Hop[];
} & (
	| {
			readonly outcome: 'reaches';
			/** Any one of these, by address. */
			readonly targets: readonly Target[];
			readonly source: Source;
			/** A client stays with its pod until it was silent for so long; null: it does not. */
			readonly stickySeconds: number | null;
	  }
	| { readonly outcome: 'answered'; readonly status: 200 | 503 }
	| { readonly outcome: 'refused' | 'dropped' | 'not-served' | 'unroutable'; readonly why: Why }
	| { readonly outcome: 'sent-to-load-balancer' }
);

/** Whose address the pod sees. `client-or-node`: it depends on the pod, or on the network. */
export type Source = 'client' | 'node' | 'client-or-node';

/** Why nobody answers. */
export type Why =
	| { readonly code: 'no-endpoint' }
	/** A policy keeps traffic on this node, and none of the pods is there. */
	| { readonly code: 'no-local-endpoint'; readonly node: string }
	| { readonly code: 'outside-source-ranges'; readonly ip: string }
	/**
	 * The address is the Service's, the port is not; `is` tells what that number is there: its
	 * own port for another protocol, a port of its pods, or a node port.
	 */
	| {
			readonly code: 'port-not-served';
			readonly service: string;
			readonly is: 'other-protocol' | 'target-port' | 'node-port' | null;
	  }
	/** Nothing on the node listens there; `is` tells what that number is of a Service. */
	| {
			readonly code: 'node-not-listening';
			readonly node: string;
			readonly is: 'service-port' | 'target-port' | null;
	  }
	/** Its container ports do not tell of this one; they are information only. */
	| { readonly code: 'pod-not-listening'; readonly pod: string; readonly port: number }
	| { readonly code: 'loopback-not-served'; readonly mode: ProxyMode }
	| { readonly code: 'own-loopback' }
	/** In this mode only the first address of a node has its node ports. */
	| { readonly code: 'not-primary-address'; readonly node: string; readonly mode: ProxyMode }
	| { readonly code: 'unknown-address' }
	/** Of a Service that every real cluster has; the world leaves it out. */
	| { readonly code: 'service-left-out'; readonly namespace: string; readonly service: string }
	/** The client has no address of this family itself. */
	| { readonly code: 'family-missing'; readonly family: IpFamily }
	/** A broadcast or multicast address. */
	| { readonly code: 'not-one-host' }
	| { readonly code: 'inside-only'; readonly what: 'cluster-ip' | 'pod-ip' | 'entry' };

export type Hop =
	/**
	 * One of these nodes gets the packet. It is `routed` there by the network; else the load
	 * balancer sends it: `some` passed its health check; of which `none` did it may try any, or
	 * send nothing at all.
	 */
	| {
			readonly kind: 'balanced';
			readonly nodes: readonly string[];
			readonly well: 'routed' | 'unasked' | 'some' | 'none';
	  }
	| { readonly kind: 'enters'; readonly node: string }
	| {
			readonly kind: 'matches';
			readonly frontend: Frontend['kind'];
			readonly namespace: string;
			readonly service: string;
			readonly port: number;
	  }
	| { readonly kind: 'source-ranges'; readonly ip: string; readonly passes: boolean }
	| {
			readonly kind: 'policy';
			readonly of: 'internal' | 'external';
			readonly policy: TrafficPolicy;
	  }
	/** Traffic from inside the cluster is not subject to the external policy. */
	| { readonly kind: 'short-cut' }
	/**
	 * The pods that may be chosen: where they are looked for, and in what condition they are.
	 * `published`: not all are ready, but the Service has them used all the same.
	 */
	| {
			readonly kind: 'candidates';
			readonly among: 'cluster' | 'zone' | 'node';
			readonly condition: 'ready' | 'published' | 'terminating' | 'none';
			readonly pods: readonly string[];
	  }
	/** The pods that may be chosen if the packet comes to this node, where nodes differ in them. */
	| { readonly kind: 'at-node'; readonly node: string; readonly pods: readonly string[] }
	| { readonly kind: 'source'; readonly source: Source; readonly why: SourceWhy }
	| { readonly kind: 'direct'; readonly pod: string };

/** What decides whose address the pod sees. */
export type SourceWhy =
	| 'kept'
	/** Under the policy Cluster the answer must come back through the same node. */
	| 'external-cluster'
	/** A process on a node, or somebody outside, who uses a cluster IP. */
	| 'not-a-pod'
	/** A pod that gets itself, or may get itself. */
	| 'hairpin'
	/** The pod network may hide a pod's address from what lies outside of it. */
	| 'leaves-pod-network';
