import type { PictureWords } from '../../en/kube/picture.ts';

const list = (items: readonly string[]) => items.join(', ');

export const picture: PictureWords = {
	title: (nodes, pods, services) =>
		`노드 ${nodes}개, 파드 ${pods}개, 서비스 ${services}개가 있는 클러스터`,
	description:
		'왼쪽에는 서비스, 오른쪽에는 노드와 그 안의 파드가 있어요. 서비스에서 엔드포인트마다 선이 이어져요.',
	parts: '모든 요소를 글로 보기',
	headless: '헤드리스',
	noEndpoint: '엔드포인트 없음',
	balancer: (address) => `LB ${address}`,
	pending: 'LB 대기 중',
	nodePort: (port) => `노드 :${port}`,
	external: '외부: Local',
	internal: '내부: Local',
	sticky: '같은 파드 유지',
	early: '준비 전도 포함',
	more: (rows) => `${rows}개 더`,
	nowhere: '노드 없음',
	outside: '클러스터 밖',
	client: '클라이언트',
	conditions: {
		ready: '준비됨',
		'not-ready': '준비 안 됨',
		terminating: '종료 중',
		over: '끝남'
	},
	marks: {
		asks: '요청',
		found: '찾음',
		way: '지나감',
		may: '후보',
		answers: '응답',
		lost: '응답 없음'
	},
	name: {
		asked: 'DNS에 물음',
		found: '찾음',
		'not-found': '없는 이름',
		empty: '레코드 없음'
	},
	said: {
		pod: (name, namespace, node, condition) =>
			`파드 ${name}, 네임스페이스 ${namespace}, ${node ?? '노드 없음'}, ${condition}`,
		service: (name, namespace, rows) => `서비스 ${name}, 네임스페이스 ${namespace}: ${list(rows)}`,
		reaches: (ends) => (ends.length === 0 ? '엔드포인트 없음' : `연결: ${list(ends)}`),
		node: (name, rows) => `노드 ${[name, ...rows].join(', ')}`,
		client: (ip) => `클러스터 밖의 클라이언트, ${ip}`,
		address: (address) => `클러스터 밖의 주소, ${address}`,
		name: (name) => `클러스터 밖의 이름, ${name}`,
		marked: (said, mark) => `${said}: ${mark}`
	}
};
