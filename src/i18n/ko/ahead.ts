import type { AheadWords } from '../en/ahead.ts';

const minutes = (n: number) => (n < 1 ? '1분이 안 되게' : `${Math.round(n)}분쯤`);

export const ahead: AheadWords = {
	retention: '얼마나 기억할까요',
	retentionValue: (percent, minutesADay) =>
		minutesADay === undefined ? `${percent}%` : `${percent}%, 하루 ${minutes(minutesADay)}`,
	working: '내 카드로 1년을 미리 돌려 보고 있어요…',
	workedOut: (known, seen) => `1년 뒤에는 카드 ${seen}장 중 ${known}장을 기억해요.`,
	leftOver: (cards) => `하루 복습 한도가 모자라서 카드 ${cards}장이 밀리게 돼요.`,
	tooFew: '카드가 조금 더 쌓이면 하루에 몇 분이 걸리는지 알려 드려요.',
	failed: '시간을 계산하지 못했어요. 설정은 그대로 쓸 수 있어요.',
	curveTitle: '기억할 비율에 따른 하루 시간',
	remembered: '기억할 비율',
	minutesADay: '하루 시간(분)',
	knownInAYear: '1년 뒤 기억하는 카드',
	percent: (percent) => `${percent}%`,
	minutesShort: (n) => `${n}분`,
	comebackTitle: '다시 오셨네요',
	comebackWaiting: (due, today, known, seen) =>
		`카드 ${due}장이 기다리고 있어요. ${today === due ? '' : `오늘은 그중 ${today}장이 나와요. `}지금은 ${seen}장 중 ${known}장쯤 기억해요. 계획을 고르면 도움이 가장 큰 카드부터 나오고, 그동안 새 카드는 쉬어요.`,
	comebackLooking: '따라잡을 길을 찾고 있어요…',
	comebackChoice: (n) => `하루 ${n}분`,
	comebackEnd: (days, known) => `${days}일이면 끝나고, 그때는 ${known}장쯤 기억해요`,
	comebackNone:
		'하루 세 시간까지 늘려도 한 달 안에 다 하기는 어려워요. 그래도 매일 조금씩 하면 도움이 돼요.',
	comebackTaken: (n) => `오늘부터 하루 ${n}분씩이에요.`,
	comebackRuns: (n) => `따라잡는 중: 하루 ${n}분`,
	comebackLeft: (due, days) => `카드 ${due}장, ${days}일쯤 남았어요. 새 카드는 그 뒤에 나와요.`,
	comebackEndless: (due) =>
		`카드 ${due}장이 남았어요. 이대로는 끝이 보이지 않으니 시간을 더 늘려 보세요.`,
	comebackStop: '계획 끝내기',
	comebackStopped: '계획을 끝냈어요.',
	breakTitle: '쉬는 날',
	breakText:
		'휴가나 시험처럼 미리 아는 쉬는 날이에요. 쉬는 동안에도 기억은 흐려지고, 멈추는 것은 없어요.',
	breakPlan: '쉬는 날 정하기',
	breakFrom: '첫날',
	breakTo: '마지막 날',
	breakSave: '이날들은 쉬기',
	breakSaved: '쉬는 날을 정했어요.',
	breakDropped: '쉬는 날을 취소했어요.',
	breakDrop: '취소하기',
	breakSpan: (from, to) => (from === to ? from : `${from}부터 ${to}까지`),
	breakFaults: {
		past: '첫날이 이미 지났어요. 오늘이나 그 뒤부터 쉴 수 있어요.',
		wrong: '마지막 날이 첫날보다 앞서요.',
		long: '마지막 날은 오늘부터 반년 안에서 골라 주세요.'
	},
	breakCounting: '무엇이 드는지 세어 보고 있어요…',
	breakCost: (due, minutesThen) =>
		`돌아오는 날 복습할 카드는 ${due}장이고, 그날의 새 카드까지 ${minutesThen < 1 ? '1분이 안 걸려요' : `${Math.round(minutesThen)}분쯤 걸려요`}.`,
	breakKnown: (before, after, otherwise) =>
		`떠날 때 ${before}장쯤 기억하던 것이 돌아오면 ${after}장쯤이 돼요. 쉬지 않으면 새 카드까지 ${otherwise}장이에요.`,
	breakOn: (until) => `${until}까지 쉬는 날`,
	breakOnText: '오늘은 하지 않아도 돼요. 그동안 나올 카드는 기다려요.',
	breakAnyway: '그래도 하기',
	close: '닫기'
};
