/** Words of what the device adds to the review. */
export const comforts = {
	readAloud: 'Read aloud',
	handsFree: 'Hands-free. Nothing is rated for you.',
	handsFreeOff: 'Hands-free is on hold.',
	hold: 'Hold',
	goOn: 'Go on',
	lessonTitle: 'Swiping',
	lessonText: 'Once the answer is shown, swipe the card. Try both sides on this one.',
	lessonCard: 'Swipe me',
	lessonRight: 'To the right: “Got it”',
	lessonLeft: 'To the left: “Forgot”',
	lessonDone: 'Swipes are on. Undo takes back a slip, as always.',
	lessonEnd: 'Done'
};

export type ComfortWords = typeof comforts;
