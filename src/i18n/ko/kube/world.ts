import type { WorldWords } from '../../en/kube/world.ts';

const forms = {
	label: '영문 소문자, 숫자, 하이픈으로 63자까지, 양 끝은 글자나 숫자',
	'old-label': '영문 소문자, 숫자, 하이픈으로 63자까지, 첫 글자는 소문자, 끝은 글자나 숫자',
	subdomain: '영문 소문자, 숫자, 하이픈으로 된 이름을 점으로 이어 253자까지',
	port: '영문 소문자, 숫자, 하이픈으로 15자까지, 글자는 하나 이상, 하이픈은 이어 쓰거나 끝에 둘 수 없음'
};

export const world: WorldWords = {
	faults: {
		'name-invalid': ({ value, form }) =>
			`“${value}”: 여기에 쓸 수 없는 이름이에요. 규칙: ${forms[form]}.`,
		'name-taken': ({ name }) => `“${name}”: 같은 이름이 이미 있어요.`,
		'namespace-unknown': ({ name }) => `“${name}”: 그런 네임스페이스가 없어요.`,
		'node-unknown': ({ name }) => `“${name}”: 그런 노드가 없어서 이 파드를 실행할 곳이 없어요.`,
		'label-key-invalid': ({ value }) => `“${value}”: 레이블 키로 쓸 수 없어요.`,
		'label-value-invalid': ({ value }) =>
			`“${value}”: 레이블 값으로 쓸 수 없어요. 글자, 숫자, 하이픈, 밑줄, 점으로 63자까지예요.`,
		'port-out-of-range': ({ port }) => `${port}: 포트는 1부터 65535까지예요.`,
		'ports-missing': () => '헤드리스나 ExternalName이 아닌 서비스에는 포트가 있어야 해요.',
		'port-name-missing': () => '포트가 여러 개면 모두 이름이 있어야 해요.',
		'port-name-repeated': ({ name }) => `“${name}”: 같은 이름의 포트가 이미 있어요.`,
		'port-repeated': ({ port, protocol }) => `${protocol} ${port}번 포트가 두 번 적혀 있어요.`,
		'node-port-repeated': ({ port }) => `노드 포트 ${port}번이 두 번 적혀 있어요.`,
		'node-port-taken': ({ port, by }) => `노드 포트 ${port}번은 ${by}에서 이미 쓰고 있어요.`,
		'node-port-out-of-range': ({ port, first, last }) =>
			`${port}: 이 클러스터의 노드 포트는 ${first}부터 ${last}까지예요.`,
		'unused-by-type': ({ type }) => `${type} 타입에는 적을 수 없는 칸이에요.`,
		'headless-type': ({ type }) => `${type} 타입의 서비스는 헤드리스가 될 수 없어요.`,
		'ip-invalid': ({ ip }) => `“${ip}”: IP 주소가 아니에요.`,
		'ip-loopback': ({ ip }) => `${ip}: 루프백 주소라서 다른 곳으로 가지 못해요.`,
		'ip-link-local': ({ ip }) => `${ip}: 링크 로컬 주소라서 한 구간 안에서만 통해요.`,
		'ip-unspecified': ({ ip }) => `${ip}: 아무 주소도 가리키지 않아요.`,
		'ip-taken': ({ ip, by }) => `${ip}: ${by}에서 이미 쓰고 있어요.`,
		'ip-family': ({ ip, family }) => `${ip}: 여기에 와야 할 ${family} 주소가 아니에요.`,
		'cluster-ip-outside': ({ ip, cidrs }) =>
			`${ip}: 이 클러스터의 서비스 대역(${cidrs.join(', ')}) 밖이에요.`,
		'ips-of-one-family': () => '클러스터 IP가 둘이면 IPv4와 IPv6 하나씩이어야 해요.',
		'too-many-ips': () => '서비스의 클러스터 IP는 둘까지예요.',
		'family-repeated': ({ family }) => `${family} 항목이 두 번 적혀 있어요.`,
		'family-not-here': ({ family }) => `이 클러스터에는 ${family} 서비스 대역이 없어요.`,
		'dual-stack-not-here': () =>
			'RequireDualStack은 IPv4와 IPv6 서비스 대역이 모두 있는 클러스터에서만 쓸 수 있어요.',
		'cidr-invalid': ({ cidr }) => `“${cidr}”: 203.0.113.0/24 같은 주소 대역이 아니에요.`,
		'external-name-missing': () => 'ExternalName에는 가리킬 이름이 있어야 해요.',
		'external-name-ip': ({ ip }) =>
			`${ip}: 주소가 아니라 이름으로 읽히는데, 그런 이름은 풀리지 않아요. 셀렉터 없는 서비스와 EndpointSlice를 쓰세요.`,
		'policy-not-external': () =>
			'externalTrafficPolicy는 밖에서 들어올 수 있는 서비스(NodePort, LoadBalancer, externalIPs)에만 쓸 수 있어요.',
		'health-port-not-local': () =>
			'healthCheckNodePort는 LoadBalancer 타입이면서 externalTrafficPolicy가 Local일 때만 쓸 수 있어요.',
		'affinity-timeout': ({ seconds }) => `${seconds}초: 1초부터 하루(86400초)까지예요.`,
		'distribution-unknown': ({ value, minor }) =>
			`${value}: 쿠버네티스 1.${minor} 버전이 모르는 트래픽 분배 방식이에요.`,
		'endpoint-cluster-ip': ({ ip }) =>
			`${ip}: 클러스터 IP예요. kube-proxy는 가상 주소로 다시 보내 주지 않아요.`,
		'too-many-endpoints': ({ count }) =>
			`엔드포인트가 ${count}개예요. 슬라이스 하나에 1000개까지예요.`,
		'containers-missing': () => '파드에는 컨테이너가 있어야 해요.',
		'nameservers-missing': () =>
			'dnsPolicy가 None이면 dnsConfig에 네임서버가 하나 이상 있어야 해요.',
		'selector-missing': () => '셀렉터가 있어야 하고, 무엇이든 골라야 해요.',
		'nameservers-many': ({ count }) => `네임서버가 ${count}개예요. 3개까지예요.`,
		'searches-many': ({ count }) => `검색 도메인이 ${count}개예요. 32개까지예요.`,
		'selector-misses-template': () => '셀렉터가 템플릿의 레이블과 맞지 않아요.',
		'replicas-negative': ({ count }) => `${count}: 레플리카 수는 0보다 작을 수 없어요.`,
		immutable: () => '한번 정하면 바꿀 수 없어요. 지우고 다시 만들어야 해요.'
	}
};
