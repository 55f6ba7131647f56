/** A small collection to search, and the answers of one person. */
import type { CardId, Millis, StudyDay } from '#core/base/brand.ts';
import { unseen } from '#core/memory/apply.ts';
import type { CardState, Memory } from '#core/memory/types.ts';
import { foldText } from '#core/search/fold.ts';
import { matcherOf } from '#core/search/match.ts';
import { parseQuery } from '#core/search/parse.ts';
import type { Answered, Sought, Surroundings } from '#core/search/types.ts';

export const today = 20_000 as StudyDay;
export const ago = (days: number) => (today - days) as StudyDay;

export type Made = Sought & { readonly name: string; readonly answers: readonly Answered[] };

type Change = Partial<Omit<Sought, 'state' | 'text'>> & {
	readonly text?: string;
	readonly memory?: Memory;
	readonly state?: Partial<CardState>;
	readonly answers?: readonly Answered[];
};

export function inReview(change: Partial<Extract<Memory, { kind: 'review' }>> = {}): Memory {
	return {
		kind: 'review',
		stability: 20,
		difficulty: 5,
		lastDay: ago(10),
		reps: 4,
		lapses: 1,
		dueOn: (today + 10) as StudyDay,
		...change
	};
}

export const inSteps = (kind: 'learning' | 'relearning'): Memory => ({
	kind,
	stability: 1,
	difficulty: 5,
	lastDay: today,
	reps: 1,
	lapses: 0,
	step: 0,
	dueAt: 0 as Millis
});

export function made(name: string, change: Change = {}): Made {
	const { text = name, memory, state, answers = [], ...rest } = change;
	return {
		name,
		answers,
		text: foldText(text),
		question: 0,
		tags: [],
		note: 'cards/dns/ko.md\ndns in the cluster',
		deck: 'dns\ndns in the cluster',
		kind: 'basic',
		lang: 'ko',
		...rest,
		state: { ...unseen(name as CardId), ...(memory && { memory }), ...state }
	};
}

export function around(cards: readonly Made[]): Surroundings {
	const answers = new Map(cards.map((card) => [card.state.card, card.answers]));
	return {
		today,
		// a tenth is lost for each day
		recall: ({ memory }) => (memory.kind === 'new' ? null : 1 - (today - memory.lastDay) / 10),
		answers: ({ card }) => answers.get(card) ?? []
	};
}

export function found(query: string, cards: readonly Made[]): readonly string[] {
	return cards.filter(matcherOf(parseQuery(query), around(cards))).map(({ name }) => name);
}
