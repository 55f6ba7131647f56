/** All words of the app: those of the start, and those that come with their screens. */
import { cardsWords } from '#i18n/cards.ts';
import { diagnosticsWords } from '#i18n/diagnostics.ts';
import { en } from '#i18n/en.ts';
import { intakeWords } from '#i18n/intake.ts';
import { ko } from '#i18n/ko.ts';
import { notebookWords } from '#i18n/notebook.ts';
import { notesWords } from '#i18n/notes.ts';
import { proposalWords } from '#i18n/proposal.ts';
import { settingsWords } from '#i18n/settings.ts';
import { welcomeWords } from '#i18n/welcome.ts';

const wordsIn = (lang: 'en' | 'ko') => ({
	...{ en, ko }[lang],
	cards: cardsWords[lang],
	diagnostics: diagnosticsWords[lang],
	intake: intakeWords[lang],
	notebook: notebookWords[lang],
	notes: notesWords[lang],
	proposal: proposalWords[lang],
	settings: settingsWords[lang],
	welcome: welcomeWords[lang]
});

export type Words = ReturnType<typeof wordsIn>;
export const words: Readonly<Record<'en' | 'ko', Words>> = { en: wordsIn('en'), ko: wordsIn('ko') };
