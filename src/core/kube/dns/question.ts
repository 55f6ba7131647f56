/**
 * A name in the cluster's zone, read from right to left as CoreDNS reads it (plugin kubernetes,
 * parse.go, v1.12 and v1.13): zone, `svc` or `pod`, namespace, Service, then one label for an
 * endpoint or two for a port and its protocol.
 */
import { fold, labelsOf } from './name.ts';
import type { ServiceRef } from './types.ts';

export type Question =
	| { readonly kind: 'part'; readonly part: 'zone' | 'svc' | 'pod' }
	| { readonly kind: 'stray'; readonly label: string }
	| { readonly kind: 'too-many-labels' }
	| { readonly kind: 'namespace'; readonly namespace: string }
	| { readonly kind: 'pod'; readonly namespace: string; readonly label: string }
	| ServiceQuestion;

export type ServiceQuestion = {
	readonly kind: 'service';
	readonly service: ServiceRef;
	readonly endpoint: string | null;
	/** Without the underscore; empty for any. */
	readonly port: string;
	readonly protocol: string;
};

/** `name` lies within `zone`. All labels are in lower case. */
export function readQuestion(name: string, zone: string): Question {
	const labels = labelsOf(fold(name)).slice(0, -labelsOf(zone).length);
	const [tree, namespace, service, ...rest] = [...labels].reverse();
	if (tree === undefined) return { kind: 'part', part: 'zone' };
	if (tree !== 'svc' && tree !== 'pod') return { kind: 'stray', label: tree };
	if (namespace === undefined) return { kind: 'part', part: tree };
	if (rest.length > 2) return { kind: 'too-many-labels' };
	if (service === undefined) return { kind: 'namespace', namespace };
	// Whatever stands left of the address of a pod is not looked at.
	if (tree === 'pod') return { kind: 'pod', namespace, label: service };
	const [last, first] = rest;
	const isPort = first !== undefined;
	return {
		kind: 'service',
		service: { namespace, name: service },
		endpoint: isPort ? null : (last ?? null),
		port: isPort ? withoutUnderscore(first) : '',
		protocol: isPort ? withoutUnderscore(last!) : ''
	};
}

/** One may be left out: `http.tcp` asks as `_http._tcp` does. */
function withoutUnderscore(label: string): string {
	return label.startsWith('_') ? label.slice(1) : label;
}
