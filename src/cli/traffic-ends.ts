/** Both ends of a connection, as a traffic case tells them. */
import { parseAddress } from '#core/kube/traffic/locate.ts';
import type { Address, Client } from '#core/kube/traffic/types.ts';
import { normalIp, parseIp } from '#core/kube/world/ip.ts';
import type { Protocol, World } from '#core/kube/world/types.ts';
import { protocolOf } from './endpoints.ts';
import { fieldsOf, isAbsent, isOneOf, numberOf, textOf, textsOf, type Fields } from './shape.ts';

const KINDS = ['pod', 'node', 'outside'] as const;

/**
 * `entry_node` tells how somebody outside comes in; what is inside starts from its own node. A pod
 * of which no address is told may be one of the endpoints.
 */
export function clientIn(world: World, { client, entry_node: entry }: Fields): Client | null {
	const given = fieldsOf(client);
	const { kind, name } = given;
	if (!isOneOf(KINDS, kind)) return null;
	const pod = world.pods.find((one) => one.name === name);
	const told = [...textsOf(given.ip), ...textsOf(given.ips)].map(normalIp);
	const ips = told.length > 0 ? told : (pod?.ips ?? []);
	const node = textOf(given.node) ?? pod?.node ?? textOf(entry);
	const [ip] = ips;
	if (told.some((one) => !parseIp(one))) return null;
	if (kind === 'outside' && ip !== undefined)
		return entry === undefined ? { kind, ip } : { kind, ip, entry: textOf(entry) };
	if (node === null) return null;
	if (kind === 'node' || given.hostNetwork === true || isOfNode(world, ips))
		return { kind: 'node', node };
	return kind === 'pod' && ip !== undefined ? { kind, node, ips } : null;
}

/** A pod in its node's network asks from the node's own address. */
function isOfNode({ nodes }: World, ips: readonly string[]): boolean {
	return nodes.some(({ internalIPs }) => internalIPs.some((ip) => ips.includes(ip)));
}

/**
 * `IP:PORT`, with or without its protocol (`:53/UDP`), as a URL, or as fields; a node may stand by
 * its name. Without a protocol it is the one in which the Services have that port.
 */
export function destinationIn(world: World, { destination, protocol }: Fields): Address | null {
	const { ip, port, protocol: own } = fieldsOf(destination);
	const text = textOf(destination) ?? `${bracketed(textOf(ip) ?? '')}:${numberOf(port) ?? ''}`;
	const [, bare = '', behind] = /^(?:\w+:\/\/)?([^/]*)(?:\/(.*))?$/.exec(text.trim()) ?? [];
	const suffix = /^(tcp|udp|sctp)$/i.test(behind ?? '') ? behind : undefined;
	const said = protocolOf(suffix ?? own ?? protocol);
	const address = said && parseAddress(named(world, bare), said);
	if (!address || !isAbsent(suffix ?? own ?? protocol)) return address;
	return { ...address, protocol: usualOn(world, address) };
}

const bracketed = (ip: string) => (ip.includes(':') ? `[${ip}]` : ip);

function named({ nodes }: World, bare: string): string {
	const host = bare.replace(/:\d+$/, '');
	const ip =
		host === 'localhost' ? '127.0.0.1' : nodes.find(({ name }) => name === host)?.internalIPs[0];
	return ip === undefined ? bare : `${bracketed(ip)}${bare.slice(host.length)}`;
}

/** TCP, unless the Services have the port in another one alone. */
function usualOn({ services }: World, { port }: Address): Protocol {
	const there = services.flatMap(({ ports }) =>
		ports.filter((one) => one.port === port || one.nodePort === port)
	);
	const protocols = there.map(({ protocol }) => protocol);
	return protocols.length === 0 || protocols.includes('TCP') ? 'TCP' : protocols[0]!;
}
