/**
 * Questions about access, drawn from one seed at the highest level. A log keeps skill, seed and
 * model: what this seed gives may change only together with `MODEL`.
 */
import type { SkillName } from '#core/kube/scenario/skills.ts';

export type ToldAccess = {
	readonly ask: SkillName;
	readonly recipe: Readonly<Record<string, string>>;
	readonly en: string;
	readonly ko: string;
	/** The right option, in English. */
	readonly right: string;
};

export const SEED = 'golden';

export const toldAccess: readonly ToldAccess[] = [
	{
		ask: 'access.who-am-i',
		recipe: { by: 'certificate' },
		en: 'A client shows a certificate that the cluster’s authority signed (CN=anna, O=games, O=ops, O=prod). Who is that for the API server?',
		ko: '클라이언트가 제시하는 것: 클러스터의 인증 기관이 서명한 인증서(CN=anna, O=games, O=ops, O=prod). API 서버는 누구로 인식할까요?',
		right: 'User anna; groups games, ops, prod, system:authenticated'
	},
	{
		ask: 'access.who-am-i',
		recipe: { by: 'token' },
		en: 'A client shows a token of the ServiceAccount “scraper” in “shop”. Who is that for the API server?',
		ko: '클라이언트가 제시하는 것: 네임스페이스 ‘shop’의 서비스어카운트 ‘scraper’의 토큰. API 서버는 누구로 인식할까요?',
		right:
			'User system:serviceaccount:shop:scraper; groups system:serviceaccounts, system:serviceaccounts:shop, system:authenticated'
	},
	{
		ask: 'access.who-am-i',
		recipe: { by: 'both' },
		en: 'A client shows a certificate that the cluster’s authority signed (CN=anna, O=games, O=ops, O=prod) and a token of the ServiceAccount “scraper” in “shop”. Who is that for the API server?',
		ko: '클라이언트가 제시하는 것: 클러스터의 인증 기관이 서명한 인증서(CN=anna, O=games, O=ops, O=prod), 그리고 네임스페이스 ‘shop’의 서비스어카운트 ‘scraper’의 토큰. API 서버는 누구로 인식할까요?',
		right: 'User anna; groups games, ops, prod, system:authenticated'
	},
	{
		ask: 'access.401-or-403',
		recipe: { case: 'fine' },
		en: 'It is 2026-10-08 13:00 UTC, and the API server trusts the authority “kubernetes”. A client shows a certificate: CN=minjun, O=shop, signed by “kubernetes”, good until 2027-09-28 00:00 UTC. Beside those of every new cluster there is one binding. RoleBinding “shop-view” in “data”: the ClusterRole “view” for the user “minjun”. It asks: list pods in “data”. What does the API server answer?',
		ko: '지금은 2026-10-08 13:00 UTC이고, API 서버는 인증 기관 ‘kubernetes’를 믿어요. 클라이언트가 제시하는 것: 인증서(CN=minjun, O=shop, ‘kubernetes’가 서명, 2027-09-28 00:00 UTC까지 유효). 새 클러스터에 늘 있는 것 말고 바인딩이 하나 더 있어요. 네임스페이스 ‘data’의 RoleBinding ‘shop-view’: 사용자 ‘minjun’에게 ClusterRole ‘view’. 요청: 네임스페이스 ‘data’의 pods에 대한 list. API 서버는 어떤 응답을 돌려줄까요?',
		right: '2xx: let in'
	},
	{
		ask: 'access.401-or-403',
		recipe: { case: 'no-binding' },
		en: 'It is 2026-10-08 13:00 UTC, and the API server trusts the authority “kubernetes”. A client shows a certificate: CN=minjun, O=shop, signed by “kubernetes”, good until 2027-09-28 00:00 UTC. There are no bindings but those of every new cluster. It asks: list pods in “data”. What does the API server answer?',
		ko: '지금은 2026-10-08 13:00 UTC이고, API 서버는 인증 기관 ‘kubernetes’를 믿어요. 클라이언트가 제시하는 것: 인증서(CN=minjun, O=shop, ‘kubernetes’가 서명, 2027-09-28 00:00 UTC까지 유효). 바인딩은 새 클러스터에 늘 있는 것뿐이에요. 요청: 네임스페이스 ‘data’의 pods에 대한 list. API 서버는 어떤 응답을 돌려줄까요?',
		right: '403: authorization fails'
	},
	{
		ask: 'access.401-or-403',
		recipe: { case: 'other-subject' },
		en: 'It is 2026-10-08 13:00 UTC, and the API server trusts the authority “kubernetes”. A client shows a certificate: CN=minjun, O=shop, signed by “kubernetes”, good until 2027-09-28 00:00 UTC. Beside those of every new cluster there is one binding. RoleBinding “shop-view” in “data”: the ClusterRole “view” for the user “deployer”. It asks: list pods in “data”. What does the API server answer?',
		ko: '지금은 2026-10-08 13:00 UTC이고, API 서버는 인증 기관 ‘kubernetes’를 믿어요. 클라이언트가 제시하는 것: 인증서(CN=minjun, O=shop, ‘kubernetes’가 서명, 2027-09-28 00:00 UTC까지 유효). 새 클러스터에 늘 있는 것 말고 바인딩이 하나 더 있어요. 네임스페이스 ‘data’의 RoleBinding ‘shop-view’: 사용자 ‘deployer’에게 ClusterRole ‘view’. 요청: 네임스페이스 ‘data’의 pods에 대한 list. API 서버는 어떤 응답을 돌려줄까요?',
		right: '403: authorization fails'
	},
	{
		ask: 'access.401-or-403',
		recipe: { case: 'other-namespace' },
		en: 'It is 2026-10-08 13:00 UTC, and the API server trusts the authority “kubernetes”. A client shows a certificate: CN=minjun, O=shop, signed by “kubernetes”, good until 2027-09-28 00:00 UTC. Beside those of every new cluster there is one binding. RoleBinding “shop-view” in “bank”: the ClusterRole “view” for the user “minjun”. It asks: list pods in “data”. What does the API server answer?',
		ko: '지금은 2026-10-08 13:00 UTC이고, API 서버는 인증 기관 ‘kubernetes’를 믿어요. 클라이언트가 제시하는 것: 인증서(CN=minjun, O=shop, ‘kubernetes’가 서명, 2027-09-28 00:00 UTC까지 유효). 새 클러스터에 늘 있는 것 말고 바인딩이 하나 더 있어요. 네임스페이스 ‘bank’의 RoleBinding ‘shop-view’: 사용자 ‘minjun’에게 ClusterRole ‘view’. 요청: 네임스페이스 ‘data’의 pods에 대한 list. API 서버는 어떤 응답을 돌려줄까요?',
		right: '403: authorization fails'
	},
	{
		ask: 'access.401-or-403',
		recipe: { case: 'everywhere-by-one' },
		en: 'It is 2026-10-08 13:00 UTC, and the API server trusts the authority “kubernetes”. A client shows a certificate: CN=minjun, O=shop, signed by “kubernetes”, good until 2027-09-28 00:00 UTC. Beside those of every new cluster there is one binding. RoleBinding “shop-view” in “data”: the ClusterRole “view” for the user “minjun”. It asks: list pods in all namespaces. What does the API server answer?',
		ko: '지금은 2026-10-08 13:00 UTC이고, API 서버는 인증 기관 ‘kubernetes’를 믿어요. 클라이언트가 제시하는 것: 인증서(CN=minjun, O=shop, ‘kubernetes’가 서명, 2027-09-28 00:00 UTC까지 유효). 새 클러스터에 늘 있는 것 말고 바인딩이 하나 더 있어요. 네임스페이스 ‘data’의 RoleBinding ‘shop-view’: 사용자 ‘minjun’에게 ClusterRole ‘view’. 요청: 모든 네임스페이스의 pods에 대한 list. API 서버는 어떤 응답을 돌려줄까요?',
		right: '403: authorization fails'
	},
	{
		ask: 'access.401-or-403',
		recipe: { case: 'other-verb' },
		en: 'It is 2026-10-08 13:00 UTC, and the API server trusts the authority “kubernetes”. A client shows a certificate: CN=minjun, O=shop, signed by “kubernetes”, good until 2027-09-28 00:00 UTC. Beside those of every new cluster there is one binding. RoleBinding “shop-view” in “data”: the ClusterRole “view” for the user “minjun”. It asks: create pods in “data”. What does the API server answer?',
		ko: '지금은 2026-10-08 13:00 UTC이고, API 서버는 인증 기관 ‘kubernetes’를 믿어요. 클라이언트가 제시하는 것: 인증서(CN=minjun, O=shop, ‘kubernetes’가 서명, 2027-09-28 00:00 UTC까지 유효). 새 클러스터에 늘 있는 것 말고 바인딩이 하나 더 있어요. 네임스페이스 ‘data’의 RoleBinding ‘shop-view’: 사용자 ‘minjun’에게 ClusterRole ‘view’. 요청: 네임스페이스 ‘data’의 pods에 대한 create. API 서버는 어떤 응답을 돌려줄까요?',
		right: '403: authorization fails'
	},
	{
		ask: 'access.401-or-403',
		recipe: { case: 'secrets' },
		en: 'It is 2026-10-08 13:00 UTC, and the API server trusts the authority “kubernetes”. A client shows a certificate: CN=minjun, O=shop, signed by “kubernetes”, good until 2027-09-28 00:00 UTC. Beside those of every new cluster there is one binding. RoleBinding “shop-view” in “data”: the ClusterRole “view” for the user “minjun”. It asks: list secrets in “data”. What does the API server answer?',
		ko: '지금은 2026-10-08 13:00 UTC이고, API 서버는 인증 기관 ‘kubernetes’를 믿어요. 클라이언트가 제시하는 것: 인증서(CN=minjun, O=shop, ‘kubernetes’가 서명, 2027-09-28 00:00 UTC까지 유효). 새 클러스터에 늘 있는 것 말고 바인딩이 하나 더 있어요. 네임스페이스 ‘data’의 RoleBinding ‘shop-view’: 사용자 ‘minjun’에게 ClusterRole ‘view’. 요청: 네임스페이스 ‘data’의 secrets에 대한 list. API 서버는 어떤 응답을 돌려줄까요?',
		right: '403: authorization fails'
	},
	{
		ask: 'access.401-or-403',
		recipe: { case: 'certificate-expired' },
		en: 'It is 2026-10-08 13:00 UTC, and the API server trusts the authority “kubernetes”. A client shows a certificate: CN=minjun, O=shop, signed by “kubernetes”, good until 2026-10-08 05:00 UTC. Beside those of every new cluster there is one binding. RoleBinding “shop-read” in “data”: the ClusterRole “view” for the group “shop”. It asks: list configmaps in “data”. What does the API server answer?',
		ko: '지금은 2026-10-08 13:00 UTC이고, API 서버는 인증 기관 ‘kubernetes’를 믿어요. 클라이언트가 제시하는 것: 인증서(CN=minjun, O=shop, ‘kubernetes’가 서명, 2026-10-08 05:00 UTC까지 유효). 새 클러스터에 늘 있는 것 말고 바인딩이 하나 더 있어요. 네임스페이스 ‘data’의 RoleBinding ‘shop-read’: 그룹 ‘shop’에게 ClusterRole ‘view’. 요청: 네임스페이스 ‘data’의 configmaps에 대한 list. API 서버는 어떤 응답을 돌려줄까요?',
		right: '401: authentication fails'
	},
	{
		ask: 'access.401-or-403',
		recipe: { case: 'other-authority' },
		en: 'It is 2026-10-08 13:00 UTC, and the API server trusts the authority “kubernetes”. A client shows a certificate: CN=minjun, O=shop, signed by “office-ca”, good until 2027-09-28 00:00 UTC. Beside those of every new cluster there is one binding. RoleBinding “shop-read” in “data”: the ClusterRole “view” for the group “shop”. It asks: list configmaps in “data”. What does the API server answer?',
		ko: '지금은 2026-10-08 13:00 UTC이고, API 서버는 인증 기관 ‘kubernetes’를 믿어요. 클라이언트가 제시하는 것: 인증서(CN=minjun, O=shop, ‘office-ca’가 서명, 2027-09-28 00:00 UTC까지 유효). 새 클러스터에 늘 있는 것 말고 바인딩이 하나 더 있어요. 네임스페이스 ‘data’의 RoleBinding ‘shop-read’: 그룹 ‘shop’에게 ClusterRole ‘view’. 요청: 네임스페이스 ‘data’의 configmaps에 대한 list. API 서버는 어떤 응답을 돌려줄까요?',
		right: '401: authentication fails'
	},
	{
		ask: 'access.401-or-403',
		recipe: { case: 'server-certificate' },
		en: 'It is 2026-10-08 13:00 UTC, and the API server trusts the authority “kubernetes”. A client shows a certificate: CN=minjun, O=shop, signed by “kubernetes”, good until 2027-09-28 00:00 UTC, made for servers only (server auth). Beside those of every new cluster there is one binding. RoleBinding “shop-read” in “data”: the ClusterRole “view” for the group “shop”. It asks: list configmaps in “data”. What does the API server answer?',
		ko: '지금은 2026-10-08 13:00 UTC이고, API 서버는 인증 기관 ‘kubernetes’를 믿어요. 클라이언트가 제시하는 것: 인증서(CN=minjun, O=shop, ‘kubernetes’가 서명, 2027-09-28 00:00 UTC까지 유효, 서버 전용(server auth)). 새 클러스터에 늘 있는 것 말고 바인딩이 하나 더 있어요. 네임스페이스 ‘data’의 RoleBinding ‘shop-read’: 그룹 ‘shop’에게 ClusterRole ‘view’. 요청: 네임스페이스 ‘data’의 configmaps에 대한 list. API 서버는 어떤 응답을 돌려줄까요?',
		right: '401: authentication fails'
	},
	{
		ask: 'access.401-or-403',
		recipe: { case: 'masters' },
		en: 'It is 2026-10-08 13:00 UTC, and the API server trusts the authority “kubernetes”. A client shows a certificate: CN=minjun, O=shop, O=system:masters, signed by “kubernetes”, good until 2027-09-28 00:00 UTC. There are no bindings but those of every new cluster. It asks: delete secrets in “data”. What does the API server answer?',
		ko: '지금은 2026-10-08 13:00 UTC이고, API 서버는 인증 기관 ‘kubernetes’를 믿어요. 클라이언트가 제시하는 것: 인증서(CN=minjun, O=shop, O=system:masters, ‘kubernetes’가 서명, 2027-09-28 00:00 UTC까지 유효). 바인딩은 새 클러스터에 늘 있는 것뿐이에요. 요청: 네임스페이스 ‘data’의 secrets에 대한 delete. API 서버는 어떤 응답을 돌려줄까요?',
		right: '2xx: let in'
	},
	{
		ask: 'access.401-or-403',
		recipe: { case: 'token-expired' },
		en: 'It is 2026-10-08 13:00 UTC. A client shows a token of the ServiceAccount “deployer” in “data”, good until 2026-10-07 08:00 UTC. Beside those of every new cluster there is one binding. RoleBinding “deployer-read” in “data”: the ClusterRole “view” for the ServiceAccount “deployer” in “data”. It asks: list pods in “data”. What does the API server answer?',
		ko: '지금은 2026-10-08 13:00 UTC이에요. 클라이언트가 제시하는 것: 네임스페이스 ‘data’의 서비스어카운트 ‘deployer’의 토큰(2026-10-07 08:00 UTC까지 유효). 새 클러스터에 늘 있는 것 말고 바인딩이 하나 더 있어요. 네임스페이스 ‘data’의 RoleBinding ‘deployer-read’: 네임스페이스 ‘data’의 서비스어카운트 ‘deployer’에게 ClusterRole ‘view’. 요청: 네임스페이스 ‘data’의 pods에 대한 list. API 서버는 어떤 응답을 돌려줄까요?',
		right: '401: authentication fails'
	},
	{
		ask: 'access.401-or-403',
		recipe: { case: 'other-audience' },
		en: 'It is 2026-10-08 13:00 UTC. A client shows a token of the ServiceAccount “deployer” in “data”, for the audience “metrics”, good until 2026-10-08 13:30 UTC. Beside those of every new cluster there is one binding. RoleBinding “deployer-read” in “data”: the ClusterRole “view” for the ServiceAccount “deployer” in “data”. It asks: list pods in “data”. What does the API server answer?',
		ko: '지금은 2026-10-08 13:00 UTC이에요. 클라이언트가 제시하는 것: 네임스페이스 ‘data’의 서비스어카운트 ‘deployer’의 토큰(audience는 ‘metrics’, 2026-10-08 13:30 UTC까지 유효). 새 클러스터에 늘 있는 것 말고 바인딩이 하나 더 있어요. 네임스페이스 ‘data’의 RoleBinding ‘deployer-read’: 네임스페이스 ‘data’의 서비스어카운트 ‘deployer’에게 ClusterRole ‘view’. 요청: 네임스페이스 ‘data’의 pods에 대한 list. API 서버는 어떤 응답을 돌려줄까요?',
		right: '401: authentication fails'
	},
	{
		ask: 'access.401-or-403',
		recipe: { case: 'account-gone' },
		en: 'It is 2026-10-08 13:00 UTC. A client shows a token of the ServiceAccount “deployer” in “data”, good until 2026-10-08 13:30 UTC, but the ServiceAccount was deleted in the meantime. Beside those of every new cluster there is one binding. RoleBinding “deployer-read” in “data”: the ClusterRole “view” for the ServiceAccount “deployer” in “data”. It asks: list pods in “data”. What does the API server answer?',
		ko: '지금은 2026-10-08 13:00 UTC이에요. 클라이언트가 제시하는 것: 네임스페이스 ‘data’의 서비스어카운트 ‘deployer’의 토큰(2026-10-08 13:30 UTC까지 유효, 그 서비스어카운트는 그 뒤 삭제됨). 새 클러스터에 늘 있는 것 말고 바인딩이 하나 더 있어요. 네임스페이스 ‘data’의 RoleBinding ‘deployer-read’: 네임스페이스 ‘data’의 서비스어카운트 ‘deployer’에게 ClusterRole ‘view’. 요청: 네임스페이스 ‘data’의 pods에 대한 list. API 서버는 어떤 응답을 돌려줄까요?',
		right: '401: authentication fails'
	},
	{
		ask: 'access.401-or-403',
		recipe: { case: 'pod-gone' },
		en: 'It is 2026-10-08 13:00 UTC. A client shows a token of the ServiceAccount “deployer” in “data”, bound to the pod “deployer-0”, good until 2026-10-08 13:30 UTC, but the pod was deleted in the meantime. Beside those of every new cluster there is one binding. RoleBinding “deployer-read” in “data”: the ClusterRole “view” for the ServiceAccount “deployer” in “data”. It asks: list pods in “data”. What does the API server answer?',
		ko: '지금은 2026-10-08 13:00 UTC이에요. 클라이언트가 제시하는 것: 네임스페이스 ‘data’의 서비스어카운트 ‘deployer’의 토큰(파드 ‘deployer-0’에 묶임, 2026-10-08 13:30 UTC까지 유효, 그 파드는 그 뒤 삭제됨). 새 클러스터에 늘 있는 것 말고 바인딩이 하나 더 있어요. 네임스페이스 ‘data’의 RoleBinding ‘deployer-read’: 네임스페이스 ‘data’의 서비스어카운트 ‘deployer’에게 ClusterRole ‘view’. 요청: 네임스페이스 ‘data’의 pods에 대한 list. API 서버는 어떤 응답을 돌려줄까요?',
		right: '401: authentication fails'
	},
	{
		ask: 'access.401-or-403',
		recipe: { case: 'nothing-shown' },
		en: 'A client shows nothing; anonymous requests are allowed. There are no bindings but those of every new cluster. It asks: list pods in “data”. What does the API server answer?',
		ko: '클라이언트는 아무것도 제시하지 않아요. 익명 요청은 허용돼요. 바인딩은 새 클러스터에 늘 있는 것뿐이에요. 요청: 네임스페이스 ‘data’의 pods에 대한 list. API 서버는 어떤 응답을 돌려줄까요?',
		right: '403: authorization fails'
	},
	{
		ask: 'access.401-or-403',
		recipe: { case: 'anonymous-off' },
		en: 'A client shows nothing; anonymous requests are switched off. There are no bindings but those of every new cluster. It asks: list pods in “data”. What does the API server answer?',
		ko: '클라이언트는 아무것도 제시하지 않아요. 익명 요청은 꺼져 있어요. 바인딩은 새 클러스터에 늘 있는 것뿐이에요. 요청: 네임스페이스 ‘data’의 pods에 대한 list. API 서버는 어떤 응답을 돌려줄까요?',
		right: '401: authentication fails'
	},
	{
		ask: 'access.401-or-403',
		recipe: { case: 'public-path' },
		en: 'A client shows nothing; anonymous requests are allowed. There are no bindings but those of every new cluster. It asks: GET /readyz. What does the API server answer?',
		ko: '클라이언트는 아무것도 제시하지 않아요. 익명 요청은 허용돼요. 바인딩은 새 클러스터에 늘 있는 것뿐이에요. 요청: GET /readyz. API 서버는 어떤 응답을 돌려줄까요?',
		right: '2xx: let in'
	},
	{
		ask: 'access.401-or-403',
		recipe: { case: 'unknown-token' },
		en: 'A client shows the token “letmein”, which is in no list. There are no bindings but those of every new cluster. It asks: list pods in “data”. What does the API server answer?',
		ko: '클라이언트가 제시하는 것: 어디에도 등록되지 않은 토큰 ‘letmein’. 바인딩은 새 클러스터에 늘 있는 것뿐이에요. 요청: 네임스페이스 ‘data’의 pods에 대한 list. API 서버는 어떤 응답을 돌려줄까요?',
		right: '401: authentication fails'
	},
	{
		ask: 'access.context',
		recipe: { by: 'context' },
		en: '/home/me/.kube/config, current context live dev: cluster south, user jisoo live: cluster north, user jisoo, namespace music /home/me/team.yaml, current context live dev: cluster north, user emma, namespace shop live: cluster west, user emma, namespace data /home/me/lab.yaml, current context dev dev: cluster west, user felix, namespace prod KUBECONFIG is not set. What does “kubectl get pods --context=dev -n stage” use?',
		ko: '/home/me/.kube/config, 현재 컨텍스트 live dev: 클러스터 south, 사용자 jisoo live: 클러스터 north, 사용자 jisoo, 네임스페이스 music /home/me/team.yaml, 현재 컨텍스트 live dev: 클러스터 north, 사용자 emma, 네임스페이스 shop live: 클러스터 west, 사용자 emma, 네임스페이스 data /home/me/lab.yaml, 현재 컨텍스트 dev dev: 클러스터 west, 사용자 felix, 네임스페이스 prod KUBECONFIG는 없어요. ‘kubectl get pods --context=dev -n stage’ 명령은 무엇을 쓸까요?',
		right: 'Cluster south, user jisoo, namespace stage'
	},
	{
		ask: 'access.context',
		recipe: { by: 'namespace' },
		en: '/home/me/.kube/config, current context live dev: cluster south, user jisoo live: cluster north, user jisoo, namespace music /home/me/team.yaml, current context live dev: cluster north, user emma, namespace shop live: cluster west, user emma, namespace data /home/me/lab.yaml, current context dev dev: cluster west, user felix, namespace prod KUBECONFIG is not set. What does “kubectl get pods --context=live -n stage” use?',
		ko: '/home/me/.kube/config, 현재 컨텍스트 live dev: 클러스터 south, 사용자 jisoo live: 클러스터 north, 사용자 jisoo, 네임스페이스 music /home/me/team.yaml, 현재 컨텍스트 live dev: 클러스터 north, 사용자 emma, 네임스페이스 shop live: 클러스터 west, 사용자 emma, 네임스페이스 data /home/me/lab.yaml, 현재 컨텍스트 dev dev: 클러스터 west, 사용자 felix, 네임스페이스 prod KUBECONFIG는 없어요. ‘kubectl get pods --context=live -n stage’ 명령은 무엇을 쓸까요?',
		right: 'Cluster north, user jisoo, namespace stage'
	},
	{
		ask: 'access.context',
		recipe: { by: 'kubeconfig' },
		en: '/home/me/.kube/config, current context test test: cluster lab, user david, namespace green live: cluster west, user david, namespace games /home/me/team.yaml, current context dev dev: cluster west, user jisoo, namespace blue live: cluster north, user jisoo /home/me/lab.yaml, current context main main: cluster north, user carol, namespace ops KUBECONFIG=/home/me/.kube/config:/home/me/lab.yaml:/home/me/team.yaml. What does “kubectl get pods --kubeconfig=/home/me/team.yaml -n music” use?',
		ko: '/home/me/.kube/config, 현재 컨텍스트 test test: 클러스터 lab, 사용자 david, 네임스페이스 green live: 클러스터 west, 사용자 david, 네임스페이스 games /home/me/team.yaml, 현재 컨텍스트 dev dev: 클러스터 west, 사용자 jisoo, 네임스페이스 blue live: 클러스터 north, 사용자 jisoo /home/me/lab.yaml, 현재 컨텍스트 main main: 클러스터 north, 사용자 carol, 네임스페이스 ops KUBECONFIG=/home/me/.kube/config:/home/me/lab.yaml:/home/me/team.yaml. ‘kubectl get pods --kubeconfig=/home/me/team.yaml -n music’ 명령은 무엇을 쓸까요?',
		right: 'Cluster west, user jisoo, namespace music'
	},
	{
		ask: 'access.context',
		recipe: { by: 'variable' },
		en: '/home/me/.kube/config, current context live dev: cluster south, user jisoo live: cluster north, user jisoo, namespace music /home/me/team.yaml, current context live dev: cluster north, user emma, namespace shop live: cluster west, user emma, namespace data /home/me/lab.yaml, current context dev dev: cluster west, user felix, namespace prod KUBECONFIG=/home/me/team.yaml:/home/me/.kube/config:/home/me/lab.yaml. What does “kubectl get pods --context=live -n dev” use?',
		ko: '/home/me/.kube/config, 현재 컨텍스트 live dev: 클러스터 south, 사용자 jisoo live: 클러스터 north, 사용자 jisoo, 네임스페이스 music /home/me/team.yaml, 현재 컨텍스트 live dev: 클러스터 north, 사용자 emma, 네임스페이스 shop live: 클러스터 west, 사용자 emma, 네임스페이스 data /home/me/lab.yaml, 현재 컨텍스트 dev dev: 클러스터 west, 사용자 felix, 네임스페이스 prod KUBECONFIG=/home/me/team.yaml:/home/me/.kube/config:/home/me/lab.yaml. ‘kubectl get pods --context=live -n dev’ 명령은 무엇을 쓸까요?',
		right: 'Cluster west, user emma, namespace dev'
	},
	{
		ask: 'access.context',
		recipe: { by: 'file' },
		en: '/home/me/.kube/config, current context live dev: cluster south, user jisoo live: cluster north, user jisoo, namespace music /home/me/team.yaml, current context live dev: cluster north, user emma, namespace shop live: cluster west, user emma, namespace data /home/me/lab.yaml, current context dev dev: cluster west, user felix, namespace prod KUBECONFIG is not set. What does “kubectl get pods” use?',
		ko: '/home/me/.kube/config, 현재 컨텍스트 live dev: 클러스터 south, 사용자 jisoo live: 클러스터 north, 사용자 jisoo, 네임스페이스 music /home/me/team.yaml, 현재 컨텍스트 live dev: 클러스터 north, 사용자 emma, 네임스페이스 shop live: 클러스터 west, 사용자 emma, 네임스페이스 data /home/me/lab.yaml, 현재 컨텍스트 dev dev: 클러스터 west, 사용자 felix, 네임스페이스 prod KUBECONFIG는 없어요. ‘kubectl get pods’ 명령은 무엇을 쓸까요?',
		right: 'Cluster north, user jisoo, namespace music'
	}
];
