/** Fetched with the end of a review. */
import { coach as en, type CoachWords } from './en/coach.ts';
import { coach as ko } from './ko/coach.ts';

export const coachWords: Readonly<Record<'ko' | 'en', CoachWords>> = { ko, en };
