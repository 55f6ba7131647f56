/** Fetched with the screens that list cards: no part of what the start has to load. */
import { search as en, type SearchWords } from './en/search.ts';
import { search as ko } from './ko/search.ts';

export type { SearchWords };
export const searchWords: Readonly<Record<'ko' | 'en', SearchWords>> = { ko, en };
