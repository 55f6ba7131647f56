import { expect, test } from 'vitest';
import type { CardId, DeckId } from '#core/base/brand.ts';
import { drillRoute, wishIn } from '#ui/drill/drill-route.ts';
import type { DrillWish } from '#ui/drill/kept-drill.ts';

const wishes: readonly DrillWish[] = [
	{ kind: 'all' },
	{ kind: 'confused' },
	{ kind: 'cards', cards: ['a/def', 'b/cell.2'] as CardId[] },
	{ kind: 'note', deck: 'own' as DeckId, path: 'own/서비스 & 파드.md' }
];

test.each(wishes.map((wish) => [wish.kind, wish] as const))('an address names %s', (_, wish) => {
	expect(wishIn(new URL(drillRoute(wish), 'http://app/').searchParams)).toEqual(wish);
});

test.each(['', '?of=note', '?of=note&deck=own', '?of=other'])('%s asks for nothing', (address) => {
	expect(wishIn(new URL(address, 'http://app/').searchParams)).toBeNull();
});
