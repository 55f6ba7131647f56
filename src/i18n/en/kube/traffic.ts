/** What is said of a connection: each step on its way, and what became of it. */
import type { Frontend, Hop, Outcome, Route, SourceWhy, Why } from '#core/kube/traffic/types.ts';
import type { Sentences } from './dns.ts';

/** A sentence for each reason that nobody answers. */
type Reasons = {
	readonly [Code in Why['code']]: (why: Extract<Why, { readonly code: Code }>) => string;
};
type HopOf<K extends Hop['kind']> = Extract<Hop, { readonly kind: K }>;

const list = (names: readonly string[]) => names.join(', ');
const service = ({ service: name, namespace }: HopOf<'matches'>) => `“${name}” in “${namespace}”`;

const frontends: Readonly<Record<Frontend['kind'], string>> = {
	'cluster-ip': 'the cluster IP',
	'external-ip': 'the external IP',
	'load-balancer': 'the load balancer’s address',
	'balancer-proxy': 'the load balancer’s address (mode Proxy)',
	'node-port': 'the node'
};

const conditions = {
	cluster: {
		ready: 'Ready in the cluster',
		published: 'publishNotReadyAddresses has them used in the cluster, ready or not',
		terminating: 'Nothing is ready; on their way out, but still serving',
		none: 'Nothing in the cluster can be used.'
	},
	zone: {
		ready: 'Ready in the zone of this node, and therefore preferred',
		published:
			'publishNotReadyAddresses has them used, ready or not; in the zone of this node, and therefore preferred',
		terminating: 'Nothing is ready; on their way out in this zone, but still serving',
		none: 'Nothing in this zone can be used.'
	},
	node: {
		ready: 'Ready on this node',
		published: 'publishNotReadyAddresses has them used on this node, ready or not',
		terminating: 'Nothing on this node is ready; on their way out, but still serving',
		none: 'Nothing on this node can be used.'
	}
};

const policies = {
	internal: {
		Cluster: 'internalTrafficPolicy is Cluster: pods on all nodes count.',
		Local: 'internalTrafficPolicy is Local: only pods on this node count.'
	},
	external: {
		Cluster: 'externalTrafficPolicy is Cluster: pods on all nodes count.',
		Local: 'externalTrafficPolicy is Local: only pods on this node count for clients outside.'
	}
};

const sources: Readonly<Record<SourceWhy, string>> = {
	kept: 'Nobody changes the address of the client: the pod sees it.',
	'external-cluster':
		'Under externalTrafficPolicy Cluster the answer must come back through the node, so the pod sees the node’s address.',
	'not-a-pod': 'The client is not a pod, so the pod sees the address of a node.',
	hairpin: 'A pod that gets itself through a Service sees the address of its node.',
	'leaves-pod-network':
		'The address lies outside of the pod network, and many networks hide pods behind their node there.'
};

const hops: Sentences<Hop> = {
	balanced: ({ nodes, well }) => {
		if (well === 'routed')
			return `The network brings the packet to a node that is set up for this address, one of: ${list(nodes)}.`;
		if (well === 'unasked') return `The load balancer sends to: ${list(nodes)}.`;
		return well === 'some'
			? `The load balancer asks the nodes for their health, then sends to: ${list(nodes)}.`
			: `The load balancer asks the nodes for their health, and none is well. It sends nothing, or tries any of: ${list(nodes)}.`;
	},
	enters: ({ node }) => `The packet is handled on “${node}”.`,
	matches: (hop) =>
		`Port ${hop.port} of ${frontends[hop.frontend]} belongs to the Service ${service(hop)}.`,
	'source-ranges': ({ ip, passes }) =>
		passes
			? `${ip} lies in a range of loadBalancerSourceRanges.`
			: `${ip} lies in no range of loadBalancerSourceRanges.`,
	policy: ({ of, policy }) => policies[of][policy],
	'short-cut': () =>
		'The client is inside the cluster: the external policy does not bind it, pods on all nodes count.',
	candidates: ({ among, condition, pods }) =>
		condition === 'none'
			? conditions[among].none
			: `${conditions[among][condition]}: ${list(pods)}.`,
	'at-node': ({ node, pods }) =>
		pods.length > 0
			? `If “${node}” gets the packet: ${list(pods)}.`
			: `If “${node}” gets the packet: nobody, it is dropped.`,
	source: ({ why }) => sources[why],
	direct: ({ pod }) => `The pod “${pod}” is dialled itself; no Service is between.`
};

const reasons: Reasons = {
	'no-endpoint': () => 'Nothing behind the Service can be used.',
	'no-local-endpoint': ({ node }) =>
		`The policy Local keeps the packet on “${node}”, and no pod there can be used.`,
	'outside-source-ranges': ({ ip }) => `loadBalancerSourceRanges do not let ${ip} in.`,
	'port-not-served': ({ service: name, is }) =>
		({
			none: `The Service “${name}” has no such port.`,
			'other-protocol': `The Service “${name}” has that port for another protocol only.`,
			'target-port': `That is the port of the pods; the Service “${name}” has a port of its own.`,
			'node-port': `That is the node port, which is open on the nodes; the Service “${name}” has a port of its own.`
		})[is ?? 'none'],
	'node-not-listening': ({ node, is }) =>
		is === null
			? `Nothing listens there on “${node}”.`
			: is === 'service-port'
				? `That is the port of a Service; “${node}” opens node ports only.`
				: `That is the port of pods; “${node}” opens node ports only.`,
	'pod-not-listening': ({ pod, port }) => unlisted([pod], port),
	'loopback-not-served': ({ mode }) =>
		`In the mode ${mode} node ports do not answer on this loopback address.`,
	'own-loopback': () => 'A loopback address leads a client to itself only.',
	'not-primary-address': ({ node, mode }) =>
		`In the mode ${mode} only the first address of “${node}” has node ports.`,
	'service-left-out': ({ namespace, service: name }) =>
		`Clusters have the Service “${name}” in “${namespace}” at this address; this one leaves it out.`,
	'family-missing': ({ family }) => `The client has no ${family} address, so no way leads there.`,
	'not-one-host': () => 'The address stands for many hosts at once, not for one to connect to.',
	'unknown-address': () => 'Nobody here has this address.',
	'inside-only': ({ what }) =>
		({
			'cluster-ip': 'A cluster IP is known inside the cluster only.',
			'pod-ip': 'A pod’s address is known inside the cluster only.',
			entry: 'Nothing leads from this client into the cluster.'
		})[what]
};

/** What a list of container ports is worth, told alike whichever way led there. */
const unlisted = (names: readonly string[], port: number) =>
	`${list(names)} ${names.length === 1 ? 'lists' : 'list'} no container port ${port}. That list is information only: a program may listen there all the same, else the connection is refused.`;

type Reaching = Extract<Route, { readonly outcome: 'reaches' }>;

const seen: Readonly<Record<Reaching['source'], string>> = {
	client: 'the client’s address',
	node: 'the address of a node',
	'client-or-node': 'the client’s address or that of a node'
};

export const traffic = {
	frontends,
	hops,
	reasons,
	/** What becomes of a connection that reaches nobody; the reason follows. */
	outcomes: {
		answered: 'kube-proxy itself answers.',
		refused: 'Refused at once.',
		dropped: 'Dropped: the client waits until it gives up.',
		'not-served': 'Nobody serves this address and port.',
		unroutable: 'No way leads there.',
		'sent-to-load-balancer':
			'The packet leaves the cluster for the load balancer: in the mode Proxy the nodes have no rule for its address.'
	} satisfies Readonly<Record<Exclude<Outcome, 'reaches'>, string>>,
	reaches: (names: readonly string[], source: Reaching['source']) =>
		names.length === 1
			? `${names[0]} answers and sees ${seen[source]}.`
			: `Any of ${list(names)} answers and sees ${seen[source]}.`,
	/** Where it is not known that all of them listen. */
	arrives: (names: readonly string[], source: Reaching['source']) =>
		`The packet comes to ${names.length === 1 ? names[0] : `any of ${list(names)}`}, which sees ${seen[source]}.`,
	unlisted,
	/** At least one node that has no pod to choose from, while others have. */
	lostAt: (nodes: readonly string[]) =>
		`Where ${nodes.join(' or ')} gets the packet, nobody answers.`,
	sticky: (seconds: number) =>
		`A client stays with its pod until it was silent for ${seconds} seconds.`,
	health: {
		200: 'The status is 200: this node is fit for traffic.',
		503: 'The status is 503: no pod on this node is ready.'
	}
};

export type TrafficWords = typeof traffic;
