/** What is said, once and kindly, of a habit of rating: what it does, and what to do instead. */
export const coach = {
	hard: {
		title: '“Hard” means that you knew it',
		text: 'You often press “Hard”, and “Forgot” hardly ever. “Hard” is for what came to mind with effort. For what did not, press “Forgot”: the card comes back in time, and nothing else is lost.',
		deed: 'Use two buttons only',
		done: 'There are two buttons now: “Forgot” and “Got it”.'
	},
	typed: {
		title: 'What you typed was another answer',
		text: 'A few answers you typed differed from the card, and you rated them as known. A slip of the fingers is fine. If it was something else, press “Forgot”: then the card comes back in time.',
		deed: 'Rate the last one again'
	},
	hasty: {
		title: 'Take a breath before the answer',
		text: 'Many answers took less than half a second. Say the answer to yourself before you look: recalling it is what makes it stay.',
		deed: 'Type short answers',
		done: 'Short answers are typed from now on.'
	}
};

export type CoachWords = typeof coach;
