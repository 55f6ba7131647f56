/** Questions about traffic, what may be chosen, and what is wrong in the wrong choices. */
import type { Caller } from '#core/kube/scenario/traffic/caller.ts';
import type { Dialled } from '#core/kube/scenario/traffic/connection.ts';
import type { TrafficLabel } from '#core/kube/scenario/traffic/labels.ts';
import type { TrafficQuestion } from '#core/kube/scenario/traffic/questions.ts';
import type { TrafficSlip } from '#core/kube/scenario/traffic/slips.ts';
import type { SliceTold } from '#core/kube/scenario/skills/selectorless.ts';
import type { Why } from '#core/kube/traffic/types.ts';
import type { Reason } from '#core/kube/world/fault.ts';
import type { PortRange } from '#core/kube/world/types.ts';
import type { Placed } from '#core/kube/world/place.ts';
import type { Sentences } from './dns.ts';
import { traffic } from './traffic.ts';
import { world } from './world.ts';

const named = ({ name, namespace }: Placed) => `“${name}” in “${namespace}”`;

function calling(caller: Caller): string {
	switch (caller.kind) {
		case 'pod':
			return `the pod ${named(caller)}, on ${caller.node},`;
		case 'node':
			return `a process on ${caller.node}`;
		case 'outside':
			return caller.entry === null
				? `a client outside (${caller.ip})`
				: `a client outside (${caller.ip}), whose packets arrive at ${caller.entry},`;
	}
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const about = (service: Placed, settings: readonly string[]) =>
	`The Service ${named(service)} has ${settings.join(', ')}.`;
const dialled = ({ caller, address, service, settings, conditions }: Dialled) =>
	[
		`${capital(calling(caller))} dials ${address}.`,
		about(service, settings),
		slicesSay(conditions).trim()
	]
		.filter((part) => part !== '')
		.join('\n');

const slicesSay = (conditions: readonly string[]) =>
	conditions.length > 0 ? `EndpointSlice: ${conditions.join('; ')}.\n` : '';
const rangeTold = (range: PortRange | null) =>
	range ? `The API server runs with --service-node-port-range=${range.first}-${range.last}.\n` : '';
/** An item of its own, of several lines. */
const sliceTold = ({ service, portName, port, endpoints, ...slice }: SliceTold) =>
	[
		`EndpointSlice ${named(slice)}, made by hand:`,
		service === null
			? 'no label kubernetes.io/service-name'
			: `kubernetes.io/service-name: ${service}`,
		`port ${port}, ${portName === '' ? 'unnamed' : `named “${portName}”`}`,
		endpoints.join(', ')
	].join('\n  ');

const questions: Sentences<TrafficQuestion> = {
	reach: ({ caller, service, settings, mode }) =>
		`${about(service, settings)}\n${mode ? `kube-proxy runs in the mode ${mode}.\n` : ''}` +
		`Which of these addresses lead ${calling(caller)} to one of its pods?`,
	'who-answers': (question) => `${dialled(question)}\nWhich pods may answer?`,
	'source-ip': (question) => `${dialled(question)}\nWhose address does the pod see that answers?`,
	'no-endpoint': (question) => `${dialled(question)}\nWhat happens?`,
	'health-check': ({ service, settings, conditions, port }) =>
		`${about(service, settings)}\n${slicesSay(conditions)}The load balancer asks every node at port ${port} for /healthz.\nOn which nodes is the status 200?`,
	'node-port': ({ service, range }) =>
		`${rangeTold(range)}Which of these numbers does the API server take as nodePort of a new Service ${named(service)}?`,
	'allocated-port': ({ service, settings, range }) =>
		`${rangeTold(range)}A new Service ${named(service)} has ${settings.join(', ')}.\nWhich node port does it get?`,
	selectorless: ({ caller, address, service, portName, targetPort, slices }) =>
		`The Service ${named(service)} has no selector; its port is ${portName === '' ? 'unnamed' : `named “${portName}”`}, its targetPort ${targetPort}.\n` +
		`${slices.map(sliceTold).join('\n')}\n${capital(calling(caller))} dials ${address}.\nWho may answer?`,
	'external-port': ({ caller, name, port, settings }) =>
		`A Service has ${settings.join(', ')}.\n${capital(calling(caller))} dials its name, ${name}, at port ${port}.\nWhere does the connection go?`
};

const sources = {
	client: 'The client’s address',
	node: 'The address of a node',
	'client-or-node': 'The client’s address or a node’s, depending on which pod answers',
	service: 'The cluster IP of the Service'
};
const outcomes = {
	reaches: 'A pod answers',
	refused: 'It is refused at once',
	dropped: 'Nothing comes back until the client gives up',
	held: 'It waits until a pod is ready'
};

const labels: Sentences<TrafficLabel> = {
	nobody: () => 'Nobody',
	source: ({ source }) => sources[source],
	outcome: ({ outcome }) => outcomes[outcome],
	none: () => 'None of these',
	'node-port': ({ of, first, last }) =>
		({
			free: `A free one from ${first} to ${last}`,
			none: 'None',
			refused: 'The API server refuses the Service'
		})[of]
};

const slips: Sentences<TrafficSlip> = {
	'no-way': ({ why }) => (traffic.reasons[why.code] as (why: Why) => string)(why),
	somebody: ({ names }) =>
		names.length === 1 ? `${names[0]} answers.` : `Any of ${names.join(', ')} may answer.`,
	'pod-not-ready': ({ pod }) => `“${pod}” is not ready, so nothing is sent to it.`,
	'pod-leaving': ({ pod }) =>
		`“${pod}” is on its way out: it is used only while none is ready that may be used.`,
	'pod-gone': ({ pod }) => `“${pod}” is on its way out and does not serve any more.`,
	'pod-elsewhere': ({ pod, node }) =>
		`“${pod}” is on ${node}; the policy Local keeps the packet on the node that handles it.`,
	'pod-far': ({ pod, wish }) =>
		`“${pod}” could answer, but ${wish} keeps traffic near where it can.`,
	'pod-of-other': ({ pod }) => `“${pod}” is not a pod of this Service.`,
	source: ({ why }) => traffic.hops.source({ kind: 'source', source: 'client', why }),
	'source-service': () => 'The address of a Service is where packets go to; none comes from there.',
	'refused-at-once': () =>
		'Where nothing can be used anywhere, the node refuses at once and lets nobody wait.',
	'dropped-silently': () => 'The packet is dropped without a word: nobody tells the client.',
	'not-held': () => 'Nothing waits for a pod: each new connection is decided on at once.',
	'node-not-well': ({ node }) => `No pod of the Service on ${node} is ready.`,
	'some-well': () => 'On some node the status is 200.',
	'refused-by-server': ({ reason }) =>
		`The API server refuses this nodePort. ${(world.faults[reason.code] as (one: Reason) => string)(reason)}`,
	'server-takes-it': () => 'Nothing is wrong with it: the API server takes it.',
	'node-port-kept': ({ port }) =>
		`${port} is in the range and free, so the Service gets what it names.`,
	'node-port-opened': ({ type }) =>
		`A Service of type ${type} gets a node port even if it names none.`,
	'no-node-port': ({ type }) =>
		type === 'ClusterIP'
			? 'A Service of type ClusterIP has no node port.'
			: 'With allocateLoadBalancerNodePorts: false no node port is given out.',
	'port-is-no-node-port': ({ port, first, last }) =>
		`${port} is the port of the Service itself; node ports come from ${first} to ${last}.`,
	'slice-unlabelled': ({ slice, service }) =>
		`Only the label kubernetes.io/service-name: ${service} makes the slice “${slice}” part of the Service.`,
	'slice-elsewhere': ({ slice, namespace }) =>
		`The slice “${slice}” is in “${namespace}”; a Service has slices of its own namespace only.`,
	'slice-port-name': ({ slice, wanted }) =>
		wanted === ''
			? `The port of the slice “${slice}” has a name, that of the Service has none: they must be the same.`
			: `The port of the slice “${slice}” must have the name of the Service’s port, “${wanted}”.`,
	'endpoint-not-ready': ({ ip }) => `The endpoint ${ip} is not ready.`,
	'slice-port': ({ port, mistaken }) =>
		`Without a selector the slice says which port it is: ${port}. ` +
		(mistaken === 'port'
			? 'The Service’s port is only the one to dial.'
			: 'The Service’s targetPort does not count.'),
	'external-port': ({ port }) =>
		`An ExternalName is a name only: nobody changes the port, it stays ${port}.`,
	'external-unknown': () => 'Nobody knows the name that it leads to.',
	'external-known': () => 'The name that it leads to has an address.',
	'external-no-ip': () => 'An ExternalName has no cluster IP.',
	'external-no-pod': () => 'An ExternalName leads out of the cluster, to no pod.'
};

export const scenarioTraffic = { questions, labels, slips };

export type ScenarioTrafficWords = typeof scenarioTraffic;
