/** Candidates and days for tests of the queue. */
import type { CardId, DeckId, FactId, Millis } from '#core/base/brand.ts';
import { DAY, MINUTE } from '#core/base/time.ts';
import type { Rating } from '#core/log/types.ts';
import { answer } from '#core/memory/answer.ts';
import { unseen } from '#core/memory/apply.ts';
import { DEFAULT_PRESET, presetOf } from '#core/memory/preset.ts';
import { DEFAULT_SETTINGS } from '#core/memory/settings.ts';
import type { CardState, Memory, Preset, Settings } from '#core/memory/types.ts';
import { planDay } from '#core/queue/plan.ts';
import { nextCard } from '#core/queue/turn.ts';
import type { Candidate, DayInput, DayPlan, Done } from '#core/queue/types.ts';
import { at, dayOf } from '../log/writing.ts';

export const now = at(0);
export const today = dayOf(now);

export const NOTHING: Done = {
	...{ introduced: 0, reviews: 0, answers: 0, recalled: 0, ms: 0 },
	facts: [],
	last: null
};

type Named = { readonly fact?: string; readonly deck?: string; readonly order?: number };

/** A candidate `fact/slot`; the fact and order come from the name if they are not given. */
export function candidate(
	name: string,
	memory: Memory = { kind: 'new' },
	{ fact = name, deck = 'deck', order = 0 }: Named = {},
	marks: Partial<CardState> = {}
): Candidate {
	const card = `${fact}/${name}` as CardId;
	const state = { ...unseen(card), memory, ...marks };
	return { card, fact: fact as FactId, deck: deck as DeckId, order, state };
}

/** A card in review that was answered so many days ago, due since `overdue` days. */
export function inReview(stability: number, ago: number, overdue = 0): Memory {
	const lastDay = dayOf(now - ago * DAY);
	const trace = { stability, difficulty: 5, lastDay, reps: 3, lapses: 0 };
	return { kind: 'review', ...trace, dueOn: dayOf(now - overdue * DAY) };
}

/** A card in its steps since so many days, back in so many minutes. */
export function inSteps(minutes: number, ago = 0, step = 1): Memory {
	const lastDay = dayOf(now - ago * DAY);
	const trace = { stability: 2, difficulty: 5, lastDay, reps: 1, lapses: 0 };
	return { kind: 'learning', ...trace, step, dueAt: after(minutes) };
}

export function after(minutes: number): Millis {
	return at(minutes * MINUTE);
}

export function dayWith(
	candidates: readonly Candidate[],
	{
		preset = {},
		settings = {},
		done = {}
	}: { preset?: Partial<Preset>; settings?: Partial<Settings>; done?: Partial<Done> } = {}
): DayInput {
	const presets = [{ ...DEFAULT_PRESET, ...preset }] as const;
	return {
		...{ today, candidates, pace: 8000, load: new Map() },
		done: { ...NOTHING, ...done },
		settings: { ...DEFAULT_SETTINGS, presets, ...settings }
	};
}

/** The names of the cards of a list. */
export function names(cards: readonly CardId[]): readonly string[] {
	return cards.map((card) => card.slice(card.indexOf('/') + 1));
}

/** All reviews of a plan, by share. */
export const dueOf = ({ shares }: DayPlan) => shares.flatMap(({ due }) => due);
/** All new cards of a plan, by share. */
export const freshOf = ({ shares }: DayPlan) => shares.flatMap(({ fresh }) => fresh);

export function nextName(plan: DayPlan, minutes = 0): string {
	const next = nextCard(plan, after(minutes));
	return next.kind === 'card' ? names([next.card])[0]! : next.kind;
}

/**
 * A day lived through: keeps the candidates and what is done as a store would, so that the
 * plan can be made anew at any moment.
 */
export class Day {
	readonly #states: Map<CardId, Candidate>;
	readonly settings: Settings;
	done: Done;

	constructor({ candidates, settings, done }: DayInput) {
		this.#states = new Map(candidates.map((one) => [one.card, one]));
		this.settings = settings;
		this.done = done;
	}

	/** Answers a card; returns its new state. */
	answer(card: CardId, rating: Rating, minutes: number): CardState {
		const known = this.#states.get(card)!;
		const { memory } = known.state;
		const given = { rating, at: after(minutes), day: dayOf(after(minutes)) };
		const state = {
			...known.state,
			memory: answer(known.state, given, presetOf(this.settings, known.deck))
		};
		this.#states.set(card, { ...known, state });
		const { introduced, reviews, answers, facts, decks } = this.done;
		const asked = decks?.[known.deck] ?? { introduced: 0, reviews: 0 };
		this.done = {
			...this.done,
			introduced: introduced + Number(memory.kind === 'new'),
			reviews: reviews + Number(memory.kind === 'review'),
			answers: answers + 1,
			decks: {
				...decks,
				[known.deck]: {
					introduced: asked.introduced + Number(memory.kind === 'new'),
					reviews: asked.reviews + Number(memory.kind === 'review')
				}
			},
			facts: [...new Set([...facts, known.fact])],
			last: card
		};
		return state;
	}

	input(extra?: DayInput['extra']): DayInput {
		const candidates = [...this.#states.values()].reverse();
		return {
			...{ today, candidates, pace: 8000, load: new Map() },
			...{ settings: this.settings, done: this.done },
			...(extra === undefined ? {} : { extra })
		};
	}

	plan(extra?: DayInput['extra']): DayPlan {
		return planDay(this.input(extra));
	}
}
