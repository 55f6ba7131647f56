/** One connection to a Service: who dials what, and what becomes of it. */
import { route } from '../../traffic/route.ts';
import type { Address, Client, Frontend, Route } from '../../traffic/types.ts';
import { buildWorld } from '../../world/build.ts';
import type { Placed } from '../../world/place.ts';
import type { PodSpecification, ServiceSpec, WorldSpec } from '../../world/spec.ts';
import type { Service, World } from '../../world/types.ts';
import type { Dice } from '../dice.ts';
import type { Constraints, Inquiry } from '../types.ts';
import { leavingTold, podsFor, type Condition } from './backing.ts';
import { callerFor, callerKind, CALLERS, clientFor, type Caller } from './caller.ts';
import {
	exposedConstraints,
	exposedFor,
	extrasFor,
	policyFor,
	settingsOf,
	typeFor,
	type Exposed,
	type Type
} from './exposed.ts';
import { groundFor, type Ground } from './ground.ts';

export const connectionConstraints = { ...exposedConstraints, from: CALLERS };

export type Connection = {
	readonly world: World;
	readonly service: Service;
	readonly caller: Caller;
	readonly client: Client;
	readonly address: Address;
	readonly route: Route;
};

/** What a question tells of it, beside what can be seen of the world. */
export type Dialled = {
	readonly caller: Caller;
	readonly address: string;
	readonly service: Placed;
	readonly settings: readonly string[];
	/** Pods on their way out, with what their slice says of them. */
	readonly conditions: readonly string[];
};

type Door = Exclude<Frontend['kind'], 'balancer-proxy'>;

/** Which addresses of a Service are worth dialling from there. */
const DOORS: Readonly<
	Record<Type, Readonly<Record<'inside' | 'outside', readonly [Door, ...Door[]]>>>
> = {
	ClusterIP: { inside: ['cluster-ip'], outside: ['external-ip'] },
	NodePort: { inside: ['cluster-ip', 'node-port'], outside: ['node-port'] },
	LoadBalancer: {
		inside: ['cluster-ip', 'load-balancer', 'node-port'],
		outside: ['load-balancer', 'node-port']
	}
};

/**
 * The constraint `policy` is that which counts for the address that is dialled. Null where what
 * happens is the load balancer's choice.
 */
export function connectionFor(
	dice: Dice,
	level: number,
	constraints: Constraints,
	conditions: readonly Condition[]
): Connection | null {
	const ground = groundFor(dice, level);
	const type = typeFor(dice, level, constraints);
	const kind = callerKind(dice, level, constraints);
	const door = dice.pick(DOORS[type][kind === 'outside' ? 'outside' : 'inside']);
	const decisive = policyFor(dice, constraints);
	const other = dice.chance(level * 0.4) ? ('Local' as const) : ('Cluster' as const);
	const policies =
		door === 'cluster-ip'
			? { internal: decisive, external: other }
			: { internal: other, external: decisive };
	const isExternal = door === 'external-ip';
	const exposed = { ...exposedFor(ground, type, policies, isExternal), ...extrasFor(dice, level) };
	const pods = podsFor(dice, ground, exposed, conditions);
	const { caller, pods: callers } = callerFor(dice, kind, ground, isExternal);
	const decoy = dice.chance(0.2 + level * 0.4) ? decoyFor(dice, ground) : NOTHING;
	const services = [exposed, ...decoy.services];
	const world = worldFor(dice, ground, { services, pods: [...pods, ...callers, ...decoy.pods] });
	const connection = connect(world, exposed, caller, addressFor(dice, world, exposed, door));
	return isSettled(connection.route) ? connection : null;
}

/** No node that passes the health check: one load balancer tries them all, another none. */
function isSettled({ hops }: Route): boolean {
	return !hops.some((hop) => hop.kind === 'balanced' && hop.well === 'none');
}

export function connect(
	world: World,
	{ name, namespace }: Placed,
	caller: Caller,
	address: Address
): Connection {
	const service = world.services.find((one) => one.name === name && one.namespace === namespace)!;
	const client = clientFor(world, caller, address.ip);
	return { world, service, caller, client, address, route: route(world, client, address) };
}

type Things = {
	readonly services: readonly ServiceSpec[];
	readonly pods: readonly PodSpecification[];
};
const NOTHING: Things = { services: [], pods: [] };

/** Another Service beside, with a pod of its own. */
export function decoyFor(dice: Dice, ground: Ground): Things {
	const { apps, teams, port, targetPort } = ground;
	const at = { name: apps[1], namespace: teams[0] };
	const ports = [{ port, targetPort }];
	const service = { ...at, selector: { app: at.name }, clusterIPs: [ground.clusterIp()], ports };
	return { services: [service], pods: podsFor(dice, ground, at, ['ready']) };
}

/** Nodes get zones where a Service prefers traffic to stay near. */
export function worldFor(dice: Dice, { nodes, teams }: Ground, spec: WorldSpec): World {
	const { services = [] } = spec;
	const isZoned = services.some(({ trafficDistribution }) => trafficDistribution);
	const zones = dice.shuffled(['zone-a', 'zone-b', 'zone-a']);
	return buildWorld({
		loadBalancer: { pool: '198.51.100.0/24', ipMode: 'VIP' },
		...spec,
		namespaces: teams,
		nodes: isZoned ? nodes.map((node, i) => ({ ...node, zone: zones[i]! })) : nodes
	});
}

function addressFor(dice: Dice, { nodes }: World, service: Exposed, door: Door): Address {
	const { port, nodePort } = service.ports![0] as { port: number; nodePort: number | null };
	const at = (ip: string, number: number) => ({ ip, port: number, protocol: 'TCP' as const });
	switch (door) {
		case 'cluster-ip':
			return at(service.clusterIPs![0]!, port);
		case 'external-ip':
			return at(service.externalIPs![0]!, port);
		case 'load-balancer':
			return at((service.ingress![0] as { ip: string }).ip, port);
		case 'node-port':
			return at(nodes[dice.below(nodes.length)]!.internalIPs[0]!, nodePort!);
	}
}

export function dialledOf({ world, service, caller, address }: Connection): Dialled {
	return {
		caller,
		address: `${address.ip}:${address.port}`,
		service: { namespace: service.namespace, name: service.name },
		settings: settingsOf(service),
		conditions: leavingTold(world)
	};
}

export function inquiryOf({ world, client, address }: Connection): Inquiry {
	return { kind: 'route', world, client, address };
}
