import type { CardId, DeckId } from '#core/base/brand.ts';
import type { DrillWish } from './kept-drill.ts';

/** The route of a drill, for `resolve`. */
export function drillRoute(wish: DrillWish): `/study/drill/?${string}` {
	return `/study/drill/?${new URLSearchParams(paramsOf(wish)).toString()}`;
}

/** What an address asks for; null where it asks for nothing of its own. */
export function wishIn(params: URLSearchParams): DrillWish | null {
	const [of, deck, path] = [params.get('of'), params.get('deck'), params.get('path')];
	if (of === 'all' || of === 'confused') return { kind: of };
	if (of === 'cards') return { kind: 'cards', cards: params.getAll('card') as CardId[] };
	if (of === 'note' && deck && path) return { kind: 'note', deck: deck as DeckId, path };
	return null;
}

function paramsOf(wish: DrillWish): [string, string][] {
	const of: [string, string] = ['of', wish.kind];
	switch (wish.kind) {
		case 'all':
		case 'confused':
			return [of];
		case 'cards':
			return [of, ...wish.cards.map((card): [string, string] => ['card', card])];
		case 'note':
			return [of, ['deck', wish.deck], ['path', wish.path]];
	}
}
