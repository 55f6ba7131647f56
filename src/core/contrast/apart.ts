import type { Card } from '../notes/types.ts';
import { choiceOf, formOf } from './answer.ts';
import type { Group } from './group.ts';

/**
 * What tells two cards apart: the two themselves, then the other columns in which a table tells of
 * both, where they differ.
 */
export function differences(
	groups: readonly Group[],
	a: Card,
	b: Card
): readonly (readonly [Card, Card])[] {
	const pairs: (readonly [Card, Card])[] = [[a, b]];
	if (a.fact === b.fact) return pairs;
	for (const { by, cards } of groups) {
		if (by !== 'table' || cards.some(({ id }) => id === a.id)) continue;
		const ofA = cards.find(({ fact }) => fact === a.fact);
		const ofB = cards.find(({ fact }) => fact === b.fact);
		if (ofA && ofB && answerForm(ofA) !== answerForm(ofB)) pairs.push([ofA, ofB]);
	}
	return pairs;
}

function answerForm(card: Card): string {
	return formOf(choiceOf(card)!.text);
}
