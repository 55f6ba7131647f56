/** Questions about drawn worlds, and what is said of the replies. */
import type { AccessSlip } from '#core/kube/scenario/access/types.ts';
import type { AddressOwner } from '#core/kube/scenario/owner.ts';
import type { Question } from '#core/kube/scenario/skills.ts';
import type { Slip } from '#core/kube/scenario/slips.ts';
import type { TrafficSlip } from '#core/kube/scenario/traffic/slips.ts';
import type { Task } from '#core/kube/scenario/tasks/types.ts';
import type { From } from '#core/kube/scenario/types.ts';
import type { Placed } from '#core/kube/world/place.ts';
import { say } from '../../kube/dns.ts';
import type { Sentences } from './dns.ts';
import { scenarioFacts } from './scenario-facts.ts';
import { scenarioAccess } from './scenario-access.ts';
import { scenarioManifest } from './scenario-manifest.ts';
import { scenarioTraffic } from './scenario-traffic.ts';
import { tasks } from './tasks.ts';

const named = ({ name, namespace }: Placed) => `“${name}” in “${namespace}”`;
const asking = ({ libc, ...pod }: From) =>
	`the pod ${named(pod)}${libc === 'musl' ? ' (linked with musl)' : ''}`;

const inUse = (here: string) => `The namespace of your context is “${here}”.`;

const questions: Sentences<Question> = {
	...scenarioTraffic.questions,
	...scenarioAccess.questions,
	...scenarioManifest.questions,
	'shortest-name': ({ from, service }) =>
		`What is the shortest name by which ${asking(from)} finds the Service ${named(service)}?`,
	'which-names': ({ from, service }) =>
		`Which of these names lead ${asking(from)} to the Service ${named(service)}?`,
	'resolves-to': ({ from, name }) =>
		`Which IPv4 addresses does ${asking(from)} get for the name “${name}”?`,
	'pod-name': ({ from, pod }) =>
		`By which name does ${asking(from)} always find the pod ${named(pod)}, whatever its address?`,
	srv: ({ from, service, port, protocol }) =>
		`For which name does ${asking(from)} ask to get the SRV record of port ${port} (${protocol}) of the Service ${named(service)}?`,
	'external-name': ({ from, name }) =>
		`“${name}” is a Service of type ExternalName. Which IPv4 addresses does ${asking(from)} get for it?`,
	'write-command': ({ here, task }) =>
		`${inUse(here)}\nWith which kubectl command do you ${say<Task>(tasks, task)}?`,
	'same-command': ({ here, command }) =>
		`${inUse(here)}\nWhich of these commands do the same as “${command}”?`
};

const slips: Sentences<Slip | TrafficSlip | Exclude<AccessSlip, { readonly kind: 'answers' }>> = {
	...scenarioTraffic.slips,
	...scenarioAccess.slips,
	'namespace-missing': ({ namespace }) =>
		`The namespace “${namespace}” is missing: without it the name is looked for at home.`,
	order: ({ name, namespace }) =>
		`The wrong way round: first the Service “${name}”, then the namespace “${namespace}”.`,
	'svc-missing': ({ zone }) =>
		`“svc” is missing between the namespace and “${zone}”. It may be left out with the zone only.`,
	'zone-cut': ({ zone }) =>
		`Either all of “${zone}” or nothing of it: half of it is in no search list.`,
	'pod-for-svc': () => 'A Service stands below “svc”; below “pod” stand addresses in dashes.',
	'pod-name': ({ pod }) =>
		`“${pod}” is what the pod is called in the API. In DNS only a pod’s hostname counts, below a headless Service.`,
	'cut-by-dot': () =>
		'The dot at the end keeps the search list out, so the name would have to be complete.',
	'service-missing': ({ service }) =>
		`The Service “${service}” is missing: a pod’s name stands below its headless Service.`,
	'service-only': ({ service }) =>
		`This is the Service “${service}” itself, not what is asked for.`,
	'underscore-missing': () =>
		'Port and protocol each begin with an underscore, so that no host is mistaken for them.',
	'port-order': () => 'The wrong way round: first the port, then the protocol.',
	'port-number': ({ port }) => `A port is asked for by its name, “${port}”, not by its number.`
};

const owners: Sentences<AddressOwner> = {
	service: ({ service }) => `the cluster IP of the Service ${named(service)}`,
	pod: ({ pod, ready }) =>
		`the pod ${named(pod)}${ready ? '' : ', which is not ready and therefore left out'}`,
	outside: ({ name }) => `the address of ${name}, outside the cluster`,
	nobody: () => 'nobody’s address here'
};

export const scenario = {
	questions,
	facts: scenarioFacts,
	labels: { ...scenarioTraffic.labels, ...scenarioAccess.labels },
	answers: scenarioAccess.answers,
	led: scenarioManifest.led,
	slips,
	owners,
	right: 'Right.',
	otherForm: 'The reply does not fit the question.',
	missing: (address: string, owner: string) => `Missing: ${address}, ${owner}.`,
	extra: (address: string, owner: string) => `Too much: ${address}, ${owner}.`,
	/** A reason follows. */
	nothing: 'There is no address to be found.',
	/** Of the options; they say themselves which are meant. */
	more: (count: number) => (count === 1 ? 'One more is right.' : `${count} more are right.`),
	wrong: (count: number) =>
		count === 1 ? 'Your choice is not right.' : `${count} of your choices are not right.`
};

export type ScenarioWords = typeof scenario;
