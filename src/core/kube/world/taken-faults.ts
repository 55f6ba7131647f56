/** What only one may have: cluster IPs, node ports and pod addresses. */
import { found, type Found } from './fault.ts';
import { byPlace, placeOf } from './place.ts';
import type { Namespaced, Pod, Service, World } from './types.ts';

/** The first by place keeps it; the faults of all others are told by the function returned. */
export function takenFaults({ pods, services }: World): (one: Namespaced) => readonly Found[] {
	const all = new Map<Namespaced, readonly Found[]>();
	const ips = new Map<string, string>();
	const ports = new Map<number, string>();
	for (const service of services.toSorted(byPlace)) {
		const place = placeOf(service);
		all.set(service, [...ipFaults(service, place, ips), ...portFaults(service, place, ports)]);
	}
	const podIps = new Map<string, string>();
	for (const pod of pods.toSorted(byPlace))
		if (!pod.hostNetwork) all.set(pod, podIpFaults(pod, podIps));
	return (one) => all.get(one) ?? [];
}

function ipFaults({ clusterIPs }: Service, place: string, owners: Map<string, string>) {
	return clusterIPs.flatMap((ip, i) => {
		const by = owners.get(ip);
		owners.set(ip, by ?? place);
		return by === undefined
			? []
			: found(true, `spec.clusterIPs[${i}]`, { code: 'ip-taken', ip, by });
	});
}

/** A Service may use its own number again, for another protocol. */
function portFaults(service: Service, place: string, owners: Map<number, string>) {
	const opened = [
		...service.ports.map(({ nodePort }, i) => [nodePort, `spec.ports[${i}].nodePort`] as const),
		[service.healthCheckNodePort, 'spec.healthCheckNodePort'] as const
	];
	return opened.flatMap(([port, path]) => {
		if (port === null) return [];
		const by = owners.get(port);
		owners.set(port, by ?? place);
		const isTaken = by !== undefined && by !== place;
		return found(isTaken, path, { code: 'node-port-taken', port, by: by ?? '' });
	});
}

function podIpFaults({ ips, ...pod }: Pod, owners: Map<string, string>): readonly Found[] {
	return ips.flatMap((ip, i) => {
		const by = owners.get(ip);
		owners.set(ip, by ?? placeOf(pod));
		return by === undefined
			? []
			: found(true, `status.podIPs[${i}].ip`, { code: 'ip-taken', ip, by });
	});
}
