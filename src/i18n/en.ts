/**
 * The words that the start needs, in English; their type is what every other language must
 * fill. Those of other screens come with them: `settings.ts` and the like.
 */
import { failures } from './en/failures.ts';
import { review } from './en/review.ts';
import { shell } from './en/shell.ts';
import { today } from './en/today.ts';

export const en = { failures, review, shell, today };
export type Messages = typeof en;
