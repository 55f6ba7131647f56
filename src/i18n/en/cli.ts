/**
 * What the command line says to people. Not part of `Messages`: the app in the browser has no
 * use for it.
 */
const plural = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

export const cli = {
	usage: `Usage: npm run --silent cards -- <command>

  check [PATH…]            what is wrong with notes, and which lines feed no card
  compile PATH…            the cards that notes make
  diff OLD NEW             what became of every fact between two files or folders
  ledger [PATH…] [--write] what the ledgers would remember; writes them
  judge KIND FILE.json     what the models make of a file of cases

  PATH is a note or a folder of notes, cards/ without one.
  --json           one JSON document on standard output
  --ledger FILE    with diff: what was known before OLD

Exit status: 0 fine, 1 the notes have errors, 2 wrong usage.`,
	severities: { error: 'error', warning: 'warning', hint: 'hint' },
	unknownCommand: (name: string) => `There is no command “${name}”.`,
	unknownOption: (name: string) => `There is no option “${name}” here.`,
	optionNeedsValue: (name: string) => `“${name}” needs a file.`,
	pathsNeeded: 'Which notes? Name a file or a folder.',
	twoPathsNeeded: 'Name two files or two folders: the notes before and after.',
	fileAndFolder: 'Name two files or two folders, not one of each.',
	judgeWhat: (kinds: string) => `Name what is judged (${kinds}), and one file of cases.`,
	caseUnread: (id: string) => `Case ${id} cannot be read.`,
	notFound: (path: string) => `${path}: there is no such file or folder.`,
	notReadable: (path: string, reason: string) => `${path}: cannot be read (${reason}).`,
	noCases: (path: string) => `${path}: there is no list of cases in it (“cases”).`,
	noNotes: (path: string) => `${path}: there are no notes (*.md) in it.`,
	coverage: (covered: number, content: number, cards: number, suggested: number) =>
		`${covered} of ${plural(content, 'line')} ${content === 1 ? 'feeds' : 'feed'} ${plural(cards, 'card')}` +
		(suggested > 0 ? ` and ${plural(suggested, 'suggestion')}` : ''),
	askedIn: (deck: string, lines: string) => `asked in ${deck}: line ${lines}`,
	uncovered: (lines: string) => `no card from line ${lines}`,
	found: (errors: number, warnings: number, hints: number) =>
		`${plural(errors, 'error')}, ${plural(warnings, 'warning')}, ${plural(hints, 'hint')}`,
	/** Above the table of objectives: which decks are counted. */
	objectives: (decks: number, all: number) =>
		decks === all
			? `Exam objectives, with the cards of ${all === 1 ? 'the one deck' : `all ${all} decks`}:`
			: `Exam objectives, with the cards of ${decks} of ${all} decks only:`,
	domain: (exam: string, curriculum: string, domain: string, weight: number) =>
		`${exam} ${curriculum}, ${domain} (${weight} %)`,
	notCovered: 'not covered',
	covers: (covered: number, all: number) => `${covered} of ${plural(all, 'objective')} covered`,
	suggested: 'suggested',
	outcomes: {
		kept: 'kept',
		moved: 'moved',
		reworded: 'reworded',
		changed: 'changed',
		new: 'new',
		orphan: 'gone',
		ambiguous: 'unclear'
	},
	returned: 'back again',
	perhaps: (text: string) => `perhaps “${text}”`,
	upToDate: 'up to date',
	written: 'written',
	notWritten: 'not written; add --write',
	errorsFirst: 'not written: the notes have errors'
};
