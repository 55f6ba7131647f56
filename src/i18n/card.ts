/** Fetched with the page of a card: no part of what the start has to load. */
import { card as en, type CardWords } from './en/card.ts';
import { card as ko } from './ko/card.ts';

export type { CardWords };
export const cardWords: Readonly<Record<'ko' | 'en', CardWords>> = { ko, en };
