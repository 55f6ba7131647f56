/** Words of the first start: three cards about cards, and the way to the home screen. */
export const welcome = {
	title: 'How it works',
	skip: 'Skip',
	step: (n: number, all: number) => `${n} of ${all}`,
	think: 'Answer in your head first, then look.',
	judge: 'Be honest. The small number says when the card comes back.',
	/** Where no note is in the language of the cards, by the language the notes have. */
	onlyIn: {
		ko: 'These three are in English; the notes that follow are in Korean only so far.',
		en: 'The notes that follow are in English only so far.'
	},
	breadcrumb: ['kubecards', 'First steps'],
	/** The second one is a sentence with a gap: before it, in it, after it. */
	cards: [
		{
			prompt: 'What are the cards made of?',
			answer: 'Of notes. Each line that is worth knowing becomes a question.'
		},
		{
			prompt: [
				'What you forgot comes back in ',
				'a minute',
				'; what you knew comes back later and later.'
			],
			answer: null
		},
		{
			prompt: 'You tapped the wrong button. What now?',
			answer:
				'The arrow at the lower left takes it back. Every answer is kept on this device, also offline.'
		}
	],
	installTitle: 'Put it on your home screen first',
	installWhy:
		'There it opens like an app, works offline and keeps its data safer. The installed app starts with a storage of its own, so it is best done before the first real answer.',
	installLateTitle: 'Better on your home screen',
	installLateWhy:
		'There it works offline and keeps its data safer. The installed app starts empty: take your answers along in a file.',
	installButton: 'Install',
	installed: 'Installed. Open it from the home screen.',
	shareSteps: [
		'Tap the Share button of Safari.',
		'Choose “Add to Home Screen”.',
		'Open kubecards from the home screen.'
	],
	menuSteps: [
		'Open the menu of this browser.',
		'Choose “Install app” or “Add to Home screen”.',
		'Open kubecards from the home screen.'
	],
	handOver: 'Save my answers to a file',
	handOverThen: 'Then, in the installed app: Settings, Restore.',
	handedOver: 'Saved. Restore it in the installed app.',
	stay: 'Go on in the browser'
};

export type WelcomeWords = typeof welcome;
