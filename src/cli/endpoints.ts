/** Ports and endpoints, as documents of cases tell them. */
import { parseIp } from '#core/kube/world/ip.ts';
import type { EndpointSpec } from '#core/kube/world/spec.ts';
import type { Protocol, ServicePort } from '#core/kube/world/types.ts';
import { fieldsOf, isAbsent, isOneOf, numberOf, textOf, textsOf, type Fields } from './shape.ts';

const PROTOCOLS: readonly Protocol[] = ['TCP', 'UDP', 'SCTP'];

/** In any case; TCP where nothing is said, null for a word that is none. */
export function protocolOf(value: unknown): Protocol | null {
	if (isAbsent(value)) return 'TCP';
	const name = textOf(value)?.toUpperCase();
	return isOneOf(PROTOCOLS, name) ? name : null;
}

export type Port = Omit<ServicePort, 'appProtocol'>;

/** Its fields, a number alone, or `53/UDP`; null if it cannot be read. */
export function portFrom(value: unknown): Port | null {
	const [, number, of] = /^(\d+)(?:\/(\w+))?$/.exec(plain(value)) ?? [];
	const fields: Fields = number === undefined ? fieldsOf(value) : { port: number, protocol: of };
	const [port, protocol] = [numberOf(fields.port), protocolOf(fields.protocol)];
	if (port === null || protocol === null) return null;
	const targetPort = numberOf(fields.targetPort) ?? textOf(fields.targetPort) ?? port;
	const name = textOf(fields.name) ?? '';
	return { name, protocol, port, targetPort, nodePort: numberOf(fields.nodePort) };
}

function plain(value: unknown): string {
	return typeof value === 'number' ? String(value) : (textOf(value) ?? '');
}

/** None for null; null if one of them cannot be read. */
export function portsFrom(value: unknown): readonly Port[] | null {
	const all = isAbsent(value) ? [] : [value].flat().map(portFrom);
	const read = all.filter((port) => port !== null);
	return read.length === all.length ? read : null;
}

export type Given = EndpointSpec & { readonly ip: string; readonly ready: boolean };

/**
 * An address alone, or fields, whose conditions may stand in `conditions` as in a slice. What is
 * not told is so of a pod that is well, or that goes. `isPublished`: ready whatever its pod says.
 */
export function endpointFrom(value: unknown, isPublished: boolean): Given | null {
	const given = typeof value === 'string' ? { ip: value } : fieldsOf(value);
	const fields: Fields = { ...given, ...fieldsOf(given.conditions) };
	const ip = textOf(fields.ip) ?? textsOf(fields.addresses)[0] ?? '';
	if (!parseIp(ip)) return null;
	const terminating = fields.terminating === true;
	const isReady = typeof fields.ready === 'boolean' ? fields.ready : !terminating;
	const ready = isPublished || isReady;
	return {
		ip,
		hostname: textOf(fields.hostname) || null,
		pod: textOf(fields.pod) ?? textOf(fieldsOf(fields.targetRef).name),
		node: textOf(fields.node) ?? textOf(fields.nodeName),
		zone: textOf(fields.zone),
		ready,
		serving: typeof fields.serving === 'boolean' ? fields.serving : ready,
		terminating
	};
}

/** `clusterIP`, `clusterIPs` or both; a Service is headless if they say None. */
export function addressesOf({ clusterIP, clusterIPs, headless }: Fields) {
	const ips = [...new Set([...textsOf(clusterIPs), ...textsOf(clusterIP)])];
	return {
		headless: headless === true || ips.includes('None'),
		clusterIPs: ips.filter((ip) => ip !== 'None')
	};
}
