import type { NotesWords } from '../en/notes.ts';

export const notes: NotesWords = {
	import: '가져오기',
	empty: '아직 노트가 없어요.',
	due: (n) => `오늘 ${n}장`,
	coverage: (percent) => `줄의 ${percent}%에 카드가 있어요`,
	progress: (seen, all) =>
		`카드 ${all.toLocaleString('ko')}장 중 ${seen.toLocaleString('ko')}장 시작함`,
	ask: '이 노트의 카드 묻기',
	askNot: '숨긴 노트예요. 카드를 묻지 않아요.',
	nowHidden: (title) => `‘${title}’ 노트를 숨겼어요. 진도는 그대로예요.`,
	nowAsked: (title) => `‘${title}’ 노트를 다시 물어봐요.`,
	missingTitle: '이 노트는 여기 없어요',
	missingText: '노트가 없어졌거나 주소가 잘못됐을 수 있어요.',
	toNotes: '모든 노트',
	page: '더 읽기:',
	lineCards: (n) => `카드 ${n}장`,
	lineSuggested: (n) => `제안 ${n}개`,
	lineTitle: (line) => `${line}번째 줄`,
	onlyIn: { ko: '한국어로만 있어요', en: '영어로만 있어요' },
	unasked: { suggested: '제안', rejected: '꺼 둠' },
	unaskedText: {
		suggested: '제안한 카드라서 켜지 않으면 물어보지 않아요.',
		rejected: '직접 꺼 둔 카드예요. 다시 켜면 물어봐요.'
	}
};
