/**
 * What a cluster has done by the time that anybody looks: nodes have blocks of addresses for
 * their pods, and pods have nodes. Always the same choice, where a cluster picks by chance.
 */
import { buildWorld } from './build.ts';
import { ipToText, isInAny, parseCidr, sizeOf } from './ip.ts';
import { byPlace } from './place.ts';
import { scheduled } from './schedule.ts';
import type { Node, Pod, World } from './types.ts';

/** How much of a pod range a node gets: what kube-controller-manager gives unless told otherwise. */
const NODE_MASKS = { IPv4: 24, IPv6: 64 } as const;

/** Who has a block, a node or an address keeps it. */
export function settled(world: World): World {
	return buildWorld({ ...world, nodes: nodesOf(world), pods: podsOf(world) });
}

function nodesOf(world: World): readonly Node[] {
	const blocks = world.nodes.flatMap(({ podCidrs }) => podCidrs);
	const given = new Map<string, readonly string[]>();
	for (const { name, podCidrs } of world.nodes.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
		if (podCidrs.length > 0) continue;
		const others = world.pods.filter(({ node }) => node !== name).flatMap(({ ips }) => ips);
		const own = world.podCidrs.flatMap((cidr) => blockIn(cidr, blocks, others) ?? []);
		blocks.push(...own);
		given.set(name, own);
	}
	return world.nodes.map((node) => ({ ...node, podCidrs: given.get(node.name) ?? node.podCidrs }));
}

/** The first block that is nobody's and holds none of these addresses; null if there is none. */
function blockIn(
	cidr: string,
	blocks: readonly string[],
	others: readonly string[]
): string | null {
	const range = parseCidr(cidr);
	if (!range) return null;
	const length = Math.max(range.length, NODE_MASKS[range.family]);
	const size = sizeOf({ ...range, length });
	for (let at = 0n; at < sizeOf(range); at += size) {
		const start = ipToText({ family: range.family, value: range.value + at });
		const block = `${start}/${length}`;
		const isFree =
			!isInAny(blocks, start) &&
			!blocks.some((one) => isInAny([block], one.split('/')[0]!)) &&
			!others.some((ip) => isInAny([block], ip));
		if (isFree) return block;
	}
	return null;
}

/** Pods that are said to run, with no word of where. */
function podsOf(world: World): readonly Pod[] {
	const pods = [...world.pods];
	const isWaiting = ({ node, ips, phase }: Pod) =>
		node === null && ips.length === 0 && phase === 'Running';
	for (const pod of world.pods.filter(isWaiting).sort(byPlace)) {
		pods[world.pods.indexOf(pod)] = { ...pod, ...scheduled(world, pods) };
	}
	return pods;
}
