/** A cluster of three nodes with one Service to ask for, and what is told of an answer. */
import { parseAddress } from '#core/kube/traffic/locate.ts';
import { route } from '#core/kube/traffic/route.ts';
import type { Client, Route } from '#core/kube/traffic/types.ts';
import { buildWorld } from '#core/kube/world/build.ts';
import type { PodSpecification, ServiceSpec, WorldSpec } from '#core/kube/world/spec.ts';
import type { World } from '#core/kube/world/types.ts';

export const IP = '10.96.0.50';
export const LB = '198.51.100.5';

export const pods: readonly PodSpecification[] = [
	{ name: 'a', labels: { app: 'web' }, node: 'n1', ips: ['10.244.1.10'], ports: [8080] },
	{ name: 'b', labels: { app: 'web' }, node: 'n2', ips: ['10.244.2.10'], ports: [8080] }
];

export function cluster(service: Partial<ServiceSpec> = {}, spec: WorldSpec = {}): World {
	return buildWorld({
		nodes: [1, 2, 3].map((i) => ({
			name: `n${i}`,
			internalIPs: [`192.168.0.1${i}`],
			podCidrs: [`10.244.${i}.0/24`]
		})),
		pods,
		...spec,
		services: [
			{
				name: 'web',
				selector: { app: 'web' },
				clusterIPs: [IP],
				ports: [{ port: 80, targetPort: 8080 }],
				...service
			},
			...(spec.services ?? [])
		]
	});
}

/** The same pods, changed one by one. */
export function podsWith(...changes: readonly Partial<PodSpecification>[]): WorldSpec {
	return { pods: pods.map((pod, i) => ({ ...pod, ...changes[i] })) };
}

export const pod = (node = 'n3', ip = `10.244.${node.slice(1)}.99`): Client => ({
	kind: 'pod',
	node,
	ips: [ip]
});
export const node = (name = 'n3'): Client => ({ kind: 'node', node: name });
export const outside = (entry?: string | null, ip = '203.0.113.9'): Client =>
	entry === undefined ? { kind: 'outside', ip } : { kind: 'outside', ip, entry };

export function ask(world: World, client: Client, address: string): Route {
	return route(world, client, parseAddress(address)!);
}

/** Such as `a b, client` or `dropped: no-local-endpoint`. */
export function told(found: Route): string {
	switch (found.outcome) {
		case 'reaches':
			return `${found.targets.map(({ pod, ip }) => pod ?? ip).join(' ')}, ${found.source}`;
		case 'answered':
			return `answered ${found.status}`;
		case 'sent-to-load-balancer':
			return found.outcome;
		case 'refused':
		case 'dropped':
		case 'not-served':
		case 'unroutable':
			return `${found.outcome}: ${found.why.code}`;
	}
}
