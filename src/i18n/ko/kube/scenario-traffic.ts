import type { Caller } from '#core/kube/scenario/traffic/caller.ts';
import type { Dialled } from '#core/kube/scenario/traffic/connection.ts';
import type { SliceTold } from '#core/kube/scenario/skills/selectorless.ts';
import type { Why } from '#core/kube/traffic/types.ts';
import type { Reason } from '#core/kube/world/fault.ts';
import type { PortRange } from '#core/kube/world/types.ts';
import type { Placed } from '#core/kube/world/place.ts';
import { particle, withParticle, type Particle } from '#core/notes/words/particle.ts';
import type { ScenarioTrafficWords } from '../../en/kube/scenario-traffic.ts';
import { traffic } from './traffic.ts';
import { world } from './world.ts';

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

const named = ({ name, namespace }: Placed) => `네임스페이스 ‘${namespace}’의 서비스 ‘${name}’`;
const about = (service: Placed, settings: readonly string[]) =>
	`${named(service)}에는 ${settings.join(', ')} 설정이 있어요.`;
const dialled = ({ caller, address, service, settings, conditions }: Dialled) =>
	[
		`${calling(caller)} ${address}에 접속해요.`,
		about(service, settings),
		slicesSay(conditions).trim()
	]
		.filter((part) => part !== '')
		.join('\n');

const slicesSay = (conditions: readonly string[]) =>
	conditions.length > 0 ? `EndpointSlice: ${conditions.join('; ')}.\n` : '';
const rangeTold = (range: PortRange | null) =>
	range
		? `API 서버는 --service-node-port-range=${range.first}-${range.last} 옵션으로 실행 중이에요.\n`
		: '';
const sliceTold = ({ service, portName, port, endpoints, ...slice }: SliceTold) =>
	[
		`네임스페이스 ‘${slice.namespace}’에 직접 만든 EndpointSlice ‘${slice.name}’:`,
		service === null
			? '레이블 kubernetes.io/service-name 없음'
			: `kubernetes.io/service-name: ${service}`,
		`${port}번 포트, 이름 ${portName === '' ? '없음' : `‘${portName}’`}`,
		endpoints.join(', ')
	].join('\n  ');

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
			`${about(service, settings)}\n${mode ? `kube-proxy는 ${mode} 모드예요.\n` : ''}` +
			`${calling(caller)} 이 서비스의 파드에 닿을 수 있는 주소는 어느 것일까요?`,
		'who-answers': (question) => `${dialled(question)}\n어느 파드가 응답할 수 있을까요?`,
		'source-ip': (question) => `${dialled(question)}\n응답하는 파드에는 누구의 주소가 보일까요?`,
		'no-endpoint': (question) => `${dialled(question)}\n어떻게 될까요?`,
		'health-check': ({ service, settings, conditions, port }) =>
			`${about(service, settings)}\n${slicesSay(conditions)}로드 밸런서가 모든 노드의 ${port}번 포트에서 /healthz를 확인해요.\n상태 코드가 200인 노드는 어느 것일까요?`,
		'node-port': ({ service, range }) =>
			`${rangeTold(range)}네임스페이스 ‘${service.namespace}’에 새 서비스 ${quoted(service.name, '을/를')} 만들어요.\nAPI 서버가 nodePort로 받아 주는 번호는 어느 것일까요?`,
		'allocated-port': ({ service, settings, range }) =>
			`${rangeTold(range)}네임스페이스 ‘${service.namespace}’에 새 서비스 ${quoted(service.name, '을/를')} 만들어요.\n설정: ${settings.join(', ')}.\n노드 포트는 무엇이 될까요?`,
		selectorless: ({ caller, address, service, portName, targetPort, slices }) =>
			`${named(service)}에는 셀렉터가 없어요(포트 이름 ${portName === '' ? '없음' : `‘${portName}’`}, targetPort ${targetPort}).\n` +
			`${slices.map(sliceTold).join('\n')}\n${calling(caller)} ${address}에 접속해요.\n누가 응답할 수 있을까요?`,
		'external-port': ({ caller, name, port, settings }) =>
			`서비스에 ${settings.join(', ')} 설정이 있어요.\n${calling(caller)} 서비스의 이름 ${name}의 ${port}번 포트에 접속해요.\n연결은 어디로 갈까요?`
	},
	labels: {
		nobody: () => '아무도 응답하지 않아요',
		source: ({ source }) => sources[source],
		outcome: ({ outcome }) => outcomes[outcome],
		none: () => '여기에는 없어요',
		'node-port': ({ of, first, last }) =>
			({
				free: `${first}부터 ${last}까지 중에서 비어 있는 번호`,
				none: '노드 포트가 없어요',
				refused: 'API 서버가 서비스를 거부해요'
			})[of]
	},
	slips: {
		'no-way': ({ why }) => (traffic.reasons[why.code] as (why: Why) => string)(why),
		somebody: ({ names }) =>
			names.length === 1
				? `${withParticle(names[0]!, '이/가')} 응답해요.`
				: `${names.join(', ')} 중 하나가 응답해요.`,
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
		'not-held': () => '파드가 준비되기를 기다려 주지 않아요. 새 연결은 그 자리에서 처리돼요.',
		'node-not-well': ({ node }) => `노드 ${node}에는 준비된 파드가 없어요.`,
		'some-well': () => '상태 코드가 200인 노드가 있어요.',
		'refused-by-server': ({ reason }) =>
			`API 서버가 이 nodePort를 받지 않아요. ${(world.faults[reason.code] as (one: Reason) => string)(reason)}`,
		'server-takes-it': () => '잘못된 것이 없어서 API 서버가 받아 줘요.',
		'node-port-kept': ({ port }) =>
			`${port}번은 범위 안에 있고 비어 있어서, 적은 번호를 그대로 받아요.`,
		'node-port-opened': ({ type }) => `${type} 서비스는 번호를 적지 않아도 노드 포트를 받아요.`,
		'no-node-port': ({ type }) =>
			type === 'ClusterIP'
				? 'ClusterIP 서비스에는 노드 포트가 없어요.'
				: 'allocateLoadBalancerNodePorts: false이면 노드 포트를 나눠 주지 않아요.',
		'port-is-no-node-port': ({ port, first, last }) =>
			`${port}번은 서비스 자신의 포트예요. 노드 포트는 ${first}부터 ${last}까지에서 나와요.`,
		'slice-unlabelled': ({ slice, service }) =>
			`레이블 kubernetes.io/service-name: ${service} 없이는 슬라이스 ${quoted(slice, '이/가')} 서비스에 속하지 않아요.`,
		'slice-elsewhere': ({ slice, namespace }) =>
			`슬라이스 ${quoted(slice, '은/는')} 네임스페이스 ‘${namespace}’에 있어요. 서비스는 자기 네임스페이스의 슬라이스만 써요.`,
		'slice-port-name': ({ slice, wanted }) =>
			wanted === ''
				? `슬라이스 ‘${slice}’의 포트에는 이름이 있는데 서비스의 포트에는 없어요. 둘이 같아야 해요.`
				: `슬라이스 ‘${slice}’의 포트 이름을 서비스의 포트 이름 ${quoted(wanted, '으로/로')} 맞춰야 해요.`,
		'endpoint-not-ready': ({ ip }) => `엔드포인트 ${ip}${particle(ip, '은/는')} 준비되지 않았어요.`,
		'slice-port': ({ port, mistaken }) =>
			`셀렉터가 없으면 포트는 슬라이스에 적힌 ${port}번이에요. ` +
			(mistaken === 'port'
				? '서비스의 port는 클라이언트가 연결하는 포트일 뿐이에요.'
				: '서비스의 targetPort는 쓰지 않아요.'),
		'external-port': ({ port }) =>
			`ExternalName은 이름일 뿐이라서 포트를 바꿔 주는 것이 없어요. ${port}번 그대로 가요.`,
		'external-unknown': () => '가리키는 이름을 아무도 몰라요.',
		'external-known': () => '가리키는 이름에는 주소가 있어요.',
		'external-no-ip': () => 'ExternalName 서비스에는 클러스터 IP가 없어요.',
		'external-no-pod': () => 'ExternalName 서비스는 클러스터 밖의 이름일 뿐, 뒤에 파드가 없어요.'
	}
};
