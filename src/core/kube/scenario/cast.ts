/** What worlds are drawn of: few things, each with a name and an address of its own. */
import { askerOf } from '../dns/resolv-conf.ts';
import type { Asker, Libc } from '../dns/types.ts';
import { NAME_LETTERS } from '../world/replicas.ts';
import type { PodSpecification, ServiceSpec, WorldSpec } from '../world/spec.ts';
import type { World } from '../world/types.ts';
import type { Dice } from './dice.ts';
import type { Constraints, From } from './types.ts';
import { APPS, CLIENTS, OTHER_ZONES, PORTS, TEAMS } from './word-lists.ts';

export type Cast = {
	/** In no order; none is the name of an app. */
	readonly teams: readonly [string, string, string];
	readonly apps: readonly [string, string, string, string];
	readonly zone: string;
	readonly client: PodSpecification & { readonly namespace: string };
	readonly from: From;
	readonly podIp: () => string;
	readonly clusterIp: () => string;
};

/** The first team is that of the pod which asks. */
export function castFor(dice: Dice, level: number, { libc }: Constraints): Cast {
	const teams = dice.shuffled(TEAMS).slice(0, 3) as [string, string, string];
	const apps = dice.shuffled(APPS).slice(0, 4) as [string, string, string, string];
	const isUsual = !dice.chance(level * 0.3);
	const client = { name: dice.pick(CLIENTS), namespace: teams[0], node: 'node-1' };
	const [subnet, start] = [dice.below(250), dice.below(250)];
	const [pods, services] = [counter(start, 7), counter(start, 11)];
	const podIp = () => `10.244.1.${pods() + 2}`;
	return {
		teams,
		apps,
		zone: isUsual ? 'cluster.local' : dice.pick(OTHER_ZONES),
		podIp,
		clusterIp: () => `10.96.${subnet}.${services() + 2}`,
		client: { ...client, ips: [podIp()] },
		from: { name: client.name, namespace: client.namespace, libc: libcFor(dice, level, libc) }
	};
}

function libcFor(dice: Dice, level: number, wanted: string | undefined): Libc {
	if (wanted === 'musl' || wanted === 'glibc') return wanted;
	return dice.chance(level * 0.5) ? 'musl' : 'glibc';
}

/** Numbers below 250 in steps that have no factor in common with it: each comes once. */
function counter(start: number, step: number): () => number {
	let count = 0;
	return () => (start + step * count++) % 250;
}

/** The namespaces of the teams, the pod that asks, and what is in the scene. */
export function specOf(
	{ teams, zone, client }: Cast,
	scene: Part & Pick<WorldSpec, 'upstream'>
): WorldSpec {
	return {
		...scene,
		clusterDomain: zone,
		namespaces: teams,
		nodes: [{ name: 'node-1', internalIPs: ['192.168.0.11'], podCidrs: ['10.244.1.0/24'] }],
		pods: [client, ...(scene.pods ?? [])]
	};
}

/** How the client asks, as its `/etc/resolv.conf` has it. */
export function askerFor(world: World, { name, namespace, libc }: From): Asker {
	const pod = world.pods.find((one) => one.name === name && one.namespace === namespace);
	return askerOf(world, pod!, libc);
}

/** A Service with an address, a port or two, and pods behind it. */
export function plainService(
	dice: Dice,
	cast: Cast,
	at: { readonly name: string; readonly namespace: string },
	readiness: readonly boolean[] = [true]
): { readonly services: readonly ServiceSpec[]; readonly pods: readonly PodSpecification[] } {
	const labels = { app: at.name };
	const ports = dice.shuffled(PORTS).slice(0, 1 + dice.below(2));
	const pods = readiness.map((ready) => ({
		name: `${at.name}-${suffix(dice)}`,
		namespace: at.namespace,
		labels,
		ips: [cast.podIp()],
		node: 'node-1',
		ready
	}));
	return { services: [{ ...at, selector: labels, clusterIPs: [cast.clusterIp()], ports }], pods };
}

/** Behind the name of a pod that a Deployment makes. */
export function suffix(dice: Dice): string {
	return Array.from({ length: 5 }, () => NAME_LETTERS[dice.below(NAME_LETTERS.length)]!).join('');
}

export type Part = Pick<WorldSpec, 'pods' | 'services' | 'workloads'>;

export function together(...parts: readonly Part[]): Required<Part> {
	return {
		pods: parts.flatMap(({ pods = [] }) => pods),
		services: parts.flatMap(({ services = [] }) => services),
		workloads: parts.flatMap(({ workloads = [] }) => workloads)
	};
}

/** The namespace that a recipe wants the thing asked about to be in, seen from the pod. */
export function namespaceFor(
	dice: Dice,
	level: number,
	{ teams }: Cast,
	{ from }: Constraints
): string {
	const isHome = from === undefined ? !dice.chance(0.3 + level * 0.6) : from === 'same';
	return teams[isHome ? 0 : 1];
}

/** Whether each of so many pods is ready: the more of them are not, the higher the level. */
export function readiness(dice: Dice, level: number, count: number): readonly boolean[] {
	const sure = dice.below(count);
	return Array.from({ length: count }, (_, i) => i === sure || !dice.chance(level * 0.6));
}
