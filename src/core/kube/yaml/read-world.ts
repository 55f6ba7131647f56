/**
 * A world as a file: one document that says what no manifest does (`kind: World`, which may be
 * left out), and the manifests of all that is in it.
 */
import type { Position } from '../../base/diagnostic.ts';
import { buildWorld } from '../world/build.ts';
import { isWarning, type Fault } from '../world/fault.ts';
import { faults as faultsOf } from '../world/faults.ts';
import { placeOf } from '../world/place.ts';
import { settled } from '../world/settle.ts';
import type { World } from '../world/types.ts';
import { aboutOf, settingsOf, type AboutWorld } from './about-world.ts';
import { checkManifest, fieldFaults, type Manifest } from './check.ts';
import { nearest } from './near.ts';
import { readYaml } from './read.ts';
import { specOf } from './to-world-spec.ts';
import {
	isList,
	isMapping,
	pathFrom,
	type Document,
	type Mapping,
	type YamlFault
} from './types.ts';
import { WORLD_SCHEMA } from './world-schema.ts';

export type WorldFault =
	| YamlFault
	/** What the API server would say of it, or the model advises against. */
	| (Position & { readonly code: 'refused'; readonly fault: Fault })
	/** The pod that is to ask is not there. */
	| (Position & {
			readonly code: 'pod-unknown';
			readonly pod: string;
			readonly meant: string | null;
	  })
	| (Position & { readonly code: 'world-repeated' })
	/** Nothing but spaces and comments. */
	| (Position & { readonly code: 'empty' });

export type WorldFile = {
	readonly world: World;
	readonly about: AboutWorld;
	/** In the order of the text. A document that cannot be read is left out of the world. */
	readonly faults: readonly WorldFault[];
};

/**
 * Never throws. What is wrong in meaning is told once everything can be read: a document left out
 * would make others look wrong.
 */
export function readWorld(text: string): WorldFile {
	const { documents: whole, faults } = readYaml(text);
	const documents = whole.flatMap(itemsOf);
	const heads = documents.filter(isHead);
	const [head] = heads;
	const headFaults = heads.flatMap((one, i) => faultsOfHead(one, i));
	const checked = documents.filter((one) => !isHead(one)).map(checkManifest);
	const manifests = checked.flatMap(({ manifest, faults: own }) =>
		manifest && own.length === 0 ? [manifest] : []
	);
	const said = head && headFaults.length === 0 ? (head.value as Mapping) : {};
	const world = settled(buildWorld({ ...settingsOf(said), ...specOf(manifests) }));
	const about = aboutOf(said);
	const nothing = documents.length + faults.length === 0;
	const empty = nothing ? [{ line: 1, column: 1, code: 'empty' } as const] : [];
	const unread = [...empty, ...faults, ...headFaults, ...checked.flatMap((one) => one.faults)].map(
		asMeant
	);
	const found: readonly WorldFault[] =
		unread.length > 0
			? unread
			: [...faultsOf(world).map((fault) => refusal(fault, manifests)), ...pods(world, about, head)];
	return { world, about, faults: found.toSorted((a, b) => a.line - b.line || a.column - b.column) };
}

/** What is only advised against: the world holds all the same. */
export function isAdvice(fault: WorldFault): boolean {
	return fault.code === 'refused' && isWarning(fault.fault);
}

/** `kubectl get -o yaml` writes several objects as one List. */
function itemsOf(document: Document): readonly Document[] {
	const { value, at } = document;
	if (!isMapping(value) || value.kind !== 'List' || !isList(value.items)) return [document];
	return value.items.map((item, i) => ({ value: item, at: (path) => at(['items', i, ...path]) }));
}

function isHead({ value }: Document): boolean {
	return isMapping(value) && value.kind === 'World';
}

function faultsOfHead({ value, at }: Document, index: number): readonly WorldFault[] {
	if (index > 0) return [{ ...at(['kind']), code: 'world-repeated' }];
	return fieldFaults(WORLD_SCHEMA, value, [], at);
}

/** Among manifests nobody means a World. */
function asMeant(fault: WorldFault): WorldFault {
	if (fault.code !== 'kind-unknown') return fault;
	return { ...fault, meant: nearest(fault.kind, ['World']) ?? fault.meant };
}

/** At the last manifest of that name: an earlier one was there first. */
export function refusal(fault: Fault, manifests: readonly Manifest[]): WorldFault {
	const manifest = manifests.findLast(
		(one) => one.kind === fault.kind && objectOf(one) === fault.object
	);
	const place = manifest?.at(pathFrom(fault.path)) ?? { line: 1, column: 1 };
	return { ...place, code: 'refused', fault };
}

function objectOf({ kind, value }: Manifest): string {
	const { name, namespace = 'default' } = value.metadata as { name: string; namespace?: string };
	return kind === 'Namespace' || kind === 'Node' ? name : placeOf({ namespace, name });
}

function pods(
	world: World,
	{ from }: AboutWorld,
	head: Document | undefined
): readonly WorldFault[] {
	if (!from || !head) return [];
	const places = world.pods.map(placeOf);
	const pod = placeOf(from);
	if (places.includes(pod)) return [];
	const namesakes = world.pods.filter(({ name }) => name === from.name).map(placeOf);
	const meant = namesakes[0] ?? nearest(pod, places);
	return [{ ...head.at(['from']), code: 'pod-unknown', pod, meant }];
}
