/** What is done to cards from the list or from a card's page. */
import type { StudyDay } from '#core/base/brand.ts';
import type { Body, Flag } from '#core/log/types.ts';
import type { CardState } from '#core/memory/types.ts';
import type { SearchWords } from '#i18n/search.ts';

export type Deed =
	| { readonly kind: 'suspend' | 'bury'; readonly on: boolean }
	| { readonly kind: 'flag'; readonly flag: Flag }
	| { readonly kind: 'reset' }
	/** The study day on which the cards come up. */
	| { readonly kind: 'due'; readonly on: StudyDay };

/** Deeds that need to know more before they are done. */
export type Asked = 'flag' | 'due' | 'reset';
export type AskedDeed = Extract<Deed, { readonly kind: Asked }>;

/** What goes into the log: nothing about cards that stand so already. */
export function bodiesOf(
	deed: Deed,
	states: readonly CardState[],
	today: StudyDay
): readonly Body[] {
	return states.flatMap((state) => bodyOf(deed, state, today) ?? []);
}

function bodyOf(deed: Deed, state: CardState, today: StudyDay): Body | null {
	const { card, memory } = state;
	switch (deed.kind) {
		case 'suspend':
			return state.suspended === deed.on
				? null
				: { kind: 'mark', card, set: { suspended: deed.on } };
		case 'bury':
			return (state.buriedOn === today) === deed.on
				? null
				: { kind: 'mark', card, set: { buriedOn: deed.on ? today : null } };
		case 'flag':
			return state.flag === deed.flag ? null : { kind: 'mark', card, set: { flag: deed.flag } };
		case 'reset':
			return memory.kind === 'new' ? null : { kind: 'reset', card };
		case 'due':
			if (memory.kind === 'new' || (memory.kind === 'review' && memory.dueOn === deed.on))
				return null;
			return { kind: 'due', card, on: deed.on };
	}
}

/** What was done to so many cards, in words. */
export function wordsFor(deed: Deed, cards: number, t: SearchWords): string {
	switch (deed.kind) {
		case 'suspend':
			return deed.on ? t.didSuspend(cards) : t.didResume(cards);
		case 'bury':
			return deed.on ? t.didBury(cards) : t.didUnbury(cards);
		case 'flag':
			return t.didFlag(cards, t.flags[deed.flag]);
		case 'reset':
			return t.didReset(cards);
		case 'due':
			return t.didDue(cards);
	}
}
