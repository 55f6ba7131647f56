import type { Messages } from '../en.ts';

const hours = (n: number) => {
	const rest = n % 60 === 0 ? '' : ` ${n % 60}분`;
	return `${Math.floor(n / 60)}시간${rest}`;
};

export const review: Messages['review'] = {
	card: { blank: '빈칸', code: '코드', table: '표' },
	answer: '답',
	show: '답 보기',
	yourAnswer: '내 답',
	check: '확인하기',
	youTyped: '입력한 답',
	why: {
		same: '정확히 맞았어요',
		signs: '문장 부호만 달라요',
		case: '대소문자만 달라요',
		spacing: '띄어쓰기만 달라요',
		typo: '오타만 있어요',
		different: '답과 달라요'
	},
	ratings: { 1: '몰랐어요', 2: '어려워요', 3: '알았어요', 4: '쉬워요' },
	ratingGroup: '얼마나 잘 알고 있었나요?',
	inMinutes: (n) => (n < 60 ? `${n}분` : hours(n)),
	inDays: (n) => `${n}일`,
	inMinutesSpoken: (n) => `${n}분 뒤에 다시`,
	inDaysSpoken: (n) => `${n}일 뒤에 다시`,
	left: (n) => `${n}장 남음`,
	minutesLeft: (n) => (n < 1 ? '1분 미만' : `약 ${n}분`),
	progress: (done, all) => `${all}장 중 ${done}장 했어요`,
	leave: '복습에서 나가기',
	loading: '카드를 꺼내는 중이에요…',
	backAgain: '다시 나온 카드',
	newCard: '새 카드',
	undo: '되돌리기',
	redo: '다시 하기',
	undone: '되돌렸어요',
	redone: '다시 했어요',
	extended: '카드를 몇 장 더 넣었어요',
	tools: '이 카드',
	note: '노트에서 보기',
	noteLines: (first, last) => (first === last ? `${first}번째 줄` : `${first}–${last}번째 줄`),
	noteMissing: '이 카드의 노트가 더는 없어요.',
	flag: '깃발 꽂기',
	unflag: '깃발 빼기',
	flagged: '깃발을 꽂았어요',
	unflagged: '깃발을 뺐어요',
	bury: '오늘은 넘기기',
	buried: '내일로 미뤘어요',
	suspend: '이 카드 그만 보기',
	suspended: '이제 나오지 않아요',
	help: '도움말과 단축키',
	keys: {
		reveal: '답 보기, 그다음 “알았어요”',
		rate: '몰랐어요, 어려워요, 알았어요, 쉬워요',
		rateTwo: '몰랐어요, 알았어요'
	},
	waitTitle: '잠깐 쉬어요',
	waitText: '아직 익히는 중인 카드는 몇 분 뒤에 다시 나와요.',
	waitLeft: (seconds) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`,
	waitSpoken: (minutes) => `다음 카드는 ${minutes}분 뒤에 나와요.`,
	stop: '여기까지 하기',
	doneTitle: '오늘 복습을 마쳤어요',
	nothingTitle: '지금은 할 카드가 없어요',
	nothingText: '때가 된 카드가 없어요. 새 카드를 몇 장 더 하거나 내일 다시 오세요.',
	doneCards: () => '번 답함',
	doneRecall: '기억함',
	doneMinutes: () => '분 걸림',
	tomorrow: (cards, minutes) =>
		cards === 0
			? '내일은 나올 카드가 없어요.'
			: `내일은 카드 ${cards}장, ${Math.max(1, minutes)}분쯤 걸려요.`,
	more: '몇 장 더 하기',
	noMore: '오늘 더 할 카드가 없어요.',
	toToday: '오늘 화면으로',
	unsavedTitle: (n) =>
		n === 1 ? '이 답이 아직 저장되지 않았어요' : `답 ${n}개가 아직 저장되지 않았어요`,
	unsavedKept: '이 기기에 두었다가 다시 될 때 바로 저장해요. 백업 파일에도 들어가요.',
	unsavedHere:
		'이 페이지에만 남아 있으니, 저장될 때까지 닫지 말거나 백업을 저장하세요. 백업 파일에도 들어가요.',
	answeredWith: (rating) => `“${rating}”라고 답했어요.`
};
