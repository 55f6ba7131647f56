/** A Service as traffic questions draw it: its type, its policies, and what else may matter. */
import type { ServiceSpec } from '../../world/spec.ts';
import type { Service, TrafficDistribution, TrafficPolicy } from '../../world/types.ts';
import type { Dice } from '../dice.ts';
import type { Constraints } from '../types.ts';
import type { Ground } from './ground.ts';

export const TYPES = ['ClusterIP', 'NodePort', 'LoadBalancer'] as const;
export type Type = (typeof TYPES)[number];
const POLICIES = ['Cluster', 'Local'] as const;

/** What a recipe may say of the Service; `policy`: the one that decides the question. */
export const exposedConstraints = { type: TYPES, policy: POLICIES };

export type Exposed = ServiceSpec & { readonly type: Type; readonly namespace: string };

export function typeFor(dice: Dice, level: number, { type }: Constraints): Type {
	const drawn = dice.pick(level < 0.3 ? (['ClusterIP', 'NodePort'] as const) : TYPES);
	return TYPES.find((one) => one === type) ?? drawn;
}

export function policyFor(dice: Dice, { policy }: Constraints): TrafficPolicy {
	return POLICIES.find((one) => one === policy) ?? dice.pick(POLICIES);
}

type Policies = Record<'external' | 'internal', TrafficPolicy>;

/** `hasExternalIp`: a way in from outside where the type gives none. */
export function exposedFor(
	ground: Ground,
	type: Type,
	{ external, internal }: Policies,
	hasExternalIp: boolean
): Exposed {
	const { apps, teams, port, targetPort } = ground;
	const isOutward = type !== 'ClusterIP' || hasExternalIp;
	const isLocal = isOutward && external === 'Local';
	return {
		name: apps[0],
		namespace: teams[0],
		type,
		selector: { app: apps[0] },
		clusterIPs: [ground.clusterIp()],
		ports: [{ port, targetPort, nodePort: type === 'ClusterIP' ? null : ground.nodePort() }],
		externalTrafficPolicy: isLocal ? 'Local' : 'Cluster',
		internalTrafficPolicy: internal,
		externalIPs: hasExternalIp ? [ground.publicIp()] : [],
		ingress: type === 'LoadBalancer' ? [{ ip: ground.publicIp() }] : [],
		healthCheckNodePort: type === 'LoadBalancer' && isLocal ? ground.nodePort() : null
	};
}

type Extras = Pick<Service, 'publishNotReadyAddresses' | 'trafficDistribution' | 'sessionAffinity'>;

/** What is rarer: each more often, the better the skill is known. */
export function extrasFor(dice: Dice, level: number): Extras {
	const wishes: readonly [TrafficDistribution, TrafficDistribution] = [
		'PreferSameZone',
		'PreferSameNode'
	];
	return {
		publishNotReadyAddresses: dice.chance(level * 0.2),
		trafficDistribution: dice.chance(level * 0.3) ? dice.pick(wishes) : null,
		sessionAffinity: dice.chance(level * 0.15) ? { timeoutSeconds: 10800 } : null
	};
}

/** What a question says of a Service, as its manifest does: what decides, and what is not usual. */
export function settingsOf(service: Service): readonly string[] {
	const { type, externalTrafficPolicy: external, internalTrafficPolicy: internal } = service;
	const ranges = service.loadBalancerSourceRanges;
	const isOutward = type !== 'ClusterIP' || service.externalIPs.length > 0;
	return [
		`type: ${type}`,
		...(isOutward ? [`externalTrafficPolicy: ${external}`] : []),
		...(!isOutward || internal === 'Local' ? [`internalTrafficPolicy: ${internal}`] : []),
		...(service.trafficDistribution ? [`trafficDistribution: ${service.trafficDistribution}`] : []),
		...(service.publishNotReadyAddresses ? ['publishNotReadyAddresses: true'] : []),
		...(service.sessionAffinity ? ['sessionAffinity: ClientIP'] : []),
		...(type === 'LoadBalancer' && service.ingress.length === 0 ? ['status.loadBalancer: {}'] : []),
		...(service.allocateLoadBalancerNodePorts ? [] : ['allocateLoadBalancerNodePorts: false']),
		...(ranges.length > 0 ? [`loadBalancerSourceRanges: [${ranges.join(', ')}]`] : []),
		...(service.healthCheckNodePort === null
			? []
			: [`healthCheckNodePort: ${service.healthCheckNodePort}`])
	];
}

/** What may be unusual of a load balancer: no controller, no node ports, or only some clients. */
export const BALANCERS = ['plain', 'pending', 'bare', 'guarded'] as const;
export type Balancer = (typeof BALANCERS)[number];

export function balancerFor(dice: Dice, level: number, { balancer }: Constraints): Balancer {
	const drawn = dice.chance(level * 0.7)
		? dice.pick<Balancer>(['pending', 'bare', 'guarded'])
		: 'plain';
	return BALANCERS.find((one) => one === balancer) ?? drawn;
}

/** `isIn`: whether the ranges let clients in that come from outside. */
export function balanced(exposed: Exposed, balancer: Balancer, isIn: boolean): Exposed {
	switch (balancer) {
		case 'plain':
			return exposed;
		case 'pending':
			return { ...exposed, ingress: [] };
		case 'bare': {
			const ports = exposed.ports?.map((port) =>
				typeof port === 'number' ? port : { ...port, nodePort: null }
			);
			return { ...exposed, ports, allocateLoadBalancerNodePorts: false };
		}
		case 'guarded':
			return {
				...exposed,
				loadBalancerSourceRanges: [isIn ? '203.0.113.0/24' : '192.0.2.0/24']
			};
	}
}
