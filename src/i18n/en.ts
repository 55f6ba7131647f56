/**
 * All words of the app, in English; their type is what every other language must fill. One
 * file per screen, composed here.
 */
import { cards } from './en/cards.ts';
import { diagnostics } from './en/diagnostics.ts';
import { failures } from './en/failures.ts';
import { notes } from './en/notes.ts';
import { review } from './en/review.ts';
import { settings } from './en/settings.ts';
import { shell } from './en/shell.ts';
import { today } from './en/today.ts';
import { welcome } from './en/welcome.ts';

export const en = { cards, diagnostics, failures, notes, review, settings, shell, today, welcome };
export type Messages = typeof en;
