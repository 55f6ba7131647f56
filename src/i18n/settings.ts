/** Fetched with the settings: no part of what the start has to load. */
import { settings as en, type SettingsWords } from './en/settings.ts';
import { settings as ko } from './ko/settings.ts';

export type { SettingsWords };
export const settingsWords: Readonly<Record<'ko' | 'en', SettingsWords>> = { ko, en };
