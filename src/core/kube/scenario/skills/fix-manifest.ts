/** A manifest that does not work is mended, whichever way. */
import { stringify } from 'yaml';
import { buildWorld } from '../../world/build.ts';
import type { Placed } from '../../world/place.ts';
import type { World } from '../../world/types.ts';
import { castFor, plainService, specOf, suffix, together, type Cast } from '../cast.ts';
import type { Dice } from '../dice.ts';
import {
	BREAK_NAMES,
	BREAKS,
	EASY,
	type BreakName,
	type Draft as Manifests,
	type Facts
} from '../manifest/breaks.ts';
import { addressIn, clientIn, tryManifest, type Goal, type Try } from '../manifest/mending.ts';
import type { Constraints, Drawn, Inquiry, Skill } from '../types.ts';

export type FixManifest = {
	readonly kind: 'fix-manifest';
	readonly service: Placed;
	readonly port: number;
	readonly pods: readonly string[];
	/** Where they listen. */
	readonly target: number;
	/** The label that they share, or should. */
	readonly label: string;
	/** Whether the API server takes it as it is. */
	readonly isTaken: boolean;
};

const PORTS = [80, 443, 8000] as const;
const TARGETS = [8080, 3000, 5000, 9000] as const;

export const fixManifest: Skill<FixManifest> = {
	constraints: { fault: BREAK_NAMES },
	attempt: (dice, level, constraints): Drawn<FixManifest> | null => {
		const cast = castFor(dice, level, {});
		const { apps, teams, from } = cast;
		const service = { name: apps[0], namespace: teams[0] };
		const [port, target] = [dice.pick(PORTS), dice.pick(TARGETS)];
		const names = [0, 1].map(() => `${apps[0]}-${suffix(dice)}`) as [string, string];
		const facts = { app: apps[0], otherApp: apps[1], otherTeam: teams[1], port, target };
		const base = baseFor(dice, cast, { ...facts, name: names[0] });
		const right = manifestsFor(dice, level, service, names[1], facts);
		const broken = breaksFor(dice, level, constraints).reduce(
			(draft, name) => BREAKS[name](dice, draft, facts),
			right
		);
		const goal = {
			from: { namespace: from.namespace, name: from.name },
			service,
			port,
			pods: names
		};
		const [given, expected] = [textOf(broken), textOf(right)];
		const [before, after] = [tryManifest(base, goal, given), tryManifest(base, goal, expected)];
		if (before.led.kind === 'works' || after.led.kind !== 'works') return null;
		const isTaken = before.led.kind !== 'fault';
		return {
			world: isTaken ? before.world : base,
			question: {
				kind: 'fix-manifest',
				service,
				port,
				pods: names,
				target,
				label: `app=${apps[0]}`,
				isTaken
			},
			form: { kind: 'manifest', base, goal, given, expected },
			inquiries: [...(isTaken ? inquiriesIn(before, goal) : []), ...inquiriesIn(after, goal)]
		};
	}
};

function inquiriesIn({ world }: Try, goal: Goal): readonly Inquiry[] {
	const address = addressIn(world, goal);
	return address ? [{ kind: 'route', world, client: clientIn(world, goal), address }] : [];
}

/** One, of those that the recipe names or the level allows; for who knows much two. */
function breaksFor(dice: Dice, level: number, { fault }: Constraints): readonly BreakName[] {
	const named = BREAK_NAMES.find((one) => one === fault);
	if (named) return [named];
	const all = dice.shuffled(level < 0.3 ? EASY : BREAK_NAMES);
	const some = all.slice(0, dice.chance((level - 0.5) * 0.8) ? 2 : 1);
	// what is misspelt is found by no other
	return some.toSorted((a, b) => Number(a === 'field') - Number(b === 'field'));
}

/** The client, one pod of the app that is as it should be, and another app. */
function baseFor(dice: Dice, cast: Cast, own: Facts & { readonly name: string }): World {
	const { app, otherApp, target, name } = own;
	const namespace = cast.teams[0];
	const pod = {
		name,
		namespace,
		labels: { app },
		ips: [cast.podIp()],
		node: 'node-1',
		ports: [target]
	};
	const other = plainService(dice, cast, { name: otherApp, namespace });
	return buildWorld(specOf(cast, together({ pods: [pod] }, other)));
}

/** The Service and the second of its pods, as they should be. */
function manifestsFor(
	dice: Dice,
	level: number,
	service: Placed,
	pod: string,
	{ app, port, target }: Facts
): Manifests {
	const isNamed = dice.chance(level * 0.6);
	const container = { containerPort: target, ...(isNamed ? { name: 'web' } : {}) };
	return {
		service: {
			apiVersion: 'v1',
			kind: 'Service',
			metadata: { ...service },
			spec: {
				selector: { app },
				ports: [{ ...(isNamed ? { name: 'http' } : {}), port, targetPort: target }]
			}
		},
		pod: {
			apiVersion: 'v1',
			kind: 'Pod',
			metadata: { name: pod, namespace: service.namespace, labels: { app } },
			spec: { nodeName: 'node-1', containers: [{ name: app, image: app, ports: [container] }] }
		}
	};
}

function textOf({ service, pod }: Manifests): string {
	return [service, pod].map((one) => stringify(one, { lineWidth: 0 })).join('---\n');
}
