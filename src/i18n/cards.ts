/** Fetched with the screens that list cards: no part of what the start has to load. */
import { cards as en, type CardsWords } from './en/cards.ts';
import { cards as ko } from './ko/cards.ts';

export type { CardsWords };
export const cardsWords: Readonly<Record<'ko' | 'en', CardsWords>> = { ko, en };
