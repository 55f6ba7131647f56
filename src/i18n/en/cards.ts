const count = (n: number, one: string, many: string) => (n === 1 ? `1 ${one}` : `${n} ${many}`);

/** Words of the list of cards and of one card's sheet. */
export const cards = {
	search: 'Search cards',
	searchHint: 'Question or answer',
	clear: 'Clear the search',
	found: (n: number) => (n === 1 ? '1 card' : `${n.toLocaleString('en')} cards`),
	none: (query: string) => `No card found for “${query}”.`,
	noneHint: 'Try fewer or other words.',
	empty: 'There are no cards yet.',
	emptyHint: 'Cards are made from your notes.',
	stateNew: 'New',
	stateLearning: 'Learning',
	stateDue: 'Due today',
	stateDueIn: (days: number) => `In ${count(days, 'day', 'days')}`,
	stateSuspended: 'Suspended',
	stateBuried: 'Tomorrow',
	open: 'All about this card',
	question: 'Question',
	answer: 'Answer'
};

export type CardsWords = typeof cards;
