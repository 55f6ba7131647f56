const count = (n: number, one: string, many: string) =>
	n === 1 ? `1 ${one}` : `${n.toLocaleString('en')} ${many}`;

/** Words of looking at the cards of notes before they are saved. */
export const proposal = {
	compiling: (notes: number) => `Making cards from ${count(notes, 'note', 'notes')}…`,
	notesRead: (done: number, all: number) =>
		`${done.toLocaleString('en')} of ${all.toLocaleString('en')} notes read`,
	cancel: 'Cancel',
	/** The button that saves everything. */
	accept: (cards: number) =>
		cards === 0 ? 'Save without cards' : `Accept ${count(cards, 'card', 'cards')}`,
	acceptChanges: 'Save the changes',
	saving: 'Saving…',
	saved: (deck: string, cards: number) =>
		cards === 0 ? `“${deck}” is saved.` : `“${deck}” is saved: ${count(cards, 'card', 'cards')}.`,
	unchanged: (deck: string) => `“${deck}” is saved. Nothing happened to any card.`,
	takenBack: 'Taken back: everything is as it was.',
	into: (deck: string) => `Into the deck “${deck}”`,
	intoNew: (deck: string) => `A new deck, “${deck}”`,
	cards: (n: number) => count(n, 'card', 'cards'),
	coverage: (percent: number) => `${percent} % of the lines have cards`,
	noCards:
		'No card comes from this note. Mark something, such as “question :: answer”, or ==gap==.',
	diagnostics: (n: number) => count(n, 'hint about this note', 'hints about this note'),
	atLine: (line: number) => `Line ${line}`,
	showLine: (line: number) => `Show line ${line} in the note`,
	noteTitle: (title: string) => `Note: ${title}`,
	list: 'Cards',
	ask: 'Ask this card',
	/** On a card whose answer is to be typed. */
	typed: 'Typed answer',
	waits: 'Waits for your answer above',
	fix: 'Fix wording',
	fixed: 'In your words',
	fixTitle: 'Wording of this card',
	question: 'Question',
	answer: 'Answer',
	gaps: 'Text with gaps, each between == and ==',
	preview: 'How it will look',
	noCard: 'This makes no card yet: it needs a question and an answer, or a text with a ==gap==.',
	fixDone: 'Use these words',
	fixBack: 'As in the note',
	suggestions: (n: number) => count(n, 'suggestion', 'suggestions'),
	suggestionsHint: 'Not asked unless you turn them on.',
	/** Heads what is wrong in world files, and in cards that are judged in them. */
	ofWorlds: 'To mend: worlds and the cards judged in them',
	/* A note that is here already. */
	changes: 'What changes',
	same: (n: number) => `${count(n, 'fact', 'facts')} as before`,
	moved: (n: number) => `${n} moved`,
	sameCards: (n: number) => (n === 1 ? '1 card stays as it is.' : `${n} cards stay as they are.`),
	groups: {
		changed: (n: number) => `${n} with another meaning`,
		reworded: (n: number) => `${n} reworded`,
		new: (n: number) => `${n} new`
	},
	groupHints: {
		changed: 'The answer is another one now: these come up now. Their history is kept.',
		reworded: 'Other words for the same: the schedule goes on.',
		new: 'Not seen before.'
	},
	gone: (n: number) => `${n} gone`,
	goneHint: 'Not asked any more. They come back with their history if their text does.',
	before: 'Before',
	now: 'Now',
	unsure: (n: number) => `${n} unsure`,
	unsureHint: 'They changed so much that only you can tell. Until then they are not asked.',
	isSame: 'The same card?',
	yes: 'Yes, the same',
	yesTo: (n: number) => `The same as ${n}`,
	no: 'No, a new one',
	later: 'Later',
	candidate: (n: number) => `Before, ${n}`,
	outworded: (n: number) => `${count(n, 'wording', 'wordings')} of yours to check`,
	outwordedHint: 'You had reworded these cards, and their note says something else now.',
	whose: 'Which wording?',
	mine: 'Keep mine',
	theirs: 'Take the note’s',
	/* Something else was saved here while this was looked at. */
	overtaken: 'This has changed in the meantime, in another tab or window.',
	overtakenText: 'Nothing of yours is saved yet. Below is what saving would do now.',
	overtakenOver: 'Your text would replace the one that is there now.',
	overtakenKept: 'What you decided here still stands where it fits.',
	/* A note that stands as it is: what a new version of the app changed, what is still open. */
	changed: 'What changed',
	toNote: 'To the note',
	nothingChanged: 'Nothing to look at',
	nothingChangedText: 'The cards are as you know them.',
	seen: 'Got it',
	notNow: 'Not now',
	seenSaid: 'Seen. It is not shown again.',
	saveAnswers: 'Save your answers',
	answered: 'Your answers are saved.',
	/* An edited note whose original has changed. */
	original: 'The original has changed',
	originalText:
		'You edited this note, and a newer version of it has come with the app since. Your text stays as it is until you choose.',
	originalChanges: (n: number) => `What changed in the original: ${count(n, 'place', 'places')}`,
	merge: 'Merge into mine',
	mergeHint: 'Your changes and those of the original, line by line. You see the cards first.',
	mergeNot:
		'You and the original changed the same lines: nobody can join them but you. Choose one of the two, or edit yours.',
	takeOriginal: 'Take the new version',
	takeHint:
		'Your changes are dropped, and the note follows new versions again. You see the cards first.',
	keepEdited: 'Keep mine',
	keepHint: 'Nothing changes. The next version of the original is told again.',
	keptEdited: 'Your text stays as it is.',
	leaveTitle: 'Leave without saving?',
	leaveText: 'What you decided here would be lost. Your notes and cards stay as they were.',
	stay: 'Stay',
	leave: 'Leave'
};

export type ProposalWords = typeof proposal;
