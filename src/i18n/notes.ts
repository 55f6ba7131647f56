/** Fetched with the screens of notes: no part of what the start has to load. */
import { notes as en, type NotesWords } from './en/notes.ts';
import { notes as ko } from './ko/notes.ts';

export type { NotesWords };
export const notesWords: Readonly<Record<'ko' | 'en', NotesWords>> = { ko, en };
