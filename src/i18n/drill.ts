/** Fetched with the drill: no part of what the start has to load. */
import { drill as en, type DrillWords } from './en/drill.ts';
import { drill as ko } from './ko/drill.ts';

export type { DrillWords };
export const drillWords: Readonly<Record<'ko' | 'en', DrillWords>> = { ko, en };
