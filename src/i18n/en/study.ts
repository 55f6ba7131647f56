const cards = (n: number) => (n === 1 ? '1 card' : `${n.toLocaleString('en')} cards`);
const minutes = (n: number) => (n < 1 ? '< 1 min' : `~${n} min`);

/** Words of studying cards that a person chooses. */
export const study = {
	title: 'Study a choice',
	what: 'Which cards?',
	choices: {
		forgotten: 'Forgotten today',
		hardest: 'Hardest',
		flagged: 'Flagged',
		cards: 'Those picked',
		note: 'A note',
		tag: 'A tag',
		search: 'A search'
	},
	note: 'Note',
	allNotes: (deck: string) => `${deck} › all notes`,
	tag: 'Tag',
	search: 'Words, or a search as under Cards',
	none: {
		forgotten: 'Nothing was forgotten today.',
		hardest: 'No card has been hard so far.',
		flagged: 'No card has a flag.',
		cards: 'None of the picked cards is there any more.',
		note: 'No card of this note is asked.',
		tag: 'No card has this tag.',
		search: 'No card was found.'
	},
	allSuspended: (n: number) =>
		`${n === 1 ? 'The only card of this choice is' : `All ${cards(n)} of this choice are`} suspended. Under Cards they can be asked again.`,
	noTags: 'No card has a tag yet.',
	how: 'How?',
	ways: { plan: 'As planned', cram: 'Cram' },
	planHint: 'Only what is due or new today. These answers count as on any day.',
	planNone: 'None of these cards is due or new today.',
	cramHint: 'Each until you know it once. Kept in your history; no due date moves.',
	amount: (n: number, min: number) => `${cards(n)} · ${minutes(min)}`,
	start: 'Start',
	goOn: 'Go on',
	unfinished: (title: string, left: number) => `${title}: ${cards(left)} left`,
	replaceTitle: 'One choice is still open',
	replaceText: 'What you have answered stays either way.',
	replace: 'Start the new one',
	studiedTitle: 'Done for today',
	studiedText: (answers: number) =>
		`${answers === 1 ? '1 answer' : `${answers} answers`}. The day asks nothing more of these cards.`,
	knownTitle: 'All known',
	knownText: (n: number, answers: number) =>
		`${cards(n)} in ${answers === 1 ? '1 answer' : `${answers} answers`}. Every due date is where it was.`,
	nothingText: 'There is nothing left in this choice.',
	again: 'Choose again',
	gone: 'This choice has ended with its day.'
};

export type StudyWords = typeof study;
