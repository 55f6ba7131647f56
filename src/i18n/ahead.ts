/** What is said of days to come; fetched with the screens that look ahead. */
import { ahead as en, type AheadWords } from './en/ahead.ts';
import { ahead as ko } from './ko/ahead.ts';

export type { AheadWords };
export const aheadWords: Readonly<Record<'ko' | 'en', AheadWords>> = { ko, en };
