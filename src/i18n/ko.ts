import type { Messages } from './en.ts';
import { failures } from './ko/failures.ts';
import { review } from './ko/review.ts';
import { shell } from './ko/shell.ts';
import { today } from './ko/today.ts';

export const ko: Messages = { failures, review, shell, today };
