/** Fetched with the Lab: no part of what the start has to load. */
import { lab as en, type LabWords } from './en/lab.ts';
import { lab as ko } from './ko/lab.ts';

export type { LabWords };
export const labWords: Readonly<Record<'ko' | 'en', LabWords>> = { ko, en };
