/** Fetched with lists of cards: no part of what the start has to load. */
import type { Titles } from '#core/search/titles.ts';
import { skills as en, type SkillWords } from './en/skills.ts';
import { skills as ko } from './ko/skills.ts';

export type { SkillWords };
export const skillWords: Readonly<Record<'ko' | 'en', SkillWords>> = { ko, en };

export const skillTitles: Titles = { ko: ko.titles, en: en.titles };
