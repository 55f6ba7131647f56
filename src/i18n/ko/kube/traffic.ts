import { particle, withParticle, type Particle } from '#core/notes/words/particle.ts';
import type { TrafficWords } from '../../en/kube/traffic.ts';

const quoted = (name: string, pair: Particle) => `‘${name}’${particle(name, pair)}`;
const list = (names: readonly string[]) => names.join(', ');

const frontends: TrafficWords['frontends'] = {
	'cluster-ip': '클러스터 IP',
	'external-ip': '외부 IP',
	'load-balancer': '로드 밸런서 주소',
	'balancer-proxy': '로드 밸런서 주소(Proxy 모드)',
	'node-port': '노드'
};

const conditions = {
	cluster: {
		ready: '클러스터에서 준비된 것',
		published: 'publishNotReadyAddresses 때문에 준비되지 않았어도 클러스터에서 쓰는 것',
		terminating: '준비된 것이 없어서, 종료 중이지만 아직 응답하는 것',
		none: '클러스터에 쓸 수 있는 것이 없어요.'
	},
	zone: {
		ready: '이 노드와 같은 영역(zone)에 준비되어 있어 먼저 쓰는 것',
		published:
			'publishNotReadyAddresses 때문에 준비되지 않았어도 쓰는 것, 이 노드와 같은 영역(zone)이라 먼저',
		terminating: '준비된 것이 없어서, 같은 영역(zone)에서 종료 중이지만 아직 응답하는 것',
		none: '같은 영역(zone)에 쓸 수 있는 것이 없어요.'
	},
	node: {
		ready: '이 노드에서 준비된 것',
		published: 'publishNotReadyAddresses 때문에 준비되지 않았어도 이 노드에서 쓰는 것',
		terminating: '이 노드에 준비된 것이 없어서, 종료 중이지만 아직 응답하는 것',
		none: '이 노드에 쓸 수 있는 것이 없어요.'
	}
};

const policies = {
	internal: {
		Cluster: 'internalTrafficPolicy가 Cluster여서 모든 노드의 파드를 쓸 수 있어요.',
		Local: 'internalTrafficPolicy가 Local이어서 이 노드의 파드만 쓸 수 있어요.'
	},
	external: {
		Cluster: 'externalTrafficPolicy가 Cluster여서 모든 노드의 파드를 쓸 수 있어요.',
		Local:
			'externalTrafficPolicy가 Local이어서 클러스터 밖의 클라이언트는 이 노드의 파드에만 닿을 수 있어요.'
	}
};

const sources = {
	kept: '클라이언트의 주소를 아무도 바꾸지 않아서 파드에 그대로 보여요.',
	'external-cluster':
		'externalTrafficPolicy가 Cluster이면 응답이 그 노드를 거쳐 돌아가야 해서, 파드에는 노드의 주소가 보여요.',
	'not-a-pod': '클라이언트가 파드가 아니어서, 파드에는 노드의 주소가 보여요.',
	hairpin: '서비스를 거쳐 자기 자신에게 닿은 파드에는 자기 노드의 주소가 보여요.',
	'leaves-pod-network':
		'파드 네트워크 밖의 주소예요. 이런 곳에는 파드의 주소 대신 노드의 주소가 보이는 네트워크가 많아요.'
};

const seen = {
	client: '클라이언트의 주소가',
	node: '노드의 주소가',
	'client-or-node': '클라이언트나 노드의 주소가'
};

const unlisted: TrafficWords['unlisted'] = (names, port) =>
	`${list(names)}의 컨테이너 포트 목록에 ${port}번이 없어요. 이 목록은 참고용이라 프로그램이 수신 대기하고 있을 수도 있고, 아니면 연결이 거부돼요.`;

export const traffic: TrafficWords = {
	frontends,
	hops: {
		balanced: ({ nodes, well }) => {
			if (well === 'routed')
				return `네트워크가 이 주소로 오는 패킷을 이 가운데 한 노드로 보내요: ${list(nodes)}.`;
			if (well === 'unasked') return `로드 밸런서가 보내는 노드: ${list(nodes)}.`;
			return well === 'some'
				? `로드 밸런서가 노드의 상태를 확인하고 보내요: ${list(nodes)}.`
				: `로드 밸런서가 노드의 상태를 확인하지만 정상인 노드가 없어요. 아무 데도 보내지 않거나 이 가운데 아무 노드로나 보내요: ${list(nodes)}.`;
		},
		enters: ({ node }) => `패킷을 노드 ‘${node}’에서 처리해요.`,
		matches: ({ frontend, namespace, service, port }) =>
			`${frontends[frontend]}의 ${port}번 포트는 네임스페이스 ‘${namespace}’의 서비스 ‘${service}’의 것이에요.`,
		'source-ranges': ({ ip, passes }) =>
			`${ip}${particle(ip, '은/는')} loadBalancerSourceRanges에 ${passes ? '들어 있어요' : '들어 있지 않아요'}.`,
		policy: ({ of, policy }) => policies[of][policy],
		'short-cut': () =>
			'클라이언트가 클러스터 안에 있어서 외부 정책과 상관없이 모든 노드의 파드를 쓸 수 있어요.',
		candidates: ({ among, condition, pods }) =>
			condition === 'none'
				? conditions[among].none
				: `${conditions[among][condition]}: ${list(pods)}.`,
		'at-node': ({ node, pods }) =>
			pods.length > 0
				? `노드 ‘${node}’에 패킷이 오면: ${list(pods)}.`
				: `노드 ‘${node}’에 패킷이 오면 받을 것이 없어서 버려져요.`,
		source: ({ why }) => sources[why],
		direct: ({ pod }) => `서비스를 거치지 않고 파드 ${quoted(pod, '으로/로')} 바로 연결해요.`
	},
	reasons: {
		'no-endpoint': () => '서비스 뒤에 쓸 수 있는 것이 없어요.',
		'no-local-endpoint': ({ node }) =>
			`Local 정책 때문에 패킷이 노드 ‘${node}’에 머무르는데, 거기에 쓸 수 있는 파드가 없어요.`,
		'outside-source-ranges': ({ ip }) => `loadBalancerSourceRanges가 ${ip}의 접근을 막아요.`,
		'port-not-served': ({ service, is }) =>
			({
				none: `서비스 ‘${service}’에는 그런 포트가 없어요.`,
				'other-protocol': `서비스 ‘${service}’의 그 포트는 다른 프로토콜에만 열려 있어요.`,
				'target-port': `파드의 포트예요. 서비스 ‘${service}’의 포트는 따로 있어요.`,
				'node-port': `노드에서 열리는 노드 포트예요. 서비스 ‘${service}’의 포트는 따로 있어요.`
			})[is ?? 'none'],
		'node-not-listening': ({ node, is }) =>
			is === null
				? `노드 ‘${node}’의 이 포트에서는 아무것도 수신 대기하지 않아요.`
				: is === 'service-port'
					? `서비스의 포트예요. 노드 ‘${node}’에는 노드 포트만 열려요.`
					: `파드의 포트예요. 노드 ‘${node}’에는 노드 포트만 열려요.`,
		'pod-not-listening': ({ pod, port }) => unlisted([pod], port),
		'loopback-not-served': ({ mode }) =>
			`${mode} 모드에서는 이 루프백 주소로 노드 포트에 닿을 수 없어요.`,
		'own-loopback': () => '루프백 주소로는 클라이언트 자신에게만 닿아요.',
		'not-primary-address': ({ node, mode }) =>
			`${mode} 모드에서는 노드 ‘${node}’의 첫 번째 주소에만 노드 포트가 열려요.`,
		'service-left-out': ({ namespace, service }) =>
			`보통은 네임스페이스 ‘${namespace}’의 서비스 ${quoted(service, '이/가')} 이 주소를 써요. 이 클러스터에는 그려 넣지 않았어요.`,
		'family-missing': ({ family }) => `클라이언트에 ${family} 주소가 없어서 갈 수 없어요.`,
		'not-one-host': () => '한 호스트가 아니라 여럿을 한꺼번에 가리키는 주소라서 연결할 수 없어요.',
		'unknown-address': () => '여기에는 이 주소를 가진 것이 없어요.',
		'inside-only': ({ what }) =>
			({
				'cluster-ip': '클러스터 IP는 클러스터 안에서만 통해요.',
				'pod-ip': '파드의 주소는 클러스터 안에서만 통해요.',
				entry: '이 클라이언트에서 클러스터로 들어가는 길이 없어요.'
			})[what]
	},
	outcomes: {
		answered: 'kube-proxy가 직접 응답해요.',
		refused: '바로 거부돼요.',
		dropped: '패킷이 버려져서 클라이언트는 시간 초과까지 기다려요.',
		'not-served': '이 주소와 포트에서 응답하는 것이 없어요.',
		unroutable: '거기로 가는 길이 없어요.',
		'sent-to-load-balancer':
			'패킷이 클러스터를 나가 로드 밸런서로 가요. Proxy 모드에서는 노드에 그 주소의 규칙이 없어요.'
	},
	reaches: (names, source) =>
		(names.length === 1
			? `${names[0]}${particle(names[0] ?? '', '이/가')} 응답해요.`
			: `${list(names)} 중 하나가 응답해요.`) + ` 응답하는 쪽에는 ${seen[source]} 보여요.`,
	arrives: (names, source) =>
		`패킷이 ${list(names)}${names.length === 1 ? '' : ' 중 하나'}에 도착해요. 받는 쪽에는 ${seen[source]} 보여요.`,
	unlisted,
	lostAt: (nodes) =>
		`${withParticle(nodes.join(', '), '으로/로')} 온 패킷에는 응답하는 것이 없어요.`,
	sticky: (seconds) => `클라이언트는 ${seconds}초 동안 조용할 때까지 같은 파드로 연결돼요.`,
	health: {
		200: '상태 코드는 200이에요. 이 노드로 트래픽을 보내도 돼요.',
		503: '상태 코드는 503이에요. 이 노드에 준비된 파드가 없어요.'
	}
};
