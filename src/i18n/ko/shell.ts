import type { Messages } from '../en.ts';

export const shell: Messages['shell'] = {
	app: 'kubecards',
	tab: (screen) => `${screen} · kubecards`,
	skip: '본문으로 건너뛰기',
	mainNavigation: '주 메뉴',
	today: '오늘',
	notes: '노트',
	cards: '카드',
	progress: '통계',
	settings: '설정',
	review: '복습',
	notices: '알림',
	starting: '카드를 여는 중이에요…',
	close: '닫기',
	details: '자세히',
	reload: '새로고침',
	retry: '다시 시도',
	saveBackup: '백업 저장',
	backupMade: '백업 파일을 넘겼어요.',
	saveBackupFailed: '백업도 만들지 못했어요.',
	updateReady: '새 버전이 준비됐어요.',
	updateNow: '업데이트',
	later: '나중에',
	recoveredTitle: (entries) => `저장된 기록 ${entries}개를 되살렸어요`,
	recoveredText:
		'브라우저가 데이터베이스를 잃어버려서, 이 기기에 있던 두 번째 사본에서 답한 기록을 복구했어요.',
	notFoundTitle: '없는 페이지예요',
	notFoundText: '주소가 잘못됐거나 노트가 없어졌을 수 있어요.',
	crashTitle: '이 화면에서 문제가 생겼어요',
	crashText: '지금까지 답한 기록은 저장돼 있어요. 새로고침하면 이어서 할 수 있어요.',
	toToday: '오늘 화면으로'
};
