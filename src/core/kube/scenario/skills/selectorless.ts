/** Who answers for a Service without a selector: what slices say that were made by hand. */
import { route } from '../../traffic/route.ts';
import { buildWorld } from '../../world/build.ts';
import type { Placed } from '../../world/place.ts';
import type { PodSpecification, SliceSpec } from '../../world/spec.ts';
import type { EndpointSlice, World } from '../../world/types.ts';
import type { Dice } from '../dice.ts';
import { callerFor, clientFor, type Caller } from '../traffic/caller.ts';
import { groundFor, type Ground } from '../traffic/ground.ts';
import type { TrafficSlip } from '../traffic/slips.ts';
import type { Constraints, Drawn, Option, Skill } from '../types.ts';
import { STORES } from '../word-lists.ts';

/** A slice, as a question tells it. */
export type SliceTold = {
	readonly name: string;
	readonly namespace: string;
	/** Its label `kubernetes.io/service-name`. */
	readonly service: string | null;
	readonly portName: string;
	readonly port: number;
	/** Such as `192.0.2.7`, or `192.0.2.8 (ready: false)`. */
	readonly endpoints: readonly string[];
};

export type Selectorless = {
	readonly kind: 'selectorless';
	readonly caller: Caller;
	readonly address: string;
	readonly service: Placed;
	readonly portName: string;
	readonly targetPort: number;
	readonly slices: readonly SliceTold[];
};

const DEFECTS = ['unlabelled', 'elsewhere', 'port-name', 'not-ready'] as const;
type Defect = (typeof DEFECTS)[number];

export const selectorless: Skill<Selectorless> = {
	constraints: { defect: DEFECTS },
	attempt: (dice, level, constraints): Drawn<Selectorless> | null => {
		const ground = groundFor(dice, level);
		const { caller, pods } = callerFor(dice, 'pod', ground, false);
		const world = worldWith(dice, level, ground, pods, constraints);
		const service = world.services[0]!;
		const { name: portName, port } = service.ports[0]!;
		const address = { ip: service.clusterIPs[0]!, port, protocol: 'TCP' } as const;
		const client = clientFor(world, caller, address.ip);
		const found = route(world, client, address);
		const right = found.outcome === 'reaches' ? found.targets.map(textOf) : [];
		return {
			world,
			question: {
				kind: 'selectorless',
				caller,
				address: textOf(address),
				service: { namespace: service.namespace, name: service.name },
				portName,
				targetPort: ground.targetPort,
				slices: world.slices.map(told)
			},
			form: { kind: 'choice', isSingle: false, options: optionsFor(dice, world, right) },
			inquiries: [{ kind: 'route', world, client, address }]
		};
	}
};

function textOf({ ip, port }: { readonly ip: string; readonly port: number }): string {
	return `${ip}:${port}`;
}

function worldWith(
	dice: Dice,
	level: number,
	ground: Ground,
	pods: readonly PodSpecification[],
	constraints: Constraints
): World {
	const { teams: namespaces, nodes, port, targetPort } = ground;
	const at = { name: dice.pick(STORES), namespace: namespaces[0] };
	const name = dice.chance(0.3 + level * 0.3) ? dice.pick(['client', 'db', 'main']) : '';
	const ports = [{ name, port, targetPort }];
	const service = { ...at, selector: null, clusterIPs: [ground.clusterIp()], ports };
	const slices = slicesFor(dice, level, ground, at, name, constraints);
	return buildWorld({ namespaces, nodes, pods, services: [service], slices });
}

/** One or two, each with one thing that may be wrong in it. */
function slicesFor(
	dice: Dice,
	level: number,
	ground: Ground,
	at: Placed,
	portName: string,
	{ defect }: Constraints
): readonly SliceSpec[] {
	const count = dice.chance(0.3 + level * 0.5) ? 2 : 1;
	const start = dice.below(200);
	const own = 5000 + 100 * dice.below(20) + 32;
	const port = dice.chance(0.3 + level * 0.3) ? own : ground.targetPort;
	return Array.from({ length: count }, (_, i) => {
		const wanted = i === 0 ? DEFECTS.find((one) => one === defect) : undefined;
		const wrong = wanted ?? (dice.chance(0.4 + level * 0.2) ? dice.pick(DEFECTS) : null);
		const ips = [`192.0.2.${start + 20 * i + 1}`, `192.0.2.${start + 20 * i + 2}`];
		return sliceWith(wrong, ground, at, portName, {
			name: `${at.name}-${i + 1}`,
			port,
			ips: ips.slice(0, count === 2 ? 1 : 1 + dice.below(2)),
			label: dice.pick([ground.apps[0], null])
		});
	});
}

/** `label`: what stands in place of the right one where that is wrong. */
type Plain = {
	readonly name: string;
	readonly port: number;
	readonly ips: readonly string[];
	readonly label: string | null;
};

function sliceWith(
	defect: Defect | null,
	{ teams }: Ground,
	at: Placed,
	portName: string,
	{ name, port, ips, label }: Plain
): SliceSpec {
	const other = portName === '' ? 'main' : '';
	return {
		name,
		namespace: defect === 'elsewhere' ? teams[1] : at.namespace,
		service: defect === 'unlabelled' ? label : at.name,
		ports: [{ name: defect === 'port-name' ? other : portName, port }],
		endpoints: ips.map((ip, i) => ({ ip, ready: defect !== 'not-ready' || i > 0 }))
	};
}

function told({ name, namespace, service, ports, endpoints }: EndpointSlice): SliceTold {
	const { name: portName, port } = ports[0]!;
	const told = endpoints.map(({ addresses, ready }) =>
		ready ? addresses[0]! : `${addresses[0]!} (ready: false)`
	);
	return { name, namespace, service, portName, port, endpoints: told };
}

function optionsFor(dice: Dice, world: World, right: readonly string[]): readonly Option[] {
	const [service] = world.services;
	const { port, targetPort } = service!.ports[0]!;
	const own = world.slices.flatMap((slice) =>
		slice.endpoints.map((endpoint) => ({
			text: `${endpoint.addresses[0]!}:${slice.ports[0]!.port}`,
			slip: slipOf(world, slice, endpoint.addresses[0]!)
		}))
	);
	const [first] = world.slices;
	const { port: slicePort } = first!.ports[0]!;
	const fields = [
		{ mistaken: 'port', number: port },
		{ mistaken: 'targetPort', number: Number(targetPort) }
	] as const;
	const mistaken = fields
		.filter(({ number }) => number !== slicePort)
		.map(({ mistaken, number }) => ({
			text: `${first!.endpoints[0]!.addresses[0]!}:${number}`,
			slip: { kind: 'slice-port', port: slicePort, mistaken } as const
		}));
	const options = [...own, ...dice.shuffled(mistaken).slice(0, 1)].map(({ text, slip }): Option => {
		const isRight = right.includes(text);
		return { label: { kind: 'code', text }, isRight, slip: isRight ? null : slip };
	});
	const somebody = right.length === 0 ? null : ({ kind: 'somebody', names: right } as const);
	return [
		...dice.shuffled(options),
		{ label: { kind: 'nobody' }, isRight: somebody === null, slip: somebody }
	];
}

/** What keeps an endpoint of a slice from being used, where something does. */
function slipOf(
	{ services }: World,
	{ name, namespace, service: label, ports }: EndpointSlice,
	ip: string
): TrafficSlip {
	const service = services[0]!;
	if (namespace !== service.namespace) return { kind: 'slice-elsewhere', slice: name, namespace };
	if (label !== service.name)
		return { kind: 'slice-unlabelled', slice: name, service: service.name };
	const wanted = service.ports[0]!.name;
	if (ports[0]!.name !== wanted) return { kind: 'slice-port-name', slice: name, wanted };
	return { kind: 'endpoint-not-ready', ip };
}
