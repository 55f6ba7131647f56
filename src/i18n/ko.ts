import type { Messages } from './en.ts';
import { cards } from './ko/cards.ts';
import { diagnostics } from './ko/diagnostics.ts';
import { failures } from './ko/failures.ts';
import { notes } from './ko/notes.ts';
import { review } from './ko/review.ts';
import { settings } from './ko/settings.ts';
import { shell } from './ko/shell.ts';
import { today } from './ko/today.ts';
import { welcome } from './ko/welcome.ts';

export const ko: Messages = {
	cards,
	diagnostics,
	failures,
	notes,
	review,
	settings,
	shell,
	today,
	welcome
};
