/** What a question tells before it asks: a line for each fact. */
import type { Fact } from '#core/kube/scenario/facts.ts';
import type { Placed } from '#core/kube/world/place.ts';
import type { Sentences } from './dns.ts';

const named = ({ name, namespace }: Placed) => `“${name}” in “${namespace}”`;

export const scenarioFacts: Sentences<Fact> = {
	hostname: ({ pod, hostname, subdomain }) =>
		`The pod ${named(pod)} has hostname: ${hostname} and subdomain: ${subdomain}.`,
	ndots: ({ ndots }) => `The /etc/resolv.conf of the pod that asks has ndots:${ndots}.`,
	alias: ({ service, target }) => `The Service ${named(service)} has externalName: ${target}.`,
	outside: ({ known }) =>
		`The server above the cluster knows only ${known.map(({ name, addresses }) => `${name} (${addresses.join(', ')})`).join(' and ')}.`,
	'health-check': ({ service, port }) =>
		`The Service ${named(service)} has healthCheckNodePort: ${port}.`
};
