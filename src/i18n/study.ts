/** Fetched with the screens of chosen cards: no part of what the start has to load. */
import { study as en, type StudyWords } from './en/study.ts';
import { study as ko } from './ko/study.ts';

export type { StudyWords };
export const studyWords: Readonly<Record<'ko' | 'en', StudyWords>> = { ko, en };
