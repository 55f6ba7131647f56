import type { CardId } from '#core/base/brand.ts';

/** The route on which a card is shown, for `resolve`. */
export function cardRoute(card: CardId): `/cards/card/?id=${string}` {
	return `/cards/card/?id=${encodeURIComponent(card)}`;
}
