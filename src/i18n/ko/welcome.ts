import type { WelcomeWords } from '../en/welcome.ts';

export const welcome: WelcomeWords = {
	title: '이렇게 써요',
	skip: '건너뛰기',
	step: (n, all) => `${all}장 중 ${n}번째`,
	think: '먼저 속으로 답한 다음 확인해 보세요.',
	judge: '솔직하게 고르세요. 작은 숫자는 언제 다시 나오는지 알려 줘요.',
	onlyIn: {
		ko: '이어서 나오는 노트는 아직 한국어로만 있어요.',
		en: '이 세 장은 한국어지만, 이어서 나오는 노트는 아직 영어로만 있어요.'
	},
	breadcrumb: ['kubecards', '첫걸음'],
	cards: [
		{
			prompt: '카드는 무엇으로 만들까요?',
			answer: '노트로 만들어요. 알아 둘 만한 줄마다 질문이 하나씩 생겨요.'
		},
		{
			prompt: ['몰랐던 카드는 ', '1분', ' 뒤에 다시 나오고, 알았던 카드는 점점 뜸하게 나와요.'],
			answer: null
		},
		{
			prompt: '버튼을 잘못 눌렀다면?',
			answer: '왼쪽 아래 화살표로 되돌려요. 답은 오프라인에서도 모두 이 기기에 저장돼요.'
		}
	],
	installTitle: '홈 화면에 먼저 추가하세요',
	installWhy:
		'앱처럼 열리고, 오프라인에서도 되고, 데이터도 더 안전해요. 설치한 앱은 저장 공간이 따로라서 첫 답을 하기 전에 하는 게 좋아요.',
	installLateTitle: '홈 화면에 두면 더 좋아요',
	installLateWhy:
		'오프라인에서도 되고 데이터도 더 안전해요. 설치한 앱은 빈 상태로 시작하니 지금까지의 답을 파일로 가져가세요.',
	installButton: '설치하기',
	installed: '설치했어요. 홈 화면에서 여세요.',
	shareSteps: [
		'Safari의 공유 버튼을 누르세요.',
		'‘홈 화면에 추가’를 고르세요.',
		'홈 화면에서 kubecards를 여세요.'
	],
	menuSteps: [
		'이 브라우저의 메뉴를 여세요.',
		'‘앱 설치’나 ‘홈 화면에 추가’를 고르세요.',
		'홈 화면에서 kubecards를 여세요.'
	],
	handOver: '내 답을 파일로 저장',
	handOverThen: '그다음 설치한 앱의 설정에서 복원하세요.',
	handedOver: '저장했어요. 설치한 앱에서 복원하세요.',
	stay: '브라우저에서 계속하기'
};
