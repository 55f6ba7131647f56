const count = (n: number, one: string, many: string) => (n === 1 ? `1 ${one}` : `${n} ${many}`);

/** Words of the list of notes and of a note shown as it is. */
export const notes = {
	import: 'Import',
	empty: 'There are no notes yet.',
	due: (n: number) => `${n} due today`,
	/** How much of the note's lines the cards cover. */
	coverage: (percent: number) => `${percent} % of the lines have cards`,
	/** How many of its cards have been shown. */
	progress: (seen: number, all: number) =>
		`${seen.toLocaleString('en')} of ${all.toLocaleString('en')} cards started`,
	ask: 'Ask its cards',
	askNot: 'Hidden: nothing of it is asked.',
	nowHidden: (title: string) => `“${title}” is hidden. Its progress is kept.`,
	nowAsked: (title: string) => `“${title}” is asked again.`,
	missingTitle: 'This note is not here',
	missingText: 'It may have been removed, or the address is mistyped.',
	toNotes: 'All notes',
	/** Before the address of a page. */
	page: 'Read more:',
	lineCards: (n: number) => count(n, 'card', 'cards'),
	lineSuggested: (n: number) => count(n, 'suggestion', 'suggestions'),
	lineTitle: (line: number) => `Line ${line}`,
	/** A note without an edition in the language chosen for cards, by the language it has. */
	onlyIn: { ko: 'In Korean only', en: 'In English only' },
	unasked: { suggested: 'Suggested', rejected: 'Turned off' },
	unaskedText: {
		suggested: 'A suggestion: it is not asked unless you turn it on.',
		rejected: 'You turned this card off: it is not asked until you turn it on again.'
	}
};

export type NotesWords = typeof notes;
