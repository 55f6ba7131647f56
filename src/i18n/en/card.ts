const days = (n: number) => (n === 1 ? '1 day' : `${n.toLocaleString('en')} days`);

/** Words of the page of one card. */
export const card = {
	title: 'Card',
	back: 'Back to the cards',
	missingTitle: 'This card is not here',
	missingText: 'It belongs to no note on this device any more.',
	source: (first: number, last: number) =>
		first === last ? `Line ${first} of the note` : `Lines ${first} to ${last} of the note`,
	editNote: 'Edit the line in the note',
	actions: 'What can be done',
	/* Where it stands. */
	standing: 'Where it stands',
	state: 'State',
	due: 'Asked again',
	interval: 'Interval',
	stability: 'Stability',
	stabilityHint: 'days until recall falls to 90 %',
	difficulty: 'Difficulty',
	difficultyOf: (n: string) => `${n} of 10`,
	recall: 'Chance of recall today',
	percent: (n: number) => `${n} %`,
	answers: 'Answers',
	lapses: 'Times forgotten',
	introduced: 'Met first',
	days,
	/* The forgetting curve. */
	curve: 'How it is forgotten',
	curveText: (now: number, on: string, then: number) =>
		`Today ${now} % likely to be recalled; on ${on} ${then} %.`,
	curveNone: 'A curve is drawn from the first answer on.',
	today: 'Today',
	chance: 'Chance of recall',
	day: 'Day',
	asTable: 'As a table',
	/* What happened to it. */
	history: 'History',
	historyNone: 'No answer yet.',
	/** Opens the question of a past answer. */
	asked: 'What was asked',
	replied: 'Your answer:',
	verdicts: { exact: 'Right', equivalent: 'Right', close: 'Nearly right', wrong: 'Wrong' },
	rating: 'Answer',
	time: 'Time',
	intervalThen: 'Interval then',
	seconds: (n: string) => `${n} s`,
	modes: { cram: 'cram', drill: 'drill' },
	minutes: (n: number) => `${n} min`,
	events: {
		suspended: 'Suspended',
		resumed: 'Asked again',
		buried: 'Put off',
		unburied: 'Asked after all',
		flagged: (flag: string) => `Mark: ${flag}`,
		leech: 'Marked as a leech',
		notLeech: 'No leech any more',
		reset: 'Started over',
		due: (on: string) => `Due day set to ${on}`,
		changed: 'The note says something else now',
		seed: 'Schedule brought along'
	}
};

export type CardWords = typeof card;
