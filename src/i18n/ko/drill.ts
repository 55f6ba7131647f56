import type { DrillWords } from '../en/drill.ts';

export const drill: DrillWords = {
	title: '구별 연습',
	hint: '비슷한 답 가운데서 골라요. 복습 날짜는 바뀌지 않아요.',
	goOn: (n) => `이어서 하기 · ${n}문제 남음`,
	ofChoice: (n) => `고른 카드로 · ${n}문제`,
	ofConfused: (n) => `헷갈리는 것만 · ${n}쌍`,
	replaceTitle: '하던 구별 연습이 아직 남아 있어요',
	replaceText: '지금까지 한 답은 어느 쪽을 골라도 그대로 남아요.',
	replace: '새로 시작하기',
	leave: '연습에서 나가기',
	place: (n, all) => `${all}개 중 ${n}번째`,
	progress: (done, all) => `${all}개 중 ${done}개 답함`,
	choices: '답을 고르세요',
	right: '맞았어요',
	wrong: '이 답이 아니에요',
	rightMark: '맞는 답',
	takenMark: '고른 답',
	apart: '이렇게 달라요',
	note: '노트에서 보기',
	next: '다음',
	toEnd: '결과 보기',
	stop: '여기까지 하기',
	undo: '되돌리기',
	endTitle: (right, all) =>
		right === all ? '모두 구별했어요' : `${all}개 중 ${right}개를 맞혔어요`,
	endRight: '헷갈린 것이 하나도 없었어요.',
	endConfused: '헷갈린 것은 이거예요.',
	took: (right, taken) => `“${right}” 대신 “${taken}”`,
	schedule: '복습 날짜는 그대로예요.',
	again: '더 풀어 보기',
	back: '다시 고르기',
	noneTitle: '구별할 것이 없어요',
	none: {
		all: '서로 견주는 노트가 있어야 해요. 행이 셋 이상인 표를 쓰거나, 여러 주제를 같은 말로 나누어 적어 보세요.',
		confused: '지금은 서로 헷갈리는 카드가 없어요.',
		cards: '이 카드들은 답이 서로 너무 다르거나 적어서 고르는 문제를 낼 수 없어요.',
		note: '이 노트에는 같은 종류의 답이 없어요. 행이 셋 이상인 표를 쓰면 생겨요.'
	},
	confused: (n) => `서로 헷갈리는 카드가 ${n}쌍 있어요.`,
	drillConfused: '구별 연습하기'
};
