/** `create service`, and what all commands do that make a Service. */
import { ok } from '../../../base/result.ts';
import { buildWorld } from '../../world/build.ts';
import type { ServiceSpec } from '../../world/spec.ts';
import type { ServiceType, World } from '../../world/types.ts';
import type { Deed } from '../meaning/types.ts';
import { placeIn, refuse, said, type Change, type Changed } from './types.ts';

export const createService: Change = (world, deed) => addService(world, createdService(deed));

const TYPES: Readonly<Record<string, ServiceType>> = {
	clusterip: 'ClusterIP',
	nodeport: 'NodePort',
	loadbalancer: 'LoadBalancer',
	externalname: 'ExternalName'
};

/** Labels and selector are `app: NAME`; ports are named after what was typed. */
function createdService(deed: Deed): ServiceSpec {
	const name = deed.args[0]!;
	const typed = deed.cosmetic['port-name'] ?? [];
	const nodePort = Number(said(deed, 'node-port') ?? 0);
	const ports = typed.map((text) => {
		const [port = '', target = port] = text.split(':');
		return {
			name: text.replaceAll(':', '-'),
			port: Number(port),
			targetPort: portOf(target),
			...(nodePort > 0 ? { nodePort } : {})
		};
	});
	return {
		name,
		namespace: placeIn(deed),
		labels: { app: name },
		type: TYPES[deed.verb.split(' ')[2]!]!,
		selector: { app: name },
		ports,
		...addressOf(said(deed, 'clusterip')),
		externalName: said(deed, 'external-name')?.replace(/\.$/, '') ?? null
	};
}

export const portOf = (text: string) => (/^\d+$/.test(text) ? Number(text) : text);

export function addressOf(clusterIP: string | null): Partial<ServiceSpec> {
	if (clusterIP === 'None') return { headless: true };
	return clusterIP === null ? {} : { clusterIPs: [clusterIP] };
}

export function addService(world: World, spec: ServiceSpec): Changed {
	const isThere = world.services.some(
		({ name, namespace }) => name === spec.name && namespace === spec.namespace
	);
	if (isThere) return refuse({ kind: 'already-exists', object: `services/${spec.name}` });
	return ok(buildWorld({ ...world, services: [...world.services, spec] }));
}
