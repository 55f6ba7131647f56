/** `list-long`: a set with more items than are recalled at once. */
import type { CardCheck, LintedCard } from './check.ts';

/** Items that one card may ask for together. Derived lists end here as well. */
const MAX_ITEMS = 7;

export const listLong: CardCheck = (linted) => {
	const count = itemsOf(linted);
	if (count <= MAX_ITEMS) return null;
	return { code: 'list-long', span: linted.fact.span, detail: { count, limit: MAX_ITEMS } };
};

/** Of an answer that is nothing but a list. */
function itemsOf({ card: { answer } }: LintedCard): number {
	const [block] = answer;
	return answer.length === 1 && block!.kind === 'list' ? block!.items.length : 0;
}
