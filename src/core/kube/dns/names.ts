/** Which names lead to a thing from here: all that work, and the shortest of them. */
import type { Protocol, World } from '../world/types.ts';
import { dashed } from './directory.ts';
import { areSame, fold, labelsOf, withDot } from './name.ts';
import { resolve } from './resolve.ts';
import type { Asker, QueryType, Resolution, ServiceRef } from './types.ts';

/** What has a name in the cluster's zone. */
export type Target =
	| { readonly kind: 'service'; readonly service: ServiceRef }
	/** `endpoint`: a hostname, or an address in dashes where there is none. */
	| { readonly kind: 'endpoint'; readonly service: ServiceRef; readonly endpoint: string }
	| {
			readonly kind: 'port';
			readonly service: ServiceRef;
			readonly port: string;
			readonly protocol: Protocol;
	  }
	| { readonly kind: 'pod'; readonly namespace: string; readonly ip: string };

/** The complete name, with a dot at the end; whether anything answers is not looked at. */
export function fullName({ clusterDomain }: World, target: Target): string {
	if (target.kind === 'pod')
		return `${dashed(target.ip)}.${target.namespace}.pod.${clusterDomain}.`;
	const { name, namespace } = target.service;
	const service = `${name}.${namespace}.svc.${clusterDomain}.`;
	switch (target.kind) {
		case 'service':
			return service;
		case 'endpoint':
			return `${target.endpoint}.${service}`;
		case 'port':
			return `_${target.port}._${fold(target.protocol)}.${service}`;
	}
}

/**
 * Every spelling that leads from here to a complete name and to no other, the shortest first;
 * none if the name itself does not work. The search list only ever adds to the right, so these
 * are the name's own beginnings, and the name with a dot at its end.
 */
export function workingNames(world: World, asker: Asker, full: string): readonly string[] {
	const labels = labelsOf(full);
	const relative = labels.map((_, i) => labels.slice(0, i + 1).join('.'));
	return [...relative, withDot(full)].filter((name) => {
		const { matched } = reach(world, asker, name);
		return matched !== null && areSame(matched, full);
	});
}

/** Null if nothing leads there. */
export function shortestName(world: World, asker: Asker, target: Target): string | null {
	return workingNames(world, asker, fullName(world, target))[0] ?? null;
}

/** What a program would ask about a name of this form: a port, an address's name, or a host. */
export function reach(world: World, asker: Asker, name: string): Resolution {
	const [first, ...others] = typesFor(name);
	const found = resolve(world, asker, name, first);
	const other = others.map((type) => resolve(world, asker, name, type));
	return [found, ...other].find(({ status }) => status === 'NOERROR') ?? found;
}

function typesFor(name: string): readonly [QueryType, ...QueryType[]] {
	if (name.startsWith('_')) return ['SRV'];
	return fold(name).endsWith('.arpa') ? ['PTR'] : ['A', 'AAAA'];
}
