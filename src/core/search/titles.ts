/** What cards are called in lists that ask something new each time, and have no words of their own. */
import type { Language } from '../notes/types.ts';
import { foldText } from './fold.ts';
import type { Sought } from './types.ts';

/** By what stands in the place of their question. */
export type Titles = Readonly<Record<Language, Readonly<Record<string, string>>>>;

/** Found by its title in either language; the one it is shown by stands where its question did. */
export function entitled<T extends Sought>(card: T, titles: Titles): T {
	if (card.kind !== 'scenario') return card;
	const [bare = '', ...rest] = card.text.slice(card.question).split('\n');
	const { ko, en } = titles;
	if (!Object.hasOwn(ko, bare) || !Object.hasOwn(en, bare)) return card;
	const [shown, other] = card.lang === 'ko' ? [ko, en] : [en, ko];
	const question = [shown[bare]!, ...rest, other[bare]!].map(foldText).join('\n');
	return { ...card, text: `${card.text.slice(0, card.question)}${question}` };
}
