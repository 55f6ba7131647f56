/** Whose an address is, so that a wrong one can be told by what it belongs to. */
import { normalIp } from '../world/ip.ts';
import type { Placed } from '../world/place.ts';
import type { World } from '../world/types.ts';

export type AddressOwner =
	| { readonly kind: 'service'; readonly service: Placed }
	| { readonly kind: 'pod'; readonly pod: Placed; readonly ready: boolean }
	/** A name that the resolver above the cluster knows. */
	| { readonly kind: 'outside'; readonly name: string }
	| { readonly kind: 'nobody' };

export function ownerOf({ services, pods, upstream }: World, address: string): AddressOwner {
	const ip = normalIp(address);
	const service = services.find(({ clusterIPs }) => clusterIPs.includes(ip));
	if (service) return { kind: 'service', service: placed(service) };
	const pod = pods.find(({ ips }) => ips.includes(ip));
	if (pod) return { kind: 'pod', pod: placed(pod), ready: pod.ready && !pod.terminating };
	const known = Object.entries(upstream).find(([, { A = [] }]) => A.includes(ip));
	return known ? { kind: 'outside', name: known[0] } : { kind: 'nobody' };
}

function placed({ namespace, name }: Placed): Placed {
	return { namespace, name };
}
