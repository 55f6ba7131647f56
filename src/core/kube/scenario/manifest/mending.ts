/** Whether a manifest does what it is for: any that does is as good as the expected one. */
import { route } from '../../traffic/route.ts';
import type { Address, Client, Route, Target } from '../../traffic/types.ts';
import type { Placed } from '../../world/place.ts';
import { placeOf } from '../../world/place.ts';
import { selects } from '../../world/labels.ts';
import type { Service, World } from '../../world/types.ts';
import { readInto } from '../../yaml/read-into.ts';
import { isAdvice, type WorldFault } from '../../yaml/read-world.ts';

/** What is to work: this pod asks, those answer, and no other. */
export type Goal = {
	readonly from: Placed;
	readonly service: Placed;
	readonly port: number;
	/** Names of pods in the namespace of the Service. */
	readonly pods: readonly string[];
};

/** What a manifest leads to, beside what is there. */
export type Led =
	| { readonly kind: 'works' }
	| { readonly kind: 'fault'; readonly fault: WorldFault }
	| { readonly kind: 'no-service'; readonly service: Placed }
	/** It has none, or another one is looked up. */
	| { readonly kind: 'no-address'; readonly service: Placed }
	| { readonly kind: 'no-answer'; readonly route: Route }
	| { readonly kind: 'not-listening'; readonly pod: string; readonly port: number }
	| { readonly kind: 'left-out'; readonly pod: string }
	/** Its labels match, but no port of it has this name. */
	| { readonly kind: 'port-unnamed'; readonly pod: string; readonly port: string }
	| { readonly kind: 'too-many'; readonly pod: string };

export type Try = { readonly world: World; readonly led: Led };

export function tryManifest(base: World, goal: Goal, text: string): Try {
	const { world, faults } = readInto(base, text);
	const fault = faults.find((one) => !isAdvice(one));
	return { world, led: fault ? { kind: 'fault', fault } : ledIn(world, goal) };
}

function ledIn(world: World, goal: Goal): Led {
	const { service, port } = goal;
	const found = world.services.find((one) => placeOf(one) === placeOf(service));
	if (!found) return { kind: 'no-service', service };
	const [ip] = found.clusterIPs;
	if (ip === undefined) return { kind: 'no-address', service };
	const taken = route(world, clientIn(world, goal), { ip, port, protocol: 'TCP' });
	return taken.outcome === 'reaches'
		? targetsLed(taken.targets, goal, world, found)
		: { kind: 'no-answer', route: taken };
}

function targetsLed(
	targets: readonly Target[],
	{ pods }: Goal,
	world: World,
	service: Service
): Led {
	const names = targets.map(({ pod }) => pod ?? '');
	const deaf = targets.find(({ listens }) => listens === false);
	if (deaf) return { kind: 'not-listening', pod: deaf.pod!, port: deaf.port };
	const missing = pods.find((pod) => !names.includes(pod));
	if (missing !== undefined) return leftOut(missing, world, service);
	const extra = names.find((name) => !pods.includes(name));
	return extra === undefined ? { kind: 'works' } : { kind: 'too-many', pod: extra };
}

function leftOut(pod: string, { pods }: World, { namespace, selector, ports }: Service): Led {
	const labels = pods.find((one) => one.name === pod && one.namespace === namespace)?.labels;
	const port = ports.find(({ targetPort }) => typeof targetPort === 'string')?.targetPort;
	const isSelected = labels !== undefined && selector !== null && selects(selector, labels);
	return isSelected && typeof port === 'string'
		? { kind: 'port-unnamed', pod, port }
		: { kind: 'left-out', pod };
}

export function clientIn({ pods }: World, { from }: Goal): Client {
	const pod = pods.find((one) => placeOf(one) === placeOf(from))!;
	return { kind: 'pod', node: pod.node!, ips: pod.ips };
}

/** Null where the Service has none. */
export function addressIn({ services }: World, { service, port }: Goal): Address | null {
	const ip = services.find((one) => placeOf(one) === placeOf(service))?.clusterIPs[0];
	return ip === undefined ? null : { ip, port, protocol: 'TCP' };
}
