const count = (n: number, one: string, many: string) => (n === 1 ? `1 ${one}` : `${n} ${many}`);

/** Words of the settings. */
export const settings = {
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
	/* Study: follows the learner, is part of a backup. */
	studyTitle: 'Study',
	newPerDay: 'New cards a day',
	reviewsPerDay: 'Repeats a day, at most',
	dayStart: 'The day starts at',
	dayStartHint: 'Answers before this hour still count for the day before.',
	hour: (hour: number) => `${String(hour).padStart(2, '0')}:00`,
	retention: 'How much to remember',
	retentionValue: (ofTwenty: number, percent: number) =>
		ofTwenty % 2 === 0
			? `about ${ofTwenty / 2} in 10 (${percent} %)`
			: `about ${ofTwenty} in 20 (${percent} %)`,
	retentionHint: 'More remembered means more repeats each day.',
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
