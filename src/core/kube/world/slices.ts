/** EndpointSlices: what the controller writes for a Service with a selector, and what is given. */
import { hintsFor } from './hints.ts';
import { familyOf } from './ip.ts';
import { selects } from './labels.ts';
import { byPlace } from './place.ts';
import type {
	Endpoint,
	EndpointPort,
	EndpointSlice,
	IpFamily,
	Pod,
	Service,
	ServicePort,
	World
} from './types.ts';

/** How many endpoints the controller puts into one slice. */
const SLICE_SIZE = 100;

/**
 * All slices of a Service: those that follow from its selector, and those made by hand under its
 * name, which count beside them. Only families that the Service has.
 * Reference: kubernetes.io, EndpointSlices (v1.35).
 */
export function slicesOf(world: World, service: Service): readonly EndpointSlice[] {
	const given = world.slices.filter(
		(slice) => slice.namespace === service.namespace && slice.service === service.name
	);
	return [...derivedSlices(world, service), ...given];
}

/** Every slice that `kubectl get endpointslices` would show. */
export function allSlices(world: World): readonly EndpointSlice[] {
	return [...world.services.flatMap((service) => derivedSlices(world, service)), ...world.slices];
}

/** None without a selector, and none for an ExternalName. */
function derivedSlices(world: World, service: Service): readonly EndpointSlice[] {
	if (service.type === 'ExternalName' || !service.selector) return [];
	const pods = podsOf(world, service);
	return service.ipFamilies.flatMap((family) => slicesFor(world, service, family, pods));
}

/**
 * The pods that a Service selects and the controller lists: with an address, and not at their
 * end. By name, so that the order of the world decides nothing.
 */
export function podsOf({ pods }: World, { namespace, selector }: Service): readonly Pod[] {
	const isListed = (pod: Pod) =>
		pod.namespace === namespace &&
		pod.ips.length > 0 &&
		!isOver(pod) &&
		selects(selector, pod.labels);
	return pods.filter(isListed).sort(byPlace);
}

/** It ran to its end, or failed, and is not started again: nobody answers. */
export function isOver({ phase }: Pod): boolean {
	return phase === 'Succeeded' || phase === 'Failed';
}

/** Pods that give other numbers to the named ports come into slices of their own. */
function slicesFor(
	world: World,
	service: Service,
	family: IpFamily,
	pods: readonly Pod[]
): readonly EndpointSlice[] {
	const groups = new Map<string, { ports: readonly EndpointPort[]; endpoints: Endpoint[] }>();
	for (const pod of pods) {
		const ip = pod.ips.find((one) => familyOf(one) === family);
		if (ip === undefined) continue;
		const ports = portsOf(service, pod);
		const key = JSON.stringify(ports);
		const group = groups.get(key) ?? { ports, endpoints: [] };
		groups.set(key, group);
		group.endpoints.push(endpointFor(world, service, pod, ip));
	}
	const lists = [...groups.values()].flatMap(({ ports, endpoints }) =>
		chunks(endpoints).map((chunk) => ({ ports, endpoints: chunk }))
	);
	return lists.map((list, i) => ({
		namespace: service.namespace,
		name: `${service.name}-${family.toLowerCase()}-${i + 1}`,
		labels: {},
		annotations: {},
		service: service.name,
		addressType: family,
		...list
	}));
}

function chunks(endpoints: readonly Endpoint[]): readonly (readonly Endpoint[])[] {
	const count = Math.ceil(endpoints.length / SLICE_SIZE);
	return Array.from({ length: count }, (_, i) =>
		endpoints.slice(i * SLICE_SIZE, (i + 1) * SLICE_SIZE)
	);
}

/** A port is left out where the pod has no container port of the name and protocol it asks for. */
function portsOf({ ports }: Service, pod: Pod): readonly EndpointPort[] {
	return ports.flatMap((port) => {
		const number = targetOf(port, pod);
		const { name, protocol, appProtocol } = port;
		return number === null ? [] : [{ name, protocol, port: number, appProtocol }];
	});
}

/** The number of the pod's port behind a port of a Service; null if the pod has none so named. */
export function targetOf({ targetPort, protocol }: ServicePort, pod: Pod): number | null {
	if (typeof targetPort === 'number') return targetPort;
	const ports = pod.containers.flatMap((container) => container.ports);
	return ports.find((one) => one.name === targetPort && one.protocol === protocol)?.port ?? null;
}

/**
 * Ready means: to be used. A pod on its way out is not ready but may still serve; a Service that
 * publishes addresses early calls all of them ready. The pod's hostname is the endpoint's only
 * where the pod's subdomain is the Service.
 */
function endpointFor(world: World, service: Service, pod: Pod, ip: string): Endpoint {
	const node = world.nodes.find(({ name }) => name === pod.node);
	const isNamed = pod.subdomain === service.name;
	const place = {
		ready: service.publishNotReadyAddresses || (pod.ready && !pod.terminating),
		node: pod.node,
		zone: node?.zone ?? null
	};
	return {
		...place,
		addresses: [ip],
		hostname: isNamed ? pod.hostname : null,
		pod: pod.name,
		serving: pod.ready,
		terminating: pod.terminating,
		hints: hintsFor(place, service.trafficDistribution, world.minor)
	};
}
