const number = (n: number) => n.toLocaleString('en');
const count = (n: number, one: string, many: string) =>
	n === 1 ? `1 ${one}` : `${number(n)} ${many}`;
const cards = (n: number) => count(n, 'card', 'cards');
const minutes = (n: number) =>
	n < 1 ? 'under a minute' : count(Math.round(n), 'minute', 'minutes');

/** Words about weights of one's own, and about moving due days. */
export const optimiser = {
	title: 'My memory',
	intro:
		'When a card comes back is worked out from how people forget on average. From your own answers it can be fitted to you.',
	preset: 'Cards of',
	counting: 'Counting your answers…',
	tooFew: (have: number, need: number) =>
		`That takes about ${number(need)} answers on later days; so far there are ${number(have)}.`,
	enough: (have: number) => `There are ${count(have, 'answer', 'answers')} to learn from.`,
	work: 'Work it out',
	working: 'Learning from your answers…',
	share: (percent: number) => `${percent} %`,
	stop: 'Stop',
	again: 'Work it out again',
	own: 'A fit of your own is in use.',
	/* What came of it. */
	better: (percent: string, unseen: number) =>
		`It foretells ${percent} % better: tried on your newest ${number(unseen)} answers, which it had not seen.`,
	offBy: (before: string, after: string) =>
		`Of 100 answers it was off by about ${before}; now by about ${after}.`,
	noBetter: (unseen: number) =>
		`Nothing to gain yet: tried on your newest ${number(unseen)} answers, a new fit was not surely better. What is in use stays.`,
	details: 'In numbers',
	measure: 'Measure',
	inUse: 'In use',
	fitted: 'New fit',
	logLoss: 'Log loss',
	rmse: 'Error by groups (RMSE)',
	lessIsBetter: 'Less is better.',
	use: 'Use it',
	leave: 'Leave it',
	used: 'Your own fit is in use.',
	usual: 'Back to the average',
	usualUsed: 'The average is in use again.',
	takenBack: 'Taken back.',
	failed: 'It could not be worked out. Nothing has changed.',
	/* Due days. */
	moveTitle: 'Move due dates',
	moveHint: 'Due dates stay as they are until a card is answered next. They can also be moved now.',
	moveSee: 'See what would move',
	moveWorking: 'Looking at your cards…',
	moveNone: 'Every due date is where it should be: nothing would move.',
	moves: (earlier: number, later: number) =>
		later === 0
			? `${cards(earlier)} would come earlier.`
			: earlier === 0
				? `${cards(later)} would come later.`
				: `${cards(earlier)} would come earlier, ${cards(later)} later.`,
	movesToday: (before: number, minutesBefore: number, after: number, minutesAfter: number) =>
		before + after === 0
			? 'Nothing is due today, neither now nor then.'
			: `Due today: ${before === 0 ? 'none now' : `${cards(before)} now (${minutes(minutesBefore)})`}, then ${after === 0 ? 'none' : `${cards(after)} (${minutes(minutesAfter)})`}.`,
	movesLimit: 'Your limit of repeats a day still holds.',
	picture: 'Cards due on the next 30 days',
	day: 'Day',
	today: 'Today',
	inDays: (n: number) => `+${n}`,
	now: 'Now',
	moved: 'Moved',
	move: (n: number) => `Move ${count(n, 'due date', 'due dates')}`,
	moveDone: (n: number) => `${count(n, 'due date', 'due dates')} moved.`
};

export type OptimiserWords = typeof optimiser;
