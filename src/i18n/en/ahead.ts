const count = (n: number, one: string, many: string) => (n === 1 ? `1 ${one}` : `${n} ${many}`);
const minutes = (n: number) =>
	n < 1 ? 'less than a minute' : `about ${count(Math.round(n), 'minute', 'minutes')}`;

/** Words about days to come, as simulated from a person's own cards. */
export const ahead = {
	/* How much to remember, as minutes a day. */
	retention: 'How much to remember',
	retentionValue: (percent: number, minutesADay?: number) =>
		minutesADay === undefined ? `${percent} %` : `${percent} %, ${minutes(minutesADay)} a day`,
	working: 'Trying out a year of your own cards…',
	workedOut: (known: number, seen: number) =>
		`Of ${count(seen, 'card', 'cards')} you will know ${known} in a year.`,
	/** What the reviews-a-day limit leaves undone by then. */
	leftOver: (cards: number) =>
		`Your limit of repeats a day is too low for this: ${count(cards, 'card', 'cards')} would be left waiting.`,
	tooFew: 'With a few more cards this will say how many minutes a day it takes.',
	failed: 'The minutes could not be worked out. The setting works all the same.',
	curveTitle: 'Minutes a day, by how much is to be remembered',
	remembered: 'Remembered',
	minutesADay: 'Minutes a day',
	knownInAYear: 'Known in a year',
	percent: (percent: number) => `${percent} %`,
	minutesShort: (n: number) => `${n} min`,
	/* After a gap. */
	comebackTitle: 'Welcome back',
	/** `today`: as many of them as the day asks. */
	comebackWaiting: (due: number, today: number, known: number, seen: number) =>
		`${count(due, 'card is', 'cards are')} waiting${today === due ? '' : `, ${today} of them for today`}. Of ${seen} you know about ${known} right now. A plan takes what helps most first and holds new cards back until then.`,
	comebackLooking: 'Looking for a way back…',
	comebackChoice: (n: number) => `${n} minutes a day`,
	comebackEnd: (days: number, known: number) =>
		`done in ${count(days, 'day', 'days')}, then you know about ${known}`,
	comebackNone:
		'No plan of three hours a day or less clears this within a month. A little every day still helps.',
	comebackTaken: (n: number) => `From today: ${n} minutes a day.`,
	comebackRuns: (n: number) => `Your way back: ${n} minutes a day`,
	comebackLeft: (due: number, days: number) =>
		`${count(due, 'card', 'cards')} left, about ${count(days, 'day', 'days')}. New cards wait until then.`,
	comebackEndless: (due: number) =>
		`${count(due, 'card', 'cards')} left. At this pace there is no end in sight; a plan of more minutes may do.`,
	comebackStop: 'End the plan',
	comebackStopped: 'The plan has ended.',
	/* A planned break. */
	breakTitle: 'Planned break',
	breakText:
		'Days off that you know of: a holiday, an exam. Memory goes on fading; nothing is paused.',
	breakPlan: 'Plan a break',
	breakFrom: 'First day off',
	breakTo: 'Last day off',
	breakSave: 'Take these days off',
	breakSaved: 'The break is planned.',
	breakDropped: 'The break is called off.',
	breakDrop: 'Call it off',
	breakSpan: (from: string, to: string) => (from === to ? from : `${from} to ${to}`),
	breakFaults: {
		past: 'The first day off has already passed: a break begins today or later.',
		wrong: 'The last day comes before the first.',
		long: 'The last day may be half a year from today at most.'
	},
	breakCounting: 'Counting what it costs…',
	breakCost: (due: number, minutesThen: number) =>
		`On your return ${count(due, 'card', 'cards')} will be due; with the new cards of that day ${minutes(minutesThen)}.`,
	breakKnown: (before: number, after: number, otherwise: number) =>
		`You know about ${before} cards when you leave and about ${after} when you return. Without the break it would be ${otherwise}, new cards included.`,
	breakOn: (until: string) => `Day off, until ${until}`,
	breakOnText: 'Nothing has to be done. What comes up meanwhile waits.',
	breakAnyway: 'Study anyway',
	close: 'Close'
};

export type AheadWords = typeof ahead;
