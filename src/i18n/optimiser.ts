/** Fetched with the settings: weights of one's own, and due days that follow them. */
import { optimiser as en, type OptimiserWords } from './en/optimiser.ts';
import { optimiser as ko } from './ko/optimiser.ts';

export type { OptimiserWords };
export const optimiserWords: Readonly<Record<'ko' | 'en', OptimiserWords>> = { ko, en };
