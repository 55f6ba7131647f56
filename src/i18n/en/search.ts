const count = (n: number, one: string, many: string) =>
	n === 1 ? `1 ${one}` : `${n.toLocaleString('en')} ${many}`;
const cards = (n: number) => count(n, 'card', 'cards');

/** Words of searching cards and of what is done to many of them. */
export const search = {
	/* What is odd about a query. */
	meant: (query: string) => `Did you mean ${query}?`,
	unknownValue: (written: string) => `“${written}” is not known.`,
	unfinished: (written: string) => `${written} goes on with:`,
	unknownKey: (written: string) => `“${written}” is looked for as text.`,
	/* The language, by example. */
	help: 'How to search',
	helpText: 'Words must all be there. Tap an example to try it.',
	helpWords: 'Words',
	helpState: 'Where it stands',
	helpNumbers: 'Numbers',
	helpAnswers: 'Your answers',
	helpPlace: 'Where it comes from',
	helpTogether: 'Together',
	examples: {
		words: 'Both words, anywhere on the card',
		phrase: 'These words, one after the other',
		due: 'Asked today',
		learn: 'In its first short steps',
		suspended: 'Not asked any more',
		leech: 'Forgotten again and again',
		flag: 'Marked with the star',
		interval: 'Longer than 10 days between two answers',
		lapses: 'Forgotten more than 3 times',
		recall: 'Recalled today with less than 80 %',
		soon: 'Due within 3 days',
		rated: 'Answered within 7 days',
		forgotten: 'Forgotten within 7 days',
		introduced: 'Met first within 7 days',
		tag: 'This tag, or one within it',
		note: 'Of a note by its name or path',
		deck: 'Of a deck',
		kind: 'Cards with a gap',
		not: 'Due, but not this tag',
		or: 'One or the other',
		brackets: 'Brackets keep things together'
	},
	/* Ready-made searches. */
	ready: 'Ready-made and saved searches',
	due: 'Due',
	fresh: 'New',
	leeches: 'Leeches',
	suspended: 'Suspended',
	forgotten: 'Forgotten this week',
	flagged: 'Flagged',
	/* Searches that are kept. */
	save: 'Save this search',
	saved: 'Saved searches',
	name: 'Name',
	keep: 'Save',
	rename: 'Rename',
	drop: 'Delete',
	nameMissing: 'Give it a name.',
	nameTaken: 'There is a saved search of this name.',
	nowReplaced: (name: string) => `“${name}” is this search now.`,
	nowSaved: (name: string) => `“${name}” is saved.`,
	nowDropped: (name: string) => `“${name}” is deleted.`,
	/* Order. */
	sort: 'Sort by',
	orders: {
		added: 'As in the notes',
		due: 'Due day',
		interval: 'Interval',
		difficulty: 'Difficulty',
		lapses: 'Times forgotten',
		recall: 'Chance of recall',
		text: 'Question'
	},
	rising: 'Smallest first',
	falling: 'Largest first',
	/* Choosing many. */
	select: 'Select cards',
	selected: (n: number) => `${n.toLocaleString('en')} selected`,
	selectAll: 'Select all',
	selectNone: 'Select none',
	stop: 'Stop selecting',
	selection: 'Selected cards',
	/* What is done to cards. */
	study: 'Study these',
	suspend: 'Suspend',
	resume: 'Ask again',
	bury: 'Not today',
	unbury: 'Ask today after all',
	flag: 'Flag',
	reset: 'Start over',
	resetHint:
		'Learned from the beginning, as if new. Past answers stay in the history, and this can be taken back.',
	setDue: 'Set the due day',
	more: 'More',
	dueDay: 'Asked again on',
	dueSet: 'Set',
	dueHint: 'A new card has no due day: it stays as it is.',
	inDays: (n: number) => (n === 0 ? 'Today' : n === 1 ? 'Tomorrow' : `In ${n} days`),
	flags: { 0: 'No flag', 1: 'Flag', 2: 'Star', 3: 'Question', 4: 'Needs a fix' },
	didSuspend: (n: number) => `${cards(n)} suspended.`,
	didResume: (n: number) => `${cards(n)} asked again.`,
	didBury: (n: number) => `${cards(n)} put off until tomorrow.`,
	didUnbury: (n: number) => `${cards(n)} asked today after all.`,
	didFlag: (n: number, flag: string) => `${cards(n)}: ${flag}.`,
	didReset: (n: number) => `${cards(n)} started over.`,
	didDue: (n: number) => `${count(n, 'card has', 'cards have')} another due day.`,
	nothingToDo: 'Nothing to change here.',
	takenBack: 'Taken back.'
};

export type SearchWords = typeof search;
