import type { Credentials } from '#core/kube/access/authenticate/types.ts';
import type { Subject } from '#core/kube/access/rbac/types.ts';
import type {
	Asked,
	Bound,
	ContextQuestion,
	StatusQuestion
} from '#core/kube/scenario/access/types.ts';
import type { Placed } from '#core/kube/world/place.ts';
import { instant } from '../../instant.ts';
import type { scenarioAccess as en } from '../../en/kube/scenario-access.ts';

const named = (kind: string, { name, namespace }: Placed) =>
	`네임스페이스 ‘${namespace}’의 ${kind} ‘${name}’`;
const subjectOf = ({ commonName, organizations }: NonNullable<Credentials['certificate']>) =>
	[`CN=${commonName}`, ...organizations.map((one) => `O=${one}`)].join(', ');

function tokenText({ token, gone }: Pick<StatusQuestion, 'token' | 'gone'>, isDated: boolean) {
	if (token?.kind !== 'bound') return '어디에도 등록되지 않은 토큰 ‘letmein’';
	const { namespace, account: name, boundTo, audiences, expires } = token;
	const [audience] = audiences;
	const details = [
		...(boundTo ? [`파드 ‘${boundTo.name}’에 묶임`] : []),
		...(audience!.startsWith('https:') ? [] : [`audience는 ‘${audience!}’`]),
		...(isDated ? [`${instant(expires)}까지 유효`] : []),
		...(gone === null
			? []
			: [`${gone === 'pod' ? '그 파드는' : '그 서비스어카운트는'} 그 뒤 삭제됨`])
	];
	return `${named('서비스어카운트', { namespace, name })}의 토큰${details.length > 0 ? `(${details.join(', ')})` : ''}`;
}

function shown(question: StatusQuestion): string {
	const { certificate, token, now, isAnonymousOn } = question;
	if (token?.kind === 'bound')
		return `지금은 ${instant(now)}이에요.\n클라이언트가 제시하는 것: ${tokenText(question, true)}.`;
	if (token) return `클라이언트가 제시하는 것: ${tokenText(question, true)}.`;
	if (!certificate)
		return `클라이언트는 아무것도 제시하지 않아요.\n익명 요청은 ${isAnonymousOn ? '허용돼요' : '꺼져 있어요'}.`;
	const { issuer, notAfter, usages } = certificate;
	const use = usages[0] === 'server auth' ? ', 서버 전용(server auth)' : '';
	return `지금은 ${instant(now)}이고, API 서버는 인증 기관 ‘kubernetes’를 믿어요.\n클라이언트가 제시하는 것: 인증서(${subjectOf(certificate)}, ‘${issuer}’가 서명, ${instant(notAfter)}까지 유효${use}).`;
}

const kinds = { User: '사용자', Group: '그룹' } as const;
const whom = (subject: Subject) =>
	subject.kind === 'ServiceAccount'
		? named('서비스어카운트', { name: subject.name, namespace: subject.namespace ?? '' })
		: `${kinds[subject.kind]} ‘${subject.name}’`;
const bound = ({ name, namespace, roleRef, subjects }: Bound) =>
	`${namespace === null ? `ClusterRoleBinding ‘${name}’` : named('RoleBinding', { name, namespace })}: ${subjects.map(whom).join(', ')}에게 ClusterRole ‘${roleRef.name}’.`;
const wish = (asked: Asked) =>
	asked.kind === 'path'
		? `GET ${asked.path}`
		: `${asked.namespace === null ? '모든 네임스페이스' : `네임스페이스 ‘${asked.namespace}’`}의 ${asked.resource}에 대한 ${asked.verb}`;

function contextText({ files, variable, flags }: ContextQuestion): string {
	const told = Object.entries(files).map(([path, { contexts, 'current-context': current }]) => {
		const each = Object.entries(contexts).map(([name, { cluster, user, namespace }]) => {
			const at = namespace === undefined ? '' : `, 네임스페이스 ${namespace}`;
			return `${name}: 클러스터 ${cluster!}, 사용자 ${user!}${at}`;
		});
		return [`${path}, 현재 컨텍스트 ${current}`, ...each].join('\n  ');
	});
	const given = [
		...(flags.kubeconfig ? [` --kubeconfig=${flags.kubeconfig}`] : []),
		...(flags.context ? [` --context=${flags.context}`] : []),
		...(flags.namespace ? [` -n ${flags.namespace}`] : [])
	].join('');
	const set = variable === null ? 'KUBECONFIG는 없어요.' : `KUBECONFIG=${variable}.`;
	return `${told.join('\n')}\n${set}\n‘kubectl get pods${given}’ 명령은 무엇을 쓸까요?`;
}

const statuses = {
	200: '2xx: 허용',
	401: '401: 인증 실패',
	403: '403: 인가 실패(권한 없음)'
} as const;

export const scenarioAccess: typeof en = {
	questions: {
		'who-am-i': ({ certificate, token }) => {
			const cards = [
				...(certificate ? [`클러스터의 인증 기관이 서명한 인증서(${subjectOf(certificate)})`] : []),
				...(token ? [tokenText({ token, gone: null }, false)] : [])
			];
			return `클라이언트가 제시하는 것: ${cards.join(', 그리고 ')}.\nAPI 서버는 누구로 인식할까요?`;
		},
		status: (question) =>
			[
				shown(question),
				question.bindings.length === 0
					? '바인딩은 새 클러스터에 늘 있는 것뿐이에요.'
					: `새 클러스터에 늘 있는 것 말고 바인딩이 하나 더 있어요.\n${question.bindings.map(bound).join('\n')}`,
				`요청: ${wish(question.asked)}.\nAPI 서버는 어떤 응답을 돌려줄까요?`
			].join('\n'),
		'context-wins': contextText
	},
	labels: {
		user: ({ name, groups }) => `사용자 ${name}, 그룹 ${groups.join(', ')}`,
		status: ({ status }) => statuses[status],
		target: ({ cluster, user, namespace }) =>
			`클러스터 ${cluster}, 사용자 ${user}, 네임스페이스 ${namespace}`
	},
	slips: {
		'cn-and-o': () => '반대예요. CN이 사용자, O가 그룹이에요.',
		'each-o': () => '첫째만이 아니라 모든 O가 그룹이에요.',
		'o-missing': () => '인증서의 O는 사용자가 속한 그룹이에요.',
		'authenticated-missing': () => '누구인지 알려지면 system:authenticated 그룹에도 속해요.',
		'not-an-account': () => '인증서의 CN이 그대로 사용자 이름이 돼요.',
		'account-bare': ({ account }) =>
			`서비스어카운트는 사용자로서 긴 이름을 가져요: system:serviceaccount:${account.namespace}:${account.name}.`,
		'account-order': ({ account }) =>
			`네임스페이스 ‘${account.namespace}’ 다음에 이름 ‘${account.name}’ 순서예요.`,
		'account-groups': ({ namespace }) =>
			`서비스어카운트는 system:serviceaccounts 그룹과 system:serviceaccounts:${namespace} 그룹에 속해요.`,
		'not-anonymous': () => '익명은 아무것도 제시하지 않을 때뿐이에요.',
		'certificate-first': () => '인증서를 토큰보다 먼저 보고, 처음 받아들여진 것이 쓰여요.',
		'context-flag': () => '--context는 모든 파일의 현재 컨텍스트보다 먼저예요.',
		'namespace-flag': () => '-n은 컨텍스트의 네임스페이스보다 먼저예요.',
		'namespace-of-context': () =>
			'-n이 없으면 컨텍스트의 네임스페이스를 쓰고, 그것도 없을 때만 ‘default’예요.',
		'kubeconfig-flag': () => '--kubeconfig가 있으면 그 파일만 읽어요.',
		variable: () => 'KUBECONFIG가 있으면 거기 적힌 파일만 읽고, 없을 때만 ~/.kube/config를 읽어요.',
		'first-file': () =>
			'KUBECONFIG의 파일 가운데 먼저 적힌 것이 이겨요. 현재 컨텍스트도, 같은 이름의 항목도 그래요.'
	},
	answers: (label) => `답은 ‘${label}’이에요.`
};
