/** Pods as they are dialled: by their own address, or as somebody's endpoint. */
import { familyOf } from '../world/ip.ts';
import type { Pod, Protocol, World } from '../world/types.ts';
import { listens } from './locate.ts';
import { sourceOf } from './source.ts';
import type { Address, Backend, Client, Hop, Route, Target } from './types.ts';

/** A pod asks as the process of its node that it is, when it uses the node's network. */
export function clientOf({ hostNetwork, node, ips }: Pod): Client {
	const at = node ?? '';
	return hostNetwork ? { kind: 'node', node: at } : { kind: 'pod', node: at, ips };
}

/** No proxy is between: ready or not, the pod itself answers. */
export function dialPod(world: World, client: Client, pod: Pod, address: Address): Route {
	const { ip, port, protocol } = address;
	const target: Target = {
		pod: pod.name,
		namespace: pod.namespace,
		ip,
		port,
		node: pod.node,
		listens: listens(pod, { port, protocol })
	};
	const own = client.kind === 'pod' ? client.ips.find((one) => familyOf(one) === familyOf(ip)) : '';
	const isItself = client.kind === 'pod' && pod.ips.some((one) => client.ips.includes(one));
	const hidden = client.kind === 'node' ? 'not-a-pod' : null;
	const { source, why } = isItself
		? ({ source: 'client', why: 'kept' } as const)
		: sourceOf(world, client, own ?? '', hidden, [target]);
	const hops: readonly Hop[] = [
		{ kind: 'direct', pod: pod.name },
		{ kind: 'source', source, why }
	];
	return { outcome: 'reaches', targets: [target], source, stickySeconds: null, hops };
}

export function targetFor(
	{ pods }: World,
	namespace: string,
	{ endpoint, port }: Backend,
	protocol: Protocol
): Target {
	const ip = endpoint.addresses[0]!;
	const pod = pods.find((one) => one.name === endpoint.pod && one.namespace === namespace);
	return {
		pod: endpoint.pod,
		namespace,
		ip,
		port,
		node: endpoint.node,
		listens: pod ? listens(pod, { port, protocol }) : null
	};
}
