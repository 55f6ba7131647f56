/** One sentence per diagnostic: what is wrong on this line and how to put it right. */
import type { DiagnosticCode } from '#core/notes/types.ts';

/** What a diagnostic's sentence may name; see `Diagnostic`. */
type Detail = Readonly<Record<string, string | number>>;

const didYouMean = (meant: string | number | undefined) =>
	meant === undefined ? '' : ` Did you mean “${meant}”?`;

export const diagnostics: Readonly<Record<DiagnosticCode, (detail: Detail) => string>> = {
	'not-text': ({ count }: Detail) =>
		`This file is not plain text in UTF-8: ${count === 1 ? 'one character' : `${count} characters`} cannot be read. Save it as UTF-8.`,
	'cloze-unclosed': () =>
		'This cloze is never closed. Close it on the same line, or write \\ before it.',
	'cloze-empty': () =>
		'There is nothing between these cloze marks. Put the answer there, or remove them.',
	'cloze-unasked': () =>
		'Double braces alone make no gap here. Write {{c1::…}} or ==…==, or “cloze: double-braces” in the front matter if all of them are gaps.',
	'cloze-in-math': () =>
		'A gap inside a formula is not read, so the formula is shown whole. Put the formula into the gap: {{c1::$…$}}.',
	'answer-missing': () =>
		'This question has no answer. Write one after the mark or on the line below.',
	'card-unanswered': () =>
		'Nothing below this line answers it, so it makes no card. What other blocks hold does not count; write the answer out below.',
	'question-missing': () =>
		'This answer has no question. Write one before the mark or on the line above.',
	'separator-repeated': () =>
		'A second :: on this line. The first one parts question and answer; this one is shown in the answer.',
	'answer-long': ({ length }: Detail) =>
		`This answer has ${length} characters; short ones are remembered better. Split the line, or mark a part as ==cloze==.`,
	'answer-leaks': ({ answer, label }: Detail) =>
		label === undefined
			? `The answer “${answer}” can be read in the question. Reword the question, or hide that word too.`
			: `The answer “${answer}” can be read above the question, in “${label}”. Reword the heading, or ask for something else.`,
	'list-long': ({ count, limit }: Detail) =>
		`This answer has ${count} items; more than ${limit} are seldom recalled together. Group them, or ask for them one by one.`,
	'prompt-repeated': ({ line }: Detail) =>
		`Line ${line} asks the same and wants another answer, so nobody can know which. Say in the question what is different, or make one list of both.`,
	'card-repeated': ({ line }: Detail) =>
		`Line ${line} asks the same and has the same answer. One of them is enough.`,
	'reference-left-out': () =>
		'What another block says is not shown on cards. Write it out here if the card needs it.',
	'typed-unfit': () =>
		'No card of this line has an answer that can be typed in one line. Shorten the answer, or remove {typed}.',
	'typed-unknown': ({ asked }: Detail) =>
		`Nothing here judges answers as “${asked}”: what is typed is compared as text. Write {typed} if that is meant.`,
	'prompt-vague': () =>
		'Nothing but a gap is left of this line, so nothing is asked. Write some words around it, or a hint: ==gap==^[hint].',
	'pronoun-ambiguous': ({ pronoun }: Detail) =>
		`“${pronoun}” means something that the card does not show. Name it here.`,
	'image-missing': ({ file }: Detail) =>
		`There is no file ${file}. Put the image there, or mend the path.`,
	'anchor-repeated': ({ anchor, line }: Detail) =>
		`The anchor ^${anchor} already stands on line ${line}. Give each fact an anchor of its own.`,
	'reference-unknown': ({ deck, anchor }: Detail) =>
		`No other deck “${deck}” with a card at ^${anchor} is known here, so this line keeps its own.`,
	'fence-unclosed': () => 'This fence is never closed, so it reaches to the end of the note.',
	'front-matter-unclosed': () => 'The front matter is never closed. End it with a line of ---.',
	'front-matter-invalid': () => 'This line of the front matter is not `key: value` and is ignored.',
	'image-missing-alt': () =>
		'This image has no words for those who cannot see it: ![what it shows](…).',
	'line-too-long': () =>
		'This line is too long to derive cards from. Mark them by hand, or split it.',
	'fact-ambiguous': ({ text }: Detail) =>
		`This may be an earlier fact in new words, such as “${text}”. Until somebody says so, it is learnt as a new one.`,
	'recipe-unread': () =>
		'This block cannot be read. Write “ask: dns.shortest-name”, and what must hold of it below, one on a line.',
	'recipe-ask-missing': ({ known }: Detail) =>
		`This block does not say what to ask. Write “ask:” and one of ${known}.`,
	'recipe-skill-unknown': ({ name, meant, known }: Detail) =>
		`Nothing called “${name}” can be asked.${didYouMean(meant)} There are ${known}.`,
	'recipe-constraint-unknown': ({ name, meant, known }: Detail) =>
		`“${name}” means nothing for this question.${didYouMean(meant)}${known === '' ? '' : ` It knows ${known}.`}`,
	'recipe-constraint-value': ({ name, value, meant, known }: Detail) =>
		`“${name}” cannot be “${value}”.${didYouMean(meant)} It takes ${known}.`,
	'typed-world-missing': () =>
		'A name leads somewhere in a world only. Name it: {typed=dns world=NAME}, after the file NAME.yaml beside the note.',
	'typed-world-unknown': ({ world, meant }: Detail) =>
		`There is no world “${world}”: no file ${world}.yaml beside the note.${didYouMean(meant)}`,
	'typed-world-broken': ({ world }: Detail) =>
		`The world “${world}” has mistakes, so what is typed is compared as text. Mend its file.`,
	'typed-from-missing': ({ world }: Detail) =>
		`Who asks in the world “${world}”? Write from=NAMESPACE/POD here, or “from” in its file.`,
	'typed-pod-unknown': ({ pod, world, meant }: Detail) =>
		`The world “${world}” has no pod “${pod}”.${didYouMean(meant)}`,
	'typed-name-unresolved': ({ answer, pod }: Detail) =>
		`“${answer}” leads nowhere for ${pod}, so nothing else can mean the same.`,
	'typed-command-unread': ({ answer }: Detail) =>
		`“${answer}” is no command that kubectl would run, so what is typed is compared as text.`,
	'typed-yaml-unread': ({ answer }: Detail) =>
		`The YAML from “${answer}” on is no manifest and no part of one. Mend it, or write {typed}.`,
	'world-invalid': ({ reason }: Detail) => String(reason),
	'world-advice': ({ reason }: Detail) => `Allowed, but perhaps not as meant. ${reason}`,
	'blueprint-invalid': ({ reason }: Detail) => String(reason),
	'objective-misnamed': ({ id, prefix }: Detail) =>
		`“${id}” has to begin with “${prefix}”: it is the tag that cards of this exam have.`,
	'objective-repeated': ({ id, line }: Detail) =>
		`The objective “${id}” already stands on line ${line}. Give each one an id of its own.`,
	'objective-unknown': ({ tag, meant }: Detail) =>
		`No exam of the blueprint has an objective “${tag}”.${didYouMean(meant)}`,
	'ledger-missing': () =>
		'This deck has no ledger.json yet. Make it: npm run cards -- ledger --write',
	'ledger-stale': () =>
		'The ledger does not know the latest edits. Read and write them: npm run cards -- ledger --write',
	'ledger-invalid': ({ reason }: Detail) =>
		`The ledger cannot be read (${reason}). Take it back from version control; writing a new one would lose schedules.`
};

export type DiagnosticsWords = typeof diagnostics;
