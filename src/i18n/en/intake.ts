const count = (n: number, one: string, many: string) =>
	n === 1 ? `1 ${one}` : `${n.toLocaleString('en')} ${many}`;

/** Words of bringing notes in. */
export const intake = {
	title: 'Import notes',
	lead: 'Bring the Markdown or text notes that you already have. You see every card before anything is saved.',
	files: 'Choose files',
	folder: 'Choose a folder',
	paste: 'Paste text',
	dropHint: 'Or drop files or folders anywhere on this page, or press Ctrl+V.',
	dropHere: 'Drop to import',
	limits: (noteMb: number, pictureMb: number, totalMb: number) =>
		`Notes up to ${noteMb} MB, pictures up to ${pictureMb} MB, ${totalMb} MB at once. Nothing leaves this device.`,
	pasteTitle: 'Paste text',
	pasteLabel: 'Text of the note',
	pasteHint: 'Markdown or plain text. The first heading becomes its name.',
	pasteUse: 'Use this text',
	/** Names of texts that say nothing which could be a name; files are called so. */
	pastedName: 'Pasted text',
	sharedName: 'Shared text',
	sharedNothing: 'Nothing arrived from the other app. Share it again, or choose the file here.',
	reading: (all: number) => `Reading ${count(all, 'file', 'files')}…`,
	filesRead: (done: number, all: number) =>
		`${done.toLocaleString('en')} of ${all.toLocaleString('en')} files read`,
	cancel: 'Cancel',
	found: (notes: number, pictures: number) =>
		pictures === 0
			? count(notes, 'note', 'notes')
			: `${count(notes, 'note', 'notes')}, ${count(pictures, 'picture', 'pictures')}`,
	foundNothing: 'There is no note to import.',
	foundNothingText: 'Choose Markdown or text files: names that end in .md or .txt.',
	passedOver: (n: number) => `${count(n, 'other file', 'other files')} passed over.`,
	converted: {
		'euc-kr': (path: string) => `${path} was in an old Korean encoding and was converted to UTF-8.`,
		'utf-16': (path: string) => `${path} was in UTF-16 and was converted to UTF-8.`
	},
	refusedTitle: (n: number) =>
		`${count(n, 'file was', 'files were')} left out; nothing was changed`,
	/** Why a file was left out: what happened, and what to do. */
	refused: {
		empty: 'The file is empty. Check that it was saved, then choose it again.',
		archive: 'This is a compressed archive. Unpack it and choose the folder inside.',
		anki: 'This is an Anki deck. In Anki, export notes as plain text and choose that file.',
		document: 'This is a word processor document. Save it as Markdown or plain text first.',
		pdf: 'This is a PDF. Copy its text and paste it here instead.',
		binary: 'This is not text. Choose a Markdown or text file.',
		encoding: 'Its letters cannot be read. Save the file as UTF-8 and choose it again.',
		'large-note': 'The note is larger than 2 MB. Split it into several files.',
		'large-picture': 'The picture is larger than 10 MB. Make it smaller and choose it again.',
		total: 'Everything together is larger than 100 MB. Import this one separately.',
		'no-world': 'This YAML is no world: it has no document of kind World, and no note names it.',
		alone: 'No note here shows this picture. Choose it together with its note.',
		unreadable: 'The device did not hand the file over. Check that it is still there.'
	},
	deckLegend: 'Which deck do they go to?',
	decksLegend: 'Which decks do they go to?',
	looseFiles: 'Single files',
	take: (folder: string) => `Import “${folder}”`,
	/** Above the review of each of several decks. */
	deckOf: (k: number, all: number) => `Deck ${k} of ${all}`,
	deckTwice: 'Another folder here goes to that deck already. Give one of them another name.',
	deckName: 'Name of the deck',
	deckDefault: 'My notes',
	deckNew: 'A new deck is made.',
	deckKnown: 'Goes to the deck you have. Notes of the same name are updated.',
	deckMissing: 'Give the deck a name.',
	removeTitle: (n: number) =>
		n === 1
			? 'Also remove 1 note that is not in the folder?'
			: `Also remove ${n} notes that are not in the folder?`,
	removeNote: 'Their progress is kept.',
	goOn: 'See the cards',
	again: 'Choose other files'
};

export type IntakeWords = typeof intake;
