/** What the API server fills in where a Service says nothing. */
import { familyOf, normalIp } from './ip.ts';
import type { ServiceSpec } from './spec.ts';
import type { Ingress, IpFamily, Service, ServicePort } from './types.ts';

/** How long a client stays with its pod by default, in seconds: three hours. */
export const AFFINITY_SECONDS = 10800;

type Given<T, Kept extends keyof T> = Partial<T> & Pick<T, Kept>;

/** Everything but addresses and node ports, which depend on what others have. */
export function fullService(spec: ServiceSpec, cidrs: readonly string[]): Service {
	const clusterIPs = (spec.clusterIPs ?? []).map(normalIp);
	return {
		namespace: 'default',
		labels: {},
		annotations: {},
		type: 'ClusterIP',
		selector: null,
		headless: false,
		ipFamilyPolicy: 'SingleStack',
		externalName: null,
		externalTrafficPolicy: 'Cluster',
		internalTrafficPolicy: 'Cluster',
		sessionAffinity: null,
		loadBalancerSourceRanges: [],
		loadBalancerClass: null,
		allocateLoadBalancerNodePorts: true,
		healthCheckNodePort: null,
		publishNotReadyAddresses: false,
		trafficDistribution: null,
		...spec,
		ports: (spec.ports ?? []).map(fullServicePort),
		clusterIPs,
		ipFamilies: spec.ipFamilies ?? familiesFor(spec, clusterIPs, cidrs),
		externalIPs: (spec.externalIPs ?? []).map(normalIp),
		ingress: (spec.ingress ?? []).map(fullIngress)
	};
}

/** Those of its addresses; else the cluster's first one, or as many as the policy wishes. */
function familiesFor(
	{ type, ipFamilyPolicy }: ServiceSpec,
	clusterIPs: readonly string[],
	cidrs: readonly string[]
): readonly IpFamily[] {
	if (type === 'ExternalName') return [];
	if (clusterIPs.length > 0) return clusterIPs.map(familyOf);
	const isSingle = (ipFamilyPolicy ?? 'SingleStack') === 'SingleStack';
	return cidrs.map(familyOf).slice(0, isSingle ? 1 : 2);
}

function fullServicePort(port: number | Given<ServicePort, 'port'>): ServicePort {
	const given = typeof port === 'number' ? { port } : port;
	return {
		name: '',
		protocol: 'TCP',
		targetPort: given.port,
		nodePort: null,
		appProtocol: null,
		...given
	};
}

function fullIngress(given: Partial<Ingress>): Ingress {
	return { hostname: '', ipMode: 'VIP', ...given, ip: normalIp(given.ip ?? '') };
}
