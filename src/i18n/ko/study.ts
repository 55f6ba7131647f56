import type { StudyWords } from '../en/study.ts';

const cards = (n: number) => `${n.toLocaleString('ko')}장`;
const minutes = (n: number) => (n < 1 ? '1분 미만' : `약 ${n}분`);

export const study: StudyWords = {
	title: '골라서 공부하기',
	what: '어떤 카드를 볼까요?',
	choices: {
		forgotten: '오늘 잊은 카드',
		hardest: '가장 어려운 카드',
		flagged: '표시한 카드',
		cards: '직접 고른 카드',
		note: '노트',
		tag: '태그',
		search: '검색'
	},
	note: '노트',
	allNotes: (deck) => `${deck} › 모든 노트`,
	tag: '태그',
	search: '찾을 말, 또는 카드 화면의 검색식',
	none: {
		forgotten: '오늘 잊은 카드가 없어요.',
		hardest: '아직 어려웠던 카드가 없어요.',
		flagged: '표시한 카드가 없어요.',
		cards: '고른 카드가 이제 없어요.',
		note: '이 노트에는 볼 카드가 없어요.',
		tag: '이 태그가 달린 카드가 없어요.',
		search: '찾은 카드가 없어요.'
	},
	allSuspended: (n) =>
		`고른 카드 ${cards(n)}은 모두 그만 묻기로 한 카드예요. 카드 화면에서 다시 묻게 할 수 있어요.`,
	noTags: '아직 태그가 달린 카드가 없어요.',
	how: '어떻게 볼까요?',
	ways: { plan: '계획대로', cram: '벼락치기' },
	planHint: '오늘 복습할 카드와 새 카드만 나와요. 답은 평소처럼 일정에 반영돼요.',
	planNone: '이 가운데 오늘 볼 카드가 없어요.',
	cramHint: '모든 카드를 한 번씩 알 때까지 봐요. 기록에는 남지만 복습 날짜는 바뀌지 않아요.',
	amount: (n, min) => `${cards(n)} · ${minutes(min)}`,
	start: '시작하기',
	goOn: '이어서 하기',
	unfinished: (title, left) => `${title}: ${cards(left)} 남음`,
	replaceTitle: '하던 공부가 아직 남아 있어요',
	replaceText: '지금까지 한 답은 어느 쪽을 골라도 그대로 남아요.',
	replace: '새로 시작하기',
	studiedTitle: '오늘 볼 만큼 다 봤어요',
	studiedText: (answers) => `${answers}번 답했어요. 고른 카드 가운데 오늘 더 볼 카드는 없어요.`,
	knownTitle: '모두 알았어요',
	knownText: (n, answers) =>
		`${cards(n)}을 답 ${answers}번 만에 모두 알았어요. 복습 날짜는 그대로예요.`,
	nothingText: '고른 카드 가운데 남은 것이 없어요.',
	again: '다시 고르기',
	gone: '골라 둔 카드는 그날로 끝났어요.'
};
