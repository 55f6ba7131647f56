/** The cluster of a traffic case: nodes and Services of the document, endpoints of the case. */
import { err, ok, type Result } from '#core/base/result.ts';
import { buildWorld, MINOR } from '#core/kube/world/build.ts';
import { hintsFor } from '#core/kube/world/hints.ts';
import type {
	EndpointSpec,
	PodSpecification,
	ServiceSpec,
	SliceSpec
} from '#core/kube/world/spec.ts';
import type { TrafficPolicy, World } from '#core/kube/world/types.ts';
import { fieldsOf, isOneOf, listOf, numberOf, textOf, textsOf, type Fields } from './shape.ts';

const TYPES = ['ClusterIP', 'NodePort', 'LoadBalancer', 'ExternalName'] as const;
const WISHES = ['PreferClose', 'PreferSameZone', 'PreferSameNode'] as const;
const MODES = ['iptables', 'ipvs', 'nftables'] as const;

type Given = EndpointSpec & { readonly ip: string };

/** The endpoints belong to whichever Service the case dials. An error names the field at fault. */
export function trafficWorld(meta: Fields, one: Fields): Result<World, string> {
	const target = numberOf(meta.target_port);
	if (target === null) return err('meta.target_port');
	const proxyMode = one.proxy_mode ?? 'iptables';
	if (!isOneOf(MODES, proxyMode)) return err('proxy_mode');
	const services: ServiceSpec[] = [];
	for (const [name, fields] of Object.entries(fieldsOf(meta.services))) {
		const service = serviceFrom(name, fieldsOf(fields), target);
		if (!service) return err(`meta.services.${name}`);
		services.push(service);
	}
	const endpoints = listOf(one.endpoints).map((endpoint) => endpointFrom(fieldsOf(endpoint)));
	if (endpoints.includes(null)) return err('endpoints');
	const known = endpoints.filter((endpoint) => endpoint !== null);
	const world = buildWorld({
		proxyMode,
		podCidrs: typeof meta.pod_cidr === 'string' ? [meta.pod_cidr] : textsOf(meta.pod_cidr),
		nodes: nodesFrom(fieldsOf(meta.nodes)),
		pods: known.flatMap((endpoint) => podsBehind(endpoint, target)),
		services,
		slices: services.map((service) => sliceFor(service, known, target))
	});
	return ok(world);
}

function nodesFrom(nodes: Fields) {
	return Object.entries(nodes).map(([name, ip]) => ({
		name,
		internalIPs: typeof ip === 'string' ? [ip] : textsOf(ip)
	}));
}

function serviceFrom(name: string, fields: Fields, targetPort: number): ServiceSpec | null {
	const { type, trafficDistribution: wish } = fields;
	const port = numberOf(fields.port);
	if (!isOneOf(TYPES, type) || port === null) return null;
	const clusterIP = textOf(fields.clusterIP);
	const ipMode = fields.ipMode === 'Proxy' ? 'Proxy' : 'VIP';
	return {
		name,
		type,
		ports: [{ port, targetPort, nodePort: numberOf(fields.nodePort) }],
		headless: clusterIP === 'None',
		clusterIPs: clusterIP === null || clusterIP === 'None' ? [] : [clusterIP],
		externalIPs: textsOf(fields.externalIPs),
		ingress: textsOf(fields.loadBalancerIPs).map((ip) => ({ ip, ipMode })),
		externalTrafficPolicy: policyFrom(fields.externalTrafficPolicy),
		internalTrafficPolicy: policyFrom(fields.internalTrafficPolicy),
		loadBalancerSourceRanges: textsOf(fields.loadBalancerSourceRanges),
		allocateLoadBalancerNodePorts: fields.allocateLoadBalancerNodePorts !== false,
		healthCheckNodePort: numberOf(fields.healthCheckNodePort),
		trafficDistribution: isOneOf(WISHES, wish) ? wish : null
	};
}

function policyFrom(value: unknown): TrafficPolicy {
	return value === 'Local' ? 'Local' : 'Cluster';
}

/** Conditions that are not told are those of a pod that is well. */
function endpointFrom(fields: Fields): Given | null {
	const ip = textOf(fields.ip);
	if (ip === null) return null;
	const ready = fields.ready !== false;
	return {
		ip,
		pod: textOf(fields.pod),
		node: textOf(fields.node),
		ready,
		serving: typeof fields.serving === 'boolean' ? fields.serving : ready,
		terminating: fields.terminating === true
	};
}

function podsBehind({ pod, ip, node, ready, terminating }: Given, target: number) {
	if (pod === undefined || pod === null) return [];
	const spec: PodSpecification = {
		name: pod,
		ips: [ip],
		node: node ?? null,
		ready: ready === true,
		terminating: terminating === true,
		ports: [target]
	};
	return [spec];
}

/** As the controller would write it, hints included. */
function sliceFor(
	{ name, trafficDistribution = null }: ServiceSpec,
	endpoints: readonly Given[],
	port: number
): SliceSpec {
	const hinted = endpoints.map((endpoint) => {
		const place = { ready: endpoint.ready === true, node: endpoint.node ?? null, zone: null };
		return { ...endpoint, hints: hintsFor(place, trafficDistribution, MINOR) };
	});
	return { service: name, ports: [port], endpoints: hinted };
}
