/** How much of the choice begun today is left. */
import type { StudyDay } from '#core/base/brand.ts';
import { cardsLeft } from '#core/queue/left.ts';
import type { Store } from '#store/types.ts';
import { readPlan } from '../review/planning.ts';
import { countAnswers } from '../review/since.ts';
import { readCram } from './cram.ts';
import { readSitting, type KeptSitting } from './kept-sitting.ts';

export type Unfinished = {
	readonly title: string;
	readonly left: number;
	/** Answers given so far. */
	readonly answers: number;
};

/** As what its answers are logged. */
const modes = { plan: 'study', cram: 'cram' } as const;

/** Null where nothing was begun, or nothing is left of it. */
export async function readLeft(store: Store, today: StudyDay): Promise<Unfinished | null> {
	const kept = await readSitting(store, today);
	if (kept?.from.day !== today) return null;
	const [left, answers] = await Promise.all([
		leftOf(store, kept, today),
		countAnswers(store, kept, today, modes[kept.how])
	]);
	return left === 0 ? null : { title: kept.title, left, answers };
}

async function leftOf(store: Store, kept: KeptSitting, today: StudyDay): Promise<number> {
	switch (kept.how) {
		case 'plan':
			return cardsLeft((await readPlan(store, today, kept.cards, 'sitting')).plan);
		case 'cram':
			return (await readCram(store, kept, today)).sitting.left.length;
	}
}
