/** What stands at an address, as a client sees it. */
import { familyOf, isIn, parseCidr, parseIp, ipToText } from '../world/ip.ts';
import { byPlace } from '../world/place.ts';
import { isOver, targetOf } from '../world/slices.ts';
import type { Node, Pod, Protocol, Service, World } from '../world/types.ts';
import { frontendsOf, servingIps } from './frontends.ts';
import { healthStatus } from './health.ts';
import type { Address, Client, Frontend, Why } from './types.ts';

export type Place =
	| { readonly kind: 'frontend'; readonly frontend: Frontend }
	| { readonly kind: 'pod'; readonly pod: Pod }
	| { readonly kind: 'health'; readonly node: string; readonly status: 200 | 503 }
	| { readonly kind: 'nothing'; readonly why: Why };

/** `10.96.0.10:53` or `[fd00::1]:80`; null if it is no address with a port. */
export function parseAddress(text: string, protocol: Protocol = 'TCP'): Address | null {
	const found = /^(?:\[([^\]]+)\]|([^:]+)):(\d{1,5})$/.exec(text.trim());
	const ip = parseIp(found?.[1] ?? found?.[2] ?? '');
	const port = Number(found?.[3]);
	const isPort = port > 0 && port < 65536;
	return ip && isPort ? { ip: ipToText(ip), port, protocol } : null;
}

/** A Service's rule comes before what listens on a node or in a pod. */
export function locate(world: World, client: Client, address: Address): Place {
	if (isLoopback(address.ip)) return onLoopback(world, client, address);
	const frontend = world.services
		.flatMap((service) => frontendsOf(world, service))
		.filter((one) => isSame(one.address, address))
		.sort(byName)[0];
	if (frontend) return { kind: 'frontend', frontend };
	const node = world.nodes.find((one) => ownIps(one).includes(address.ip));
	if (node) return onNode(world, node, address);
	const pod = world.pods
		.filter((one) => one.ips.includes(address.ip) && !isOver(one))
		.sort(byPlace)[0];
	if (pod) return onPod(pod, address);
	return { kind: 'nothing', why: misses(world, address) };
}

function isSame(one: Address, other: Address): boolean {
	return one.ip === other.ip && one.port === other.port && one.protocol === other.protocol;
}

/** No two Services share a frontend in a world without faults; in others the answer is the same. */
function byName(one: Frontend, other: Frontend): number {
	return byPlace(one.service, other.service);
}

function isLoopback(ip: string): boolean {
	return isIn('127.0.0.0/8', ip) || ip === '::1';
}

/**
 * A pod meets itself there. Node ports of Services with IPv4 answer on 127.0.0.1 too, to processes
 * of the node, in iptables mode alone.
 */
function onLoopback(world: World, client: Client, address: Address): Place {
	const { proxyMode: mode } = world;
	if (client.kind !== 'node') {
		const own = client.kind === 'pod' && world.pods.find(({ ips }) => ips.includes(client.ips[0]!));
		return own && listens(own, address) === true
			? { kind: 'pod', pod: own }
			: { kind: 'nothing', why: { code: 'own-loopback' } };
	}
	const frontend = world.services
		.flatMap((service) => frontendsOf(world, service))
		.filter(({ kind, node }) => kind === 'node-port' && node === client.node)
		.filter((one) => address.ip === '::1' || familyOf(one.address.ip) === 'IPv4')
		.filter((one) => isSame({ ...one.address, ip: address.ip }, address))
		.sort(byName)[0];
	if (!frontend) return notListening(world, client.node, address);
	return mode === 'iptables' && address.ip !== '::1'
		? { kind: 'frontend', frontend }
		: { kind: 'nothing', why: { code: 'loopback-not-served', mode } };
}

function ownIps({ internalIPs, externalIPs }: Node): readonly string[] {
	return [...internalIPs, ...externalIPs];
}

/** kube-proxy's own listeners, and pods that use the node's network. */
function onNode(world: World, node: Node, address: Address): Place {
	const status = healthStatus(world, node.name, address.port);
	if (status !== null && address.protocol === 'TCP')
		return { kind: 'health', node: node.name, status };
	const isHere = (pod: Pod) => pod.hostNetwork && pod.node === node.name && !isOver(pod);
	const pod = world.pods
		.filter((one) => isHere(one) && listens(one, address) === true)
		.sort(byPlace)[0];
	if (pod) return { kind: 'pod', pod };
	const isNodePort = world.services.some(({ ports }) =>
		ports.some((one) => one.nodePort === address.port && one.protocol === address.protocol)
	);
	const isHidden = isNodePort && !servingIps(world, node).includes(address.ip);
	if (!isHidden) return notListening(world, node.name, address);
	const why = { code: 'not-primary-address', node: node.name, mode: world.proxyMode } as const;
	return { kind: 'nothing', why };
}

/** What that number is of a Service says what was mixed up. */
function notListening({ services, pods }: World, node: string, address: Address): Place {
	const ports = services.flatMap((service) => service.ports);
	const isTarget = ports.some((port) => pods.some((pod) => targetOf(port, pod) === address.port));
	const isPort = ports.some(({ port }) => port === address.port);
	const is = isPort ? 'service-port' : isTarget ? 'target-port' : null;
	return { kind: 'nothing', why: { code: 'node-not-listening', node, is } };
}

function onPod(pod: Pod, address: Address): Place {
	if (listens(pod, address) !== false) return { kind: 'pod', pod };
	return { kind: 'nothing', why: { code: 'pod-not-listening', pod: pod.name, port: address.port } };
}

/** As far as its container ports tell; null when it lists none. */
export function listens(
	{ containers }: Pod,
	{ port, protocol }: Pick<Address, 'port' | 'protocol'>
): boolean | null {
	const ports = containers.flatMap((container) => container.ports);
	if (ports.length === 0) return null;
	return ports.some((one) => one.port === port && one.protocol === protocol);
}

/** The address is a Service's but the port is not, or nobody knows the address. */
function misses(world: World, address: Address): Why {
	const service = world.services
		.filter((one) => frontendsOf(world, one).some((front) => front.address.ip === address.ip))
		.sort(byPlace)[0];
	if (!service) return leftOut(world, address) ?? { code: 'unknown-address' };
	return { code: 'port-not-served', service: service.name, is: roleOf(world, service, address) };
}

/** The API server's Service has the first address of the range, that of DNS the tenth, as kubeadm has it. */
const USUAL_PLACES = [
	{ namespace: 'default', service: 'kubernetes', at: 1n },
	{ namespace: 'kube-system', service: 'kube-dns', at: 10n }
];

function leftOut({ serviceCidrs, services }: World, { ip }: Address): Why | null {
	const block = parseCidr(serviceCidrs[0] ?? '');
	const place = USUAL_PLACES.find(
		({ at }) => block && ipToText({ family: block.family, value: block.value + at }) === ip
	);
	if (!place) return null;
	const { namespace, service } = place;
	const isThere = services.some((one) => one.namespace === namespace && one.name === service);
	return isThere ? null : { code: 'service-left-out', namespace, service };
}

function roleOf({ pods }: World, { ports }: Service, { port }: Address) {
	if (ports.some((one) => one.port === port)) return 'other-protocol';
	if (ports.some(({ nodePort }) => nodePort === port)) return 'node-port';
	const isTarget = ports.some(
		(one) => one.targetPort === port || pods.some((pod) => targetOf(one, pod) === port)
	);
	return isTarget ? 'target-port' : null;
}
