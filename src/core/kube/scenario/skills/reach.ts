/** Which addresses and ports lead to a Service, depending on where one stands. */
import { route } from '../../traffic/route.ts';
import type { Address, Route } from '../../traffic/types.ts';
import type { Placed } from '../../world/place.ts';
import type { ProxyMode, Service, World } from '../../world/types.ts';
import type { Dice } from '../dice.ts';
import { podsFor } from '../traffic/backing.ts';
import { callerFor, callerKind, CALLERS, clientFor, type Caller } from '../traffic/caller.ts';
import { decoyFor, worldFor } from '../traffic/connection.ts';
import {
	balanced,
	balancerFor,
	BALANCERS,
	exposedFor,
	settingsOf,
	typeFor,
	TYPES,
	type Exposed
} from '../traffic/exposed.ts';
import { groundFor, type Ground } from '../traffic/ground.ts';
import type { ChoiceForm, Constraints, Drawn, Inquiry, Option, Skill } from '../types.ts';

export type Reach = {
	readonly kind: 'reach';
	readonly caller: Caller;
	readonly service: Placed;
	readonly settings: readonly string[];
	/** Told where it matters. */
	readonly mode: ProxyMode | null;
};

const OPTIONS = 5;

export const reach: Skill<Reach> = {
	constraints: { type: TYPES, from: CALLERS, balancer: BALANCERS },
	attempt: (dice, level, constraints): Drawn<Reach> | null => {
		const { world, at, caller } = sceneFor(dice, level, constraints);
		const service = world.services.find(({ name }) => name === at.name)!;
		const found = candidatesIn(world, service, caller).map((address) => ({
			address,
			route: route(world, clientFor(world, caller, address.ip), address)
		}));
		const form = choiceFor(dice, found);
		if (!form) return null;
		const mode = caller.kind === 'node' ? world.proxyMode : null;
		const settings = settingsOf(service);
		const shown = found.filter(({ address }) => form.options.some(isOf(address)));
		return {
			world,
			question: { kind: 'reach', caller, service: at, settings, mode },
			form,
			inquiries: shown.map(({ address }): Inquiry => {
				const client = clientFor(world, caller, address.ip);
				return { kind: 'route', world, client, address };
			})
		};
	}
};

type Scene = { readonly world: World; readonly at: Placed; readonly caller: Caller };

/** Pods are all ready: what is asked for is the way to them. */
function sceneFor(dice: Dice, level: number, constraints: Constraints): Scene {
	const ground = groundFor(dice, level);
	const kind = callerKind(dice, level, constraints);
	const exposed = serviceFor(dice, level, ground, kind, constraints);
	const isExternal = (exposed.externalIPs ?? []).length > 0;
	const { caller, pods } = callerFor(dice, kind, ground, isExternal);
	const own = podsFor(dice, ground, exposed, ['ready', 'ready']);
	const decoy = decoyFor(dice, ground);
	const isPending = exposed.type === 'LoadBalancer' && exposed.ingress?.length === 0;
	const world = worldFor(dice, ground, {
		...(isPending ? { loadBalancer: null } : {}),
		proxyMode: dice.chance(0.5) ? 'iptables' : 'nftables',
		services: [exposed, ...decoy.services],
		pods: [...own, ...pods, ...decoy.pods]
	});
	return { world, at: { namespace: exposed.namespace, name: exposed.name }, caller };
}

/** The constraint `balancer` speaks of a LoadBalancer, whatever the type would have been. */
function serviceFor(
	dice: Dice,
	level: number,
	ground: Ground,
	kind: Caller['kind'],
	constraints: Constraints
): Exposed {
	const drawn = typeFor(dice, level, constraints);
	const type = constraints.balancer && !constraints.type ? 'LoadBalancer' : drawn;
	const isExternal = type === 'ClusterIP' && kind === 'outside';
	const [external, internal] = [0.4, 0.2].map((part) =>
		dice.chance(level * part) ? ('Local' as const) : ('Cluster' as const)
	);
	const policies = { external: external!, internal: internal! };
	const exposed = exposedFor(ground, type, policies, isExternal);
	if (type !== 'LoadBalancer') return exposed;
	return balanced(exposed, balancerFor(dice, level, constraints), dice.chance(0.5));
}

/**
 * Every address that has to do with the Service, with every number that is one of its ports. From
 * outside those that only the cluster knows stand with the right number alone: nothing else is
 * wrong with them.
 */
function candidatesIn(
	{ nodes, pods }: World,
	service: Service,
	{ kind }: Caller
): readonly Address[] {
	const { port, targetPort, nodePort } = service.ports[0]!;
	const target = Number(targetPort);
	const own = pods.filter(({ labels }) => labels.app === service.name).flatMap(({ ips }) => ips);
	const ports = [port, target, ...(nodePort === null ? [] : [nodePort])];
	const known = [
		...service.externalIPs,
		...service.ingress.map(({ ip }) => ip),
		...nodes.flatMap(({ internalIPs }) => internalIPs),
		...(kind === 'node' && nodePort !== null ? ['127.0.0.1'] : []),
		...(kind === 'outside' ? [] : [...service.clusterIPs, ...own])
	];
	const at = (ip: string, number: number): Address => ({ ip, port: number, protocol: 'TCP' });
	return [
		...known.flatMap((ip) => ports.map((number) => at(ip, number))),
		...(kind === 'outside' ? service.clusterIPs.map((ip) => at(ip, port)) : []),
		...(kind === 'outside' ? own.map((ip) => at(ip, target)) : [])
	];
}

type Found = { readonly address: Address; readonly route: Route };

/** One to three that lead there, among others. Null where none does, or nothing else is left. */
function choiceFor(dice: Dice, found: readonly Found[]): ChoiceForm | null {
	const right = found.filter(({ route }) => route.outcome === 'reaches');
	const wrong = found.filter(({ route }) => 'why' in route);
	if (right.length === 0) return null;
	const kept = dice.shuffled(right).slice(0, 1 + dice.below(3));
	const others = dice.shuffled(wrong).slice(0, OPTIONS - kept.length);
	const options = [...kept, ...others].map(({ address, route }): Option => ({
		label: { kind: 'code', text: textOf(address) },
		isRight: route.outcome === 'reaches',
		slip: 'why' in route ? { kind: 'no-way', why: route.why } : null
	}));
	return { kind: 'choice', isSingle: false, options: dice.shuffled(options) };
}

function textOf({ ip, port }: Address): string {
	return `${ip}:${port}`;
}

function isOf(address: Address) {
	return ({ label }: Option) => label.kind === 'code' && label.text === textOf(address);
}
