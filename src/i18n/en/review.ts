const count = (n: number, one: string, many: string) => (n === 1 ? `1 ${one}` : `${n} ${many}`);
const hours = (n: number) => {
	const rest = n % 60 === 0 ? '' : ` ${n % 60} min`;
	return `${Math.floor(n / 60)} h${rest}`;
};

/** Words of the review screen and of a card wherever it is drawn. */
export const review = {
	/** Read out within the card, in the card's own language. */
	card: { blank: 'blank', code: 'Code', table: 'Table', formula: 'Formula' },
	answer: 'Answer',
	show: 'Show answer',
	/* Answers that are lists, shown item by item. */
	nextItem: 'Next item',
	showAll: 'Show all',
	itemKnown: 'Knew it',
	itemMissed: 'Missed',
	missed: (n: number) => `${n} missed:`,
	/* Hints: the more of them, the lower the rating that is proposed. */
	hint: 'Hint',
	hintMore: 'Another hint',
	hintItems: (n: number) => `${n} items`,
	hintWords: (n: number) => count(n, 'word', 'words'),
	/* Typed answers. */
	yourAnswer: 'Your answer',
	check: 'Check',
	youTyped: 'You typed',
	/** What is said of it: the first difference that matters. */
	why: {
		same: 'Exactly right',
		signs: 'Only punctuation differs',
		case: 'Only capitals differ',
		spacing: 'Only spaces differ',
		ending: 'Only a particle or an ending differs',
		typo: 'Almost: a typing slip',
		different: 'Different from the answer'
	},
	/** By rating: again, hard, good, easy. */
	ratings: { 1: 'Forgot', 2: 'Hard', 3: 'Got it', 4: 'Easy' },
	ratingGroup: 'How well did you know it?',
	/** On an answer button: as short as can be. */
	inMinutes: (n: number) => (n < 60 ? `${n} min` : hours(n)),
	inDays: (n: number) => count(n, 'day', 'days'),
	/** The same for a reader's voice. */
	inMinutesSpoken: (n: number) => `again in ${count(n, 'minute', 'minutes')}`,
	inDaysSpoken: (n: number) => `again in ${count(n, 'day', 'days')}`,
	left: (n: number) => `${n} left`,
	minutesLeft: (n: number) => (n < 1 ? '< 1 min' : `~${n} min`),
	progress: (done: number, all: number) => `${done} of ${all} done`,
	leave: 'Leave the review',
	loading: 'Taking out the cards…',
	backAgain: 'Back again',
	newCard: 'New',
	cram: 'Cram · due dates stay',
	undo: 'Undo',
	redo: 'Redo',
	undone: 'Taken back',
	redone: 'Done again',
	extended: 'A few more cards',
	tools: 'This card',
	note: 'Show in the note',
	noteLines: (first: number, last: number) =>
		first === last ? `Line ${first}` : `Lines ${first}–${last}`,
	noteMissing: 'The note of this card is no longer here.',
	flag: 'Flag',
	unflag: 'Remove the flag',
	flagged: 'Flagged',
	unflagged: 'Flag removed',
	bury: 'Not today',
	buried: 'Put off until tomorrow',
	suspend: 'Stop asking this card',
	suspended: 'Will not be asked again',
	due: 'Due day set',
	reset: 'Starts over',
	edit: 'Fix wording',
	reworded: 'Words changed',
	/** What else may be done to the card. */
	deeds: 'More',
	/** A card that has been forgotten too often. */
	leech: 'forgotten often: mend it in Cards',
	help: 'Help and keys',
	keys: {
		reveal: 'Show the answer, then “Got it”',
		items: 'Show all items, last one missed',
		rate: 'Forgot, Hard, Got it, Easy',
		rateTwo: 'Forgot, Got it'
	},
	waitTitle: 'A short break',
	waitText: 'Cards you are still learning come back after a few minutes.',
	waitLeft: (seconds: number) =>
		`${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`,
	waitSpoken: (minutes: number) => `The next card comes in ${count(minutes, 'minute', 'minutes')}.`,
	stop: 'Stop for now',
	doneTitle: 'Done for today',
	nothingTitle: 'Nothing to do right now',
	nothingText: 'No card is due. You can take a few new ones, or come back tomorrow.',
	doneCards: (n: number): string => (n === 1 ? 'answer' : 'answers'),
	doneRecall: 'recalled',
	doneMinutes: (n: number): string => (n === 1 ? 'minute' : 'minutes'),
	tomorrow: (cards: number, minutes: number) =>
		cards === 0
			? 'Nothing comes up tomorrow.'
			: `Tomorrow: ${count(cards, 'card', 'cards')}, about ${count(Math.max(1, minutes), 'minute', 'minutes')}.`,
	more: 'A few more',
	noMore: 'There are no more cards to add today.',
	toToday: 'Back to Today',
	unsavedTitle: (n: number) =>
		n === 1 ? 'This answer is not saved yet' : `${n} answers are not saved yet`,
	unsavedKept:
		'It is kept on this device and saved as soon as it works again. A backup holds it too.',
	unsavedHere:
		'It is kept only on this page: leave it open until it is saved, or save a backup, which holds it too.',
	answeredWith: (rating: string) => `You answered “${rating}”.`
};
