/** What the coach looks at, and what it has told on this device. */
import type { StudyDay } from '#core/base/brand.ts';
import { HABITS, isKnownThoughWrong, type Habit, type Told } from '#core/coach/habits.ts';
import type { EntryOf } from '#core/log/types.ts';
import type { Store } from '#store/types.ts';
import { keepOnDevice, readFromDevice } from '../shell/device.ts';

const NAME = 'coach';

/** When each habit was told last; what makes no sense counts for nothing. */
export function readTold(): Told {
	const kept = readKept();
	const known = HABITS.flatMap((habit) =>
		Number.isSafeInteger(kept[habit]) ? [[habit, kept[habit] as StudyDay] as const] : []
	);
	return Object.fromEntries(known);
}

/** Remembers that a habit was told. */
export function keepTold(habit: Habit, today: StudyDay): void {
	keepOnDevice(NAME, JSON.stringify({ ...readTold(), [habit]: today }));
}

function readKept(): Readonly<Record<string, unknown>> {
	try {
		const kept: unknown = JSON.parse(readFromDevice(NAME) ?? '{}');
		return typeof kept === 'object' && kept !== null ? { ...kept } : {};
	} catch {
		return {};
	}
}

/**
 * The last answer of the day that was typed wrong and yet rated as known, unless its card was
 * answered again since; null for none.
 */
export async function doubtfulAnswer(
	store: Pick<Store, 'undoable'>,
	today: StudyDay
): Promise<EntryOf<'review'> | null> {
	const answers = (await store.undoable(today)).filter(
		(entry): entry is EntryOf<'review'> => entry.kind === 'review' && entry.mode === 'study'
	);
	const latest = new Map(answers.map((answer) => [answer.card, answer]));
	const isDoubtful = (answer: EntryOf<'review'>) =>
		isKnownThoughWrong(answer) && latest.get(answer.card) === answer;
	return answers.findLast(isDoubtful) ?? null;
}
