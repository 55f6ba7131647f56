/** Fetched with what the device adds to the review, where somebody wants it. */
import { comforts as en, type ComfortWords } from './en/comforts.ts';
import { comforts as ko } from './ko/comforts.ts';

export const comfortWords: Readonly<Record<'ko' | 'en', ComfortWords>> = { ko, en };
