/** Makes a complete world out of what matters, with the defaults of Kubernetes. */
import { assignAddresses } from './assign.ts';
import { familyOf, normalIp } from './ip.ts';
import { fullPodSpec } from './pod-defaults.ts';
import { fullService } from './svc-defaults.ts';
import type {
	EndpointSpec,
	NodeSpec,
	PodSpecification,
	SliceSpec,
	WorkloadSpec,
	WorldSpec
} from './spec.ts';
import type {
	Endpoint,
	EndpointSlice,
	Namespace,
	Node,
	Pod,
	Settings,
	Workload,
	World
} from './types.ts';

/** The version that the facts in this model were read for. */
export const MINOR = 35;

/** What holds where nothing else is said. */
export const USUAL_SETTINGS: Settings = {
	minor: MINOR,
	clusterDomain: 'cluster.local',
	serviceCidrs: ['10.96.0.0/12'],
	podCidrs: ['10.244.0.0/16'],
	nodePorts: { first: 30000, last: 32767 },
	proxyMode: 'iptables',
	loadBalancer: null,
	nodeDns: { nameservers: ['192.0.2.53'], searches: [], options: [] },
	upstream: {}
};

/**
 * What is not said is decided as in a cluster: pods get addresses out of their node's block,
 * Services cluster IPs, node ports and, where somebody gives them, load-balancer addresses.
 * What is said stays as it is, wrong or not: `faults` tells. The order of lists decides nothing.
 */
export function buildWorld(spec: WorldSpec): World {
	const { nodes = [], namespaces = ['default', 'kube-system'], pods = [], ...rest } = spec;
	const { workloads = [], services = [], slices = [], ...set } = rest;
	const world: World = {
		...USUAL_SETTINGS,
		...set,
		nodes: nodes.map(fullNode),
		namespaces: namespaces.map(fullNamespace),
		pods: pods.map(fullPod),
		workloads: workloads.map(fullWorkload),
		services: services.map((one) =>
			fullService(one, set.serviceCidrs ?? USUAL_SETTINGS.serviceCidrs)
		),
		slices: slices.map(fullSlice)
	};
	return assignAddresses(world, spec);
}

function fullNode(spec: NodeSpec): Node {
	const { zone = null, internalIPs = [], externalIPs = [], ...rest } = spec;
	return {
		annotations: {},
		podCidrs: [],
		...rest,
		labels: spec.labels ?? {},
		internalIPs: internalIPs.map(normalIp),
		externalIPs: externalIPs.map(normalIp),
		zone
	};
}

function fullNamespace(spec: string | (Partial<Namespace> & { readonly name: string })): Namespace {
	const given = typeof spec === 'string' ? { name: spec } : spec;
	return { labels: {}, annotations: {}, ...given };
}

function fullPod({ ports, containers, ...spec }: PodSpecification): Pod {
	return {
		namespace: 'default',
		labels: {},
		annotations: {},
		node: null,
		phase: 'Running',
		ready: true,
		terminating: false,
		owner: null,
		...spec,
		...fullPodSpec({ ...spec, ports, containers }, spec.name),
		ips: (spec.ips ?? []).map(normalIp)
	};
}

function fullWorkload({ template = {}, selector, ...spec }: WorkloadSpec): Workload {
	const { labels = { app: spec.name }, annotations = {}, ...podSpec } = template;
	return {
		kind: 'Deployment',
		namespace: 'default',
		labels: {},
		annotations: {},
		replicas: 1,
		serviceName: '',
		owner: null,
		...spec,
		selector: { matchLabels: labels, matchExpressions: [], ...selector },
		template: { ...fullPodSpec(podSpec, spec.name), labels, annotations }
	};
}

function fullSlice({ ports = [], endpoints = [], ...spec }: SliceSpec): EndpointSlice {
	const full = endpoints.map(fullEndpoint);
	return {
		namespace: 'default',
		name: `${spec.service ?? 'slice'}-1`,
		labels: {},
		annotations: {},
		addressType: familyOf(full[0]?.addresses[0] ?? ''),
		...spec,
		ports: ports.map((port) => ({
			name: '',
			protocol: 'TCP',
			appProtocol: null,
			...(typeof port === 'number' ? { port } : port)
		})),
		endpoints: full
	};
}

/** Serving as far as it is ready, if nobody says more. */
function fullEndpoint(spec: string | EndpointSpec): Endpoint {
	const given = typeof spec === 'string' ? { ip: spec } : spec;
	const addresses = 'addresses' in given ? given.addresses : [given.ip];
	const { ready = true } = given;
	return {
		hostname: given.hostname ?? null,
		node: given.node ?? null,
		zone: given.zone ?? null,
		pod: given.pod ?? null,
		ready,
		serving: given.serving ?? ready,
		terminating: given.terminating ?? false,
		hints: given.hints ?? { zones: [], nodes: [] },
		addresses: addresses.map(normalIp)
	};
}
