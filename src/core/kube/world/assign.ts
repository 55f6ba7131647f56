/**
 * Gives out addresses and node ports to those who have none, as controllers and the API server
 * do. Always the first free one, in the order of names: a real cluster picks by chance.
 */
import { familyOf, ipToText, parseCidr, sizeOf, type Cidr } from './ip.ts';
import { byPlace, type Placed } from './place.ts';
import type { WorldSpec } from './spec.ts';
import type { Node, Pod, PortRange, Service, World } from './types.ts';

/** `spec` tells an empty list that was meant from one that was left out. */
export function assignAddresses(world: World, spec: WorldSpec): World {
	const pods = assignPodIps(world.pods, world.nodes);
	const meant = (spec.services ?? []).map(({ ingress }) => ingress !== undefined);
	const services = assignToServices(world, meant);
	return { ...world, pods, services };
}

/** Places in the list, by namespace and name of what stands there. */
function inOrder(all: readonly Placed[]): readonly number[] {
	return all.map((_, i) => i).sort((a, b) => byPlace(all[a]!, all[b]!));
}

function assignPodIps(pods: readonly Pod[], nodes: readonly Node[]): readonly Pod[] {
	const taken = new Set(pods.flatMap(({ ips }) => ips));
	const nodesByName = new Map(nodes.map((node) => [node.name, node]));
	const assigned = [...pods];
	for (const i of inOrder(pods)) {
		const pod = pods[i]!;
		const node = nodesByName.get(pod.node ?? '');
		if (!node || pod.ips.length > 0) continue;
		const ips = pod.hostNetwork ? primaryIps(node) : fromEach(node.podCidrs, taken);
		assigned[i] = { ...pod, ips };
	}
	return assigned;
}

/** The first internal address of each family: the node's own, where it serves node ports. */
export function primaryIps({ internalIPs }: Node): readonly string[] {
	return internalIPs.filter(
		(ip, i) => internalIPs.findIndex((other) => familyOf(other) === familyOf(ip)) === i
	);
}

function fromEach(cidrs: readonly string[], taken: Set<string>): readonly string[] {
	return cidrs.flatMap((cidr) => firstFree(parseCidr(cidr), taken, 2n) ?? []);
}

/**
 * Takes the first free address of a block, `skipped` many after its start. Null if it is full,
 * or no block.
 */
function firstFree(block: Cidr | null, taken: Set<string>, skipped: bigint): string | null {
	if (!block) return null;
	for (let at = skipped; at < sizeOf(block); at++) {
		const ip = ipToText({ family: block.family, value: block.value + at });
		if (taken.has(ip)) continue;
		taken.add(ip);
		return ip;
	}
	return null;
}

function assignToServices(world: World, hasIngress: readonly boolean[]): readonly Service[] {
	const { services } = world;
	const clusterIps = new Set(services.flatMap((one) => one.clusterIPs));
	const nodePorts = takenNodePorts(services);
	const balanced = new Set(services.flatMap(({ ingress }) => ingress.map(({ ip }) => ip)));
	const assigned = [...services];
	for (const i of inOrder(services)) {
		const withIps = withClusterIps(services[i]!, world.serviceCidrs, clusterIps);
		const withPorts = withNodePorts(withIps, world, nodePorts);
		assigned[i] = hasIngress[i] ? withPorts : withIngress(withPorts, world, balanced);
	}
	return assigned;
}

function takenNodePorts(services: readonly Service[]): Set<number> {
	const own = services.flatMap(({ ports }) => ports.map(({ nodePort }) => nodePort));
	const health = services.map((one) => one.healthCheckNodePort);
	return new Set([...own, ...health].filter((port) => port !== null));
}

/** Automatic ones come from above the band that is kept for addresses chosen by hand. */
function withClusterIps(service: Service, cidrs: readonly string[], taken: Set<string>): Service {
	if (service.headless || service.type === 'ExternalName' || service.clusterIPs.length > 0)
		return service;
	const clusterIPs = service.ipFamilies.flatMap((family) => {
		const block = parseCidr(cidrs.find((cidr) => familyOf(cidr) === family) ?? '');
		if (!block) return [];
		return firstFree(block, taken, lowerBand(block) + 1n) ?? [];
	});
	return { ...service, clusterIPs };
}

/**
 * How many addresses at the start of a service range automatic choices avoid while they can:
 * min(max(16, size/16), 256). Kubernetes 1.26, virtual-ips: avoiding collisions.
 */
function lowerBand(block: Cidr): bigint {
	const share = sizeOf(block) / 16n;
	const atLeast = share < 16n ? 16n : share;
	return atLeast > 256n ? 256n : atLeast;
}

/** Ports of one number get one node port, whatever their protocols. */
function withNodePorts(service: Service, { nodePorts }: World, taken: Set<number>): Service {
	const { type, allocateLoadBalancerNodePorts, externalTrafficPolicy } = service;
	const isBalanced = type === 'LoadBalancer';
	const opens = type === 'NodePort' || (isBalanced && allocateLoadBalancerNodePorts);
	const byPort = new Map<number, number>();
	const next = () => firstFreePort(nodePorts, taken);
	const ports = service.ports.map((port) => {
		if (!opens || port.nodePort !== null) return port;
		const nodePort = byPort.get(port.port) ?? next();
		if (nodePort !== null) byPort.set(port.port, nodePort);
		return { ...port, nodePort };
	});
	const isChecked = isBalanced && externalTrafficPolicy === 'Local';
	const check = isChecked ? (service.healthCheckNodePort ?? next()) : service.healthCheckNodePort;
	return { ...service, ports, healthCheckNodePort: check };
}

function firstFreePort({ first, last }: PortRange, taken: Set<number>): number | null {
	const start = first + lowerNodePorts({ first, last });
	const all = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
	const free = [...all.slice(start - first), ...all.slice(0, start - first)].find(
		(port) => !taken.has(port)
	);
	if (free !== undefined) taken.add(free);
	return free ?? null;
}

/**
 * How many node ports at the start of the range automatic choices avoid while they can:
 * min(max(16, size/32), 128), none of a range that small. KEP-3668, Kubernetes 1.29.
 */
function lowerNodePorts({ first, last }: PortRange): number {
	const size = last - first + 1;
	return size < 16 ? 0 : Math.min(Math.max(16, Math.floor(size / 32)), 128);
}

/** An unknown class is left to somebody else: the controller here serves those without one. */
function withIngress(service: Service, { loadBalancer }: World, taken: Set<string>): Service {
	const isServed = service.type === 'LoadBalancer' && service.loadBalancerClass === null;
	if (!loadBalancer || !isServed) return service;
	const ip = firstFree(parseCidr(loadBalancer.pool), taken, 1n);
	if (ip === null) return service;
	return { ...service, ingress: [{ ip, hostname: '', ipMode: loadBalancer.ipMode }] };
}
