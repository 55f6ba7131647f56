import type { SkillWords } from '../en/skills.ts';

export const skills: SkillWords = {
	titles: {
		'dns.shortest-name': '서비스를 찾는 가장 짧은 이름',
		'dns.resolves-to': '이름으로 얻는 IPv4 주소',
		'dns.which-names': '서비스를 찾을 수 있는 이름 고르기',
		'dns.pod-name': '파드 하나를 늘 찾을 수 있는 이름',
		'dns.srv': 'SRV 레코드를 묻는 이름',
		'dns.external-name': 'ExternalName 서비스의 이름으로 얻는 주소',
		'traffic.reach': '서비스에 닿을 수 있는 주소',
		'traffic.who-answers': '응답할 수 있는 파드',
		'traffic.source-ip': '응답하는 파드에 보이는 출발지 주소',
		'traffic.no-endpoint': '쓸 수 있는 파드가 거의 없을 때의 연결',
		'traffic.health-check': '로드 밸런서의 상태 확인을 통과하는 노드',
		'traffic.node-port': 'API 서버가 받아 주는 노드 포트',
		'traffic.allocated-port': '새 서비스가 받는 노드 포트',
		'traffic.selectorless': '셀렉터가 없는 서비스에서 응답하는 쪽',
		'traffic.external-port': 'ExternalName 서비스에 접속할 때 연결이 가는 곳',
		'kubectl.write': '할 일에 맞는 kubectl 명령 쓰기',
		'kubectl.same': '하는 일이 같은 kubectl 명령',
		'access.who-am-i': '인증서나 토큰의 사용자와 그룹',
		'access.401-or-403': 'API 서버의 답: 200, 401, 403',
		'access.context': 'kubeconfig에 따라 쓰이는 클러스터, 사용자, 네임스페이스',
		'yaml.fix': '매니페스트 고치기'
	},
	anew: '물을 때마다 새로운 문제가 나와요.'
};
