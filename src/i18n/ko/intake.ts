import type { IntakeWords } from '../en/intake.ts';

export const intake: IntakeWords = {
	title: '노트 가져오기',
	lead: '가지고 있는 마크다운이나 텍스트 노트를 가져오세요. 저장하기 전에 모든 카드를 볼 수 있어요.',
	files: '파일 선택',
	folder: '폴더 선택',
	paste: '텍스트 붙여넣기',
	dropHint: '파일이나 폴더를 이 화면에 끌어다 놓거나 Ctrl+V를 눌러도 돼요.',
	dropHere: '여기에 놓으면 가져와요',
	limits: (noteMb, pictureMb, totalMb) =>
		`노트는 ${noteMb}MB, 그림은 ${pictureMb}MB, 한 번에 모두 ${totalMb}MB까지예요. 어떤 것도 이 기기를 벗어나지 않아요.`,
	pasteTitle: '텍스트 붙여넣기',
	pasteLabel: '노트 내용',
	pasteHint: '마크다운이나 일반 텍스트예요. 첫 제목이 노트 이름이 돼요.',
	pasteUse: '이 텍스트 쓰기',
	pastedName: '붙여넣은 노트',
	sharedName: '공유받은 노트',
	sharedNothing: '다른 앱에서 아무것도 오지 않았어요. 다시 공유하거나 여기서 파일을 골라 주세요.',
	reading: (all) => `파일 ${all}개를 읽는 중…`,
	filesRead: (done, all) => `파일 ${all}개 중 ${done}개 읽음`,
	cancel: '취소',
	found: (notes, pictures) =>
		pictures === 0 ? `노트 ${notes}개` : `노트 ${notes}개, 그림 ${pictures}개`,
	foundNothing: '고른 것 중에 노트가 없어요.',
	foundNothingText: '이름이 .md나 .txt로 끝나는 마크다운·텍스트 파일을 골라 주세요.',
	passedOver: (n) => `다른 파일 ${n}개는 건너뛰었어요.`,
	converted: {
		'euc-kr': (path) => `${path} 파일은 예전 한글 인코딩이라서 UTF-8로 바꿔 읽었어요.`,
		'utf-16': (path) => `${path} 파일은 UTF-16이라서 UTF-8로 바꿔 읽었어요.`
	},
	refusedTitle: (n) => `파일 ${n}개를 뺐어요. 바뀐 것은 없어요`,
	refused: {
		empty: '빈 파일이에요. 제대로 저장됐는지 확인하고 다시 골라 주세요.',
		archive: '압축 파일이에요. 압축을 풀고 그 안의 폴더를 골라 주세요.',
		anki: 'Anki 덱이에요. Anki에서 노트를 일반 텍스트로 내보낸 다음 그 파일을 골라 주세요.',
		document: '문서 프로그램의 파일이에요. 먼저 마크다운이나 일반 텍스트로 저장해 주세요.',
		pdf: 'PDF 파일이에요. 내용을 복사해서 여기에 붙여넣어 주세요.',
		binary: '텍스트가 아니에요. 마크다운이나 텍스트 파일을 골라 주세요.',
		encoding: '글자를 읽을 수 없어요. UTF-8로 저장한 다음 다시 골라 주세요.',
		'large-note': '노트가 2MB보다 커요. 여러 파일로 나눠 주세요.',
		'large-picture': '그림이 10MB보다 커요. 크기를 줄여서 다시 골라 주세요.',
		total: '모두 합쳐 100MB가 넘어요. 이 파일은 따로 가져와 주세요.',
		alone: '이 그림을 쓰는 노트가 없어요. 노트와 함께 골라 주세요.',
		unreadable: '기기에서 파일을 읽지 못했어요. 파일이 아직 있는지 확인해 주세요.'
	},
	deckLegend: '어느 덱에 넣을까요?',
	deckName: '덱 이름',
	deckDefault: '내 노트',
	deckNew: '덱을 새로 만들어요.',
	deckKnown: '이미 있는 덱에 넣어요. 이름이 같은 노트는 새 내용으로 바뀌어요.',
	deckMissing: '덱 이름을 적어 주세요.',
	removeTitle: (n) => `폴더에 없는 노트 ${n}개도 지울까요?`,
	removeNote: '학습 기록은 그대로 남아요.',
	goOn: '카드 보기',
	again: '다른 파일 고르기'
};
