import type { NotebookWords } from '../en/notebook.ts';

function listed(title: string, parts: readonly (readonly [what: string, n: number])[]): string {
	const told = parts
		.filter(([, n]) => n > 0)
		.map(([what, n]) => `${what} ${n.toLocaleString('ko')}개`);
	return told.length === 0 ? '' : `${title}: ${told.join(' · ')}`;
}

export const notebook: NotebookWords = {
	levels: { new: '아직 안 배움', fading: '흐려지는 중', ok: '알고 있음', strong: '또렷함' },
	legend: '막대의 뜻',
	suggestedOnly: '제안만 있음',
	recalled: (percent) => `지금 떠올릴 확률 ${percent}%`,
	known: (percent) => `지금 ${percent}% 알고 있어요`,
	knownNone: '아직 배운 카드가 없어요',
	learned: (learned, all) =>
		`카드 ${all.toLocaleString('ko')}장 중 ${learned.toLocaleString('ko')}장 배움`,
	covered: (percent) => `줄의 ${percent}%에 카드가 있어요`,
	uncovered: (n) => `카드 없는 줄 ${n.toLocaleString('ko')}개`,
	noCardHere: '이 줄에서 나온 카드가 없어요.',
	newVersion: (changed, reworded, born, gone) =>
		listed('새 버전', [
			['뜻이 바뀜', changed],
			['표현만 바뀜', reworded],
			['새로 생김', born],
			['사라짐', gone]
		]),
	unsure: (n) => `카드 ${n.toLocaleString('ko')}장에 답이 필요해요. 같은 카드인가요?`,
	behind: '고친 뒤에 원본이 바뀌었어요.',
	ask: '이 카드 묻기',
	fix: '표현 고치기',
	nowAsked: '이제 이 카드를 물어봐요.',
	nowWorded: '카드 표현을 바꿨어요. 노트는 그대로예요.',
	nowAsNote: '카드가 다시 노트의 표현을 따라요.',
	edit: '편집',
	makeCard: '카드 만들기',
	more: '더 보기',
	noteMenu: '이 노트',
	renameNote: '이름 바꾸기',
	path: '덱 안의 파일 이름',
	pathTaken: '이 덱에 같은 이름의 노트가 있어요.',
	pathInvalid: ': * ? " < > | 없이 200자까지 쓸 수 있어요.',
	renamed: '이름을 바꿨어요. 일정은 그대로예요.',
	studyNote: '이 노트 공부하기',
	drillNote: '비슷한 답 구별하기',
	exportNote: 'Markdown 파일로 저장',
	shareNote: 'Markdown으로 공유',
	deleteNote: '노트 지우기',
	deleteNoteHint:
		'이 노트의 카드를 더 묻지 않아요. 기록은 남아 있어서, 노트가 돌아오면 함께 돌아와요.',
	noteDeleted: (title) => `‘${title}’ 노트를 지웠어요. 기록은 남아 있어요.`,
	deckMenu: (title) => `‘${title}’ 덱`,
	deckName: '덱 이름',
	rename: '이름 바꾸기',
	nameTaken: '같은 이름의 덱이 있어요. 아래에서 합칠 수 있어요.',
	deckRenamed: (title) => `덱 이름을 바꿨어요. 이제 ‘${title}’ 덱이에요.`,
	merge: '다른 덱에 합치기',
	mergeHint: '모든 노트가 일정과 함께 옮겨 가요.',
	mergeInto: (title) => `‘${title}’ 덱에 합치기`,
	merged: (from, into) => `‘${from}’ 덱을 ‘${into}’ 덱에 합쳤어요.`,
	deleteDeck: '덱 지우기',
	deleteDeckHint: '노트가 모두 없어져요. 카드 기록은 남아 있어서, 노트가 돌아오면 함께 돌아와요.',
	deckDeleted: (title) => `‘${title}’ 덱을 지웠어요. 기록은 남아 있어요.`,
	notes: (n) => `노트 ${n.toLocaleString('ko')}개`,
	noteLine: (cards, percent) => `카드 ${cards.toLocaleString('ko')}장 · 줄의 ${percent}%`,
	emptyText: '가지고 있는 노트를 가져오거나 카드를 직접 만들어 보세요.',
	editTitle: (title) => `‘${title}’ 편집`,
	text: '노트 내용',
	save: '저장',
	saved: (title) => `‘${title}’ 노트를 저장했어요.`,
	savedNew: (title, cards) =>
		`‘${title}’ 노트를 저장했어요. 새 카드 ${cards.toLocaleString('ko')}장.`,
	discard: '바꾼 내용 버리기',
	discarded: '저장된 내용으로 돌아왔어요.',
	overtaken:
		'그사이 이 노트가 다른 곳에서 바뀌었어요. 저장하기 전에 무엇이 달라지는지 보여 드려요.',
	drafted: '저장하지 않은 내용이 남아 있었어요.',
	compiling: '카드를 살펴보는 중…',
	noChange: '바뀌는 카드가 없어요.',
	changes: ({ born, changed, gone, unsure, outworded }) =>
		[
			born > 0 ? `새 카드 ${born}` : '',
			changed > 0 ? `바뀜 ${changed}` : '',
			gone > 0 ? `없어짐 ${gone}` : '',
			unsure > 0 ? `확실하지 않음 ${unsure}` : '',
			outworded > 0 ? `내 표현 확인 ${outworded}` : ''
		]
			.filter((part) => part !== '')
			.join(' · '),
	hints: (n) => (n === 0 ? '알림 없음' : `알림 ${n.toLocaleString('ko')}개`),
	severity: { error: '오류', warning: '주의', hint: '도움말' },
	toLine: (line) => `${line}번째 줄`,
	leaveTitle: '편집을 그만둘까요?',
	leaveText: '아직 저장하지 않았어요. 바꾼 내용은 이 기기에 초안으로 남아요.',
	leave: '나가기',
	madeKind: '종류',
	kinds: { question: '질문과 답', cloze: '빈칸', typed: '답 입력' },
	typedTooLong: '입력하는 답은 한 줄이어야 해요.',
	question: '질문',
	answer: '답',
	clozeText: '문장',
	clozeHint: '숨길 말을 선택하고 버튼을 누르세요.',
	hideWords: '선택한 말 숨기기',
	preview: '이렇게 보여요',
	whereLine: (line) => `노트의 ${line}번째 줄 뒤에 들어가요.`,
	whereNote: '노트 끝에 들어가요.',
	whereFree: (deck) => `‘${deck}’ 덱에 들어가요.`,
	freeDeck: '내 카드',
	add: '카드 추가',
	alsoStrict:
		'이 노트의 다른 카드가 사라지지 않게 맨 위에 ‘cards: strict’도 적어요. 줄 번호가 뒤로 밀려요.',
	addBoth: '함께 넣기',
	added: '카드를 추가했어요.',
	notAdded: '여기서는 카드가 되지 않아요. 말을 바꿔 보세요.',
	gap: '빈칸으로',
	ask1: '질문으로',
	gapMadeStrict: (words) =>
		`‘${words}’에 빈칸을 만들었어요. 다른 카드가 사라지지 않게 노트 맨 위에 ‘cards: strict’를 적었어요.`,
	gapMade: (words) => `‘${words}’ 자리를 빈칸으로 만들었어요.`,
	noGap: '여기에는 빈칸을 만들 수 없어요. 코드, 링크, 제목은 그대로 둬요.',
	pictureMissing: (name) => `그림 없음: ${name}`,
	pictureAway: (host) => `${host}에 있는 그림`,
	pictureTold: (host) => `그림을 보면 ${host} 쪽에서 그 사실을 알 수 있어요.`,
	showPicturesOf: (host) => `${host}의 그림 보기`,
	showPictures: '웹에 있는 그림 항상 보기',
	webTitle: '웹에 있는 그림',
	webNote:
		'그림을 보면 그림이 있는 사이트에서 그 사실을 알 수 있어요. 허락하기 전에는 불러오지 않아요. 이 기기에만 적용돼요.',
	webHosts: '그림을 보여 주는 사이트',
	forget: '다시 묻기',
	forgetHost: (host) => `${host}의 그림은 보여 주기 전에 다시 묻기`
};
