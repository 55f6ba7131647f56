/** Which node port a Service ends up with: the one it names, a free one, or none. */
import { buildWorld } from '../../world/build.ts';
import { isWarning, type Reason } from '../../world/fault.ts';
import { faults } from '../../world/faults.ts';
import type { Placed } from '../../world/place.ts';
import type { WorldSpec } from '../../world/spec.ts';
import type { PortRange, World } from '../../world/types.ts';
import type { Dice } from '../dice.ts';
import { podsFor } from '../traffic/backing.ts';
import { TYPES, typeFor, type Exposed, type Type } from '../traffic/exposed.ts';
import { groundFor, type Ground } from '../traffic/ground.ts';
import { isUsual, rangeFor, RANGES } from '../traffic/range.ts';
import type { TrafficSlip } from '../traffic/slips.ts';
import type { Constraints, Drawn, Label, Option, Skill } from '../types.ts';

export type AllocatedPort = {
	readonly kind: 'allocated-port';
	readonly service: Placed;
	/** What its manifest says. */
	readonly settings: readonly string[];
	readonly range: PortRange | null;
};

const ASKED = ['left-out', 'given'] as const;
const FATES = ['free', 'none', 'refused'] as const;

/** What becomes of it: a number that it names, or one of the others. */
type Fate =
	| { readonly kind: 'number'; readonly port: number }
	| { readonly kind: 'free' | 'none' }
	| { readonly kind: 'refused'; readonly reason: Reason };

export const allocatedPort: Skill<AllocatedPort> = {
	constraints: { type: TYPES, range: RANGES, port: ASKED },
	attempt: (dice, level, constraints): Drawn<AllocatedPort> | null => {
		const ground = groundFor(dice, level);
		const range = rangeFor(dice, level, constraints);
		const { service, asked, before, after } = createdIn(dice, level, ground, range, constraints);
		const fate = fateOf(after, service, asked);
		const labels = labelsFor(ground, range, asked);
		const [ip = ''] = after.nodes[0]!.internalIPs;
		const opened = after.services.find(({ name }) => name === service.name)!.ports[0]!.nodePort;
		return {
			world: before,
			question: {
				kind: 'allocated-port',
				service: { namespace: service.namespace, name: service.name },
				settings: settingsOf(service, asked),
				range: isUsual(range) ? null : range
			},
			form: {
				kind: 'choice',
				isSingle: true,
				options: labels.map((label) => optionFor(label, fate, service, range))
			},
			inquiries: [
				{
					kind: 'route',
					world: fate.kind === 'refused' ? before : after,
					client: { kind: 'outside', ip: ground.clientIp },
					address: { ip, port: opened ?? ground.port, protocol: 'TCP' }
				}
			]
		};
	}
};

type Created = {
	readonly service: Exposed;
	/** The node port that its manifest names; null where it names none. */
	readonly asked: number | null;
	readonly before: World;
	/** As if the API server took whatever it is given. */
	readonly after: World;
};

/** A Service beside another one that has a node port already; each with a pod. */
function createdIn(
	dice: Dice,
	level: number,
	ground: Ground,
	range: PortRange,
	constraints: Constraints
): Created {
	const taken = range.first + 50;
	const type = typeFor(dice, level, constraints);
	const isOff = type === 'LoadBalancer' && dice.chance(level * 0.5);
	const asked = askedFor(dice, level, range, taken, constraints);
	const neighbour = serviceOf(ground, 1, 'NodePort', { nodePort: taken });
	const service = serviceOf(ground, 0, type, { nodePort: asked, isOff });
	const spec: WorldSpec = {
		namespaces: ground.teams,
		nodes: ground.nodes,
		nodePorts: range,
		pods: [service, neighbour].flatMap((one) => podsFor(dice, ground, one, ['ready']))
	};
	const [before, after] = [[neighbour], [neighbour, service]].map((services) =>
		buildWorld({ ...spec, services })
	) as [World, World];
	return { service, asked, before, after };
}

function labelsFor({ port }: Ground, range: PortRange, asked: number | null): readonly Label[] {
	const numbers = [port, ...(asked === null ? [] : [asked])];
	return [
		...numbers.map((number): Label => ({ kind: 'code', text: `${number}` })),
		...FATES.map((of): Label => ({ kind: 'node-port', of, ...range }))
	];
}

function serviceOf(
	{ apps, teams, port, targetPort, clusterIp }: Ground,
	place: 0 | 1,
	type: Type,
	{ nodePort, isOff = false }: { readonly nodePort: number | null; readonly isOff?: boolean }
): Exposed {
	return {
		name: apps[place],
		namespace: teams[place],
		type,
		selector: { app: apps[place] },
		clusterIPs: [clusterIp()],
		ports: [{ port, targetPort, nodePort }],
		allocateLoadBalancerNodePorts: !isOff
	};
}

/** Often left out; else in the range, and now and then outside of it or somebody else's. */
function askedFor(
	dice: Dice,
	level: number,
	{ first, last }: PortRange,
	taken: number,
	{ port }: Constraints
): number | null {
	const isGiven = port === undefined ? dice.chance(0.5) : port === 'given';
	if (!isGiven) return null;
	const free = first + 100 + dice.below(last - first - 99);
	return dice.chance(0.6 - level * 0.2) ? Math.min(free, last) : dice.pick([last + 1, 8080, taken]);
}

function fateOf(after: World, { name, namespace }: Placed, asked: number | null): Fate {
	const wrong = faults(after).find((fault) => !isWarning(fault));
	if (wrong?.code === 'node-port-taken') {
		const by = after.services.find((one) => one.name !== name)!;
		const reason = { code: wrong.code, port: wrong.port, by: `${by.namespace}/${by.name}` };
		return { kind: 'refused', reason };
	}
	if (wrong) return { kind: 'refused', reason: wrong };
	if (asked !== null) return { kind: 'number', port: asked };
	const own = after.services.find((one) => one.name === name && one.namespace === namespace)!;
	return { kind: own.ports[0]!.nodePort === null ? 'none' : 'free' };
}

function settingsOf(
	{ type, allocateLoadBalancerNodePorts, ports = [] }: Exposed,
	asked: number | null
): readonly string[] {
	const [{ port, targetPort }] = ports as [{ port: number; targetPort: number }];
	return [
		`type: ${type}`,
		`port: ${port}`,
		`targetPort: ${targetPort}`,
		...(asked === null ? [] : [`nodePort: ${asked}`]),
		...(allocateLoadBalancerNodePorts ? [] : ['allocateLoadBalancerNodePorts: false'])
	];
}

function optionFor(label: Label, fate: Fate, { type }: Exposed, range: PortRange): Option {
	const of = label.kind === 'node-port' ? label.of : null;
	const number = label.kind === 'code' ? Number(label.text) : null;
	const isRight = fate.kind === 'number' ? number === fate.port : of === fate.kind;
	return { label, isRight, slip: isRight ? null : slipOf(of, number, fate, type, range) };
}

function slipOf(
	of: 'free' | 'none' | 'refused' | null,
	number: number | null,
	fate: Fate,
	type: Type,
	range: PortRange
): TrafficSlip {
	if (fate.kind === 'refused') return { kind: 'refused-by-server', reason: fate.reason };
	if (of === 'refused') return { kind: 'server-takes-it' };
	if (fate.kind === 'number') return { kind: 'node-port-kept', port: fate.port };
	if (number !== null) return { kind: 'port-is-no-node-port', port: number, ...range };
	return fate.kind === 'none' ? { kind: 'no-node-port', type } : { kind: 'node-port-opened', type };
}
