import type { ScenarioUiWords } from '../en/scenario.ts';

export const scenario: ScenarioUiWords = {
	tokens: '눌러서 쓰기',
	dropToken: '마지막 부분 지우기',
	yourName: '내가 쓴 이름',
	yourCommand: '내가 쓴 명령',
	yourManifest: '내가 쓴 매니페스트',
	chooseOne: '하나를 고르세요',
	chooseAll: '맞는 것을 모두 고르세요',
	noAddress: '주소 없음',
	right: '정답',
	wrongChosen: '내 선택',
	missed: '정답인데 고르지 않음',
	answer: '맞는 답 하나',
	why: '이렇게 진행돼요',
	asGiven: '고치기 전',
	mended: '고친 뒤',
	picture: '클러스터'
};
