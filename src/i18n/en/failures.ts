/**
 * What to say when something could not be done: what happened, what is safe, what to do. A
 * title names the deed that failed; the reason is looked up by its kind.
 */
export const failures = {
	notSaved: 'Not saved',
	notOpened: 'Your cards could not be opened',
	notRestored: 'Nothing was restored',
	notRead: 'This could not be read',
	decksStale: 'The notes could not be brought up to date',
	outOfDate: 'This page is out of date',
	notErased: 'Nothing was erased',
	notBackedUp: 'The backup could not be made',
	quota: {
		happened: 'This device has no space left for the app.',
		safe: 'Everything saved before is still here.',
		next: 'Save a backup now, free some space, then try again.'
	},
	closed: {
		happened: 'The connection to the database broke and could not be made again.',
		safe: 'Everything saved before is still here.',
		next: 'Reload this page, then try again.'
	},
	outdated: {
		happened: 'Another tab has updated the app or erased its data.',
		safe: 'This page cannot save any more; what was saved is as that tab left it.',
		next: 'Reload this page.'
	},
	blocked: {
		happened: 'The app is still open in another tab, which does not let go of the data.',
		safe: 'Your data is unchanged.',
		next: 'Close the other tabs of this app, then try again.'
	},
	silent: {
		happened: 'The database of this browser gives no answer.',
		safe: 'Your data is unchanged.',
		next: 'Try again; if that does not help, close every tab of this app or restart the browser.'
	},
	unavailable: {
		happened: 'This browser gives the app no place to store data.',
		safe: 'Nothing was changed or deleted.',
		next: 'Leave the private window or allow site data in the browser settings, then try again.'
	},
	unreachable: {
		happened: 'A part of the app did not arrive over the network.',
		safe: 'Everything saved before is still here.',
		next: 'Reload this page when there is a network again.'
	},
	overtaken: {
		happened: 'This was changed in another tab or window just now.',
		safe: 'Nothing was saved, and nothing was lost.',
		next: 'Try again: you see first what saving would do now.'
	},
	unknown: {
		happened: 'The database gave an error that the app does not know.',
		safe: 'Everything saved before is still here.',
		next: 'Try again. If it fails again, save a backup and reload.'
	},
	foreign: {
		happened: 'This file is not a backup of kubecards.',
		safe: 'Nothing on this device was changed.',
		next: 'Choose the file that “Save a backup” made.'
	},
	truncated: {
		happened: 'The backup file ends too early: a download or copy was cut short.',
		safe: 'Nothing on this device was changed.',
		next: 'Copy the file again, or choose an older backup.'
	},
	corrupt: {
		happened: 'The backup file is damaged: its contents do not match its checksum.',
		safe: 'Nothing on this device was changed.',
		next: 'Copy the file again, or choose an older backup.'
	},
	huge: {
		happened: 'The file is larger than any backup can be.',
		safe: 'Nothing on this device was changed.',
		next: 'Choose the file that “Save a backup” made.'
	},
	newer: {
		happened: 'The backup was made by a newer version of the app.',
		safe: 'Nothing on this device was changed.',
		next: 'Update the app here first, then restore.'
	}
};
