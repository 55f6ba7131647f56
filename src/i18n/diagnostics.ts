/** Fetched with the screens that show what is wrong with a note: no part of what the start has to load. */
import { diagnostics as en, type DiagnosticsWords } from './en/diagnostics.ts';
import { diagnostics as ko } from './ko/diagnostics.ts';

export type { DiagnosticsWords };
export const diagnosticsWords: Readonly<Record<'ko' | 'en', DiagnosticsWords>> = { ko, en };
