/** Figures of a made-up year that ends on a fixed day, and the answers that they are made from. */
import type { DeckId, Millis, StudyDay } from '#core/base/brand.ts';
import { DAY, HOUR } from '#core/base/time.ts';
import { figuresOf } from '#core/stats/figures.ts';
import type { Placing } from '#core/stats/types.ts';
import type { Stats } from '#store/types.ts';
import { logOf, makeYear } from '../../support/year.ts';
import { cardId } from '../support/learner.ts';

/** 2024-10-04. */
export const today = 20_000 as StudyDay;
const until = (today * DAY + 10 * HOUR) as Millis;
const [services, pods] = ['services', 'pods'] as DeckId[] as [DeckId, DeckId];

/** Cards 1 to 30 are of one note, up to 40 of another; every second one has a tag. */
const cards = Array.from({ length: 40 }, (_, i) => ({
	id: cardId(i + 1),
	deck: i < 30 ? services : pods
}));
const placing: Placing = new Map(
	cards.map(({ id, deck }, i) => [id, { deck, tags: i % 2 === 0 ? ['net'] : [], asked: true }])
);
const titles: Stats['titles'] = {
	[services]: { title: '서비스', lang: 'ko' },
	[pods]: { title: 'Pods', lang: 'en' }
};

/** Of somebody who began a card a day so many days ago. */
export function madeStats(days: number) {
	const answers = makeYear({ cards, until, days, newPerDay: 1 });
	const stats: Stats = { ...figuresOf(logOf(answers), placing, today), titles };
	return { answers, stats };
}
