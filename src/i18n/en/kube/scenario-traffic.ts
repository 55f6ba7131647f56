/** Questions about traffic, what may be chosen, and what is wrong in the wrong choices. */
import type { Caller } from '#core/kube/scenario/traffic/caller.ts';
import type { Dialled } from '#core/kube/scenario/traffic/connection.ts';
import type { TrafficLabel } from '#core/kube/scenario/traffic/labels.ts';
import type { TrafficQuestion } from '#core/kube/scenario/traffic/questions.ts';
import type { TrafficSlip } from '#core/kube/scenario/traffic/slips.ts';
import type { Why } from '#core/kube/traffic/types.ts';
import type { Placed } from '#core/kube/world/place.ts';
import type { Sentences } from './dns.ts';
import { traffic } from './traffic.ts';

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
		...(conditions.length > 0 ? [`EndpointSlice: ${conditions.join('; ')}.`] : [])
	].join(' ');

const questions: Sentences<TrafficQuestion> = {
	reach: ({ caller, service, settings, mode }) =>
		`${about(service, settings)} ${mode ? `kube-proxy runs in the mode ${mode}. ` : ''}` +
		`Which of these addresses lead ${calling(caller)} to one of its pods?`,
	'who-answers': (question) => `${dialled(question)} Which pods may answer?`,
	'source-ip': (question) => `${dialled(question)} Whose address does the pod see that answers?`,
	'no-endpoint': (question) => `${dialled(question)} What happens?`
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
	outcome: ({ outcome }) => outcomes[outcome]
};

const slips: Sentences<TrafficSlip> = {
	'no-way': ({ why }) => (traffic.reasons[why.code] as (why: Why) => string)(why),
	somebody: () => 'Somebody may answer here.',
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
	'not-held': () => 'Nothing waits for a pod: each new connection is decided on at once.'
};

export const scenarioTraffic = { questions, labels, slips };

export type ScenarioTrafficWords = typeof scenarioTraffic;
