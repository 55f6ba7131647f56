/** Fetched with the first start: no part of what the start has to load. */
import { welcome as en, type WelcomeWords } from './en/welcome.ts';
import { welcome as ko } from './ko/welcome.ts';

export type { WelcomeWords };
export const welcomeWords: Readonly<Record<'ko' | 'en', WelcomeWords>> = { ko, en };
