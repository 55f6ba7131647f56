import type { OptimiserWords } from '../en/optimiser.ts';

const number = (n: number) => n.toLocaleString('ko');
const minutes = (n: number) => (n < 1 ? '1분 미만' : `${number(Math.round(n))}분`);

export const optimiser: OptimiserWords = {
	title: '내 기억',
	intro:
		'카드를 언제 다시 물을지는 사람들이 보통 잊는 속도로 계산해요. 답이 쌓이면 내 기억에 맞출 수 있어요.',
	preset: '대상 카드',
	counting: '그동안의 답을 세고 있어요…',
	tooFew: (have, need) =>
		`다른 날에 다시 한 답이 ${number(need)}개쯤 있어야 해요. 지금은 ${number(have)}개예요.`,
	enough: (have) => `배울 수 있는 답이 ${number(have)}개 있어요.`,
	work: '계산하기',
	working: '내 답에서 배우고 있어요…',
	share: (percent) => `${percent}%`,
	stop: '멈추기',
	again: '다시 계산하기',
	own: '내게 맞춘 값을 쓰고 있어요.',
	better: (percent, unseen) =>
		`${percent}% 더 잘 맞혀요. 배울 때 보지 않은 최근 답 ${number(unseen)}개로 확인했어요.`,
	offBy: (before, after) => `답 100개 중 ${before}개쯤 빗나갔는데, 이제 ${after}개쯤 빗나가요.`,
	noBetter: (unseen) =>
		`아직 나아질 것이 없어요. 보지 않은 최근 답 ${number(unseen)}개로 확인해 보니 새 값이 확실히 낫지 않았어요. 지금 값을 그대로 써요.`,
	details: '숫자로 보기',
	measure: '지표',
	inUse: '지금 값',
	fitted: '새 값',
	logLoss: '로그 손실',
	rmse: '묶음별 오차(RMSE)',
	lessIsBetter: '작을수록 좋아요.',
	use: '이 값 쓰기',
	leave: '그대로 두기',
	used: '내게 맞춘 값을 써요.',
	usual: '보통 값으로 되돌리기',
	usualUsed: '다시 보통 값을 써요.',
	takenBack: '되돌렸어요.',
	failed: '계산하지 못했어요. 바뀐 것은 없어요.',
	moveTitle: '복습일 옮기기',
	moveHint: '복습일은 카드에 다음 답을 할 때까지 그대로예요. 지금 한꺼번에 옮길 수도 있어요.',
	moveSee: '무엇이 옮겨지는지 보기',
	moveWorking: '카드를 살펴보고 있어요…',
	moveNone: '복습일이 모두 제자리에 있어요. 옮길 카드가 없어요.',
	moves: (earlier, later) =>
		later === 0
			? `카드 ${number(earlier)}장이 앞당겨져요.`
			: earlier === 0
				? `카드 ${number(later)}장이 미뤄져요.`
				: `카드 ${number(earlier)}장은 앞당겨지고 ${number(later)}장은 미뤄져요.`,
	movesToday: (before, minutesBefore, after, minutesAfter) => {
		if (before + after === 0) return '오늘 복습할 카드는 지금도 옮긴 뒤에도 없어요.';
		const now = `${number(before)}장(${minutes(minutesBefore)})`;
		const then = `${number(after)}장(${minutes(minutesAfter)})`;
		if (after === 0) return `오늘 복습할 카드: 지금 ${now}인데, 옮기면 없어요.`;
		return `오늘 복습할 카드: ${before === 0 ? '지금은 없고' : `지금 ${now}`}, 옮기면 ${then}이에요.`;
	},
	movesLimit: '하루 복습 한도는 그대로 지켜요.',
	picture: '앞으로 30일 동안 복습할 카드',
	day: '날짜',
	today: '오늘',
	inDays: (n) => `${n}일 뒤`,
	now: '지금',
	moved: '옮긴 뒤',
	move: (n) => `복습일 ${number(n)}개 옮기기`,
	moveDone: (n) => `복습일 ${number(n)}개를 옮겼어요.`
};
