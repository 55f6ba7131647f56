const count = (n: number, one: string, many: string) => (n === 1 ? `1 ${one}` : `${n} ${many}`);

/** Words of the presets: how decks are studied, and which are studied how. */
export const presets = {
	title: 'Presets',
	intro: 'A preset says how its decks are studied. One is enough until a deck needs another pace.',
	toSettings: 'Back to the settings',
	toPresets: 'Back to the presets',
	/** The preset under which every deck is at first. */
	all: 'Default',
	decks: (n: number) => count(n, 'deck', 'decks'),
	summary: (fresh: number, reviews: number, percent: number) =>
		`${fresh} new and ${count(reviews, 'repeat', 'repeats')} a day, remember ${percent} %`,
	make: 'Make a preset',
	makeHint: 'It begins as a copy of the default.',
	name: 'Name',
	newName: 'Name of a new preset',
	nameMissing: 'A preset needs a name.',
	nameTaken: 'There is a preset of this name.',
	rename: 'Rename',
	gone: 'This preset is gone',
	goneText: 'It was deleted, maybe on another device.',
	/* Decks. */
	decksTitle: 'Decks',
	decksNone: 'No deck is under this preset yet.',
	decksOfAll: 'Every deck is here unless another preset has it.',
	otherwiseUnder: (preset: string) => `Now under “${preset}”`,
	deckPreset: 'Studied as',
	deckPresetHint: 'Limits, steps, order and easy days come from this preset.',
	nowUnder: (deck: string, preset: string) => `“${deck}” is now under “${preset}”`,
	open: 'All presets',
	/* A day. */
	dayTitle: 'A day',
	shared: 'The limits are shared by all decks of the preset.',
	newOrder: 'Order of new cards',
	newOrders: { deck: 'As in the deck', random: 'Shuffled', newest: 'Newest first' },
	dueOrder: 'Order of repeats',
	dueOrders: {
		recall: 'Best known first',
		leastRecall: 'Least known first',
		dueDate: 'Longest waiting first',
		random: 'Shuffled',
		shortest: 'Shortest interval first',
		longest: 'Longest interval first',
		easiest: 'Easiest first',
		hardest: 'Hardest first',
		overdue: 'Most overdue for its interval first',
		deck: 'As in the deck'
	},
	dueOrderHint: '“Best known first” loses least when there is more than a day can hold.',
	mix: 'New cards come',
	mixes: { mixed: 'In between', before: 'First', after: 'Last' },
	/* Steps. */
	stepsTitle: 'Steps and intervals',
	learningSteps: 'Steps of a new card, in minutes',
	relearningSteps: 'Steps after forgetting, in minutes',
	stepsHint: 'Such as “1 10”. Leave it empty to go straight to days.',
	stepsWrong: 'Whole minutes, each at least as long as the one before, up to 720.',
	maxInterval: 'Longest interval',
	days: (n: number) =>
		n >= 730 ? count(Math.round(n / 365), 'year', 'years') : count(n, 'day', 'days'),
	leechAt: 'Mark as a leech after',
	leechHint: 'A card forgotten this often costs more than it gives: better to fix it.',
	times: (n: number) => (n === 0 ? 'never' : count(n, 'time', 'times')),
	/* Days. */
	daysTitle: 'Which day a card comes',
	spaceSiblings: 'Keep cards of one fact apart',
	spaceSiblingsHint: 'So that one does not give the other away.',
	balance: 'Make days equally long',
	balanceHint: 'A card moves by a few days at most, to one that holds little.',
	easyDays: 'Easy days',
	easyDaysHint: 'Short intervals leave no choice: some cards come all the same.',
	eases: { usual: 'Usual', less: 'Less', least: 'Least' },
	/* Its name, and away with it. */
	ownTitle: 'This preset',
	remove: 'Delete this preset',
	removeText: (decks: number) =>
		decks === 0
			? 'No deck is under it.'
			: `${count(decks, 'deck goes', 'decks go')} back to the default. Progress stays.`,
	removeSure: 'Delete preset',
	keep: 'Keep it',
	removed: (name: string) => `Preset “${name}” deleted`
};

export type PresetWords = typeof presets;
