const number = (n: number) => n.toLocaleString('en', { maximumFractionDigits: 1 });
const count = (n: number, one: string, many: string) =>
	n === 1 ? `1 ${one}` : `${number(n)} ${many}`;
const percent = (share: number) => `${Math.round(100 * share)} %`;
const keeps = (days: number) =>
	days < 1 ? 'less than a day' : count(Math.round(days), 'day', 'days');
const lately = {
	day: 'today',
	week: 'over the last 7 days',
	month: 'over the last 30 days',
	year: 'over the last year',
	all: 'in all your reviews'
};

/** Words of the Progress screen. Shares are from 0 to 1. */
export const progress = {
	counting: 'Going through your answers…',
	counted: (done: number, all: number) => `${number(done)} of ${number(all)}`,
	stop: 'Stop',
	stopped: 'The figures were not counted.',
	again: 'Count again',
	emptyTitle: 'Nothing to see yet',
	emptyText: 'After your first answers this screen shows what you remember, and for how long.',
	emptyStart: 'Start with today',

	number,
	percent,
	minutes: (n: number) => (n > 0 && n < 1 ? 'under 1 min' : `${number(Math.round(n))} min`),
	asTable: 'Show as table',
	asPicture: 'Show as picture',
	save: 'Save as CSV',
	tooFew: 'too few',
	none: 'no reviews',

	today: {
		topic: 'Today',
		title: (answers: number, minutes: string) =>
			`${count(answers, 'answer', 'answers')} in ${minutes}`,
		titleNone: 'Nothing answered yet today',
		answers: 'Answers',
		time: 'Time',
		recalled: 'Recalled',
		outOf: (recalled: number, asked: number) => `${number(recalled)} of ${number(asked)}`,
		fresh: 'New cards',
		run: (days: number) => `${days} days in a row.`,
		lately: (days: number) => `You studied on ${days} of the last 30 days.`
	},
	forecast: {
		topic: 'The time ahead',
		title: (minutes: number, days: number) =>
			minutes < 1
				? `Less than a minute a day over the next ${days} days`
				: `About ${count(Math.round(minutes), 'minute', 'minutes')} a day over the next ${days} days`,
		titleNone: 'Nothing comes up in this time',
		note: (overdue: number, left: number) =>
			overdue === 0
				? 'Nothing is overdue. New cards are counted as your limits allow.'
				: left > 0
					? `${count(overdue, 'card is', 'cards are')} overdue, more than one day takes; your limits spread them over the days.`
					: `${count(overdue, 'card is', 'cards are')} overdue, hatched in the first bar. New cards are counted as your limits allow.`,
		waiting: 'Living the days ahead through…',
		span: 'How far ahead',
		spans: { 30: '30 days', 365: 'A year' },
		picture: (title: string) => `Minutes to come by day. ${title}.`,
		pictureWeeks: (title: string) => `Minutes a day to come, week by week. ${title}.`,
		onTime: 'coming up',
		overdue: 'overdue',
		day: 'Day',
		week: 'Week from',
		minutes: 'Minutes a day',
		ofOverdue: 'Of them overdue',
		answers: 'Answers a day',
		fresh: 'New cards a day',
		left: 'Left for later'
	},
	retention: {
		topic: 'True retention',
		title: (share: number, period: keyof typeof lately, wanted: number) =>
			`You recalled ${percent(share)} ${lately[period]}; you wanted ${percent(wanted)}`,
		titleFew: 'Not enough answers yet to tell how much you recall',
		few: (reviews: number) =>
			`${count(reviews, 'review', 'reviews')} so far. A percentage of so few would be mostly chance.`,
		within: (low: number, high: number) =>
			`As good as wanted: with this many answers, anything from ${percent(low)} to ${percent(high)} may be chance.`,
		below: 'Less than wanted, and more than chance explains. Cards may come up too late for you.',
		above:
			'More than wanted, and more than chance explains. Cards may come up earlier than they must.',
		picture: (told: string) => `Recall by period. ${told}`,
		wanted: (share: number) => `wanted: ${percent(share)}`,
		range: 'line: where the true share likely lies',
		young: 'young cards (interval under 21 days)',
		mature: 'mature cards (21 days and more)',
		youngCell: 'young',
		matureCell: 'mature',
		bothCell: 'all',
		periods: { day: 'Today', week: '7 days', month: '30 days', year: 'A year', all: 'All' },
		period: 'Period',
		cards: 'Cards',
		asked: 'Asked',
		recalled: 'Recalled',
		share: 'Recall',
		low: 'Likely from',
		high: 'Likely to'
	},
	year: {
		topic: 'The year',
		title: (days: number) => `You studied on ${count(days, 'day', 'days')} in the last 12 months`,
		picture: (answers: number, busiest: string) =>
			`Answers of each day of the last 12 months: ${number(answers)} in all, most of them on ${busiest}.`,
		legend: 'Larger squares: more answers',
		day: 'Day',
		answers: 'Answers',
		minutes: 'Minutes',
		fresh: 'New cards',
		reviews: 'Reviews',
		recalled: 'Recalled'
	},
	known: {
		topic: 'Memory over time',
		title: (known: number, learned: number) =>
			learned > 1
				? `You know about ${number(Math.round(known))} of the ${number(learned)} cards you have met`
				: known >= 0.5
					? 'You know the one card you have met'
					: 'The one card you have met may have slipped away',
		note: 'Known: the sum of the chances that you recall each card, at the end of each day.',
		picture: (from: string, known: string) =>
			`Cards known and met since ${from}; ${known} known now.`,
		day: 'Day',
		known: 'Known',
		learned: 'Met'
	},
	stability: {
		topic: 'Stability',
		title: (median: number, cards: number) =>
			cards === 1
				? `The one card you have met keeps for ${keeps(median)}`
				: `Half of your cards keep for ${keeps(median)}${median < 1 ? '' : ' or longer'}`,
		note: 'Stability: days until the chance of recall falls to 90 %.',
		picture: 'Cards by stability.',
		step: 'Stability in days',
		cards: 'Cards',
		steps: [
			'under 1 day',
			'1–2 days',
			'3–6 days',
			'1–2 weeks',
			'2–4 weeks',
			'1–3 months',
			'3–6 months',
			'6–12 months',
			'1–2 years',
			'over 2 years'
		]
	},
	difficulty: {
		topic: 'Difficulty',
		title: (median: number, cards: number) =>
			cards === 1
				? `The one card you have met is at a difficulty of ${number(median)}`
				: `Half of your cards are at a difficulty of ${number(median)} or below`,
		note: '1 is easiest, 10 is hardest: how slowly a card gains stability.',
		picture: 'Cards by difficulty.',
		step: 'Difficulty',
		cards: 'Cards',
		between: (from: number, to: number) => `${from}–${to}`
	},
	recall: {
		topic: 'Chance of recall',
		title: (sure: number, all: number) =>
			all === 1
				? `The one card you have met would come to mind right now with a chance of ${sure === 1 ? 'at least' : 'less than'} 90 %`
				: `${number(sure)} of ${number(all)} cards would come to mind right now with a chance of at least 90 %`,
		note: 'The lower part is due, or will be soon.',
		picture: 'Cards by their chance of recall now.',
		step: 'Chance of recall',
		cards: 'Cards',
		between: (from: number, to: number) =>
			from === 0 ? `under ${percent(to)}` : `${Math.round(100 * from)}–${percent(to)}`
	},
	groups: {
		decks: 'By note',
		tags: 'By tag',
		title: (name: string, share: number) => `Least is known of “${name}”: ${percent(share)}`,
		titleEven: (share: number) => `You know ${percent(share)} of each`,
		titleOne: (name: string, share: number) => `Of “${name}” you know ${percent(share)}`,
		picture: (topic: string) => `${topic}: cards known, met and in all.`,
		faded: 'met, faded since',
		unmet: 'not met yet',
		deck: 'Note',
		tag: 'Tag',
		cards: 'Cards',
		learned: 'Met',
		known: 'Known',
		asked: 'Reviews in a year',
		share: 'Recalled',
		more: (n: number) => `${count(n, 'more', 'more')} in the table.`
	}
};

export type ProgressWords = typeof progress;
