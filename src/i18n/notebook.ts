/** Fetched with the screens of notes: no part of what the start has to load. */
import { notebook as en, type NotebookWords } from './en/notebook.ts';
import { notebook as ko } from './ko/notebook.ts';

export type { NotebookWords };
export const notebookWords: Readonly<Record<'ko' | 'en', NotebookWords>> = { ko, en };
