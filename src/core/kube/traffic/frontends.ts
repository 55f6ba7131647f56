/** Every address on which a cluster serves its Services. */
import { primaryIps } from '../world/assign.ts';
import { familyOf } from '../world/ip.ts';
import type { Node, Service, ServicePort, World } from '../world/types.ts';
import type { Frontend } from './types.ts';

/**
 * A headless Service and an ExternalName have none: a client dials a pod, or a name elsewhere.
 * References: kubernetes.io, Service; virtual-ips (v1.35).
 */
export function frontendsOf(world: World, service: Service): readonly Frontend[] {
	if (service.type === 'ExternalName' || service.headless) return [];
	return service.ports.flatMap((port) => [
		...service.clusterIPs.map((ip) => at('cluster-ip', service, port, ip)),
		...service.externalIPs.map((ip) => at('external-ip', service, port, ip)),
		...balanced(service, port),
		...nodePorts(world, service, port)
	]);
}

function at(kind: Frontend['kind'], service: Service, port: ServicePort, ip: string): Frontend {
	const address = { ip, port: port.port, protocol: port.protocol };
	return { kind, service, port, address, node: null };
}

/** Of an address in mode Proxy, or a mere hostname, the nodes have no rule. */
function balanced(service: Service, port: ServicePort): readonly Frontend[] {
	if (service.type !== 'LoadBalancer') return [];
	return service.ingress
		.filter(({ ip }) => ip !== '')
		.map(({ ip, ipMode }) =>
			at(ipMode === 'VIP' ? 'load-balancer' : 'balancer-proxy', service, port, ip)
		);
}

function nodePorts(world: World, service: Service, port: ServicePort): readonly Frontend[] {
	const { nodePort } = port;
	if (nodePort === null) return [];
	return world.nodes.flatMap((node) =>
		servingIps(world, node)
			.filter((ip) => service.ipFamilies.includes(familyOf(ip)))
			.map((ip) => ({
				...at('node-port', service, port, ip),
				address: { ip, port: nodePort, protocol: port.protocol },
				node: node.name
			}))
	);
}

/**
 * The addresses of a node that have node ports: all, but only the primary ones in nftables mode.
 * External ones count as translated to the primary one on the way, as clouds do.
 */
export function servingIps({ proxyMode }: World, node: Node): readonly string[] {
	const inside = proxyMode === 'nftables' ? primaryIps(node) : node.internalIPs;
	return [...inside, ...node.externalIPs];
}
