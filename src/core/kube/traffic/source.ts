/** Whose address arrives at a pod. */
import { isInAny } from '../world/ip.ts';
import type { World } from '../world/types.ts';
import type { Client, Source, SourceWhy, Target } from './types.ts';

/**
 * `ip` is the client's; `hidden` says why a node has put its own address in its place. A pod that
 * may get itself sees the node then, as the answer would never leave it; and what lies outside of
 * the pod network may see a node, because many networks hide pods from it.
 */
export function sourceOf(
	{ podCidrs }: World,
	client: Client,
	ip: string,
	hidden: SourceWhy | null,
	targets: readonly Pick<Target, 'ip'>[]
): { readonly source: Source; readonly why: SourceWhy } {
	if (hidden) return { source: 'node', why: hidden };
	if (targets.some((target) => target.ip === ip))
		return { source: targets.length === 1 ? 'node' : 'client-or-node', why: 'hairpin' };
	const isOutside = targets.some((target) => !isInAny(podCidrs, target.ip));
	return client.kind === 'pod' && isOutside
		? { source: 'client-or-node', why: 'leaves-pod-network' }
		: { source: 'client', why: 'kept' };
}
