import type { LeechWords } from '../en/leech.ts';

export const leech: LeechWords = {
	title: '자꾸 잊는 카드',
	intro: (times) => `이 카드를 ${times}번 잊었어요. 다시 묻기보다 카드를 고치는 편이 나아요.`,
	more: (lines) => `이 아래로 ${lines}줄 더 있어요`,
	line: '노트에 적힌 줄',
	distinguish: (other) =>
		`똑같이 묻는 카드가 또 있어요(답: ${other}). 어느 쪽을 묻는지 질문에 적어 보세요.`,
	contrast: (other, times) =>
		`다른 카드의 답(${other})을 ${times}번 말했어요. 이 카드에만 있는 특징을 질문에 넣어 보세요.`,
	split: (items) =>
		`한 번에 ${items}가지를 물어요. 하나씩, 또는 자꾸 빠뜨리는 것만 따로 카드로 만들어 보세요.`,
	shorten: (words) => `답이 ${words}단어예요. 꼭 필요한 말만 남겨 보세요.`,
	tighten: (words) =>
		words > 25
			? `질문이 ${words}단어예요. 짧은 한 문장으로 물어 보세요.`
			: '다른 말로 물어 보세요. 어떤 상황의 답인지 적으면 좋아요.',
	cloze: '답이 한 문장이에요. 가장 중요한 단어만 빈칸으로 만들어 보세요.',
	hint: '질문에 힌트를 넣어 보세요. 첫 글자, 예, 아닌 것을 적으면 돼요.',
	suspend: '꼭 외울 만한가요? 아니라면 그만 물어도 돼요. 언제든 되돌릴 수 있어요.',
	reword: '말 바꾸기',
	drill: '구별 연습하기',
	make: '여기에 카드 만들기',
	stop: '그만 묻기',
	forgive: '고쳤어요: 표시 지우기',
	forgiven: '표시를 지웠어요.',
	takenBack: '되돌렸어요.'
};
