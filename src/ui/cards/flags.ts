/** Marks that a card may carry: told apart by their drawing and their name, colour only helps. */
import type { Flag } from '#core/log/types.ts';
import type { IconName } from '../parts/icons.ts';

export const FLAGS = [1, 2, 3, 4] as const satisfies readonly Flag[];

export const flagIcons: Readonly<Record<(typeof FLAGS)[number], IconName>> = {
	1: 'flag',
	2: 'star',
	3: 'question',
	4: 'fix'
};
