/** Which node ports the API server takes: those of its range that nobody has. */
import { isWarning } from '../../world/fault.ts';
import { faults } from '../../world/faults.ts';
import { buildWorld } from '../../world/build.ts';
import { placeOf, type Placed } from '../../world/place.ts';
import type { ServiceSpec, WorldSpec } from '../../world/spec.ts';
import type { PortRange, Service, World } from '../../world/types.ts';
import type { Dice } from '../dice.ts';
import { healthChecks, type Fact } from '../facts.ts';
import { podsFor } from '../traffic/backing.ts';
import type { Exposed } from '../traffic/exposed.ts';
import { groundFor, type Ground } from '../traffic/ground.ts';
import { isUsual, RANGES, rangeFor } from '../traffic/range.ts';
import type { TrafficSlip } from '../traffic/slips.ts';
import type { Drawn, Option, Skill } from '../types.ts';

export type NodePort = {
	readonly kind: 'node-port';
	/** The one that is to be created. */
	readonly service: Placed;
	/** Null where it is the usual one, which is to be known. */
	readonly range: PortRange | null;
	readonly facts: readonly Fact[];
};

const OPTIONS = 5;

export const nodePort: Skill<NodePort> = {
	constraints: { range: RANGES },
	attempt: (dice, level, constraints): Drawn<NodePort> | null => {
		const ground = groundFor(dice, level);
		const range = rangeFor(dice, level, constraints);
		const { namespaces, nodes } = { namespaces: ground.teams, nodes: ground.nodes };
		const services = servicesFor(dice, level, ground, range);
		const pods = services.flatMap((one) => podsFor(dice, ground, one, ['ready']));
		const spec: WorldSpec = { namespaces, nodes, nodePorts: range, pods };
		const world = buildWorld({ ...spec, services });
		const service = { namespace: ground.teams[0], name: ground.apps[2] };
		const isFree = (port: number) =>
			faultsWith(buildWorld({ ...spec, services: [...services, asking(service, port)] })) === 0;
		const numbers = numbersFor(dice, level, ground, world);
		const options = numbers.map((port): Option => ({
			label: { kind: 'code', text: `${port}` },
			isRight: isFree(port),
			slip: isFree(port) ? null : refused(world, port)
		}));
		if (options.every(({ isRight }) => !isRight)) return null;
		const [ip = ''] = world.nodes[0]!.internalIPs;
		const known = world.services[0]!.ports[0]!;
		const address = { ip, port: known.nodePort!, protocol: known.protocol };
		return {
			world,
			question: {
				kind: 'node-port',
				service,
				range: isUsual(range) ? null : range,
				facts: healthChecks(world)
			},
			form: { kind: 'choice', isSingle: false, options },
			inquiries: [
				{ kind: 'route', world, client: { kind: 'outside', ip: ground.clientIp }, address }
			]
		};
	}
};

function asking({ name, namespace }: Placed, port: number): ServiceSpec {
	const ports = [{ port: 80, nodePort: port }];
	return { name, namespace, type: 'NodePort', selector: { app: name }, ports };
}

function faultsWith(world: World): number {
	return faults(world).filter((fault) => !isWarning(fault)).length;
}

/** Those that have a node port each; the better the skill is known, one for UDP, or a health check. */
function servicesFor(
	dice: Dice,
	level: number,
	{ apps, teams, clusterIp, port }: Ground,
	{ first, last }: PortRange
): readonly Exposed[] {
	const [one, other, health] = dice
		.shuffled([0.2, 0.5, 0.8])
		.map((part) => first + Math.floor((last - first) * part) + dice.below(9)) as [
		number,
		number,
		number
	];
	const isChecked = dice.chance(level * 0.5);
	const protocol = dice.chance(level * 0.5) ? ('UDP' as const) : ('TCP' as const);
	const common = (name: string) => ({ name, selector: { app: name }, clusterIPs: [clusterIp()] });
	return [
		{
			...common(apps[0]),
			namespace: teams[0],
			type: 'NodePort',
			ports: [{ port, protocol, nodePort: one }]
		},
		{
			...common(apps[1]),
			namespace: teams[1],
			type: isChecked ? 'LoadBalancer' : 'NodePort',
			ports: [{ port, nodePort: other }],
			externalTrafficPolicy: isChecked ? 'Local' : 'Cluster',
			healthCheckNodePort: isChecked ? health : null
		}
	];
}

/** One to three that are free, the ends of the range among them; and others that are not. */
function numbersFor(
	dice: Dice,
	level: number,
	{ port }: Ground,
	{ nodePorts: { first, last }, services }: World
): readonly number[] {
	const taken = takenPorts(services);
	const inside = Array.from({ length: 6 }, () => first + 1 + dice.below(last - first - 1));
	const ends = dice.chance(0.2 + level * 0.5) ? dice.shuffled([first, last]).slice(0, 1) : [];
	const free = [...ends, ...inside].filter((one) => !taken.includes(one));
	const foreign = isUsual({ first, last }) ? [port, 8000 + port] : [30080, 32100];
	const edges = [first - 1, last + 1];
	const wrong = dice.shuffled([...taken, ...edges, ...foreign]).filter((one) => {
		const isInside = one >= first && one <= last;
		return !isInside || taken.includes(one);
	});
	const kept = [...new Set(free)].slice(0, 1 + dice.below(3));
	return dice.shuffled([...kept, ...new Set(wrong)].slice(0, OPTIONS));
}

function takenPorts(services: readonly Service[]): readonly number[] {
	return services.flatMap(({ ports, healthCheckNodePort }) =>
		[...ports.map((one) => one.nodePort), healthCheckNodePort].filter((one) => one !== null)
	);
}

function refused({ services, nodePorts }: World, port: number): TrafficSlip {
	const owner = services.find((service) => takenPorts([service]).includes(port));
	const reason = owner
		? ({ code: 'node-port-taken', port, by: placeOf(owner) } as const)
		: ({ code: 'node-port-out-of-range', port, ...nodePorts } as const);
	return { kind: 'refused-by-server', reason };
}
