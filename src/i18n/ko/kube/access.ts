import type { Grant } from '#core/kube/access/rbac/grants.ts';
import type { AccessWords, ReasonWords } from '../../en/kube/access.ts';
import { instant } from '../../instant.ts';

const list = (names: readonly string[]) => (names.length > 0 ? names.join(', ') : '없음');
const bound = ({ binding, namespace, roleRef }: Grant) =>
	namespace === ''
		? `${roleRef.name} ${roleRef.kind}에 연결된 ClusterRoleBinding ${binding}`
		: `${roleRef.name} ${roleRef.kind}에 연결된 ${namespace} 네임스페이스의 RoleBinding ${binding}`;

const reasons: ReasonWords = {
	'certificate-not-yet-valid': ({ from }) =>
		`인증서가 아직 유효하지 않아요. 시작: ${instant(from)}.`,
	'certificate-expired': ({ at }) => `인증서가 만료됐어요. 만료: ${instant(at)}.`,
	'certificate-authority-unknown': ({ issuer }) =>
		`인증서에 서명한 ‘${issuer}’ CA를 여기서는 믿지 않아요.`,
	'certificate-authority-expired': ({ issuer, at }) =>
		`‘${issuer}’ CA 자체가 만료돼서 그 CA가 서명한 인증서도 모두 쓸 수 없어요. 만료: ${instant(at)}.`,
	'certificate-usage': ({ usage }) => `‘${usage}’ 용도로는 쓸 수 없는 인증서예요.`,
	'certificate-without-name': () => '인증서에 CN이 없어서 사용자를 알 수 없어요.',
	'server-name-mismatch': ({ host, names }) =>
		`서버 인증서의 이름 목록에 ${host} 주소가 없어요. 목록: ${list(names)}.`,
	'front-proxy-name': ({ name, allowed }) =>
		`프런트 프록시 인증서의 이름이 ‘${name}’인데, 허용된 이름은 이래요: ${list(allowed)}.`,
	'front-proxy-no-user': () => '프런트 프록시 인증서는 있지만 X-Remote-User 헤더가 없어요.',
	'token-unknown': () =>
		'아무도 모르는 토큰이에요. 익명 요청을 받는 클러스터도 틀린 토큰은 거절해요.',
	'token-key': () => '이 클러스터의 키로 서명한 토큰이 아니에요.',
	'token-audience': ({ audiences, wanted }) =>
		`토큰의 대상(audience)이 달라요. 토큰: ${list(audiences)}, API 서버: ${list(wanted)}.`,
	'token-not-yet-valid': ({ from }) => `토큰이 아직 유효하지 않아요. 시작: ${instant(from)}.`,
	'token-expired': ({ at }) => `토큰이 만료됐어요. 만료: ${instant(at)}.`,
	'token-account-gone': ({ namespace, account }) =>
		`${namespace}/${account} ServiceAccount가 사라져서 그 토큰도 쓸 수 없어요.`,
	'token-account-other': ({ namespace, account }) =>
		`${namespace}/${account} ServiceAccount가 새로 만들어졌고, 토큰은 예전 것에 딸려 있어요.`,
	'token-bound-gone': ({ kind, name }) => `토큰이 묶여 있던 ${name} ${kind} 객체가 사라졌어요.`,
	'token-bound-other': ({ kind, name }) =>
		`토큰은 이름만 같은 예전 ${name} ${kind} 객체에 묶여 있어요.`,
	'token-secret-gone': ({ secret }) => `토큰을 담고 있던 ${secret} Secret이 사라졌어요.`,
	'token-secret-other': ({ secret }) => `${secret} Secret에는 이제 다른 토큰이 들어 있어요.`,
	'token-invalidated': ({ secret, since }) =>
		`${secret} Secret의 토큰은 1년 동안 쓰이지 않아서 ${since}에 무효로 표시됐어요.`,
	'bootstrap-expired': ({ id, at }) => `부트스트랩 토큰 ${id} 만료됨: ${instant(at)}.`,
	'bootstrap-other-use': ({ id }) =>
		`인증용이 아닌 부트스트랩 토큰이에요(${id}). usage-bootstrap-authentication 값이 true가 아니에요.`,
	'bootstrap-group': ({ id, group }) =>
		`부트스트랩 토큰 ${id}에 적힌 ${group} 그룹은 쓸 수 없어요. system:bootstrappers:… 그룹만 돼요.`,
	'anonymous-off': () => '누구인지 보여 주는 것이 없고, 익명 요청은 꺼져 있어요.',
	'anonymous-off-by-mode': () =>
		'누구인지 보여 주는 것이 없고, AlwaysAllow와 함께라면 익명 요청은 꺼져요.',
	'anonymous-path': ({ path, paths }) =>
		`누구인지 보여 주는 것이 없어요. 그럴 때 열리는 경로는 ${list(paths)}뿐이고 ${path} 경로는 아니에요.`,
	'allowed-masters': () => 'system:masters 그룹은 RBAC와 상관없이 무엇이든 할 수 있어요.',
	'allowed-always': () => 'AlwaysAllow 모드는 모두 통과시켜요.',
	'allowed-by-binding': ({ grant }) => `허용한 바인딩: ${bound(grant)}.`,
	'forbidden-by-mode': () => '이 클러스터에는 무언가를 허용하는 인가 모드가 없어요.',
	'forbidden-no-binding': () =>
		'누구인지는 알지만, 여기서 이 사용자에게 권한을 주는 바인딩이 없어요.',
	'forbidden-no-rule': ({ grants }) =>
		`누구인지는 알지만, 여기에 해당하는 바인딩 가운데 이것을 허용하는 것이 없어요: ${grants.map(bound).join('; ')}.`,
	'issue-account-missing': ({ namespace, account }) =>
		`${namespace} 네임스페이스에 ${account} ServiceAccount가 없어요.`,
	'issue-too-short': ({ seconds, min }) =>
		`토큰의 수명은 적어도 ${min}초여야 하는데 ${seconds}초를 요청했어요.`,
	'issue-too-long': ({ seconds, max }) =>
		`토큰의 수명은 많아야 ${max}초인데 ${seconds}초를 요청했어요.`,
	'issue-bound-missing': ({ kind, name }) => `토큰을 묶을 ${name} ${kind} 객체가 없어요.`,
	'issue-bound-other': ({ kind, name }) =>
		`${name} ${kind} 객체의 uid가 달라요. 지워졌다가 새로 만들어졌어요.`,
	'issue-pod-account': ({ pod, account }) =>
		`${pod} Pod는 ${account} ServiceAccount로 실행돼서, 그 계정의 토큰만 묶을 수 있어요.`,
	'issue-bound-kind': ({ kind }) => `이 버전에서는 아직 ${kind} 객체에 토큰을 묶을 수 없어요.`,
	'csr-too-short': ({ seconds, min }) =>
		`expirationSeconds는 적어도 ${min}초여야 하는데 ${seconds}초를 요청했어요.`,
	'csr-no-usages': () => '요청에 usages가 없어요.',
	'csr-masters': () =>
		'이 서명자로는 system:masters 클라이언트 인증서를 받을 수 없어요. 어드미션이 요청을 거절해요.',
	'csr-not-approved': () => '아직 아무도 승인하지 않은 요청이에요.',
	'csr-denied': () => '거부된 요청이에요. 되돌릴 수 없어요.',
	'csr-usages': ({ missing, extra }) =>
		`usages가 서명자의 조건과 달라요. 모자람: ${list(missing)}, 넘침: ${list(extra)}.`,
	'csr-subject': ({ signer }) =>
		`${signer} 서명자는 CN=system:node:…, O=system:nodes인 요청에만 서명해요.`,
	'csr-names': ({ signer }) => `요청의 이름과 주소가 ${signer} 서명자의 조건과 달라요.`,
	'kubeconfig-missing': ({ path }) =>
		`${path} 파일이 없어요. --kubeconfig로 가리킨 파일은 있어야 해요.`,
	'context-missing': ({ name }) => `읽은 kubeconfig 어디에도 ‘${name}’ 컨텍스트가 없어요.`,
	'cluster-missing': ({ name }) => `읽은 kubeconfig 어디에도 ‘${name}’ 클러스터가 없어요.`,
	'user-missing': ({ name }) => `읽은 kubeconfig 어디에도 ‘${name}’ 사용자가 없어요.`,
	'authority-twice': ({ cluster }) =>
		`‘${cluster}’ 클러스터에 CA가 파일로도 데이터로도 적혀 있어요.`,
	'certificate-twice': ({ user }) => `‘${user}’ 사용자에 인증서가 파일로도 데이터로도 적혀 있어요.`,
	'key-twice': ({ user }) => `‘${user}’ 사용자에 키가 파일로도 데이터로도 적혀 있어요.`,
	'key-missing': ({ user }) => `‘${user}’ 사용자에 인증서만 있고 키가 없어요.`,
	'methods-several': ({ user }) =>
		`‘${user}’ 사용자에 토큰과 비밀번호가 함께 있어요. 하나만 있어야 해요.`,
	'impersonated-user-missing': ({ user }) =>
		`‘${user}’ 사용자가 다른 이의 그룹이나 uid로 행동하려 하지만, 누구로서인지(--as) 없어요.`,
	'insecure-with-authority': () =>
		'CA와 insecure-skip-tls-verify는 함께 쓸 수 없어요. 확인하거나, 하지 않거나 둘 중 하나예요.',
	'file-missing': ({ field, path }) => `${field} 항목이 가리키는 파일이 없어요: ${path}`,
	'edit-no-current-context': () => '현재 컨텍스트가 없어서 --current가 가리키는 것이 없어요.',
	'edit-name-empty': () => '이름이 빠졌어요.',
	'edit-context-missing': ({ name }) => `바꿔 쓸 ‘${name}’ 컨텍스트가 없어요.`,
	'edit-not-in-file': ({ what, name }) =>
		`지울 ‘${name}’ ${{ cluster: '클러스터가', context: '컨텍스트가', user: '사용자가' }[what]} 없어요.`,
	'edit-rename-missing': ({ name }) => `이름을 바꿀 ‘${name}’ 컨텍스트가 없어요.`,
	'edit-rename-taken': ({ to }) => `‘${to}’ 컨텍스트가 이미 있어요.`,
	'edit-methods-several': () => '토큰과 비밀번호 가운데 하나만 줄 수 있어요.',
	'edit-insecure-with-authority': () => 'CA와 확인하지 않는 모드를 한꺼번에 줄 수 없어요.',
	'edit-embedded-missing': ({ path }) => `담을 파일이 없어요: ${path}`,
	'edit-path-unknown': ({ path }) => `kubeconfig에 ‘${path}’ 자리는 없어요.`,
	'edit-no-field': ({ path }) =>
		`‘${path}’ 자리는 필드 하나가 아니에요. set은 contexts.dev.namespace처럼 필드를 적어요.`,
	'edit-entry-missing': ({ name }) => `‘${name}’ 항목이 없어요.`,
	'edit-value-empty': () => 'set으로는 값을 비울 수 없어요. unset을 쓰세요.',
	'edit-not-boolean': ({ value }) => `‘${value}’ 값은 true도 false도 아니에요.`,
	'edit-active-context-removed': ({ name }) =>
		`‘${name}’ 컨텍스트는 현재 컨텍스트였고 이름이 그대로 남아 있어요. use-context로 다른 것을 고르세요.`,
	'proxy-pattern': ({ pattern }) => `‘${pattern}’ 값은 정규 표현식이 아니에요.`
};

const kept = {
	version: '남음: 쓰이지 않는 토큰은 1.29부터 정리해요.',
	tracking: '남음: 쓰임을 기록한 지 아직 1년이 되지 않았어요.',
	young: '남음: 만든 지 1년이 되지 않았어요.',
	used: '남음: 지난 1년 안에 쓰였어요.',
	'by-hand': '남음: 손으로 만든 것은 끝나지 않아요.',
	mounted: '남음: 마운트한 Pod가 있어요.',
	waiting: '아직 남음: 무효로 표시됐고, 그로부터 1년 뒤에 지워져요.'
};

const filters = {
	'reject-paths': '경로가 --reject-paths에 걸려요',
	'reject-methods': '메서드가 --reject-methods에 걸려요',
	'accept-paths': '경로가 --accept-paths에 없어요',
	'accept-hosts': 'Host 헤더가 --accept-hosts에 없어요'
};

export const access: AccessWords = {
	reasons,
	authenticators: {
		'front-proxy': '프런트 프록시',
		certificate: '클라이언트 인증서',
		'static-token': '토큰 파일',
		'account-token': 'ServiceAccount 토큰',
		'bootstrap-token': '부트스트랩 토큰',
		anonymous: '익명'
	},
	outcomes: { accepted: '받아들임', passed: '할 말 없음', refused: '거절' },
	statuses: {
		200: '통과',
		401: '누구인지 모름',
		403: '누구인지는 알지만 허용되지 않음',
		500: '서버가 이해할 수 없는 요청'
	},
	proxied: (result) => {
		switch (result.kind) {
			case 'unreachable':
				return `프록시가 ${result.address} 주소에서만 듣고 있어서, --accept-hosts와 상관없이 다른 컴퓨터에서는 닿지 않아요.`;
			case 'refused':
				return `프록시가 직접 403으로 답해요. ${filters[result.by]}: ${result.tested}`;
			case 'passed':
				return result.token === 'caller'
					? '프록시가 보낸 이의 토큰 그대로 넘겨요.'
					: '프록시가 자기를 띄운 사람의 자격 증명으로 넘겨요.';
		}
	},
	fate: (fate) => {
		switch (fate.kind) {
			case 'kept':
				return kept[fate.why];
			case 'invalidated':
				return `1년 동안 쓰이지 않아서 무효로 표시돼요(${fate.since}). 라벨을 떼면 다시 쓸 수 있어요.`;
			case 'deleted':
				return '1년 동안 쓰이지 않았고 무효로 표시된 지도 1년이 지나서 지워져요.';
		}
	},
	escalation: (result) => {
		if (!result.allowed)
			return result.missing
				? '거절: 자기에게 없는 권한은 남에게 줄 수 없어요.'
				: `거절: ${result.roleRef.name} 역할이 없어요. 없는 역할에 바인딩하려면 bind 동사가 필요해요.`;
		if (result.by === 'covered') return '허용: 주려는 권한을 모두 가지고 있어요.';
		return result.by === 'verb'
			? '허용: escalate나 bind 동사가 있어요.'
			: '허용: system:masters 그룹은 무엇이든 줄 수 있어요.';
	},
	serverBy: {
		flag: '--server로 정함',
		cluster: '컨텍스트의 클러스터에서',
		default: '서버를 정한 것이 없어서 kubectl의 기본값',
		pod: 'Pod의 환경 변수에서'
	},
	namespaceBy: {
		flag: '-n으로 정함',
		context: '컨텍스트에서',
		default: '정한 것이 없어서 default',
		pod: 'Pod 자신의 네임스페이스'
	},
	contextBy: { flag: '--context로 정함', file: '현재 컨텍스트', none: '고른 것이 없음' },
	files: {
		flag: '--kubeconfig로 가리킨 파일 하나',
		variable: 'KUBECONFIG의 파일들을 합친 것',
		home: '~/.kube/config 파일'
	}
};
