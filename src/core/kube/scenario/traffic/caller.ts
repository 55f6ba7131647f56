/** Who dials: a pod, a process on a node, or somebody outside. */
import { clientOf } from '../../traffic/pod.ts';
import type { Client } from '../../traffic/types.ts';
import type { PodSpecification } from '../../world/spec.ts';
import type { World } from '../../world/types.ts';
import type { Dice } from '../dice.ts';
import type { Constraints } from '../types.ts';
import { CLIENTS } from '../word-lists.ts';
import type { Ground } from './ground.ts';

export type Caller =
	| {
			readonly kind: 'pod';
			readonly name: string;
			readonly namespace: string;
			readonly node: string;
	  }
	| { readonly kind: 'node'; readonly node: string }
	| {
			readonly kind: 'outside';
			readonly ip: string;
			/** Where its packets for an external IP arrive; null where there is none. */
			readonly entry: string | null;
	  };

export const CALLERS = ['pod', 'node', 'outside'] as const;

/** `from` of a recipe may name the kind; a process on a node asks only those who know the rest. */
export function callerKind(dice: Dice, level: number, { from }: Constraints): Caller['kind'] {
	const drawn = dice.chance(level * 0.25) ? 'node' : dice.pick(['pod', 'outside'] as const);
	return CALLERS.find((one) => one === from) ?? drawn;
}

/** A caller, and the pod that it is, to be put into the world. */
export function callerFor(
	dice: Dice,
	kind: Caller['kind'],
	{ nodes, podIp, teams, clientIp }: Ground,
	hasExternalIp: boolean
): { readonly caller: Caller; readonly pods: readonly PodSpecification[] } {
	const place = dice.below(nodes.length);
	const node = nodes[place]!.name;
	if (kind === 'outside')
		return { caller: { kind, ip: clientIp, entry: hasExternalIp ? node : null }, pods: [] };
	if (kind === 'node') return { caller: { kind, node }, pods: [] };
	const at = { name: dice.pick(CLIENTS), namespace: dice.pick(teams), node };
	return { caller: { kind, ...at }, pods: [{ ...at, ips: [podIp(place)] }] };
}

/** As traffic sees it: packets for an external IP come by the entry, others find their own way. */
export function clientFor({ pods, services }: World, caller: Caller, towards: string): Client {
	if (caller.kind === 'node') return caller;
	if (caller.kind === 'pod') {
		const { name, namespace } = caller;
		return clientOf(pods.find((one) => one.name === name && one.namespace === namespace)!);
	}
	const { kind, ip, entry } = caller;
	const isExternal = services.some(({ externalIPs }) => externalIPs.includes(towards));
	return isExternal && entry !== null ? { kind, ip, entry } : { kind, ip };
}
