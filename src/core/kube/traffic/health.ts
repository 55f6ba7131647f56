/**
 * What a load balancer asks the nodes. References: tutorials, source IP; virtual-ips, external
 * traffic policy (v1.35); KEP-1669: a node whose pods all leave says so before they are gone.
 */
import { slicesOf } from '../world/slices.ts';
import type { Service, World } from '../world/types.ts';

/** Where kube-proxy tells of itself: what the policy Cluster is checked by. */
const PROXY_HEALTH_PORT = 10256;

/** Whether a node would be sent traffic under the policy Local: a ready endpoint is on it. */
export function isHealthy(world: World, service: Service, node: string): boolean {
	return slicesOf(world, service).some(({ endpoints }) =>
		endpoints.some((endpoint) => endpoint.node === node && endpoint.ready)
	);
}

/** The status of `/healthz` on a port of a node; null where no such check listens. */
export function healthStatus(world: World, node: string, port: number): 200 | 503 | null {
	if (port === PROXY_HEALTH_PORT) return 200;
	const service = world.services.find((one) => one.healthCheckNodePort === port);
	if (!service) return null;
	return isHealthy(world, service, node) ? 200 : 503;
}
