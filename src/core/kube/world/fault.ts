/** What is wrong with a world, told as the API server tells it: which field, why, and with what. */
import type { NameForm } from './names.ts';
import type { IpFamily, Protocol, ServiceType } from './types.ts';

export type Reason =
	| { readonly code: 'name-invalid'; readonly value: string; readonly form: NameForm }
	| { readonly code: 'name-taken' | 'namespace-unknown' | 'node-unknown'; readonly name: string }
	| { readonly code: 'label-key-invalid' | 'label-value-invalid'; readonly value: string }
	| { readonly code: 'port-out-of-range'; readonly port: number }
	| { readonly code: 'ports-missing' | 'port-name-missing' }
	| { readonly code: 'port-name-repeated'; readonly name: string }
	| { readonly code: 'port-repeated'; readonly port: number; readonly protocol: Protocol }
	| { readonly code: 'node-port-repeated'; readonly port: number }
	| { readonly code: 'node-port-taken'; readonly port: number; readonly by: string }
	| {
			readonly code: 'node-port-out-of-range';
			readonly port: number;
			readonly first: number;
			readonly last: number;
	  }
	/** A field that this type of Service has no use for. */
	| { readonly code: 'unused-by-type'; readonly type: ServiceType }
	| { readonly code: 'headless-type'; readonly type: ServiceType }
	| {
			readonly code: 'ip-invalid' | 'ip-loopback' | 'ip-link-local' | 'ip-unspecified';
			readonly ip: string;
	  }
	| { readonly code: 'ip-taken'; readonly ip: string; readonly by: string }
	| { readonly code: 'ip-family'; readonly ip: string; readonly family: IpFamily }
	| { readonly code: 'cluster-ip-outside'; readonly ip: string; readonly cidrs: readonly string[] }
	| { readonly code: 'ips-of-one-family' | 'too-many-ips' }
	| { readonly code: 'family-repeated' | 'family-not-here'; readonly family: IpFamily }
	| { readonly code: 'dual-stack-not-here' }
	| { readonly code: 'cidr-invalid'; readonly cidr: string }
	| { readonly code: 'external-name-missing' }
	/** Fine with the API server, but no resolver follows it. */
	| { readonly code: 'external-name-ip'; readonly ip: string }
	| { readonly code: 'policy-not-external' | 'health-port-not-local' }
	| { readonly code: 'affinity-timeout'; readonly seconds: number }
	| { readonly code: 'distribution-unknown'; readonly value: string; readonly minor: number }
	/** The documentation forbids it, the API server does not look. */
	| { readonly code: 'endpoint-cluster-ip'; readonly ip: string }
	| { readonly code: 'too-many-endpoints'; readonly count: number }
	| { readonly code: 'containers-missing' | 'nameservers-missing' | 'selector-missing' }
	| { readonly code: 'nameservers-many' | 'searches-many'; readonly count: number }
	| { readonly code: 'selector-misses-template' }
	| { readonly code: 'replicas-negative'; readonly count: number }
	/** Of an edit: this may never change. */
	| { readonly code: 'immutable' };

export type FaultCode = Reason['code'];

/** The reason that goes with a code. */
export type ReasonFor<C extends FaultCode> = Reason extends infer R
	? R extends { readonly code: infer D }
		? C extends D
			? R
			: never
		: never
	: never;

export type Owned =
	| 'Node'
	| 'Namespace'
	| 'Pod'
	| 'Deployment'
	| 'ReplicaSet'
	| 'StatefulSet'
	| 'Service'
	| 'EndpointSlice';

export type Fault = Reason & {
	readonly kind: Owned;
	/** `namespace/name`, or the name alone of what is in none. */
	readonly object: string;
	/** Such as `spec.ports[0].nodePort`. */
	readonly path: string;
};

/** What the API server accepts and the model advises against. */
export function isWarning({ code }: Pick<Fault, 'code'>): boolean {
	return code === 'external-name-ip' || code === 'endpoint-cluster-ip' || code === 'node-unknown';
}

/** A reason at a path of an object that is still to be named. */
export type Found = readonly [path: string, reason: Reason];

/** One reason at a path, or none. */
export function found(isWrong: boolean, path: string, reason: Reason): readonly Found[] {
	return isWrong ? [[path, reason]] : [];
}
