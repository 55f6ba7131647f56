/** What a picture of a world consists of, in the order in which it is told. */
import { byPlace } from '#core/kube/world/place.ts';
import type { Node, Pod, Service, World } from '#core/kube/world/types.ts';
import type { PictureWords } from '#i18n/kube/picture.ts';
import type { Link } from './links.ts';
import { nodeRows, podRows, serviceRows } from './rows.ts';
import { nodeSaid, podSaid, serviceSaid } from './said.ts';
import {
	conditionOf,
	keyOf,
	nodeKey,
	podKey,
	serviceKey,
	type Condition,
	type Thing,
	type ThingKey
} from './things.ts';

/** One thing that can be seen, heard and chosen. */
export type Part = {
	readonly key: ThingKey;
	readonly thing: Thing;
	readonly name: string;
	readonly rows: readonly string[];
	readonly said: string;
	readonly condition: Condition;
	/** Which namespace's sign it carries; null for what is in none. */
	readonly sign: number | null;
};

/** What stands in a frame: under a thing of its own, or under a mere title. */
export type Group = {
	readonly title: string | null;
	readonly head: Part | null;
	readonly parts: readonly Part[];
};

export function servicePart(service: Service, links: readonly Link[], t: PictureWords): Part {
	const { namespace, name } = service;
	return {
		key: serviceKey(service),
		thing: { kind: 'service', at: { namespace, name } },
		name,
		rows: serviceRows(service, links, t),
		said: serviceSaid(service, links, t),
		condition: 'ready',
		sign: null
	};
}

function podPart(pod: Pod, namespaces: readonly string[], t: PictureWords): Part {
	const { namespace, name } = pod;
	return {
		key: podKey(pod),
		thing: { kind: 'pod', at: { namespace, name } },
		name,
		rows: podRows(pod, t),
		said: podSaid(pod, t),
		condition: conditionOf(pod),
		sign: namespaces.indexOf(namespace)
	};
}

function nodePart(node: Node, t: PictureWords): Part {
	const { name } = node;
	const told = { name, rows: nodeRows(node), said: nodeSaid(node, t) };
	return {
		key: nodeKey(name),
		thing: { kind: 'node', name },
		...told,
		condition: 'ready',
		sign: null
	};
}

/** Nodes with their pods, then pods without one, then what is outside. */
export function groupsOf(
	world: World,
	namespaces: readonly string[],
	links: readonly Link[],
	client: string | null,
	t: PictureWords
): readonly Group[] {
	const parts = (pods: readonly Pod[]) =>
		pods.toSorted(byPlace).map((pod) => podPart(pod, namespaces, t));
	const nodes = world.nodes.toSorted((a, b) => (a.name < b.name ? -1 : 1));
	const known = new Set(nodes.map(({ name }) => name));
	const lost = world.pods.filter(({ node }) => node === null || !known.has(node));
	const outside = outsideParts(links, client, t);
	return [
		...nodes.map((node): Group => {
			const own = world.pods.filter((pod) => pod.node === node.name);
			return { title: null, head: nodePart(node, t), parts: parts(own) };
		}),
		...(lost.length > 0 ? [{ title: t.nowhere, head: null, parts: parts(lost) }] : []),
		...(outside.length > 0 ? [{ title: t.outside, head: null, parts: outside }] : [])
	];
}

/** Who asks from outside, and the ends of lines that lead there. */
function outsideParts(
	links: readonly Link[],
	client: string | null,
	t: PictureWords
): readonly Part[] {
	const part = (kind: 'client' | 'address' | 'name', name: string): Part => ({
		...{ key: keyOf({ kind, name }), thing: { kind, name }, condition: 'ready', sign: null },
		...{ name: kind === 'client' ? t.client : name, rows: kind === 'client' ? [name] : [] },
		said: t.said[kind](name)
	});
	const ends = new Map(
		links.flatMap(({ to, name }) => {
			const kind = (['address', 'name'] as const).find((one) => to.startsWith(`${one}:`));
			return kind ? [[to, part(kind, name)] as const] : [];
		})
	);
	const sorted = [...ends.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
	return client === null ? sorted : [part('client', client), ...sorted];
}
