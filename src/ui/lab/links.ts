/** Who a Service leads to: a line each in the picture. */
import { labelsOf, withoutDot } from '#core/kube/dns/name.ts';
import { slicesOf } from '#core/kube/world/slices.ts';
import type { Endpoint, Service, World } from '#core/kube/world/types.ts';
import { keyOf, podKey, serviceKey, type Condition, type ThingKey } from './things.ts';

export type Link = {
	readonly from: ThingKey;
	readonly to: ThingKey;
	/** What the end is called. */
	readonly name: string;
	readonly condition: Exclude<Condition, 'over'>;
};

/** Each end once; an ExternalName leads to a name outside, unless the name is one of the cluster. */
export function linksOf(world: World, service: Service): readonly Link[] {
	const from = serviceKey(service);
	const { externalName } = service;
	if (service.type === 'ExternalName') {
		const name = externalName ?? '';
		const isOutside = name !== '' && !isOurs(world, name);
		return isOutside ? [{ from, to: keyOf({ kind: 'name', name }), name, condition: 'ready' }] : [];
	}
	const endpoints = slicesOf(world, service).flatMap((slice) => slice.endpoints);
	const links = new Map<ThingKey, Link>();
	for (const endpoint of endpoints) {
		const end = endOf(world, service, endpoint);
		if (!links.has(end.to)) links.set(end.to, { from, ...end, condition: stateOf(endpoint) });
	}
	return [...links.values()];
}

function isOurs({ clusterDomain }: World, name: string): boolean {
	const [own, labels] = [labelsOf(clusterDomain), labelsOf(withoutDot(name))];
	return labels.slice(-own.length).join('.').toLowerCase() === own.join('.').toLowerCase();
}

/** A pod where one is known to have the address, named or not. */
function endOf(
	{ pods }: World,
	{ namespace }: Service,
	{ pod, addresses }: Endpoint
): Pick<Link, 'to' | 'name'> {
	const address = addresses[0] ?? '';
	const named = pods.find((one) => one.namespace === namespace && one.name === pod);
	const known = named ?? pods.find(({ ips }) => ips.includes(address));
	if (known) return { to: podKey(known), name: known.name };
	return { to: keyOf({ kind: 'address', name: address }), name: address };
}

function stateOf({ ready, terminating }: Endpoint): Link['condition'] {
	if (ready) return 'ready';
	return terminating ? 'terminating' : 'not-ready';
}
