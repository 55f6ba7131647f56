/** Fetched with the first question that is answered by meaning: no part of the start. */
import { scenario as en, type ScenarioUiWords } from './en/scenario.ts';
import { scenario as ko } from './ko/scenario.ts';

export type { ScenarioUiWords };
export const scenarioWords: Readonly<Record<'ko' | 'en', ScenarioUiWords>> = { ko, en };
