/** Fetched with the page of a card that is forgotten again and again. */
import { leech as en, type LeechWords } from './en/leech.ts';
import { leech as ko } from './ko/leech.ts';

export type { LeechWords };
export const leechWords: Readonly<Record<'ko' | 'en', LeechWords>> = { ko, en };
