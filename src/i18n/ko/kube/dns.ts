import { particle, type Particle } from '#core/notes/words/particle.ts';
import type { QueryType, ServiceRef } from '#core/kube/dns/types.ts';
import type { DnsWords } from '../../en/kube/dns.ts';

/** A name in quotes, with the particle that follows it. */
const quoted = (name: string, pair: Particle) => `‘${name}’${particle(name, pair)}`;
const named = ({ name, namespace }: ServiceRef) => `네임스페이스 ‘${namespace}’의 서비스 ‘${name}’`;
const service = (ref: ServiceRef, pair: Particle) => named(ref) + particle(ref.name, pair);
const list = (items: readonly string[]) => items.map((item) => `‘${item}’`).join(', ');
const dots = (count: number) => (count === 0 ? '점이 없어' : `점이 ${count}개로`);

const faults = {
	empty: '아무것도 적혀 있지 않아요.',
	'empty-label': '점이 잇따라 있거나 맨 앞에 있어요.',
	'label-too-long': '점과 점 사이는 63자를 넘을 수 없어요.',
	'too-long': '이름은 253자를 넘을 수 없어요.',
	address: '이름이 아니라 IP 주소예요.',
	url: 'URL이에요. DNS에는 그 안의 이름만 물어요.',
	port: '포트는 DNS에 묻는 이름에 들어가지 않아요.',
	path: '슬래시부터는 경로예요. DNS에 묻는 이름에 들어가지 않아요.',
	brackets: '대괄호는 URL 안의 IPv6 주소에만 둘러요. 여기서는 빼고 적어요.'
};

const parts = { zone: '클러스터의 모든 이름', svc: '모든 서비스', pod: '모든 파드' };

const types: Readonly<Partial<Record<QueryType, string>>> = {
	A: 'IPv4 주소가',
	AAAA: 'IPv6 주소가',
	SRV: '이름 붙은 포트가'
};

const of = {
	tree: '이름의 종류',
	namespace: '네임스페이스',
	service: '서비스',
	endpoint: '파드',
	port: '포트',
	zone: '이름'
};

export const dns: DnsWords = {
	plan: {
		'not-a-name': ({ fault }) => faults[fault],
		absolute: () => '점으로 끝나서 이 이름 하나만 물어요.',
		'no-search': () => '여기에는 검색 목록이 비어 있어서 이름을 그대로 물어요.',
		'search-first': ({ dots: count, ndots }) =>
			`${dots(count)} ndots:${ndots}보다 적어요. 검색 목록을 차례로 붙여 보고, 마지막에 그대로 물어요.`,
		'literal-first': ({ dots: count, ndots }) =>
			`${dots(count)} ndots:${ndots} 이상이에요. 먼저 그대로 묻고, 그다음에 검색 목록을 붙여 봐요.`,
		'literal-only': ({ dots: count, ndots }) =>
			`${dots(count)} ndots:${ndots} 이상이에요. musl은 그대로만 묻고 검색 목록은 쓰지 않아요.`
	},
	meaning: {
		'cluster-ip': ({ service: ref }) => `${named(ref)}의 클러스터 IP예요.`,
		headless: ({ service: ref }) =>
			`${service(ref, '은/는')} 헤드리스라서 준비된 파드의 주소를 모두 알려 줘요.`,
		'headless-early': ({ service: ref }) =>
			`${service(ref, '은/는')} 헤드리스이고 publishNotReadyAddresses가 켜져 있어서, 준비되지 않은 파드의 주소까지 모두 알려 줘요.`,
		endpoint: ({ service: ref, endpoint }) => `${named(ref)}에 속한 파드 ‘${endpoint}’의 주소예요.`,
		alias: ({ service: ref, target }) =>
			`${service(ref, '은/는')} ${target}의 다른 이름이라서, 그 이름을 이어서 찾아요.`,
		'pod-address': ({ ip }) =>
			`이름에 적힌 주소 그대로예요(${ip}). 그런 파드가 있는지는 확인하지 않아요.`,
		reverse: ({ ip }) => `주소 ${ip}의 이름이에요.`,
		'about-zone': () => 'DNS 서버가 자기에 대해 알려 주는 정보예요.',
		upstream: () => '클러스터의 이름이 아니어서 상위 DNS 서버가 답했어요.'
	},
	failure: {
		'only-part': ({ part }) => `${parts[part]}에 공통으로 들어가는 부분일 뿐이에요.`,
		'only-namespace': ({ namespace }) =>
			`${quoted(namespace, '은/는')} 네임스페이스예요. 그 앞에 서비스 이름이 있어야 해요.`,
		'no-type': ({ type }) => `이름은 있지만 ${types[type] ?? `${type} 레코드가`} 없어요.`,
		'no-tree': ({ label, zone }) =>
			`‘${zone}’ 앞에는 ‘svc’나 ‘pod’가 와야 하는데 ${quoted(label, '이/가')} 왔어요.`,
		'too-many-labels': () => '서비스 이름 앞에 붙은 부분이 너무 많아요.',
		'no-namespace': ({ namespace }) => `네임스페이스 ${quoted(namespace, '이/가')} 없어요.`,
		'no-service': ({ service: ref, elsewhere }) =>
			`${service(ref, '이/가')} 없어요.` +
			(elsewhere.length > 0 ? ` 같은 이름이 ${list(elsewhere)}에는 있어요.` : ''),
		'left-out': ({ service: ref }) =>
			`${service(ref, '은/는')} 모든 클러스터에 있지만, 이 클러스터에는 그려 넣지 않았어요.`,
		'no-endpoint': ({ service: ref, endpoint }) =>
			`${named(ref)}에 이름이 ‘${endpoint}’인 파드가 없어요.`,
		'not-ready': ({ endpoint }) =>
			`${quoted(endpoint, '은/는')} 아직 준비되지 않아서 레코드가 없어요.`,
		'other-label': ({ endpoint, known }) =>
			`${quoted(endpoint, '은/는')} 다른 이름으로 찾아야 해요: ‘${known}’.`,
		'no-endpoints': ({ service: ref }) =>
			`${service(ref, '은/는')} 헤드리스인데 속한 파드가 하나도 없어요.`,
		'none-ready': ({ service: ref }) =>
			`${service(ref, '은/는')} 헤드리스인데 준비된 파드가 하나도 없어요.`,
		'no-port': ({ service: ref, port, protocol, ports }) =>
			`${named(ref)}에는 ${protocol.toUpperCase()} 포트 ${quoted(port, '이/가')} 없어요.` +
			(ports.length > 0 ? ` 있는 것은 ${list(ports)}.` : ' 이름 붙은 포트만 이런 레코드가 있어요.'),
		'no-address': ({ label }) =>
			`${quoted(label, '은/는')} 주소가 아니에요. 파드 이름에는 IP의 점을 줄표로 바꿔 적어요.`,
		'alias-endpoint': ({ service: ref }) =>
			`${service(ref, '은/는')} 다른 이름일 뿐이라서 그 아래에 파드나 포트의 이름이 없어요.`,
		'alias-loop': ({ service: ref }) => `${service(ref, '이/가')} 자기 자신을 가리켜요.`,
		'alias-address': ({ service: ref, target }) =>
			`${service(ref, '은/는')} 이름을 가리켜야 하는데 ${quoted(target, '은/는')} IP 주소예요.`,
		'alias-dangling': ({ service: ref, target }) =>
			`${service(ref, '이/가')} 가리키는 ${quoted(target, '을/를')} 아무도 몰라요.`,
		'no-reverse': ({ ip }) => `주소가 ${ip}인 서비스도, 준비된 파드도 없어요.`,
		'upstream-unknown': () => '클러스터의 이름이 아니고, 상위 DNS 서버도 몰라요.',
		'other-server': ({ zone }) =>
			`클러스터 DNS가 아닌 다른 서버에 물었고, 그 서버는 ${quoted(zone, '을/를')} 몰라요.`
	},
	likeness: {
		case: () => '이름에서는 대문자와 소문자가 같아요.',
		dot: () => '끝의 점은 검색 목록을 쓰지 않게 할 뿐이에요.',
		shorter: ({ search }) =>
			`더 짧은 이름이에요. 검색 목록이 ${quoted(search, '을/를')} 붙여 줘요.`,
		longer: () => '필요보다 길지만 같은 것을 가리켜요.'
	},
	difference: {
		'not-a-name': ({ fault }) => faults[fault],
		'not-found': () => '여기에서는 이 이름으로 아무것도 찾을 수 없어요.',
		elsewhere: ({ part, wanted, given, matched }) =>
			wanted !== '' && given !== ''
				? `${matched}에 닿아요. ${of[part]}: ‘${wanted}’ 대신 ‘${given}’.`
				: `${matched}에 닿아요. ${of[part]}: ` +
					(given === ''
						? `${quoted(wanted, '이/가')} 빠졌어요.`
						: `${quoted(given, '이/가')} 더 붙었어요.`),
		underscores: ({ port }) =>
			`포트와 프로토콜 앞에는 밑줄이 있어야 해요: ${port}. 밑줄이 없으면 프로그램은 주소를 물어요.`,
		'same-address': ({ matched }) =>
			`${quoted(matched, '은/는')} 지금 주소만 같을 뿐 다른 것의 이름이에요.`,
		'not-shortest': ({ shortest }) => `찾을 수는 있지만, 여기에서는 ‘${shortest}’만으로 충분해요.`,
		'not-complete': ({ search }) =>
			`검색 목록이 ${quoted(search, '을/를')} 붙여 주어서 찾을 수 있을 뿐이에요.`,
		'other-name': () => '다른 이름이에요.'
	},
	same: '정확해요.',
	signs: '둘레의 기호만 달라요.',
	typo: (meant) => `거의 맞았어요: ‘${meant}’.`,
	status: { NOERROR: '찾음', NODATA: '그런 종류의 레코드 없음', NXDOMAIN: '없는 이름' },
	tried: (name, status, reason) => `${name} – ${status}. ${reason}`,
	srv: (targets) =>
		`${targets.map(({ port, name }) => `${name}의 ${port}번 포트`).join(', ')}예요. 우선순위(priority)는 0이고${targets.length > 1 ? ' 가중치(weight)는 모두 같아요' : ' 하나뿐이에요'}.`,
	ends: (name, data) => `${name} 이름은 ${data.join(', ')} 주소로 이어져요.`
};
