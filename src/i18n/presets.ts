/** Fetched with the presets: no part of what the start has to load. */
import { presets as en, type PresetWords } from './en/presets.ts';
import { presets as ko } from './ko/presets.ts';

export type { PresetWords };
export const presetWords: Readonly<Record<'ko' | 'en', PresetWords>> = { ko, en };
