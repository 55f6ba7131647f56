/** Words about a card that is forgotten again and again, and what may be done about it. */
export const leech = {
	title: 'Forgotten again and again',
	intro: (times: number) =>
		`This card has been forgotten ${times} times. Changing it usually helps more than asking it again.`,
	line: 'The line in the note',
	more: (lines: number) => `and ${lines} more lines`,
	distinguish: (other: string) =>
		`Another card asks the same (its answer: ${other}). Say in the question which one is meant.`,
	contrast: (other: string, times: number) =>
		`${times === 1 ? 'Once' : `${times} times`} you answered “${other}”, which is another card's answer. Put into the question what only this one has.`,
	split: (items: number) =>
		`It asks for ${items} things at once. Make a card for each of them, or for the two you miss.`,
	shorten: (words: number) => `The answer has ${words} words. Leave the few that matter.`,
	tighten: (words: number) =>
		words > 25
			? `The question has ${words} words. Ask it in one short sentence.`
			: 'Ask it in other words: say what situation the answer is for.',
	cloze: 'The answer is a whole sentence. Make a card with a gap for the one word that matters.',
	hint: 'Put a hint into the question: a first letter, an example, what it is not.',
	suspend: 'Is it worth the time? If not, stop asking it; you can take that back at any time.',
	reword: 'Change the words',
	drill: 'Tell them apart',
	make: 'Make a card here',
	stop: 'Stop asking',
	forgive: 'It is fixed: take the mark away',
	forgiven: 'No leech any more.',
	takenBack: 'Taken back.'
};

export type LeechWords = typeof leech;
