const count = (n: number, one: string, many: string) => (n === 1 ? `1 ${one}` : `${n} ${many}`);

/** Words of the drill, in which answers that are alike are told apart. */
export const drill = {
	title: 'Tell them apart',
	hint: 'Choose among answers that are alike. No due date moves.',
	goOn: (n: number) => `Go on · ${count(n, 'question', 'questions')} left`,
	ofChoice: (n: number) => `From this choice · ${count(n, 'question', 'questions')}`,
	ofConfused: (n: number) => `What I mix up · ${count(n, 'pair', 'pairs')}`,
	replaceTitle: 'One drill is still open',
	replaceText: 'What you have answered stays either way.',
	replace: 'Start the new one',
	leave: 'Leave the drill',
	place: (n: number, all: number) => `${n} of ${all}`,
	progress: (done: number, all: number) => `${done} of ${all} answered`,
	choices: 'Choose the answer',
	right: 'Right',
	wrong: 'Not quite',
	/** Beside a choice. */
	rightMark: 'right answer',
	takenMark: 'your choice',
	apart: 'What tells them apart',
	note: 'Show in the note',
	next: 'Next',
	toEnd: 'See how it went',
	stop: 'Stop here',
	undo: 'Undo',
	endTitle: (right: number, all: number) =>
		right === all ? 'All told apart' : `${right} of ${all} right`,
	endRight: 'Nothing was taken for something else.',
	endConfused: 'Taken for something else:',
	took: (right: string, taken: string) => `“${taken}” in place of “${right}”`,
	schedule: 'No due date has moved.',
	again: 'More questions',
	back: 'Back to the choice',
	noneTitle: 'Nothing to tell apart',
	none: {
		all: 'A drill needs notes that compare: a table with three rows, or topics that are told of in the same words.',
		confused: 'No cards are being taken for each other at the moment.',
		cards: 'The answers of these cards are too different, or too few, to choose among.',
		note: 'This note has no answers of one kind to choose among: a table with three rows makes some.'
	},
	confused: (n: number) =>
		`${count(n, 'pair of cards is', 'pairs of cards are')} easily taken for each other.`,
	drillConfused: 'Tell them apart'
};

export type DrillWords = typeof drill;
