/** What may not change once it is there. Reference: API, Service v1, apps v1 (v1.35). */
import { canonicalJson } from '../../base/json.ts';
import { found, type Fault, type Found } from './fault.ts';
import { placeOf } from './place.ts';
import type { Namespaced, Pod, Service, Workload, World } from './types.ts';

/** The changes between two worlds that an API server would refuse; who comes or goes is free. */
export function editFaults(before: World, after: World): readonly Fault[] {
	return [
		...changes(before.services, after.services, () => 'Service', serviceChanges),
		...changes(before.workloads, after.workloads, ({ kind }) => kind, workloadChanges),
		...changes(before.pods, after.pods, () => 'Pod', podChanges)
	];
}

function changes<T extends Namespaced>(
	before: readonly T[],
	after: readonly T[],
	kindOf: (one: T) => Fault['kind'],
	changesOf: (old: T, fresh: T) => readonly Found[]
): readonly Fault[] {
	const key = (one: T) => `${kindOf(one)} ${placeOf(one)}`;
	const olds = new Map(before.map((one) => [key(one), one]));
	return after.flatMap((one) => {
		const old = olds.get(key(one));
		const all = old ? changesOf(old, one) : [];
		return all.map(([path, reason]) => ({
			...reason,
			kind: kindOf(one),
			object: placeOf(one),
			path
		}));
	});
}

function moved(path: string, old: unknown, fresh: unknown): readonly Found[] {
	return found(canonicalJson(old ?? null) !== canonicalJson(fresh ?? null), path, {
		code: 'immutable'
	});
}

/** A cluster IP stays as long as the Service has one at all: also none is what it stays. */
function serviceChanges(old: Service, fresh: Service): readonly Found[] {
	const isNamed = old.type === 'ExternalName' || fresh.type === 'ExternalName';
	const wasBalanced = old.type === 'LoadBalancer' && fresh.type === 'LoadBalancer';
	const isLocal = [old, fresh].every((one) => one.externalTrafficPolicy === 'Local');
	const first = ({ headless, clusterIPs }: Service) => (headless ? 'None' : clusterIPs[0]);
	return [
		...(isNamed ? [] : moved('spec.clusterIPs[0]', first(old), first(fresh))),
		...(wasBalanced
			? moved('spec.loadBalancerClass', old.loadBalancerClass, fresh.loadBalancerClass)
			: []),
		...(wasBalanced && isLocal
			? moved('spec.healthCheckNodePort', old.healthCheckNodePort, fresh.healthCheckNodePort)
			: [])
	];
}

function workloadChanges(old: Workload, fresh: Workload): readonly Found[] {
	return [
		...moved('spec.selector', old.selector, fresh.selector),
		...moved('spec.serviceName', old.serviceName, fresh.serviceName)
	];
}

/** Of a pod's spec little but images may change. */
function podChanges(old: Pod, fresh: Pod): readonly Found[] {
	const ports = ({ containers }: Pod) => containers.map((one) => one.ports);
	return [
		...moved('spec.hostname', old.hostname, fresh.hostname),
		...moved('spec.subdomain', old.subdomain, fresh.subdomain),
		...moved('spec.serviceAccountName', old.serviceAccount, fresh.serviceAccount),
		...moved('spec.dnsPolicy', old.dnsPolicy, fresh.dnsPolicy),
		...moved('spec.hostNetwork', old.hostNetwork, fresh.hostNetwork),
		...moved('spec.containers', ports(old), ports(fresh)),
		...found(old.node !== null && old.node !== fresh.node, 'spec.nodeName', { code: 'immutable' })
	];
}
