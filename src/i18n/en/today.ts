const count = (n: number, one: string, many: string) => (n === 1 ? `1 ${one}` : `${n} ${many}`);

/** Words of the Today screen. */
export const today = {
	cards: (n: number) => count(n, 'card', 'cards'),
	minutes: (n: number) => (n < 1 ? 'less than a minute' : `about ${count(n, 'minute', 'minutes')}`),
	/** Says what the number is made of. */
	parts: (due: number, fresh: number) =>
		fresh === 0
			? `${due === 1 ? '' : 'all of them '}seen before`
			: due === 0
				? `${fresh === 1 ? '' : 'all of them '}new`
				: `${due} to repeat, ${fresh} new`,
	start: 'Start',
	goOn: 'Go on',
	firstTitle: 'Notes become cards',
	firstText: 'Three cards show how it works. It takes a minute.',
	firstStart: 'Show me',
	doneTitle: 'Done for today',
	restTitle: 'Nothing to do today',
	tomorrow: (cards: number, minutes: string) =>
		`Tomorrow: ${count(cards, 'card', 'cards')}, ${minutes}.`,
	tomorrowFree: 'Nothing comes up tomorrow.',
	waiting: (minutes: number) =>
		minutes <= 1 ? 'A card comes back in a minute.' : `A card comes back in ${minutes} minutes.`,
	more: 'A few more',
	study: 'Study a choice of cards',
	noDeckTitle: 'No cards to ask',
	noDeckText: 'Every note is hidden.',
	showNotes: 'Choose notes',
	/** A comeback has come to its end. */
	cleared: 'The backlog is cleared. New cards come again.',
	nudge: (changes: number) => `${changes} answers since your last backup.`,
	nudgeSave: 'Back up',
	nudgeLater: 'Later'
};
