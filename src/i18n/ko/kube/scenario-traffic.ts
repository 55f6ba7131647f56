import type { Caller } from '#core/kube/scenario/traffic/caller.ts';
import type { Dialled } from '#core/kube/scenario/traffic/connection.ts';
import type { Why } from '#core/kube/traffic/types.ts';
import type { Placed } from '#core/kube/world/place.ts';
import { particle, type Particle } from '#core/notes/words/particle.ts';
import type { ScenarioTrafficWords } from '../../en/kube/scenario-traffic.ts';
import { traffic } from './traffic.ts';

const quoted = (name: string, pair: Particle) => `‘${name}’${particle(name, pair)}`;

/** Who dials, as what acts. */
function calling(caller: Caller): string {
	switch (caller.kind) {
		case 'pod':
			return `노드 ${caller.node}에 있는 네임스페이스 ‘${caller.namespace}’의 파드 ${quoted(caller.name, '이/가')}`;
		case 'node':
			return `노드 ${caller.node}의 프로세스가`;
		case 'outside':
			return caller.entry === null
				? `클러스터 밖의 클라이언트(${caller.ip})가`
				: `클러스터 밖의 클라이언트(${caller.ip}, 패킷은 노드 ${caller.entry}에 도착)가`;
	}
}

const about = ({ name, namespace }: Placed, settings: readonly string[]) =>
	`네임스페이스 ‘${namespace}’의 서비스 ‘${name}’에는 ${settings.join(', ')} 설정이 있어요.`;
const dialled = ({ caller, address, service, settings, conditions }: Dialled) =>
	[
		`${calling(caller)} ${address}에 접속해요.`,
		about(service, settings),
		...(conditions.length > 0 ? [`EndpointSlice: ${conditions.join('; ')}.`] : [])
	].join(' ');

const sources = {
	client: '클라이언트의 주소',
	node: '노드의 주소',
	'client-or-node': '어느 파드가 응답하느냐에 따라 클라이언트나 노드의 주소',
	service: '서비스의 클러스터 IP'
};
const outcomes = {
	reaches: '파드가 응답해요',
	refused: '바로 거부돼요',
	dropped: '클라이언트가 포기할 때까지 아무 응답도 없어요',
	held: '파드가 준비될 때까지 연결이 기다려요'
};

export const scenarioTraffic: ScenarioTrafficWords = {
	questions: {
		reach: ({ caller, service, settings, mode }) =>
			`${about(service, settings)} ${mode ? `kube-proxy는 ${mode} 모드예요. ` : ''}` +
			`${calling(caller)} 이 서비스의 파드에 닿을 수 있는 주소를 모두 고르면 무엇일까요?`,
		'who-answers': (question) => `${dialled(question)} 어느 파드가 응답할 수 있을까요?`,
		'source-ip': (question) => `${dialled(question)} 응답하는 파드에는 누구의 주소가 보일까요?`,
		'no-endpoint': (question) => `${dialled(question)} 어떻게 될까요?`
	},
	labels: {
		nobody: () => '아무도 응답하지 않아요',
		source: ({ source }) => sources[source],
		outcome: ({ outcome }) => outcomes[outcome]
	},
	slips: {
		'no-way': ({ why }) => (traffic.reasons[why.code] as (why: Why) => string)(why),
		somebody: () => '여기서는 응답할 수 있는 파드가 있어요.',
		'pod-not-ready': ({ pod }) => `${quoted(pod, '은/는')} 준비되지 않아서 트래픽을 받지 않아요.`,
		'pod-leaving': ({ pod }) =>
			`${quoted(pod, '은/는')} 종료 중이에요. 쓸 수 있는 파드 중에 준비된 것이 하나도 없을 때만 써요.`,
		'pod-gone': ({ pod }) => `${quoted(pod, '은/는')} 종료 중이고 더는 응답하지 않아요.`,
		'pod-elsewhere': ({ pod, node }) =>
			`${quoted(pod, '은/는')} 노드 ${node}에 있어요. Local 정책이면 패킷을 처리하는 노드의 파드만 쓸 수 있어요.`,
		'pod-far': ({ pod, wish }) =>
			`‘${pod}’도 응답할 수 있지만, ${wish} 설정은 되도록 가까운 파드를 써요.`,
		'pod-of-other': ({ pod }) => `${quoted(pod, '은/는')} 이 서비스의 파드가 아니에요.`,
		source: ({ why }) => traffic.hops.source({ kind: 'source', source: 'client', why }),
		'source-service': () =>
			'서비스의 주소는 패킷이 향하는 곳일 뿐이에요. 거기서 나오는 패킷은 없어요.',
		'refused-at-once': () =>
			'클러스터에 쓸 수 있는 것이 하나도 없으면 노드가 바로 거부해서, 기다릴 일이 없어요.',
		'dropped-silently': () => '패킷이 말없이 버려져서 클라이언트는 아무것도 알 수 없어요.',
		'not-held': () => '파드가 준비되기를 기다려 주지 않아요. 새 연결은 그 자리에서 처리돼요.'
	}
};
