/** 명령 하나로 할 일. 뒤에 “어떤 kubectl 명령을 쓰면 될까요?”가 온다. */
import type { PortPair, Subject, Task, TaskOf } from '#core/kube/scenario/tasks/types.ts';
import type { Labels } from '#core/kube/world/types.ts';
import { particle, type Particle } from '#core/notes/words/particle.ts';
import type { Sentences } from '../../en/kube/dns.ts';

const q = (name: string, pair?: Particle) => `‘${name}’${pair ? particle(name, pair) : ''}`;
const place = (namespace: string) => `네임스페이스 ${q(namespace)}`;
const pairs = (labels: Labels) =>
	Object.entries(labels)
		.map(([key, value]) => `${key}=${value}`)
		.join(', ');
const ports = ({ port, target }: PortPair) =>
	port === target ? `포트 ${port}번` : `포트 ${port}번(파드의 ${target}번으로 연결)`;
const whom = (subject: Subject) =>
	subject.kind === 'account'
		? `${place(subject.namespace)}의 서비스어카운트 ${q(subject.name)}`
		: `${subject.kind === 'user' ? '사용자' : '그룹'} ${q(subject.name)}`;
const things = {
	service: '서비스',
	pod: '파드',
	deployment: '디플로이먼트',
	serviceaccount: '서비스어카운트'
} as const;
const actions = {
	restart: '의 파드를 차례로 다시 시작하려면',
	status: '의 롤아웃이 끝날 때까지 지켜보려면',
	undo: '를 바로 전 리비전으로 되돌리려면',
	history: '의 리비전 목록을 보려면'
} as const;

export const tasks: Sentences<Task> = {
	expose: ({ workload, service, type, namespace, ...pair }) =>
		`${place(namespace)}의 디플로이먼트 ${q(workload, '을/를')} ${type} 타입의 서비스 ${q(service, '으로/로')} 노출하고 ${ports(pair)}을 열려면`,
	'create-service': createService,
	'external-name': ({ service, namespace, host }) =>
		`${place(namespace)}에 클러스터 밖의 ${q(host, '을/를')} 가리키는 서비스 ${q(service, '을/를')} 만들려면`,
	list: ({ type, labels, isWide, namespace }) => {
		const where = namespace === null ? '모든 네임스페이스에서' : `${place(namespace)}에서`;
		const which =
			Object.keys(labels).length > 0
				? ` 레이블 ${pairs(labels)}${particle(pairs(labels), '이/가')} 붙은`
				: '';
		const what = type === 'services' ? '서비스' : '파드';
		return `${where}${which} ${what} 목록을 ${isWide ? '추가 열까지 함께 ' : ''}보려면`;
	},
	show: ({ type, name, format, namespace }) =>
		`${place(namespace)}의 ${things[type]} ${q(name, '을/를')} ${withRo(format.toUpperCase())} 보려면`,
	slices: ({ service, namespace }) =>
		`${place(namespace)}에서 서비스 ${q(service)}의 엔드포인트슬라이스를 레이블로 찾아 나열하려면`,
	describe: ({ type, name, namespace }) =>
		`${place(namespace)}의 ${things[type]} ${q(name)}의 자세한 상태와 이벤트를 함께 보려면`,
	delete: ({ type, name, namespace }) =>
		`${place(namespace)}의 ${things[type]} ${q(name, '을/를')} 지우려면`,
	run: ({ pod, image, port, labels, namespace }) => {
		const details = [
			...(port === null ? [] : [`컨테이너 포트 ${port}번`]),
			...(Object.keys(labels).length > 0 ? [`레이블 ${pairs(labels)}`] : [])
		];
		const having = details.length > 0 ? `(${details.join(', ')})` : '';
		return `${place(namespace)}에 이미지 ${q(image)}의 파드 ${q(pod)}${having}${particle(pod, '을/를')} 띄우려면`;
	},
	label: ({ pod, key, value, isReplaced, namespace }) => {
		const whose = `${place(namespace)}의 파드 ${q(pod)}`;
		if (value === null) return `${whose}에서 레이블 ${q(key, '을/를')} 떼려면`;
		return isReplaced
			? `${whose}에 이미 있는 레이블 ${q(key)}의 값을 ${q(value, '으로/로')} 바꾸려면`
			: `${whose}에 레이블 ${key}=${value} 하나를 (이미 있으면 바꾸지 않고) 붙이려면`;
	},
	selector: ({ service, labels, namespace }) =>
		`편집기나 파일 없이 ${place(namespace)}의 서비스 ${q(service)}의 셀렉터를 ${withRo(pairs(labels))} 정하려면`,
	scale: ({ workload, replicas, namespace }) =>
		`${place(namespace)}의 디플로이먼트 ${q(workload)}의 레플리카를 ${replicas}개로 맞추려면`,
	rollout: ({ workload, action, namespace }) =>
		`${place(namespace)}의 디플로이먼트 ${q(workload)}${action === 'undo' ? actions.undo.replace('를', particle(workload, '을/를')) : actions[action]}`,
	'port-forward': ({ service, local, port, namespace }) =>
		`내 컴퓨터의 ${local}번 포트를 ${place(namespace)}의 서비스 ${q(service)}의 ${port}번 포트로 연결하려면`,
	logs: ({ pod, lines, isFollowed, isPrevious, namespace }) => {
		const from = isPrevious ? ', 컨테이너가 다시 시작되기 전의 로그' : '의 로그';
		const what = lines === null ? '' : ` 마지막 ${lines}줄`;
		const how = isFollowed ? ' 보고 새로 나오는 것도 계속 지켜보려면' : ' 보려면';
		const object = lines === null ? '를' : '을';
		return `${place(namespace)}의 파드 ${q(pod)}${from}${what}${object}${how}`;
	},
	exec: ({ pod, program, namespace }) =>
		`${place(namespace)}의 파드 ${q(pod)}에서 터미널 없이 ${q(program, '을/를')} 실행하려면`,
	'set-namespace': ({ namespace }) =>
		`앞으로의 모든 명령을 위해 지금 컨텍스트의 네임스페이스를 ${q(namespace, '으로/로')} 바꾸려면`,
	'use-context': ({ context }) => `컨텍스트 ${q(context, '으로/로')} 전환하려면`,
	'make-context': ({ context, cluster, user, namespace }) =>
		`kubeconfig에 컨텍스트 ${q(context)}(클러스터 ${q(cluster)}, 사용자 ${q(user)}, ${place(namespace)})${particle(context, '을/를')} 적으려면`,
	token: ({ account, hours, audience, namespace }) => {
		const life = hours === null ? '' : ` ${hours}시간짜리`;
		const meant = audience === null ? '' : ` audience가 ${q(audience)}인`;
		return `${place(namespace)}의 서비스어카운트 ${q(account)}의${meant}${life} 토큰을 받으려면`;
	},
	'can-i': ({ verb, resource, as, namespace }) =>
		`${whom(as)}에게 ${place(namespace)}의 ${resource}에 대한 ${verb} 권한이 있는지 물으려면`,
	certificate: ({ request, isApproved }) =>
		`인증서 서명 요청 ${q(request, '을/를')} ${isApproved ? '승인' : '거부'}하려면`,
	account: ({ account, namespace }) =>
		`${place(namespace)}에 서비스어카운트 ${q(account, '을/를')} 만들려면`,
	role: ({ role, verbs, resource, namespace }) =>
		`${place(namespace)}에 ${resource}에 대한 ${verbs.join(', ')} 권한을 주는 Role ${q(role, '을/를')} 만들려면`,
	binding: ({ binding, namespace, role, subject }) => {
		const where = namespace === null ? '클러스터 전체에서' : `${place(namespace)}에서만`;
		const what = `${role.kind === 'role' ? 'Role' : 'ClusterRole'} ${q(role.name)}`;
		return `바인딩 ${q(binding, '을/를')} 만들어 ${whom(subject)}에게 ${where} ${what}의 권한을 주려면`;
	},
	explain: ({ field }) => `필드 ${q(field, '이/가')} 무엇을 뜻하는지 읽으려면`,
	proxy: ({ port, isOpen }) =>
		`${isOpen ? '0.0.0.0에서 듣는 ' : ''}API 서버 프록시를 ${port}번 포트로 띄우려면`
};

const withRo = (text: string) => text + particle(text, '으로/로');

function createService({
	service,
	type,
	ports: all,
	nodePort,
	namespace
}: TaskOf<'create-service'>) {
	const what = type === 'headless' ? '헤드리스' : `${type} 타입의`;
	const fixed = nodePort === null ? '' : `, 노드 포트 ${nodePort}번`;
	return `노출할 디플로이먼트 없이 ${place(namespace)}에 app=${service} 파드를 위한 ${what} 서비스 ${q(service)}(${all.map(ports).join(', ')}${fixed})${particle(service, '을/를')} 만들려면`;
}
