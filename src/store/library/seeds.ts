/**
 * Schedules that notes bring from another tool (`<!--SR:…-->`), as memories to go on from. A
 * card that has any history here keeps its own.
 */
import type { StudyDay } from '#core/base/brand.ts';
import type { Draft } from '#core/log/types.ts';
import type { Card, DeckContent } from '#core/notes/types.ts';
import type { When } from '../replace.ts';
import type { Db } from '../schema.ts';

/** Entries for the scheduled cards of a deck that nothing is known about. */
export async function seedDrafts(
	db: Db,
	{ id: deck, notes }: DeckContent,
	when: When
): Promise<readonly Draft[]> {
	const scheduled = notes.flatMap(({ cards }) => cards.filter((card) => card.scheduled));
	const known = await db.memory.bulkGet(scheduled.map(({ id }) => id));
	const seen = new Set<string>();
	return scheduled.flatMap((card, i): readonly Draft[] => {
		if (known[i] !== undefined || seen.size === seen.add(card.id).size) return [];
		return [{ ...when, ...seedOf(card.id, card.scheduled!, when.day), deck }];
	});
}

/**
 * An interval of the SM-2 family aims at nine in ten remembered, which is how FSRS measures
 * stability. The ease (130 to about 350 percent) is turned round into difficulty (10 to 1);
 * the usual 250 becomes the middle.
 */
function seedOf(
	card: Card['id'],
	{ due, interval, ease }: NonNullable<Card['scheduled']>,
	today: StudyDay
) {
	const stability = clamp(interval, 0.1, 36_500);
	const on = clamp(Math.round(due - interval), 0, today) as StudyDay;
	const difficulty = clamp(10 - (ease - 130) / 24, 1, 10);
	return { kind: 'seed', card, stability, difficulty, on } as const;
}

function clamp(value: number, min: number, max: number): number {
	return Math.min(Math.max(value, min), max);
}
