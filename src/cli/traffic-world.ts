/** The cluster of a traffic case: nodes and Services of the document, endpoints of the case. */
import { err, ok, type Result } from '#core/base/result.ts';
import { buildWorld, MINOR } from '#core/kube/world/build.ts';
import { hintsFor } from '#core/kube/world/hints.ts';
import type { NodeSpec, PodSpecification, SliceSpec } from '#core/kube/world/spec.ts';
import type { World } from '#core/kube/world/types.ts';
import { endpointFrom, type Given } from './endpoints.ts';
import {
	fieldsOf,
	isAbsent,
	isOneOf,
	listOf,
	namedOf,
	numberOf,
	textOf,
	textsOf,
	type Fields
} from './shape.ts';
import { serviceFrom, type TrafficService } from './traffic-svc.ts';

const MODES = ['iptables', 'ipvs', 'nftables'] as const;

/**
 * The endpoints belong to whichever Service the case dials; `service` may also be one of its own.
 * An error names the field at fault.
 */
export function trafficWorld(meta: Fields, one: Fields): Result<World, string> {
	const target = numberOf(meta.target_port);
	if (!isAbsent(meta.target_port) && target === null) return err('meta.target_port');
	const proxyMode = textOf(one.proxy_mode ?? meta.proxy_mode ?? 'iptables')?.toLowerCase();
	if (!isOneOf(MODES, proxyMode)) return err('proxy_mode');
	const services = servicesFrom(meta, one, target);
	if (!services.ok) return services;
	const nodes = namedOf(meta.nodes).map(([name, node]) => nodeFrom(name, node));
	const isPublished = services.value.some(
		({ name, publishNotReadyAddresses }) => name === one.service && publishNotReadyAddresses
	);
	const zones = new Map(nodes.map(({ name, zone }) => [name, zone ?? null]));
	const endpoints = listOf(one.endpoints).map((given) => {
		const endpoint = endpointFrom(given, isPublished);
		return (
			endpoint && { ...endpoint, zone: endpoint.zone ?? zones.get(endpoint.node ?? '') ?? null }
		);
	});
	const known = endpoints.filter((endpoint) => endpoint !== null);
	if (known.length < endpoints.length) return err('endpoints');
	return ok(
		buildWorld({
			proxyMode,
			podCidrs: cidrsFrom(meta),
			nodes,
			pods: known.flatMap((endpoint) => podsBehind(endpoint, target)),
			services: services.value,
			slices: services.value.flatMap((service) => slicesFor(service, known))
		})
	);
}

function servicesFrom(
	meta: Fields,
	{ service: own }: Fields,
	target: number | null
): Result<readonly TrafficService[], string> {
	const isOwn = typeof own === 'object' && own !== null;
	const given = isOwn
		? [[textOf(fieldsOf(own).name) ?? 'service', own] as const]
		: namedOf(meta.services);
	if (given.length === 0) return err('meta.services');
	const services: TrafficService[] = [];
	for (const [name, fields] of given) {
		const service = serviceFrom(name, fieldsOf(fields), target);
		if (!service) return err(isOwn ? 'service' : `meta.services.${name}`);
		services.push(service);
	}
	return ok(services);
}

function cidrsFrom({ pod_cidr: cidr, pod_cidrs: cidrs = cidr }: Fields): readonly string[] {
	return textsOf(cidrs).flatMap((one) => one.split(/[\s,]+/));
}

/** An address, several, or fields. */
function nodeFrom(name: string, given: unknown): NodeSpec {
	const { ip, ips = ip, zone, externalIPs } = fieldsOf(given);
	const own = textsOf(given);
	return {
		name,
		internalIPs: own.length > 0 ? own : textsOf(ips),
		externalIPs: textsOf(externalIPs),
		zone: textOf(zone)
	};
}

/** Which port of it listens nobody can tell where the document does not. */
function podsBehind({ pod, ip, node, ready, terminating }: Given, target: number | null) {
	if (isAbsent(pod)) return [];
	const spec: PodSpecification = {
		name: pod,
		ips: [ip],
		node: node ?? null,
		ready,
		terminating: terminating === true,
		ports: target === null ? [] : [target]
	};
	return [spec];
}

/** As the controller would write them, one for each family, hints included. */
function slicesFor(
	{ name, ports, trafficDistribution: wish }: TrafficService,
	endpoints: readonly Given[]
): readonly SliceSpec[] {
	return ['.', ':'].map((sign) => ({
		name: `${name}-${sign}`,
		service: name,
		ports: ports.map(({ targetPort, port, nodePort: _, ...rest }) => ({
			...rest,
			port: typeof targetPort === 'number' ? targetPort : port
		})),
		endpoints: endpoints
			.filter(({ ip }) => ip.includes(sign))
			.map((endpoint) => {
				const { ready, node = null, zone = null } = endpoint;
				return { ...endpoint, hints: hintsFor({ ready, node, zone }, wish, MINOR) };
			})
	}));
}
