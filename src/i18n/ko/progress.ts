import type { ProgressWords } from '../en/progress.ts';

const number = (n: number) => n.toLocaleString('ko', { maximumFractionDigits: 1 });
const percent = (share: number) => `${Math.round(100 * share)}%`;
const lately = {
	day: '오늘',
	week: '지난 7일 동안',
	month: '지난 30일 동안',
	year: '지난 1년 동안',
	all: '지금까지 한 복습에서'
};

export const progress: ProgressWords = {
	counting: '답한 기록을 살펴보고 있어요…',
	counted: (done, all) => `${number(all)}개 중 ${number(done)}개`,
	stop: '그만두기',
	stopped: '통계를 내지 않았어요.',
	again: '다시 세기',
	emptyTitle: '아직 보여 드릴 것이 없어요',
	emptyText: '몇 장 답하고 나면 무엇을 얼마나 오래 기억하는지 여기에서 볼 수 있어요.',
	emptyStart: '오늘 할 카드 보기',

	number,
	percent,
	minutes: (n) => (n > 0 && n < 1 ? '1분 미만' : `${number(Math.round(n))}분`),
	asTable: '표로 보기',
	asPicture: '그림으로 보기',
	save: 'CSV로 저장',
	tooFew: '아직 적음',
	none: '복습 없음',

	today: {
		topic: '오늘',
		title: (answers, minutes) => `${number(answers)}번 답했어요(${minutes})`,
		titleNone: '오늘은 아직 답한 카드가 없어요',
		answers: '답한 횟수',
		time: '걸린 시간',
		recalled: '기억해 냄',
		outOf: (recalled, asked) => `${number(asked)}번 중 ${number(recalled)}번`,
		fresh: '새 카드',
		run: (days) => `${days}일째 이어 가고 있어요.`,
		lately: (days) => `지난 30일 가운데 ${days}일 공부했어요.`
	},
	forecast: {
		topic: '앞으로 걸릴 시간',
		title: (minutes, days) =>
			minutes < 1
				? `앞으로 ${days}일 동안 하루에 1분도 안 걸려요`
				: `앞으로 ${days}일 동안 하루에 ${number(Math.round(minutes))}분쯤 걸려요`,
		titleNone: '이 기간에는 나올 카드가 없어요',
		note: (overdue, left) =>
			overdue === 0
				? '밀린 카드가 없어요. 새 카드는 하루 한도만큼 셈에 넣었어요.'
				: left > 0
					? `밀린 카드 ${number(overdue)}장은 하루에 다 하기에 많아서 한도에 맞춰 여러 날로 나눴어요.`
					: `밀린 카드 ${number(overdue)}장은 첫 막대의 빗금이에요. 새 카드는 하루 한도만큼 셈에 넣었어요.`,
		waiting: '앞으로의 날들을 그려 보고 있어요…',
		span: '내다볼 기간',
		spans: { 30: '30일', 365: '1년' },
		picture: (title) => `날마다 걸릴 시간. ${title}.`,
		pictureWeeks: (title) => `주마다 하루에 걸릴 시간. ${title}.`,
		onTime: '제때 나올 카드',
		overdue: '밀린 카드',
		day: '날짜',
		week: '주 시작',
		minutes: '하루 몇 분',
		ofOverdue: '그중 밀린 카드',
		answers: '하루 답 수',
		fresh: '하루 새 카드',
		left: '미뤄진 카드'
	},
	retention: {
		topic: '실제 기억률',
		title: (share, period, wanted) =>
			`${lately[period]} ${percent(share)}를 기억해 냈어요. 목표는 ${percent(wanted)}예요`,
		titleFew: '기억률을 말하기에는 아직 답이 적어요',
		few: (reviews) => `지금까지 복습 ${number(reviews)}번. 이만큼으로 낸 비율은 우연에 가까워요.`,
		within: (low, high) =>
			`목표한 만큼이에요. 답이 이 정도일 때 ${percent(low)}에서 ${percent(high)} 사이는 우연일 수 있어요.`,
		below: '우연이라고 보기 어려울 만큼 목표보다 낮아요. 카드가 너무 늦게 나오고 있을지 몰라요.',
		above:
			'우연이라고 보기 어려울 만큼 목표보다 높아요. 카드가 필요보다 일찍 나오고 있을지 몰라요.',
		picture: (told) => `기간별 기억률. ${told}`,
		wanted: (share) => `목표 ${percent(share)}`,
		range: '선: 실제 비율이 있을 만한 범위',
		young: '어린 카드(간격 21일 미만)',
		mature: '여문 카드(21일 이상)',
		youngCell: '어린 카드',
		matureCell: '여문 카드',
		bothCell: '모두',
		periods: { day: '오늘', week: '7일', month: '30일', year: '1년', all: '전체' },
		period: '기간',
		cards: '카드',
		asked: '물어본 횟수',
		recalled: '기억한 횟수',
		share: '기억률',
		low: '범위 시작',
		high: '범위 끝'
	},
	year: {
		topic: '지난 1년',
		title: (days) => `지난 열두 달 동안 ${number(days)}일 공부했어요`,
		picture: (answers, busiest) =>
			`지난 열두 달의 날마다 답한 횟수. 모두 ${number(answers)}번, 가장 많은 날은 ${busiest}.`,
		legend: '네모가 클수록 많이 답한 날이에요',
		day: '날짜',
		answers: '답한 횟수',
		minutes: '분',
		fresh: '새 카드',
		reviews: '복습',
		recalled: '기억한 횟수'
	},
	known: {
		topic: '기억의 변화',
		title: (known, learned) =>
			learned > 1
				? `지금까지 본 ${number(learned)}장 가운데 ${number(Math.round(known))}장쯤 알고 있어요`
				: known >= 0.5
					? '지금까지 본 카드 한 장을 알고 있어요'
					: '지금까지 본 카드 한 장은 잊었을지도 몰라요',
		note: '아는 카드 수는 하루가 끝날 때 카드마다 떠올릴 확률을 모두 더한 값이에요.',
		picture: (from, known) => `${from}부터 아는 카드와 본 카드. 지금 아는 카드는 ${known}장.`,
		day: '날짜',
		known: '아는 카드',
		learned: '본 카드'
	},
	stability: {
		topic: '안정성',
		title: (median, cards) => {
			const days = `${number(Math.round(median))}일`;
			if (cards === 1)
				return median < 1
					? '지금까지 본 카드 한 장은 하루를 넘기지 못해요'
					: `지금까지 본 카드 한 장은 ${days}쯤 기억에 남아요`;
			return median < 1
				? '카드 절반은 하루를 넘기지 못해요'
				: `카드 절반은 ${days} 넘게 기억에 남아요`;
		},
		note: '안정성은 떠올릴 확률이 90%로 떨어질 때까지 걸리는 날수예요.',
		picture: '안정성에 따른 카드 수.',
		step: '안정성',
		cards: '카드',
		steps: [
			'1일 미만',
			'1–2일',
			'3–6일',
			'1–2주',
			'2–4주',
			'1–3개월',
			'3–6개월',
			'6–12개월',
			'1–2년',
			'2년 넘게'
		]
	},
	difficulty: {
		topic: '난이도',
		title: (median, cards) =>
			cards === 1
				? `지금까지 난이도가 ${number(median)}인 카드 한 장을 보았어요`
				: `카드 절반은 난이도가 ${number(median)} 이하예요`,
		note: '1이 가장 쉽고 10이 가장 어려워요. 어려울수록 안정성이 더디게 늘어요.',
		picture: '난이도에 따른 카드 수.',
		step: '난이도',
		cards: '카드',
		between: (from, to) => `${from}–${to}`
	},
	recall: {
		topic: '떠올릴 확률',
		title: (sure, all) =>
			all === 1
				? `지금까지 본 카드 한 장은 지금 떠올릴 확률이 ${sure === 1 ? '90% 이상이에요' : '90%보다 낮아요'}`
				: `카드 ${number(all)}장 가운데 ${number(sure)}장은 지금 떠올릴 확률이 90% 이상이에요`,
		note: '아래쪽 카드일수록 곧 다시 나와요.',
		picture: '지금 떠올릴 확률에 따른 카드 수.',
		step: '떠올릴 확률',
		cards: '카드',
		between: (from, to) =>
			from === 0 ? `${percent(to)} 미만` : `${Math.round(100 * from)}–${percent(to)}`
	},
	groups: {
		decks: '노트별',
		tags: '태그별',
		title: (name, share) => `‘${name}’ 카드를 가장 적게 알고 있어요(${percent(share)})`,
		titleEven: (share) => `어느 쪽이든 ${percent(share)}쯤 알고 있어요`,
		titleOne: (name, share) => `‘${name}’ 카드는 ${percent(share)}를 알고 있어요`,
		picture: (topic) => `${topic} 아는 카드, 본 카드, 전체 카드.`,
		faded: '보았지만 흐려진 카드',
		unmet: '아직 안 본 카드',
		deck: '노트',
		tag: '태그',
		cards: '카드',
		learned: '본 카드',
		known: '아는 카드',
		asked: '1년 동안 복습',
		share: '기억률',
		more: (n) => `나머지 ${number(n)}개는 표에 있어요.`
	}
};
