const count = (n: number, one: string, many: string) =>
	n === 1 ? `1 ${one}` : `${n.toLocaleString('en')} ${many}`;

/** Empty where there is nothing of anything. */
function listed(title: string, parts: readonly (readonly [n: number, what: string])[]): string {
	const told = parts.filter(([n]) => n > 0).map(([n, what]) => `${n.toLocaleString('en')} ${what}`);
	return told.length === 0 ? '' : `${title}: ${told.join(' · ')}`;
}

/** What saving an edited note does to facts, and to words for cards. */
type Change = 'born' | 'changed' | 'gone' | 'unsure' | 'outworded';

/** Words of living with notes: looking at them, editing them, making cards by hand. */
export const notebook = {
	/* The note as a map of memory. */
	levels: { new: 'not learned yet', fading: 'fading', ok: 'known', strong: 'strong' },
	legend: 'What the bars mean',
	suggestedOnly: 'suggested only',
	recalled: (percent: number) => `${percent} % recalled now`,
	known: (percent: number) => `${percent} % known now`,
	knownNone: 'Nothing learned yet',
	learned: (learned: number, all: number) =>
		`${learned.toLocaleString('en')} of ${count(all, 'card', 'cards')} learned`,
	covered: (percent: number) => `${percent} % of the lines have cards`,
	uncovered: (n: number) => `${count(n, 'line has', 'lines have')} no card`,
	noCardHere: 'No card comes from this line.',
	/* What a new version of the app changed in a note, and facts that wait for a word. */
	newVersion: (changed: number, reworded: number, born: number, gone: number) =>
		listed('New version', [
			[changed, 'with another meaning'],
			[reworded, 'reworded'],
			[born, 'new'],
			[gone, 'gone']
		]),
	unsure: (n: number) => `${count(n, 'card needs', 'cards need')} an answer: the same card?`,
	behind: 'The original has changed since you edited it.',
	/* Cards of a line. */
	ask: 'Ask this card',
	fix: 'Fix wording',
	nowAsked: 'This card is asked from now on.',
	nowWorded: 'The card has your words. The note stays as it is.',
	nowAsNote: 'The card reads as its note has it again.',
	/* What can be done with a note. */
	edit: 'Edit',
	makeCard: 'Make a card',
	more: 'More',
	noteMenu: 'This note',
	renameNote: 'Rename',
	path: 'Name of the file in the deck',
	pathTaken: 'Another note of this deck has that name.',
	pathInvalid: 'A name without : * ? " < > | and not longer than 200 letters.',
	renamed: 'Renamed. Every schedule is kept.',
	studyNote: 'Study this note',
	drillNote: 'Tell its answers apart',
	exportNote: 'Save as a Markdown file',
	shareNote: 'Share as Markdown',
	deleteNote: 'Delete the note',
	deleteNoteHint:
		'Its cards are not asked any more. Their history is kept: they come back with it if the note does.',
	noteDeleted: (title: string) => `“${title}” is deleted. Its history is kept.`,
	/* Decks of one’s own. */
	deckMenu: (title: string) => `Deck “${title}”`,
	deckName: 'Name of the deck',
	rename: 'Rename',
	nameTaken: 'Another deck has that name. You can merge the two below.',
	deckRenamed: (title: string) => `The deck is called “${title}” now.`,
	merge: 'Merge into another deck',
	mergeHint: 'All its notes move there, with their schedules.',
	mergeInto: (title: string) => `Into “${title}”`,
	merged: (from: string, into: string) => `“${from}” is part of “${into}” now.`,
	deleteDeck: 'Delete the deck',
	deleteDeckHint:
		'All its notes go. The history of their cards is kept: they come back with it if the notes do.',
	deckDeleted: (title: string) => `“${title}” is deleted. Its history is kept.`,
	notes: (n: number) => count(n, 'note', 'notes'),
	noteLine: (cards: number, percent: number) =>
		`${count(cards, 'card', 'cards')} · ${percent} % of the lines`,
	emptyText: 'Bring in notes that you have, or write a card by hand.',
	/* The editor. */
	editTitle: (title: string) => `Edit “${title}”`,
	text: 'Text of the note',
	save: 'Save',
	saved: (title: string) => `“${title}” is saved.`,
	savedNew: (title: string, cards: number) =>
		`“${title}” is saved: ${count(cards, 'new card', 'new cards')}.`,
	discard: 'Discard changes',
	discarded: 'Back to the saved text.',
	overtaken:
		'This note has changed somewhere else since. Saving yours shows you first what it would do.',
	drafted: 'These are changes that you had not saved.',
	compiling: 'Looking at the cards…',
	noChange: 'No card changes.',
	changes: ({ born, changed, gone, unsure, outworded }: Record<Change, number>) =>
		[
			born > 0 ? `${born} new` : '',
			changed > 0 ? `${changed} changed` : '',
			gone > 0 ? `${gone} gone` : '',
			unsure > 0 ? `${unsure} unsure` : '',
			outworded > 0 ? `${count(outworded, 'wording', 'wordings')} of yours to check` : ''
		]
			.filter((part) => part !== '')
			.join(' · '),
	hints: (n: number) => (n === 0 ? 'No hints' : count(n, 'hint', 'hints')),
	severity: { error: 'Error', warning: 'Warning', hint: 'Hint' },
	toLine: (line: number) => `Line ${line}`,
	leaveTitle: 'Leave the editor?',
	leaveText: 'Your changes are not saved. They stay here as a draft on this device.',
	leave: 'Leave',
	/* By hand. */
	madeKind: 'What kind',
	kinds: { question: 'Question and answer', cloze: 'Text with a gap', typed: 'Typed answer' },
	typedTooLong: 'A typed answer is one line of text.',
	question: 'Question',
	answer: 'Answer',
	clozeText: 'Text',
	clozeHint: 'Select the words to hide, then tap the button.',
	hideWords: 'Hide the selected words',
	preview: 'How it will look',
	whereLine: (line: number) => `Goes into the note, after line ${line}.`,
	whereNote: 'Goes to the end of the note.',
	whereFree: (deck: string) => `Goes into the deck “${deck}”.`,
	freeDeck: 'My cards',
	add: 'Add the card',
	/** Before a line is put above a note, so that rules go on reading it. */
	alsoStrict:
		'So that the other cards of this note stay, “cards: strict” goes to its top. Its lines move down.',
	addBoth: 'Add both',
	added: 'The card is added.',
	notAdded: 'No card would come of this here. Try other words.',
	gap: 'Hide these words',
	ask1: 'Ask about these words',
	gapMadeStrict: (words: string) =>
		`“${words}” is a gap now. “cards: strict” stands at the top of the note, so that its other cards stay.`,
	gapMade: (words: string) => `“${words}” is a gap now.`,
	noGap: 'A gap cannot stand here: code, links and titles stay whole.',
	/* Pictures. */
	pictureMissing: (name: string) => `Picture not here: ${name}`,
	pictureAway: (host: string) => `Picture on ${host}`,
	pictureTold: (host: string) => `If you show it, ${host} learns that you look at it.`,
	showPicturesOf: (host: string) => `Show pictures from ${host}`,
	showPictures: 'Always show pictures from the web',
	/* In the settings. */
	webTitle: 'Pictures from the web',
	webNote:
		'Whoever keeps a picture learns that you look at it. Until you allow it, none is fetched. On this device.',
	webHosts: 'Sites whose pictures are shown',
	forget: 'Ask again',
	forgetHost: (host: string) => `Ask again before showing pictures from ${host}`
};

export type NotebookWords = typeof notebook;
