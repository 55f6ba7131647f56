/** Names that people type by mistake for a thing in the cluster, each with what is wrong in it. */
import { fold, isAbsolute } from '../dns/name.ts';
import type { Target } from '../dns/names.ts';
import { sameName } from '../dns/same.ts';
import type { Asker } from '../dns/types.ts';
import { selects } from '../world/labels.ts';
import type { World } from '../world/types.ts';

export type Slip =
	/** Only from within it the namespace may be left out. */
	| { readonly kind: 'namespace-missing'; readonly namespace: string }
	| { readonly kind: 'order'; readonly name: string; readonly namespace: string }
	/** Between the namespace and the zone. */
	| { readonly kind: 'svc-missing'; readonly zone: string }
	/** A part of the zone is missing: all of it may be, or nothing. */
	| { readonly kind: 'zone-cut'; readonly zone: string }
	| { readonly kind: 'pod-for-svc' }
	/** Pods have no names in DNS by themselves. */
	| { readonly kind: 'pod-name'; readonly pod: string }
	/** A dot at the end keeps the search list out. */
	| { readonly kind: 'cut-by-dot' }
	/** A member of a headless Service is named below it. */
	| { readonly kind: 'service-missing'; readonly service: string }
	/** All members, where one of them is meant; or the Service, where its port is. */
	| { readonly kind: 'service-only'; readonly service: string }
	| { readonly kind: 'underscore-missing' }
	| { readonly kind: 'port-order' }
	| { readonly kind: 'port-number'; readonly port: string };

type NamedSlip = { readonly name: string; readonly slip: Slip };

/** Those that are mistakes from here: some would do in another place. */
export function slipsFor(
	world: World,
	asker: Asker,
	target: Target,
	right: string
): readonly NamedSlip[] {
	return slipsOf(world, target).filter(
		({ name }) => sameName(world, asker, right, name).kind === 'different'
	);
}

/** The mistake that a wrong name is; null for none of the typical ones. */
export function slipIn(world: World, target: Target, wrong: string): Slip | null {
	const isSame = (name: string) =>
		fold(name) === fold(wrong) && isAbsolute(name) === isAbsolute(wrong);
	return slipsOf(world, target).find(({ name }) => isSame(name))?.slip ?? null;
}

/** Wrong somewhere, if not everywhere. */
export function slipsOf(world: World, target: Target): readonly NamedSlip[] {
	switch (target.kind) {
		case 'service':
			return [...aroundService(world, target, ''), ...podNames(world, target)];
		case 'pod':
			return [];
		case 'endpoint':
			return [...aroundService(world, target, `${target.endpoint}.`), ...members(world, target)];
		case 'port':
			return portSlips(world, target);
	}
}

type Owned = Exclude<Target, { readonly kind: 'pod' }>;

/** What goes wrong right of the Service's name, whatever stands before it. */
function aroundService(
	{ clusterDomain: zone }: World,
	{ service: { name, namespace } }: Owned,
	before: string
): readonly NamedSlip[] {
	const [own, end] = [before + name, `svc.${zone}`];
	const labels = zone.split('.');
	const spell = (slip: Slip, ...names: readonly string[]) =>
		names.map((one) => ({ name: one, slip }));
	const swapped = `${before}${namespace}.${name}`;
	return [
		...spell({ kind: 'namespace-missing', namespace }, own, `${own}.svc`, `${own}.${end}`),
		...spell({ kind: 'order', name, namespace }, swapped, `${swapped}.svc`, `${swapped}.${end}`),
		...spell({ kind: 'svc-missing', zone }, `${own}.${namespace}.${zone}`),
		...spell(
			{ kind: 'zone-cut', zone },
			`${own}.${namespace}.svc.${labels[0]!}`,
			`${own}.${namespace}.svc.${labels.at(-1)!}`
		),
		...spell({ kind: 'pod-for-svc' }, `${own}.${namespace}.pod`, `${own}.${namespace}.pod.${zone}`),
		...spell({ kind: 'cut-by-dot' }, `${own}.${namespace}.`, `${own}.${namespace}.svc.`)
	];
}

function podsBehind({ pods, services }: World, { service: { name, namespace } }: Owned) {
	const one = services.find((other) => other.name === name && other.namespace === namespace);
	const selector = one?.selector ?? null;
	if (!selector) return [];
	return pods.filter((pod) => pod.namespace === namespace && selects(selector, pod.labels));
}

function podNames(world: World, target: Owned): readonly NamedSlip[] {
	const { name, namespace } = target.service;
	return podsBehind(world, target).flatMap(({ name: pod }) =>
		[pod, `${pod}.${namespace}`, `${pod}.${name}.${namespace}`].map((one) => ({
			name: one,
			slip: { kind: 'pod-name', pod } as const
		}))
	);
}

function members(world: World, target: Target & { kind: 'endpoint' }): readonly NamedSlip[] {
	const { service, endpoint } = target;
	const { name, namespace } = service;
	const { clusterDomain: zone } = world;
	const missing: Slip = { kind: 'service-missing', service: name };
	const pods = podsBehind(world, target).filter(
		({ hostname, name: pod }) => hostname === endpoint && pod !== endpoint
	);
	return [
		{ name: endpoint, slip: missing },
		{ name: `${endpoint}.${namespace}`, slip: missing },
		{ name: `${endpoint}.${namespace}.svc.${zone}`, slip: missing },
		{ name: `${name}.${namespace}`, slip: { kind: 'service-only', service: name } },
		{ name: `${name}.${namespace}.svc.${zone}`, slip: { kind: 'service-only', service: name } },
		...pods.map(({ name: pod }) => ({
			name: `${pod}.${name}.${namespace}`,
			slip: { kind: 'pod-name', pod } as const
		}))
	];
}

function portSlips(world: World, target: Target & { kind: 'port' }): readonly NamedSlip[] {
	const { service, port } = target;
	const protocol = fold(target.protocol);
	const [at, full] = [`${service.name}.${service.namespace}`, `svc.${world.clusterDomain}`];
	const number = numberOf(world, target);
	const bare: Slip = { kind: 'underscore-missing' };
	const both = (before: string, slip: Slip) =>
		[`${before}.${at}`, `${before}.${at}.${full}`].map((name) => ({ name, slip }));
	return [
		...aroundService(world, target, `_${port}._${protocol}.`),
		...both(`${port}.${protocol}`, bare),
		...both(`_${port}.${protocol}`, bare),
		...both(`_${protocol}._${port}`, { kind: 'port-order' }),
		...both(`_${number}._${protocol}`, { kind: 'port-number', port }),
		{ name: at, slip: { kind: 'service-only', service: service.name } },
		{ name: `${at}.${full}`, slip: { kind: 'service-only', service: service.name } }
	];
}

function numberOf({ services }: World, { service, port }: Target & { kind: 'port' }): number {
	const { name, namespace } = service;
	const own = services.find((one) => one.name === name && one.namespace === namespace);
	return own!.ports.find((one) => one.name === port)!.port;
}
