/**
 * What is asked of DNS and what it answers. An answer comes with its trace: each name that was
 * tried, and why it stood for something or for nothing. The words for it are in `i18n`.
 */
import type { RecordType } from '../world/types.ts';

export type QueryType = RecordType | 'SOA';
export const QUERY_TYPES: readonly QueryType[] = [
	'A',
	'AAAA',
	'CNAME',
	'SRV',
	'PTR',
	'TXT',
	'MX',
	'NS',
	'SOA'
];

/** `NODATA`: the name exists, but has no record of that type. */
export type Status = 'NOERROR' | 'NODATA' | 'NXDOMAIN';

/**
 * `owner` keeps the case of the query; names in `data` end with a dot. The data of an SRV record
 * are `PORT TARGET`, those of a SOA record its two names.
 */
export type DnsRecord = {
	readonly owner: string;
	readonly type: QueryType;
	readonly data: string;
};

export type ServiceRef = { readonly namespace: string; readonly name: string };

/** What a name stands for. */
export type Meaning =
	/** `headless-early`: with the addresses of pods that are not ready, by `publishNotReadyAddresses`. */
	| { readonly kind: 'cluster-ip' | 'headless' | 'headless-early'; readonly service: ServiceRef }
	| { readonly kind: 'endpoint'; readonly service: ServiceRef; readonly endpoint: string }
	| { readonly kind: 'alias'; readonly service: ServiceRef; readonly target: string }
	/** Any address in a namespace that exists: nobody looks whether there is such a pod. */
	| { readonly kind: 'pod-address'; readonly namespace: string; readonly ip: string }
	| { readonly kind: 'reverse'; readonly ip: string }
	/** The version of the specification, the zone's server, the start of authority. */
	| { readonly kind: 'about-zone' }
	| { readonly kind: 'upstream' };

/** Why there is no record. */
export type Failure =
	/** The name exists as a part of longer ones only. */
	| { readonly kind: 'only-part'; readonly part: 'zone' | 'svc' | 'pod' }
	| { readonly kind: 'only-namespace'; readonly namespace: string }
	| { readonly kind: 'no-type'; readonly type: QueryType; readonly meaning: Meaning }
	/** What stands left of the zone is neither `svc` nor `pod`. */
	| { readonly kind: 'no-tree'; readonly label: string; readonly zone: string }
	| { readonly kind: 'too-many-labels' }
	| { readonly kind: 'no-namespace'; readonly namespace: string }
	/** `elsewhere`: the namespaces that have a Service of this name. */
	| {
			readonly kind: 'no-service';
			readonly service: ServiceRef;
			readonly elsewhere: readonly string[];
	  }
	/** Every real cluster has this Service; the world leaves it out. */
	| { readonly kind: 'left-out'; readonly service: ServiceRef }
	| { readonly kind: 'no-endpoint'; readonly service: ServiceRef; readonly endpoint: string }
	| { readonly kind: 'not-ready'; readonly service: ServiceRef; readonly endpoint: string }
	/** It has a label of its own, `known`; the address or the pod's name is none. */
	| {
			readonly kind: 'other-label';
			readonly service: ServiceRef;
			readonly endpoint: string;
			readonly known: string;
	  }
	| { readonly kind: 'no-endpoints' | 'none-ready'; readonly service: ServiceRef }
	| {
			readonly kind: 'no-port';
			readonly service: ServiceRef;
			readonly port: string;
			readonly protocol: string;
			/** What the ports are called that it has, as `_http._tcp`. */
			readonly ports: readonly string[];
	  }
	| { readonly kind: 'no-address'; readonly label: string }
	| { readonly kind: 'alias-endpoint' | 'alias-loop'; readonly service: ServiceRef }
	| {
			readonly kind: 'alias-address' | 'alias-dangling';
			readonly service: ServiceRef;
			readonly target: string;
	  }
	| { readonly kind: 'no-reverse'; readonly ip: string }
	| { readonly kind: 'upstream-unknown' }
	/** The server that was asked is not the cluster's. */
	| { readonly kind: 'other-server'; readonly zone: string };

/** The answer to one question with a complete name. */
export type Answer =
	| { readonly status: 'NOERROR'; readonly records: readonly DnsRecord[]; readonly why: Meaning }
	| {
			readonly status: 'NODATA' | 'NXDOMAIN';
			readonly records: readonly [];
			readonly why: Failure;
	  };

export type Libc = 'glibc' | 'musl';

/** Who asks: a pod's namespace and resolver, as `/etc/resolv.conf` has it. */
export type Asker = {
	readonly namespace: string;
	readonly libc: Libc;
	/** Names with fewer dots go through the search list first. */
	readonly ndots: number;
	readonly search: readonly string[];
	/** Whether the first server of the list is the cluster's or one above it. */
	readonly server: 'cluster' | 'upstream';
};

/** In what order names are tried, and what decided that. */
export type Plan =
	| { readonly kind: 'not-a-name'; readonly fault: NameFault }
	/** A dot at the end: this name and no other. `no-search`: the search list is empty. */
	| { readonly kind: 'absolute' | 'no-search' }
	| {
			readonly kind: 'search-first' | 'literal-first' | 'literal-only';
			readonly dots: number;
			readonly ndots: number;
			readonly libc: Libc;
	  };

export type NameFault =
	| 'empty'
	| 'empty-label'
	| 'label-too-long'
	| 'too-long'
	/** What stands around a name where it is part of something else. */
	| 'url'
	| 'port'
	| 'path'
	| 'brackets';

export type Tried = {
	/** Complete, with a dot at the end. */
	readonly name: string;
	/** The entry of the search list that was put behind it; null: asked as it was typed. */
	readonly search: string | null;
	readonly answer: Answer;
};

export type Resolution = {
	/** NODATA if any name that was tried exists without the type. */
	readonly status: Status;
	/** The name that gave the answer; null for none. */
	readonly matched: string | null;
	readonly records: readonly DnsRecord[];
	readonly plan: Plan;
	/** In the order in which they were asked. */
	readonly tried: readonly Tried[];
};
