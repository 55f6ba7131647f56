import type { Messages } from '../en.ts';

export const today: Messages['today'] = {
	cards: (n) => `카드 ${n}장`,
	minutes: (n) => (n < 1 ? '1분이 안 걸려요' : `${n}분쯤 걸려요`),
	parts: (due, fresh) =>
		fresh === 0
			? `${due === 1 ? '' : '모두 '}전에 본 카드예요`
			: due === 0
				? `${fresh === 1 ? '' : '모두 '}새 카드예요`
				: `복습 ${due}장, 새 카드 ${fresh}장`,
	start: '시작하기',
	goOn: '이어서 하기',
	firstTitle: '노트가 카드가 돼요',
	firstText: '카드 세 장으로 쓰는 법을 보여 드려요. 1분이면 돼요.',
	firstStart: '둘러보기',
	doneTitle: '오늘 할 일을 마쳤어요',
	restTitle: '오늘은 할 카드가 없어요',
	tomorrow: (cards, minutes) => `내일은 카드 ${cards}장, ${minutes}.`,
	tomorrowFree: '내일은 나올 카드가 없어요.',
	waiting: (minutes) =>
		minutes <= 1 ? '1분 뒤에 카드가 다시 나와요.' : `${minutes}분 뒤에 카드가 다시 나와요.`,
	more: '몇 장 더 하기',
	study: '카드를 골라서 공부하기',
	noDeckTitle: '물어볼 카드가 없어요',
	noDeckText: '노트를 모두 숨겼어요.',
	showNotes: '노트 고르기',
	cleared: '밀린 카드를 다 했어요. 이제 새 카드도 다시 나와요.',
	nudge: (changes) => `마지막 백업 뒤로 기록이 ${changes}개 쌓였어요.`,
	nudgeSave: '백업하기',
	nudgeLater: '나중에'
};
