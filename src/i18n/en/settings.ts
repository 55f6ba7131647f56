const count = (n: number, one: string, many: string) => (n === 1 ? `1 ${one}` : `${n} ${many}`);

/** Words of the settings. */
export const settings = {
	/** What the page holds, for those who hear it. */
	contents: 'What is here',
	saved: 'Saved',
	/* Language and look: kept on this device. */
	languageTitle: 'Language',
	appLanguage: 'App',
	appLanguageHint: 'On this device.',
	contentLanguage: 'Cards',
	contentLanguageHint: 'Changing it keeps your progress.',
	/** Notes without an edition in the chosen language, by the language they have. */
	onlyIn: {
		ko: (notes: number) =>
			notes === 1
				? 'One note is in Korean only so far, so its cards are asked in Korean.'
				: `${notes} notes are in Korean only so far, so their cards are asked in Korean.`,
		en: (notes: number) =>
			notes === 1
				? 'One note is in English only so far, so its cards are asked in English.'
				: `${notes} notes are in English only so far, so their cards are asked in English.`
	},
	korean: '한국어',
	english: 'English',
	lookTitle: 'Look',
	theme: 'Theme',
	themeSystem: 'System',
	themeLight: 'Light',
	themeDark: 'Dark',
	textSize: 'Text size',
	textSizes: { s: 'Small', m: 'Normal', l: 'Large', xl: 'Very large', xxl: 'Double' },
	buttons: 'Answer buttons',
	buttonsTwo: 'Two',
	buttonsFour: 'Four',
	buttonsHint: 'Two are enough: “Forgot” and “Got it”. Four add “Hard” and “Easy”.',
	/* How to review: kept on this device. */
	review: {
		title: 'Review',
		swipes: 'Swipe to answer',
		swipesNote: 'Right for “Got it”, left for “Forgot”; needs a touch screen and a short try.',
		tapZones: 'Tap to answer',
		tapZonesNote: 'Once the answer is shown: left third “Forgot”, right third “Got it”.',
		speak: 'Read aloud',
		speakNote:
			'With the voices of this device, each language by its own; if one is missing, it stays silent. On an iPhone it begins with your first tap.',
		speakCannot: 'This browser has no voices to read with.',
		speakParts: { off: 'Off', question: 'Question', answer: 'Answer', both: 'Both' },
		speechRate: 'Speed of the voice',
		times: (n: number) => `${n}×`,
		autoAdvance: 'Hands-free',
		autoAdvanceNote:
			'Reads both sides and goes on after this pause. It rates nothing: what you do not answer comes again.',
		seconds: (n: number) => (n === 0 ? 'Off' : `${n} s`),
		awake: 'Keep the screen on',
		awakeNote: 'While the review is open; it uses more battery.',
		awakeCannot: 'This browser cannot keep the screen on.',
		haptics: 'A tick in the hand',
		hapticsNote: 'A very short vibration with each answer, where the phone allows it.',
		hapticsCannot: 'This browser cannot vibrate; no iPhone lets it.',
		hand: 'Hand',
		handNote: 'Moves Undo and the ticks of a list to your thumb. “Forgot” stays left.',
		handLeft: 'Left',
		handRight: 'Right',
		typeAnswers: 'Type short answers',
		typeAnswersNote:
			'What you type is compared with the answer; you still choose the rating yourself.'
	},
	/* Reminder: a calendar file, and the number on the icon; of this device. */
	reminder: {
		title: 'Reminder',
		text: 'An alarm in your own calendar, with a link to the review. It rings even while this app is closed. The app has no server and sends no messages.',
		time: 'Time',
		days: 'Days',
		noTime: 'Choose a time.',
		noDay: 'Choose at least one day.',
		zone: (name: string) => `On the clocks of ${name}, summer time included.`,
		save: 'Save calendar file',
		share: 'Share calendar file',
		saved: 'Saved. Open the file once, so that your calendar takes it in.',
		shared: 'Handed on. Let your calendar take it in once.',
		failed: 'The file could not be handed over. Try the other way, or another browser.',
		stale: 'Changed. Your calendar knows it once you open a new file.',
		how: 'How to set it up',
		close: 'Close',
		steps: [
			{
				title: 'iPhone and iPad',
				text: 'Share the file to Mail, send it to yourself, tap it in the message and add it to the calendar. Its link opens Safari. If you study in the app on your Home Screen, start that instead: Safari has a storage of its own.'
			},
			{
				title: 'Android',
				text: 'Tap the saved file and choose your calendar. If none takes files, open calendar.google.com on a computer and import it in the settings. Google may replace the alarm by its own: look once whether the entry has one.'
			},
			{
				title: 'Computer',
				text: 'Open the file: the calendar of a Mac and Outlook take it in. Google Calendar does so in its settings, under “Import & export”.'
			},
			{
				title: 'Change or end it',
				text: 'Most calendars put a new file in place of the old one. If yours shows both, delete the older. To end the reminder, delete the series in your calendar: this app cannot reach it. After a move to another time zone, save it again.'
			}
		],
		eventTitle: 'Review your cards',
		eventText: 'A few minutes now keep what you have learnt.',
		badge: 'Number on the app’s icon',
		badgeNote: 'The cards that today still asks, as the app last saw it.',
		badgeInstalled: 'Only the installed app has such an icon. Linux shows no numbers.',
		badgeLeave:
			'Your system asks first whether to allow notifications, because it counts the number among them. The app sends none.',
		badgeCannot:
			'This browser puts no numbers on icons: none does on Android, and on an iPhone only the app on the Home Screen can.',
		badgeRefused:
			'Notifications are off for this app, so its icon shows no number. You can allow them in the settings of your device.'
	},
	/* Study: follows the learner, is part of a backup. */
	studyTitle: 'Study',
	newPerDay: 'New cards a day',
	reviewsPerDay: 'Repeats a day, at most',
	dayStart: 'The day starts at',
	dayStartHint: 'Answers before this hour still count for the day before.',
	hour: (hour: number) => `${String(hour).padStart(2, '0')}:00`,
	presets: 'Presets',
	presetsHint: 'Order, steps, easy days and more, for all decks or only for some.',
	less: (what: string) => `${what}: less`,
	more: (what: string) => `${what}: more`,
	/* Data. */
	backupTitle: 'Backup',
	backupText: 'One file with every answer and setting. Keep it outside this device.',
	backupSave: 'Save a backup',
	backupShare: 'Share a backup',
	lastBackup: (days: number) =>
		days === 0 ? 'Last backup: today' : `Last backup: ${count(days, 'day', 'days')} ago`,
	neverBackedUp: 'No backup yet',
	restore: 'Restore from a file',
	restoreText: 'Adds what the file has and this device lacks. Nothing is replaced.',
	restored: (added: number, known: number) =>
		added === 0
			? `Nothing new: everything in this file was here already (${count(known, 'entry', 'entries')}).`
			: `${count(added, 'entry', 'entries')} added. Here already: ${known}.`,
	restoredPartial:
		'This file holds only answers that had not been saved then: the rest of the log could not be read.',
	snapshots: 'Safety copies made by the app',
	snapshotUpgrade: (day: string) => `${day}, before an update of the database`,
	snapshotRestore: (day: string) => `${day}, before a restore`,
	snapshotSave: 'Save this copy',
	safetyTitle: 'Safety',
	entries: 'Entries in your log',
	copies: 'Copies on this device',
	copiesTwo: 'Two: database and journal',
	copiesAbsent: 'One copy only: this browser offers no second place',
	copiesFailed: 'One copy only: writing the second one failed',
	persisted: 'Protected from clean-up',
	persistedYes: 'Yes',
	persistedNo: 'No: the browser may delete it when space runs out',
	persistedUnknown: 'This browser does not say',
	persistAsk: 'Ask the browser to keep it',
	persistRefused: 'The browser said no. Installing the app usually changes that.',
	check: 'Check my data',
	checking: 'Checking…',
	checkedEqual: (cards: number, entries: number) =>
		`All is well: ${count(entries, 'entry', 'entries')} lead to exactly the stored state of ${count(cards, 'card', 'cards')}.`,
	checkedMended: (cards: number) =>
		`Some stored states were wrong and have been recomputed from your log (${count(cards, 'card', 'cards')}). No answer was lost.`,
	installTitle: 'Install',
	installed: 'Installed on this device.',
	installText: 'Installed, the app opens at once, works offline, and its data is safer.',
	installButton: 'Install',
	installIos: 'In Safari, tap Share, then “Add to Home Screen”.',
	installOther: 'In the browser menu, choose “Install app” or “Add to Home screen”.',
	installMoves:
		'The installed app may start empty: save a backup here first, then restore it there.',
	eraseTitle: 'Erase',
	erase: 'Erase all my data',
	eraseText: 'Deletes every answer, setting and safety copy of this app on this device.',
	eraseBackupFirst: 'Save a backup first',
	eraseGoOn: 'Go on to erase',
	eraseSure: 'Erase everything now? This cannot be undone without a backup.',
	eraseNow: 'Erase everything',
	erasing: 'Erasing…',
	eraseCancel: 'Keep my data',
	aboutTitle: 'About',
	version: 'Version',
	licence: 'Licence',
	aboutText: 'No account, no server: everything stays on this device.'
};

export type SettingsWords = typeof settings;
