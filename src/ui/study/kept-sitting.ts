/**
 * The choice of cards that is being studied, kept on this device; how far it has come is told by
 * the log alone, so a reload, an undo and another tab all go on from the same place.
 */
import type { CardId, StudyDay } from '#core/base/brand.ts';
import type { Store } from '#store/types.ts';
import { dropExtra } from '../review/planning.ts';
import type { Start } from '../review/since.ts';

/** `plan`: what is due or new among the cards, as on any day. `cram`: all, without a schedule. */
export const WAYS = ['plan', 'cram'] as const;
export type How = (typeof WAYS)[number];

export type KeptSitting = {
	readonly how: How;
	/** What the cards are, in words. */
	readonly title: string;
	readonly cards: readonly CardId[];
	readonly from: Start;
};

const KEY = 'sitting';

export async function keepSitting(store: Store, kept: KeptSitting): Promise<void> {
	await dropExtra(store);
	await store.setLocal(KEY, kept);
}

/** Null where there is none that was begun today, or yesterday: a day may turn in the middle. */
export async function readSitting(store: Store, today: StudyDay): Promise<KeptSitting | null> {
	const kept = (await store.local(KEY)) as KeptSitting | undefined;
	return kept && kept.from.day >= today - 1 ? kept : null;
}
