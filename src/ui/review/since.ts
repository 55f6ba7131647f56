/** Where something to be answered began, and what has been answered of it. */
import type { CardId, Hlc, StudyDay } from '#core/base/brand.ts';
import { isLater } from '#core/log/order.ts';
import type { EntryOf } from '#core/log/types.ts';
import type { Store } from '#store/types.ts';

/** Where the log stood, and on which day. */
export type Start = { readonly since: Hlc | null; readonly day: StudyDay };

/** A sitting over these cards alone. */
export type Begun = { readonly cards: readonly CardId[]; readonly from: Start };

/** Answers of a mode since a start, oldest first; also those after its day has turned. */
export async function answersSince(
	store: Pick<Store, 'undoable'>,
	{ since, day }: Start,
	today: StudyDay,
	mode: EntryOf<'review'>['mode']
): Promise<readonly EntryOf<'review'>[]> {
	const days = today === day ? [today] : [day, today];
	const acts = await Promise.all(days.map((one) => store.undoable(one)));
	return acts
		.flat()
		.filter((act): act is EntryOf<'review'> => act.kind === 'review' && act.mode === mode)
		.filter((act) => isLater(act, since));
}

/** Answers of a sitting so far. */
export async function countAnswers(
	store: Pick<Store, 'undoable'>,
	{ cards, from }: Begun,
	today: StudyDay,
	mode: EntryOf<'review'>['mode']
): Promise<number> {
	const chosen = new Set(cards);
	const answers = await answersSince(store, from, today, mode);
	return answers.filter(({ card }) => chosen.has(card)).length;
}
