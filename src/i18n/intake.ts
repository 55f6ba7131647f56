/** Fetched with the import screen: no part of what the start has to load. */
import { intake as en, type IntakeWords } from './en/intake.ts';
import { intake as ko } from './ko/intake.ts';

export type { IntakeWords };
export const intakeWords: Readonly<Record<'ko' | 'en', IntakeWords>> = { ko, en };
