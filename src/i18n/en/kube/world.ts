/** What is wrong with a cluster somebody described: one sentence for each code. */
import type { FaultCode, ReasonFor } from '#core/kube/world/fault.ts';

export type FaultWords = { readonly [C in FaultCode]: (reason: ReasonFor<C>) => string };

const forms = {
	label: 'at most 63 small letters, digits and hyphens, with a letter or digit at both ends',
	'old-label':
		'at most 63 small letters, digits and hyphens, with a letter first and a letter or digit last',
	subdomain:
		'labels of small letters, digits and hyphens with dots between, at most 253 characters',
	port: 'at most 15 small letters, digits and single hyphens, at least one letter, no hyphen at an end'
};

const faults: FaultWords = {
	'name-invalid': ({ value, form }) => `“${value}” is no name here: it takes ${forms[form]}.`,
	'name-taken': ({ name }) => `There is another one named “${name}”.`,
	'namespace-unknown': ({ name }) => `There is no namespace “${name}”.`,
	'node-unknown': ({ name }) => `There is no node “${name}”: nobody would run this pod.`,
	'label-key-invalid': ({ value }) => `“${value}” is no key of a label.`,
	'label-value-invalid': ({ value }) =>
		`“${value}” is no value of a label: at most 63 letters, digits, hyphens, underscores and dots.`,
	'port-out-of-range': ({ port }) => `${port} is no port: they go from 1 to 65535.`,
	'ports-missing': () => 'A Service needs a port, unless it is headless or an ExternalName.',
	'port-name-missing': () => 'With several ports, every one needs a name.',
	'port-name-repeated': ({ name }) => `Another port is named “${name}” already.`,
	'port-repeated': ({ port, protocol }) => `Port ${port} over ${protocol} is listed twice.`,
	'node-port-repeated': ({ port }) => `Node port ${port} is listed twice.`,
	'node-port-taken': ({ port, by }) => `Node port ${port} belongs to ${by} already.`,
	'node-port-out-of-range': ({ port, first, last }) =>
		`${port} is outside of the node ports of this cluster, ${first} to ${last}.`,
	'unused-by-type': ({ type }) => `This field may not be set for the type ${type}.`,
	'headless-type': ({ type }) => `A Service of type ${type} cannot be headless.`,
	'ip-invalid': ({ ip }) => `“${ip}” is no IP address.`,
	'ip-loopback': ({ ip }) => `${ip} is a loopback address, which leads nobody anywhere else.`,
	'ip-link-local': ({ ip }) => `${ip} is a link-local address, which holds on one wire only.`,
	'ip-unspecified': ({ ip }) => `${ip} stands for no address at all.`,
	'ip-taken': ({ ip, by }) => `${ip} belongs to ${by} already.`,
	'ip-family': ({ ip, family }) => `${ip} is not of the family ${family} that is asked for here.`,
	'cluster-ip-outside': ({ ip, cidrs }) =>
		`${ip} is outside of the Service range of this cluster, ${cidrs.join(' and ')}.`,
	'ips-of-one-family': () => 'Two cluster IPs must be one of each family.',
	'too-many-ips': () => 'A Service has two cluster IPs at most.',
	'family-repeated': ({ family }) => `${family} is listed twice.`,
	'family-not-here': ({ family }) => `This cluster has no Service range for ${family}.`,
	'dual-stack-not-here': () =>
		'RequireDualStack needs a cluster with a Service range for both families.',
	'cidr-invalid': ({ cidr }) => `“${cidr}” is no block of addresses, such as 203.0.113.0/24.`,
	'external-name-missing': () => 'An ExternalName needs the name that it stands for.',
	'external-name-ip': ({ ip }) =>
		`${ip} is read as a name, not as an address, and no such name resolves. Use a Service without selector, and an EndpointSlice.`,
	'policy-not-external': () =>
		'The external policy is for Services that can be reached from outside: NodePort, LoadBalancer, or external IPs.',
	'health-port-not-local': () =>
		'A health-check node port goes with the type LoadBalancer and the external policy Local only.',
	'affinity-timeout': ({ seconds }) =>
		`${seconds} seconds are no time-out here: from 1 to 86400, which is a day.`,
	'distribution-unknown': ({ value, minor }) =>
		`Kubernetes 1.${minor} does not know the traffic distribution ${value}.`,
	'endpoint-cluster-ip': ({ ip }) =>
		`${ip} is a cluster IP: kube-proxy does not send traffic on to another virtual address.`,
	'too-many-endpoints': ({ count }) => `${count} endpoints: a slice holds 1000 at most.`,
	'containers-missing': () => 'A pod needs a container.',
	'nameservers-missing': () => 'The DNS policy None needs at least one nameserver in dnsConfig.',
	'selector-missing': () => 'A selector is needed, and must ask for something.',
	'nameservers-many': ({ count }) => `${count} nameservers: three at most.`,
	'searches-many': ({ count }) => `${count} search domains: 32 at most.`,
	'selector-misses-template': () => 'The selector does not match the labels of the template.',
	'replicas-negative': ({ count }) => `${count} replicas: there cannot be fewer than none.`,
	immutable: () => 'This may not change once it is set: delete the object and create it again.'
};

export const world = { faults };

export type WorldWords = typeof world;
