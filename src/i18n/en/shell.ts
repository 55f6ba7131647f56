/** Words of the frame around every screen: navigation, start, banners. */
export const shell = {
	app: 'kubecards',
	/** Title of the browser tab. */
	tab: (screen: string) => `${screen} · kubecards`,
	skip: 'Skip to the content',
	mainNavigation: 'Main navigation',
	today: 'Today',
	notes: 'Notes',
	cards: 'Cards',
	lab: 'Lab',
	progress: 'Progress',
	settings: 'Settings',
	review: 'Review',
	notices: 'Notices',
	starting: 'Opening your cards…',
	moment: 'One moment…',
	close: 'Close',
	details: 'Details',
	reload: 'Reload',
	retry: 'Try again',
	saveBackup: 'Save a backup',
	backupMade: 'The backup file was handed over.',
	saveBackupFailed: 'The backup could not be made either.',
	updateReady: 'A new version is ready.',
	updateNow: 'Update',
	later: 'Later',
	recoveredTitle: (entries: number) =>
		entries === 1
			? '1 saved change was brought back'
			: `${entries} saved changes were brought back`,
	recoveredText:
		'The browser had lost its database. Your answers were restored from the second copy on this device.',
	notFoundTitle: 'There is no such page',
	notFoundText: 'The address may be mistyped, or the note was removed.',
	crashTitle: 'Something went wrong on this screen',
	crashText: 'What you answered before is saved. Reload to go on.',
	toToday: 'Go to Today'
};
