/** The parts of a world that a picture shows, each with a key of its own. */
import { placeOf, type Placed } from '#core/kube/world/place.ts';
import { isOver } from '#core/kube/world/slices.ts';
import type { Pod } from '#core/kube/world/types.ts';

export type Thing =
	| { readonly kind: 'service' | 'pod'; readonly at: Placed }
	| { readonly kind: 'node'; readonly name: string }
	/** Somebody who asks from outside; an endpoint that is no pod; a name that is not ours. */
	| { readonly kind: 'client' | 'address' | 'name'; readonly name: string };

export type ThingKey = string & { readonly __thing: never };

export function keyOf(thing: Thing): ThingKey {
	const name = 'at' in thing ? placeOf(thing.at) : thing.name;
	return `${thing.kind}:${name}` as ThingKey;
}

export const podKey = ({ namespace, name }: Placed) =>
	keyOf({ kind: 'pod', at: { namespace, name } });
export const serviceKey = ({ namespace, name }: Placed) =>
	keyOf({ kind: 'service', at: { namespace, name } });
export const nodeKey = (name: string) => keyOf({ kind: 'node', name });

/** How a pod, or the endpoint that a Service has of it, stands. */
export type Condition = 'ready' | 'not-ready' | 'terminating' | 'over';

export function conditionOf(pod: Pick<Pod, 'phase' | 'ready' | 'terminating'>): Condition {
	if (isOver(pod as Pod)) return 'over';
	if (pod.terminating) return 'terminating';
	return pod.ready ? 'ready' : 'not-ready';
}
