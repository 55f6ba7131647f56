/** Fetched with the screen of progress: no part of what the start has to load. */
import { progress as en, type ProgressWords } from './en/progress.ts';
import { progress as ko } from './ko/progress.ts';

export type { ProgressWords };
export const progressWords: Readonly<Record<'ko' | 'en', ProgressWords>> = { ko, en };
