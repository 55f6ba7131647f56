import type { ComfortWords } from '../en/comforts.ts';

export const comforts: ComfortWords = {
	readAloud: '읽어 주기',
	handsFree: '손 안 대고 듣는 중이에요.',
	handsFreeOff: '듣기를 멈췄어요.',
	hold: '멈추기',
	goOn: '이어 듣기',
	lessonTitle: '밀어서 답하기',
	lessonText: '답이 보이면 카드를 옆으로 밀 수 있어요. 아래 카드로 양쪽을 한 번씩 해 보세요.',
	lessonCard: '밀어 보세요',
	lessonRight: '오른쪽: “알았어요”',
	lessonLeft: '왼쪽: “몰랐어요”',
	lessonDone: '이제 밀어서 답할 수 있어요. 잘못 밀어도 되돌리기로 돌아갈 수 있어요.',
	lessonEnd: '마치기'
};
