/**
 * What a command makes of a world: `create namespace`, `create service`, `expose`, `run`, `label`
 * and `delete`, as the API server takes them (v1.35). Everything else is told to be not modelled.
 */
import { err, ok, type Result } from '../../base/result.ts';
import { buildWorld } from '../world/build.ts';
import { editLabels, remove, type Labelled } from '../world/edit.ts';
import type { ServiceSpec } from '../world/spec.ts';
import type { Labels, Protocol, ServiceType, World } from '../world/types.ts';
import type { Fault } from './faults.ts';
import { nameOf, typeOf } from './meaning/objects.ts';
import { readMeaning } from './meaning/script.ts';
import type { Deed } from './meaning/types.ts';
import type { Surroundings } from './surroundings.ts';

export type Refusal =
	| { readonly kind: 'fails'; readonly fault: Fault }
	| { readonly kind: 'not-modelled'; readonly verb: string }
	| { readonly kind: 'not-found' | 'already-exists'; readonly object: string }
	| { readonly kind: 'namespace-missing'; readonly name: string }
	| { readonly kind: 'label-set'; readonly key: string; readonly object: string }
	| { readonly kind: 'without-port' | 'without-selector'; readonly object: string };

type Changed = Result<World, Refusal>;

/** All commands of a line, one after the other, up to the first that is refused. */
export function effectOf(text: string, world: World, around: Surroundings): Changed {
	const meaning = readMeaning(text, around);
	if (!meaning.ok) return err({ kind: 'fails', fault: meaning.error });
	const stages = meaning.value.flatMap((step) => step.stages);
	return stages.reduce<Changed>((result, { what }) => {
		if (!result.ok) return result;
		return what.kind === 'kubectl'
			? deedOn(result.value, what)
			: err({ kind: 'not-modelled', verb: what.words[0] ?? '' });
	}, ok(world));
}

function deedOn(world: World, deed: Deed): Changed {
	const { verb, scope, flags } = deed;
	const namespace = scope.namespace;
	if (flags['dry-run']) return ok(world);
	if (namespace !== null && !world.namespaces.some(({ name }) => name === namespace))
		return err({ kind: 'namespace-missing', name: namespace });
	if (verb === 'create namespace') return createNamespace(world, deed.args[0]!);
	if (verb.startsWith('create service ')) return addService(world, createdService(deed));
	if (verb === 'expose') return expose(world, deed);
	if (verb === 'run') return run(world, deed);
	if (verb === 'label') return label(world, deed);
	return verb === 'delete' ? deleted(world, deed) : err({ kind: 'not-modelled', verb });
}

const placeIn = ({ scope }: Deed) => scope.namespace ?? '';
const said = ({ flags }: Deed, name: string): string | null => flags[name]?.at(-1) ?? null;

function createNamespace(world: World, name: string): Changed {
	if (world.namespaces.some((one) => one.name === name))
		return err({ kind: 'already-exists', object: `namespaces/${name}` });
	return ok(buildWorld({ ...world, namespaces: [...world.namespaces, name] }));
}

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

const portOf = (text: string) => (/^\d+$/.test(text) ? Number(text) : text);

function addressOf(clusterIP: string | null): Partial<ServiceSpec> {
	if (clusterIP === 'None') return { headless: true };
	return clusterIP === null ? {} : { clusterIPs: [clusterIP] };
}

function addService(world: World, spec: ServiceSpec): Changed {
	const isThere = world.services.some(
		({ name, namespace }) => name === spec.name && namespace === spec.namespace
	);
	if (isThere) return err({ kind: 'already-exists', object: `services/${spec.name}` });
	return ok(buildWorld({ ...world, services: [...world.services, spec] }));
}

/** What `expose` copies: the labels, the selector, and the ports if none are said. */
type Source = {
	readonly labels: Labels;
	readonly selector: Labels | null;
	readonly ports: readonly { readonly port: number; readonly protocol: Protocol }[];
};

function sourceOf(world: World, namespace: string, object: string): Source | null {
	const isIt = (one: { name: string; namespace: string }) =>
		one.name === nameOf(object) && one.namespace === namespace;
	const pod = typeOf(object) === 'pods' ? world.pods.find(isIt) : undefined;
	if (pod) {
		const ports = pod.containers.flatMap((container) => container.ports);
		return { labels: pod.labels, selector: pod.labels, ports };
	}
	const service = typeOf(object) === 'services' ? world.services.find(isIt) : undefined;
	if (service) return service;
	const workload = world.workloads.find(
		(one) => isIt(one) && `${one.kind.toLowerCase()}s` === typeOf(object)
	);
	if (!workload) return null;
	const ports = workload.template.containers.flatMap((container) => container.ports);
	return { labels: workload.labels, selector: workload.selector.matchLabels, ports };
}

function expose(world: World, deed: Deed): Changed {
	const [object = ''] = deed.objects;
	const source = sourceOf(world, placeIn(deed), object);
	if (!source) return err({ kind: 'not-found', object });
	const selector = pairsOf(said(deed, 'selector')) ?? source.selector;
	if (!selector || Object.keys(selector).length === 0)
		return err({ kind: 'without-selector', object });
	const protocol = said(deed, 'protocol') as Protocol | null;
	const typed = said(deed, 'port')?.split(',').map(Number) ?? source.ports.map(({ port }) => port);
	if (typed.length === 0) return err({ kind: 'without-port', object });
	const target = said(deed, 'target-port');
	const ports = typed.map((port, i) => ({
		name: typed.length > 1 ? `port-${i + 1}` : '',
		port,
		protocol: protocol ?? source.ports.find((one) => one.port === port)?.protocol ?? 'TCP',
		targetPort: target === null ? port : portOf(target)
	}));
	return addService(world, {
		name: said(deed, 'name') ?? nameOf(object)!,
		namespace: placeIn(deed),
		labels: pairsOf(said(deed, 'labels')) ?? source.labels,
		type: (said(deed, 'type') ?? 'ClusterIP') as ServiceType,
		selector,
		ports,
		...addressOf(said(deed, 'cluster-ip'))
	});
}

function pairsOf(text: string | null): Labels | null {
	if (text === null) return null;
	return Object.fromEntries(text.split(',').map((pair) => pair.split('=') as [string, string]));
}

/** The pod lands on the first node by name; with `--expose` a Service stands before it. */
function run(world: World, deed: Deed): Changed {
	const [name = ''] = deed.args;
	const namespace = placeIn(deed);
	if (world.pods.some((pod) => pod.name === name && pod.namespace === namespace))
		return err({ kind: 'already-exists', object: `pods/${name}` });
	const node = world.nodes.map((one) => one.name).sort()[0] ?? null;
	const labels = pairsOf(said(deed, 'labels')) ?? { run: name };
	const port = said(deed, 'port');
	const ports = port === null ? [] : [Number(port)];
	const image = said(deed, 'image')!;
	const container = {
		name,
		image,
		ports: ports.map((one) => ({ name: '', port: one, protocol: 'TCP' as const }))
	};
	const pods = [...world.pods, { name, namespace, labels, node, containers: [container] }];
	const ran = buildWorld({ ...world, pods });
	if (said(deed, 'expose') !== 'true') return ok(ran);
	return addService(ran, { name, namespace, selector: labels, ports });
}

const LISTS: Readonly<Record<string, Labelled>> = {
	pods: 'pods',
	services: 'services',
	endpointslices: 'slices',
	nodes: 'nodes',
	namespaces: 'namespaces'
};

type Found = {
	readonly list: Labelled;
	readonly at: { namespace: string; name: string };
	readonly labels: Labels;
};

/** The objects that a deed names; those of other types are not in the model. */
function foundIn(world: World, deed: Deed): Result<readonly Found[], Refusal> {
	const found: Found[] = [];
	for (const object of deed.objects) {
		const list = LISTS[typeOf(object)];
		const name = nameOf(object);
		if (!list || name === null)
			return err({ kind: 'not-modelled', verb: `${deed.verb} ${object}` });
		const at = { namespace: placeIn(deed), name };
		const all: readonly { name: string; namespace?: string; labels: Labels }[] = world[list];
		const one = all.find((each) => each.name === name && (each.namespace ?? '') === at.namespace);
		if (!one) return err({ kind: 'not-found', object });
		found.push({ list, at, labels: one.labels });
	}
	return ok(found);
}

function label(world: World, deed: Deed): Changed {
	const found = foundIn(world, deed);
	if (!found.ok) return found;
	const changes = Object.fromEntries(deed.args.map(labelChange));
	const mayReplace = said(deed, 'overwrite') === 'true';
	for (const { at, labels } of found.value) {
		const key = Object.keys(changes).find(
			(one) => changes[one] !== null && labels[one] !== undefined && labels[one] !== changes[one]
		);
		if (key !== undefined && !mayReplace) return err({ kind: 'label-set', key, object: at.name });
	}
	return ok(found.value.reduce((left, { list, at }) => editLabels(left, list, at, changes), world));
}

function labelChange(pair: string): readonly [string, string | null] {
	const at = pair.indexOf('=');
	return at < 0 ? [pair.slice(0, -1), null] : [pair.slice(0, at), pair.slice(at + 1)];
}

function deleted(world: World, deed: Deed): Changed {
	const found = foundIn(world, deed);
	if (!found.ok) return found;
	return ok(found.value.reduce((left, { list, at }) => remove(left, list, at), world));
}
