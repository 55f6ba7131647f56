import type { CardsWords } from '../en/cards.ts';

export const cards: CardsWords = {
	search: '카드 찾기',
	searchHint: '질문이나 답',
	clear: '검색어 지우기',
	found: (n) => `카드 ${n.toLocaleString('ko')}장`,
	none: (query) => `‘${query}’ 검색 결과가 없어요.`,
	noneHint: '더 짧게, 또는 다른 말로 찾아보세요.',
	empty: '아직 카드가 없어요.',
	emptyHint: '카드는 노트에서 만들어져요.',
	stateNew: '새 카드',
	stateLearning: '익히는 중',
	stateDue: '오늘',
	stateDueIn: (days) => `${days}일 뒤`,
	stateSuspended: '멈춤',
	stateBuried: '내일',
	open: '카드 자세히 보기',
	question: '질문',
	answer: '답'
};
