/** A Service as a document of traffic cases tells it. */
import { parseIp } from '#core/kube/world/ip.ts';
import type { ServiceSpec } from '#core/kube/world/spec.ts';
import type { IpMode, TrafficDistribution, TrafficPolicy } from '#core/kube/world/types.ts';
import { addressesOf, portFrom, portsFrom, type Port } from './endpoints.ts';
import {
	fieldsOf,
	isAbsent,
	isOneOf,
	listOf,
	numberOf,
	textOf,
	textsOf,
	type Fields
} from './shape.ts';

const TYPES = ['ClusterIP', 'NodePort', 'LoadBalancer', 'ExternalName'] as const;
const WISHES = ['PreferClose', 'PreferSameZone', 'PreferSameNode'] as const;

export type TrafficService = Omit<ServiceSpec, 'ports'> & {
	readonly ports: readonly Port[];
	readonly trafficDistribution: TrafficDistribution | null;
};

/** `target`: what its pods listen on, where its ports do not tell. Null if it cannot be read. */
export function serviceFrom(
	name: string,
	fields: Fields,
	target: number | null
): TrafficService | null {
	const { type = 'ClusterIP', trafficDistribution: wish } = fields;
	const ports = portsOf(fields, target);
	const { clusterIPs, headless } = addressesOf(fields);
	if (!isOneOf(TYPES, type) || !ports || clusterIPs.some((ip) => !parseIp(ip))) return null;
	const ipMode = fields.ipMode === 'Proxy' ? 'Proxy' : 'VIP';
	return {
		name,
		type,
		ports,
		headless,
		clusterIPs,
		externalName: textOf(fields.externalName),
		externalIPs: textsOf(fields.externalIPs),
		ingress: ingressOf(fields, ipMode),
		externalTrafficPolicy: policyFrom(fields.externalTrafficPolicy),
		internalTrafficPolicy: policyFrom(fields.internalTrafficPolicy),
		loadBalancerSourceRanges: textsOf(fields.loadBalancerSourceRanges),
		allocateLoadBalancerNodePorts: fields.allocateLoadBalancerNodePorts !== false,
		healthCheckNodePort: numberOf(fields.healthCheckNodePort),
		publishNotReadyAddresses: fields.publishNotReadyAddresses === true,
		trafficDistribution: isOneOf(WISHES, wish) ? wish : null
	};
}

/** A list of them, or the fields of the only one beside those of the Service. */
function portsOf(fields: Fields, target: number | null): readonly Port[] | null {
	const { ports } = fields;
	if (!isAbsent(ports)) {
		const read = portsFrom(ports);
		const told = listOf(ports).map((one) => !isAbsent(fieldsOf(one).targetPort));
		return read && read.map((port, i) => (told[i] ? port : aimed(port, target)));
	}
	if (isAbsent(fields.port)) return fields.type === 'ExternalName' ? [] : null;
	const port = portFrom({ ...fields, name: null });
	return port && [isAbsent(fields.targetPort) ? aimed(port, target) : port];
}

function aimed(port: Port, target: number | null): Port {
	return target === null ? port : { ...port, targetPort: target };
}

function ingressOf(fields: Fields, usual: IpMode) {
	return listOf(fields.loadBalancerIPs ?? fields.ingress).flatMap((one) => {
		const { ip, ipMode } = typeof one === 'string' ? { ip: one } : fieldsOf(one);
		return typeof ip === 'string' ? [{ ip, ipMode: ipMode === 'Proxy' ? 'Proxy' : usual }] : [];
	});
}

function policyFrom(value: unknown): TrafficPolicy {
	return value === 'Local' ? 'Local' : 'Cluster';
}
