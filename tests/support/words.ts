/** All words of the app: those of the start, and those that come with their screens. */
import { aheadWords } from '#i18n/ahead.ts';
import { cardWords } from '#i18n/card.ts';
import { cardsWords } from '#i18n/cards.ts';
import { coachWords } from '#i18n/coach.ts';
import { comfortWords } from '#i18n/comforts.ts';
import { dnsWords } from '#i18n/kube/dns.ts';
import { diagnosticsWords } from '#i18n/diagnostics.ts';
import { en } from '#i18n/en.ts';
import { intakeWords } from '#i18n/intake.ts';
import { ko } from '#i18n/ko.ts';
import { accessWords } from '#i18n/kube-access.ts';
import { leechWords } from '#i18n/leech.ts';
import { notebookWords } from '#i18n/notebook.ts';
import { notesWords } from '#i18n/notes.ts';
import { presetWords } from '#i18n/presets.ts';
import { progressWords } from '#i18n/progress.ts';
import { optimiserWords } from '#i18n/optimiser.ts';
import { proposalWords } from '#i18n/proposal.ts';
import { searchWords } from '#i18n/search.ts';
import { settingsWords } from '#i18n/settings.ts';
import { skillWords } from '#i18n/skills.ts';
import { studyWords } from '#i18n/study.ts';
import { welcomeWords } from '#i18n/welcome.ts';

const wordsIn = (lang: 'en' | 'ko') => ({
	...{ en, ko }[lang],
	access: accessWords[lang],
	ahead: aheadWords[lang],
	card: cardWords[lang],
	cards: cardsWords[lang],
	coach: coachWords[lang],
	comforts: comfortWords[lang],
	diagnostics: diagnosticsWords[lang],
	dns: dnsWords[lang],
	intake: intakeWords[lang],
	leech: leechWords[lang],
	notebook: notebookWords[lang],
	notes: notesWords[lang],
	presets: presetWords[lang],
	progress: progressWords[lang],
	optimiser: optimiserWords[lang],
	proposal: proposalWords[lang],
	search: searchWords[lang],
	settings: settingsWords[lang],
	skills: skillWords[lang],
	study: studyWords[lang],
	welcome: welcomeWords[lang]
});

export type Words = ReturnType<typeof wordsIn>;
export const words: Readonly<Record<'en' | 'ko', Words>> = { en: wordsIn('en'), ko: wordsIn('ko') };
