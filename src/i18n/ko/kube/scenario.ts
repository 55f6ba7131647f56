import type { Task } from '#core/kube/scenario/tasks/types.ts';
import type { From } from '#core/kube/scenario/types.ts';
import type { Placed } from '#core/kube/world/place.ts';
import { particle, type Particle } from '#core/notes/words/particle.ts';
import type { ScenarioWords } from '../../en/kube/scenario.ts';
import { scenarioFacts } from './scenario-facts.ts';
import { scenarioAccess } from './scenario-access.ts';
import { scenarioManifest } from './scenario-manifest.ts';
import { scenarioTraffic } from './scenario-traffic.ts';
import { say } from '../../kube/dns.ts';
import { tasks } from './tasks.ts';

const quoted = (name: string, pair: Particle) => `‘${name}’${particle(name, pair)}`;
const named = (kind: string, { name, namespace }: Placed) =>
	`네임스페이스 ‘${namespace}’의 ${kind} ‘${name}’`;
const asking = ({ libc, ...pod }: From) =>
	named(libc === 'musl' ? '파드(musl 사용)' : '파드', pod) + '에서';

const inUse = (here: string) => `지금 컨텍스트의 네임스페이스: ‘${here}’.`;

export const scenario: ScenarioWords = {
	questions: {
		...scenarioTraffic.questions,
		...scenarioAccess.questions,
		...scenarioManifest.questions,
		'shortest-name': ({ from, service }) =>
			`${asking(from)} ${named('서비스', service)}${particle(service.name, '을/를')} 찾을 수 있는 가장 짧은 이름은 무엇일까요?`,
		'which-names': ({ from, service }) =>
			`${asking(from)} ${named('서비스', service)}${particle(service.name, '을/를')} 찾을 수 있는 이름은 어느 것일까요?`,
		'resolves-to': ({ from, name }) =>
			`${asking(from)} 이름 ${quoted(name, '을/를')} 찾으면 어떤 IPv4 주소를 얻을까요?`,
		'pod-name': ({ from, pod }) =>
			`${asking(from)} ${named('파드', pod)}${particle(pod.name, '을/를')} IP가 바뀌어도 찾을 수 있는 이름은 무엇일까요?`,
		srv: ({ from, service, port, protocol }) =>
			`${asking(from)} ${named('서비스', service)}의 ${port}번 포트(${protocol})의 SRV 레코드를 얻으려면 어떤 이름을 물어야 할까요?`,
		'external-name': ({ from, name }) =>
			`${quoted(name, '은/는')} ExternalName 서비스예요. ${asking(from)} 찾으면 어떤 IPv4 주소를 얻을까요?`,
		'write-command': ({ here, task }) =>
			`${inUse(here)}\n${say<Task>(tasks, task)} 어떤 kubectl 명령을 쓰면 될까요?`,
		'same-command': ({ here, command }) =>
			`${inUse(here)}\n다음 가운데 “${command}” 명령과 하는 일이 같은 것은 무엇일까요?`
	},
	facts: scenarioFacts,
	labels: { ...scenarioTraffic.labels, ...scenarioAccess.labels },
	answers: scenarioAccess.answers,
	led: scenarioManifest.led,
	slips: {
		...scenarioTraffic.slips,
		...scenarioAccess.slips,
		'namespace-missing': ({ namespace }) =>
			`네임스페이스 ${quoted(namespace, '이/가')} 빠졌어요. 빼면 자기 네임스페이스에서 찾아요.`,
		order: ({ name, namespace }) =>
			`순서가 바뀌었어요. 서비스 ‘${name}’ 다음에 네임스페이스 ${quoted(namespace, '이/가')} 와요.`,
		'svc-missing': ({ zone }) =>
			`네임스페이스와 ‘${zone}’ 사이에 ‘svc’가 빠졌어요. ‘svc’는 도메인까지 함께 뺄 때만 뺄 수 있어요.`,
		'zone-cut': ({ zone }) =>
			`${quoted(zone, '은/는')} 전부 적거나 전부 빼야 해요. 일부만 적으면 검색 목록으로 완성되지 않아요.`,
		'pod-for-svc': () => '서비스는 ‘svc’ 아래에 있어요. ‘pod’ 아래에는 점을 줄표로 바꾼 IP가 와요.',
		'pod-name': ({ pod }) =>
			`${quoted(pod, '은/는')} API에서 쓰는 파드 이름이에요. DNS에서는 헤드리스 서비스 아래의 호스트 이름만 찾을 수 있어요.`,
		'cut-by-dot': () => '끝에 점을 찍으면 검색 목록을 쓰지 않아서, 이름을 끝까지 적어야 해요.',
		'service-missing': ({ service }) =>
			`서비스 ${quoted(service, '이/가')} 빠졌어요. 파드의 이름은 헤드리스 서비스 아래에 있어요.`,
		'service-only': ({ service }) =>
			`서비스 ‘${service}’ 자체의 이름이에요. 묻는 것은 그 안의 하나예요.`,
		'underscore-missing': () =>
			'포트와 프로토콜 앞에는 각각 밑줄이 붙어요. 호스트 이름과 헷갈리지 않게 하려는 것이에요.',
		'port-order': () => '순서가 바뀌었어요. 포트 다음에 프로토콜이 와요.',
		'port-number': ({ port }) => `포트는 번호가 아니라 이름 ${quoted(port, '으로/로')} 찾아요.`
	},
	owners: {
		service: ({ service }) => `${named('서비스', service)}의 클러스터 IP`,
		pod: ({ pod, ready }) =>
			named('파드', pod) + (ready ? '의 주소' : '의 주소(준비되지 않아서 빠져요)'),
		outside: ({ name }) => `클러스터 밖 ${name}의 주소`,
		nobody: () => '여기서 아무도 쓰지 않는 주소'
	},
	right: '맞았어요.',
	otherForm: '질문에 맞는 형식이 아니에요.',
	missing: (address, owner) => `빠졌어요: ${address} – ${owner}.`,
	extra: (address, owner) => `더 들어갔어요: ${address} – ${owner}.`,
	nothing: '찾을 수 있는 주소가 없어요.',
	more: (count) => `정답이 ${count}개 더 있어요.`,
	wrong: (count) =>
		count === 1 ? '고른 것이 맞지 않아요.' : `고른 것 중 ${count}개가 맞지 않아요.`
};
