import type { LabWords } from '../en/lab.ts';
import { withParticle } from '#core/notes/words/particle.ts';

const list = (items: readonly string[]) => items.join(', ');

export const lab: LabWords = {
	world: '클러스터',
	nameless: '내가 만든 클러스터',
	shared: '링크로 받은 클러스터',
	undo: '되돌리기',
	reset: '처음 상태로',
	wasReset: '클러스터를 처음 상태로 되돌렸어요.',
	picture: '클러스터',
	hint: '파드, 노드, 서비스를 누르면 거기서 요청하거나 바꿔 볼 수 있어요.',

	ask: {
		title: '요청하기',
		from: '보내는 곳',
		pod: (name, namespace) => `${name} (${namespace})`,
		node: (name) => `노드 ${name}`,
		outside: '클러스터 밖',
		host: '이름 또는 주소',
		port: '포트',
		noPort: '포트는 1부터 65535까지의 숫자예요.',
		protocol: '프로토콜',
		offers: '여기서 해 볼 만한 요청',
		offer: (host, port) => `${host} : ${port}`
	},
	result: {
		title: '결과',
		empty: '이름이나 주소를 입력하거나 아래에서 골라 보세요.',
		unable: '요청할 파드가 없어요. 다른 곳을 골라 주세요.',
		away: (addresses) =>
			`패킷이 클러스터를 떠나 ${withParticle(list(addresses), '으로/로')} 가요. 거기서 누가 답하는지는 이 클러스터로 알 수 없어요.`,
		nameless: (host) => `DNS에서 ‘${host}’의 주소를 찾지 못해서 아무 데도 연결하지 않아요.`,
		records: (records) => `DNS 응답: ${list(records)}.`,
		ports: (answer) =>
			`DNS 응답: ${answer} 주소가 아니라 포트와 이름이라서 아직 아무 데도 연결하지 않아요.`,
		literal: '이미 주소라서 DNS에 묻지 않아요.'
	},
	steps: {
		title: '모든 단계',
		of: (step, all) => `${all}단계 중 ${step}단계`,
		first: '첫 단계로',
		back: '이전 단계',
		next: '다음 단계'
	},
	change: {
		title: '달라진 점',
		before: '전',
		now: '지금',
		same: '결과는 전과 같아요.',
		askFrom: '여기서 요청하기',
		askFor: '이 서비스에 요청하기',
		noWay: '지금 보내는 곳에서는 여기로 이어지는 이름도 주소도 없어요.',
		ready: '준비됨',
		readyNote: '준비성 프로브를 통과해요',
		terminating: '삭제 중',
		terminatingNote: '곧 사라지지만, 준비된 동안은 아직 답할 수 있어요',
		remove: '삭제',
		removed: (name) => `${withParticle(name, '을/를')} 삭제했어요.`,
		labels: '레이블',
		selector: '셀렉터',
		none: '없음',
		external: 'externalTrafficPolicy',
		internal: 'internalTrafficPolicy',
		affinity: 'sessionAffinity: ClientIP',
		early: 'publishNotReadyAddresses'
	},
	command: {
		open: '명령 실행',
		title: '명령 실행',
		where: (namespace) => `-n이 없으면 네임스페이스 ‘${namespace}’에서 실행돼요.`,
		field: 'kubectl 명령',
		run: '실행',
		done: (command) => `실행했어요: ${command}`,
		looked: '보기만 하는 명령이라 바뀐 것이 없어요. 무엇이 있는지는 그림에 있어요.',
		rest: '명령의 나머지는 실행했어요.',
		kept: '클러스터는 그대로예요.'
	},
	yaml: {
		edit: 'YAML로 고치기',
		title: 'YAML로 본 클러스터',
		field: '매니페스트',
		apply: '적용',
		faults: (n) => `고칠 곳이 ${n}군데 있어요`,
		kept: '모두 고칠 때까지 클러스터는 그대로예요.',
		advice: '알아 두세요',
		at: (line, column, text) => `${line}번째 줄 ${column}번째 글자: ${text}`,
		draft: '적용하지 않은 내용을 다시 불러왔어요.',
		discard: '고친 내용 버리기'
	},
	share: {
		share: '링크로 공유',
		copied:
			'링크를 복사했어요. 링크를 여는 사람은 이 클러스터를 보게 돼요. 어디에도 저장되지 않아요.',
		copyTitle: '이 링크를 복사하세요',
		link: '링크',
		tooLong: '클러스터가 너무 커서 링크에 담을 수 없어요. YAML을 복사해 주세요.',
		damaged: '링크가 손상돼서 클러스터를 읽을 수 없어요.',
		unknown: '그런 클러스터는 없어요.'
	},
	open: '실험실에서 해 보기'
};
