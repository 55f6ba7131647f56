/** Around a question that is answered by meaning: what is tapped, and what is told of the answer. */
export const scenario = {
	/** A row of buttons that write what they say. */
	tokens: 'Parts to tap',
	/** Takes away what was tapped or typed last. */
	dropToken: 'Take the last part away',
	yourName: 'Your name for it',
	yourCommand: 'Your command',
	yourManifest: 'Your manifest',
	chooseOne: 'Choose one',
	chooseAll: 'Choose all that are right',
	/** An answer where addresses are asked for. */
	noAddress: 'No address',
	right: 'Right',
	/** Of an option: it was chosen and is not right; it is right and was not chosen. */
	wrongChosen: 'Your choice',
	missed: 'Right, not chosen',
	/** The answer that the model gives. */
	answer: 'One right answer',
	why: 'How it comes about',
	/** Of a way through the cluster: with the manifest that was given, and with the one mended. */
	asGiven: 'as given',
	mended: 'mended',
	picture: 'The cluster'
};

export type ScenarioUiWords = typeof scenario;
