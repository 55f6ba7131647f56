/** What the rules of one node do with a packet for a Service. */
import { familyOf, isInAny } from '../world/ip.ts';
import type { Node, Service, World } from '../world/types.ts';
import { backendsOf, choicesOn, type Choice } from './backends.ts';
import { sourceOf } from './source.ts';
import { targetFor } from './pod.ts';
import type { Client, Frontend, Hop, Route, SourceWhy, Why } from './types.ts';

/** How the rules see who asks: the address alone tells a pod from others. */
type Asker = {
	readonly client: Client;
	/** Empty for a node without an address of this family. */
	readonly ip: string;
	readonly isPod: boolean;
	/** A process on the very node whose rules these are. */
	readonly isHere: boolean;
};

/** Where a packet goes on to, and whether the node puts its own address on it. */
type Verdict = {
	readonly choice: Choice;
	readonly hops: readonly Hop[];
	readonly hides: 'external-cluster' | 'not-a-pod' | null;
};

export function atFrontend(world: World, client: Client, frontend: Frontend, node: string): Route {
	const { service, port, address } = frontend;
	const family = familyOf(address.ip);
	const backends = backendsOf(world, service, port, family);
	const choices = choicesOn(world, node, backends);
	const asker = askerOf(world, client, address.ip, node);
	const hops: readonly Hop[] = [
		{ kind: 'enters', node },
		{
			kind: 'matches',
			frontend: frontend.kind,
			namespace: service.namespace,
			service: service.name,
			port: address.port
		}
	];
	if (!choices.hasAny)
		return {
			outcome: 'refused',
			why: { code: 'no-endpoint' },
			hops: [...hops, seen(service, choices.cluster)]
		};
	const guard = guarded(frontend, asker);
	if (guard?.passes === false) {
		const why: Why = { code: 'outside-source-ranges', ip: asker.ip };
		return { outcome: 'dropped', why, hops: [...hops, guard] };
	}
	const verdict = verdictFor(frontend, asker, choices);
	const passed = [
		...hops,
		...(guard ? [guard] : []),
		...verdict.hops,
		seen(service, verdict.choice)
	];
	return delivered(world, frontend, asker, verdict, passed, node);
}

function askerOf(world: World, client: Client, towards: string, node: string): Asker {
	const ip = addressOf(world, client, towards);
	const isPod = client.kind === 'pod' && isInAny(world.podCidrs, ip);
	return { client, ip, isPod, isHere: client.kind === 'node' && client.node === node };
}

function addressOf({ nodes }: World, client: Client, towards: string): string {
	if (client.kind === 'outside') return client.ip;
	const node: Node | undefined = nodes.find(({ name }) => name === client.node);
	const ips = client.kind === 'pod' ? client.ips : (node?.internalIPs ?? []);
	return ips.find((ip) => familyOf(ip) === familyOf(towards)) ?? '';
}

/** Ranges stand before the load balancer's address alone: node ports and others are open. */
function guarded(
	{ kind, service }: Frontend,
	{ ip }: Asker
): Extract<Hop, { kind: 'source-ranges' }> | null {
	const ranges = service.loadBalancerSourceRanges;
	if (kind !== 'load-balancer' || ranges.length === 0) return null;
	return { kind: 'source-ranges', ip, passes: isInAny(ranges, ip) };
}

function verdictFor(
	{ kind, service }: Frontend,
	asker: Asker,
	{ cluster, local }: { readonly cluster: Choice; readonly local: Choice }
): Verdict {
	if (kind === 'cluster-ip') {
		const policy = service.internalTrafficPolicy;
		const hops: readonly Hop[] = [{ kind: 'policy', of: 'internal', policy }];
		const hides = asker.isPod ? null : 'not-a-pod';
		return { choice: policy === 'Local' ? local : cluster, hops, hides };
	}
	const policy = service.externalTrafficPolicy;
	const hops: readonly Hop[] = [{ kind: 'policy', of: 'external', policy }];
	if (policy === 'Cluster') return { choice: cluster, hops, hides: 'external-cluster' };
	const around: readonly Hop[] = [...hops, { kind: 'short-cut' }];
	if (asker.isPod) return { choice: cluster, hops: around, hides: null };
	if (asker.isHere) return { choice: cluster, hops: around, hides: 'not-a-pod' };
	return { choice: local, hops, hides: null };
}

function seen(service: Service, { among, condition, backends }: Choice): Hop {
	const pods = backends.map(({ endpoint }) => endpoint.pod ?? endpoint.addresses[0]!);
	const isEarly = backends.some(({ endpoint }) => !endpoint.serving || endpoint.terminating);
	const isPublished = condition === 'ready' && service.publishNotReadyAddresses && isEarly;
	return { kind: 'candidates', among, condition: isPublished ? 'published' : condition, pods };
}

function delivered(
	world: World,
	{ service, port }: Frontend,
	{ client, ip }: Asker,
	{ choice, hides }: Verdict,
	hops: readonly Hop[],
	node: string
): Route {
	if (choice.backends.length === 0)
		return { outcome: 'dropped', why: { code: 'no-local-endpoint', node }, hops };
	const targets = choice.backends.map((one) =>
		targetFor(world, service.namespace, one, port.protocol)
	);
	const why: SourceWhy | null = hides ?? (client.kind === 'node' ? 'not-a-pod' : null);
	const { source, why: because } = sourceOf(world, client, ip, why, targets);
	return {
		outcome: 'reaches',
		targets,
		source,
		stickySeconds: service.sessionAffinity?.timeoutSeconds ?? null,
		hops: [...hops, { kind: 'source', source, why: because }]
	};
}
