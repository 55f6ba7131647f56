/** What is said of names in a cluster: what was tried, why it failed, how two names differ. */
import type { Difference, Likeness } from '#core/kube/dns/same.ts';
import type { Failure, Meaning, Plan, QueryType, ServiceRef } from '#core/kube/dns/types.ts';

/** A sentence for each kind of a union, made of what that kind tells. */
type Of<Union extends { readonly kind: string }, Kind> = Union extends { readonly kind: infer Own }
	? Kind extends Own
		? Union
		: never
	: never;
export type Sentences<Union extends { readonly kind: string }> = {
	readonly [Kind in Union['kind']]: (one: Of<Union, Kind>) => string;
};

const named = ({ name, namespace }: ServiceRef) => `“${name}” in “${namespace}”`;
const list = (items: readonly string[]) => items.map((item) => `“${item}”`).join(', ');
const dots = (count: number) => (count === 1 ? 'One dot' : `${count === 0 ? 'No' : count} dots`);

const faults = {
	empty: 'Nothing is written there.',
	'empty-label': 'Two dots stand side by side, or one at the beginning.',
	'label-too-long': 'No part of a name may have more than 63 characters.',
	'too-long': 'No name may have more than 253 characters.',
	address: 'That is an address, not a name.',
	url: 'That is a URL; only its name is asked of DNS.',
	port: 'A port is no part of a name that is asked of DNS.',
	path: 'A path, from the slash on, is no part of a name that is asked of DNS.',
	brackets: 'Brackets stand around an IPv6 address in URLs only: leave them out.'
};

const plan: Sentences<Plan> = {
	'not-a-name': ({ fault }) => faults[fault],
	absolute: () => 'A dot at the end: this name is asked, and no other.',
	'no-search': () => 'The search list is empty here: the name is asked as it is.',
	'search-first': ({ dots: count, ndots }) =>
		`${dots(count)}, fewer than ndots:${ndots}: first with each entry of the search list, at last as it is.`,
	'literal-first': ({ dots: count, ndots }) =>
		`${dots(count)}, as many as ndots:${ndots} or more: first as it is, then with the search list.`,
	'literal-only': ({ dots: count, ndots }) =>
		`${dots(count)}, as many as ndots:${ndots} or more: musl asks it as it is and never with the search list.`
};

const meaning: Sentences<Meaning> = {
	'cluster-ip': ({ service }) => `The cluster IP of the Service ${named(service)}.`,
	headless: ({ service }) =>
		`The Service ${named(service)} is headless: the addresses of its ready pods.`,
	'headless-early': ({ service }) =>
		`The Service ${named(service)} is headless and publishes early (publishNotReadyAddresses): the addresses of its pods, ready or not.`,
	endpoint: ({ service, endpoint }) =>
		`The pod “${endpoint}” behind the Service ${named(service)}.`,
	alias: ({ service, target }) =>
		`The Service ${named(service)} is another name for ${target}, which is asked for next.`,
	'pod-address': ({ ip }) =>
		`The name spells the address ${ip}; nobody looks whether it is in use.`,
	reverse: ({ ip }) => `The name that belongs to ${ip}.`,
	'about-zone': () => 'What the DNS server says of itself.',
	upstream: () => 'Not a name of the cluster: the server above it knows it.'
};

const parts = { zone: 'all names of the cluster', svc: 'all Services', pod: 'all pods' };

/** What a type of record holds. */
const types: Readonly<Partial<Record<QueryType, string>>> = {
	A: 'no IPv4 address',
	AAAA: 'no IPv6 address',
	SRV: 'no named port'
};

const failure: Sentences<Failure> = {
	'only-part': ({ part }) => `This is the part of a name that ${parts[part]} share.`,
	'only-namespace': ({ namespace }) =>
		`“${namespace}” is a namespace; a Service has to stand before it.`,
	'no-type': ({ type }) => `The name exists, but has ${types[type] ?? `no ${type} record`}.`,
	'no-tree': ({ label, zone }) => `Before “${zone}” stands “${label}”, not “svc” or “pod”.`,
	'too-many-labels': () => 'There are more parts before the Service than any name has.',
	'no-namespace': ({ namespace }) => `There is no namespace “${namespace}”.`,
	'no-service': ({ service, elsewhere }) =>
		`There is no Service ${named(service)}` +
		(elsewhere.length > 0 ? `, but one of that name in ${list(elsewhere)}.` : '.'),
	'left-out': ({ service }) =>
		`Every cluster has the Service ${named(service)}; this one leaves it out.`,
	'no-endpoint': ({ service, endpoint }) =>
		`Nothing behind the Service ${named(service)} is called “${endpoint}”.`,
	'not-ready': ({ endpoint }) => `“${endpoint}” is not ready, so it has no record.`,
	'other-label': ({ endpoint, known }) => `“${endpoint}” is found under another label: “${known}”.`,
	'no-endpoints': ({ service }) =>
		`The Service ${named(service)} is headless, and there is no pod behind it.`,
	'none-ready': ({ service }) =>
		`The Service ${named(service)} is headless, and none of its pods is ready.`,
	'no-port': ({ service, port, protocol, ports }) =>
		`The Service ${named(service)} has no port named “${port}” for ${protocol.toUpperCase() || 'any protocol'}` +
		(ports.length > 0 ? `; it has ${list(ports)}.` : ': only named ports have such records.'),
	'no-address': ({ label }) =>
		`“${label}” is no address: in names of pods dashes stand for its dots.`,
	'alias-endpoint': ({ service }) =>
		`The Service ${named(service)} is only another name: no pod and no port has a name below it.`,
	'alias-loop': ({ service }) => `The Service ${named(service)} leads back to itself.`,
	'alias-address': ({ service, target }) =>
		`The Service ${named(service)} should lead to a name; “${target}” is an address.`,
	'alias-dangling': ({ service, target }) =>
		`The Service ${named(service)} leads to ${target}, and nobody knows that name.`,
	'no-reverse': ({ ip }) => `No Service and no ready pod of a Service has the address ${ip}.`,
	'upstream-unknown': () => 'Not a name of the cluster, and the server above does not know it.',
	'other-server': ({ zone }) =>
		`Another server was asked than that of the cluster; it knows no “${zone}”.`
};

const likeness: Sentences<Likeness> = {
	case: () => 'Upper and lower case are the same in names.',
	dot: () => 'The dot at the end only keeps the search list out.',
	shorter: ({ search }) => `Shorter: the search list adds “${search}”.`,
	longer: () => 'Longer than needed, and the same thing.'
};

const of = {
	tree: 'kind of name',
	namespace: 'namespace',
	service: 'Service',
	endpoint: 'pod',
	port: 'port',
	zone: 'name'
};

const difference: Sentences<Difference> = {
	'not-a-name': ({ fault }) => faults[fault],
	'not-found': () => 'From here this name leads nowhere.',
	elsewhere: ({ part, wanted, given, matched }) =>
		wanted !== '' && given !== ''
			? `This leads to ${matched}: the ${of[part]} is “${given}”, not “${wanted}”.`
			: `This leads to ${matched}: the ${of[part]} ${given === '' ? `“${wanted}” is missing` : `“${given}” is too much`}.`,
	underscores: ({ port }) =>
		`The port and its protocol need their underscores: ${port}. Without them a program asks for an address.`,
	'same-address': ({ matched }) =>
		`${matched} has the same address for now, but is the name of something else.`,
	'not-shortest': ({ shortest }) => `It works, but “${shortest}” is enough from here.`,
	'not-complete': ({ search }) => `It works only because the search list adds “${search}”.`,
	'other-name': () => 'This is another name.'
};

export const dns = {
	plan,
	meaning,
	failure,
	likeness,
	difference,
	same: 'Exactly right.',
	signs: 'Only signs around it differ.',
	typo: (meant: string) => `Almost: “${meant}”.`,
	status: { NOERROR: 'found', NODATA: 'nothing of that type', NXDOMAIN: 'no such name' },
	/** One step of a trace. */
	tried: (name: string, status: string, reason: string) => `${name} – ${status}. ${reason}`,
	/** What SRV records say; CoreDNS gives none of them more weight than another. */
	srv: (targets: readonly { readonly port: string; readonly name: string }[]) =>
		`${targets.map(({ port, name }) => `Port ${port} of ${name}`).join('; ')}, with priority 0${targets.length > 1 ? ' and equal weights' : ''}.`,
	/** Where an alias leads to in the end. */
	ends: (name: string, data: readonly string[]) => `${name} is found: ${data.join(', ')}.`
};

export type DnsWords = typeof dns;
