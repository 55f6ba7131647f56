/**
 * Which cards a person takes for each other: a fold over the answers that were chosen in drills or
 * typed, each compared with the answers of cards alike.
 */
import type { CardId, StudyDay } from '../base/brand.ts';
import type { Entry, EntryOf } from '../log/types.ts';
import { choiceOf, formOf } from './answer.ts';
import type { Group } from './group.ts';

export type Confusion = {
	/** The first was taken for the second at least as often as the other way round. */
	readonly cards: readonly [CardId, CardId];
	/** How often one was taken for the other. */
	readonly count: number;
	readonly lastDay: StudyDay;
	/** Right answers to either since. */
	readonly since: number;
};

/** So often it must have happened, and so unlikely be by chance. */
const FEWEST = 2;
const CHANCE = 0.005;
/** So many right answers settle it. */
const SETTLED = 4;

/**
 * The pairs that have been taken for each other more often than slips would explain, the latest
 * first. `entries` are effective ones in the order of the log, of any kind and card.
 */
export function confusions(
	entries: readonly Entry[],
	groups: readonly Group[]
): readonly Confusion[] {
	const siblings = siblingsIn(groups);
	const fold: Fold = { pairs: new Map(), answers: new Map(), mixed: 0, chances: 0 };
	for (const entry of entries) {
		const others = entry.kind === 'review' ? siblings.get(entry.card) : undefined;
		if (entry.kind === 'review' && others) addAnswer(fold, entry, others);
	}
	return [...fold.pairs.values()]
		.filter((pair) => pair.count >= FEWEST && isNoSlip(pair, fold))
		.sort((a, b) => b.lastDay - a.lastDay || b.count - a.count || (keyOf(a) < keyOf(b) ? -1 : 1))
		.map(({ cards, counts, count, lastDay, since }) => ({
			cards: inOrder(cards, counts),
			count,
			lastDay,
			since
		}));
}

/** Whether a pair still wants to be drilled. */
export function isOpen({ since }: Confusion): boolean {
	return since < SETTLED;
}

/** By what was answered, the cards that it would have been right for. */
type Siblings = ReadonlyMap<string, CardId>;

type Pair = Confusion & {
	/** How often each was taken for the other. */
	readonly counts: Readonly<Record<CardId, number>>;
	/** Answers to either until it happened last. */
	readonly answers: number;
};

type Fold = {
	readonly pairs: Map<string, Pair>;
	/** Answers that could have been a sibling's, by card. */
	readonly answers: Map<CardId, number>;
	mixed: number;
	/** How often one card could have been taken for another one. */
	chances: number;
};

function siblingsIn(groups: readonly Group[]): ReadonlyMap<CardId, Siblings> {
	const siblings = new Map<CardId, Map<string, CardId>>();
	for (const { cards } of groups) {
		const forms = cards.map((card) => [formOf(choiceOf(card)!.text), card] as const);
		for (const [own, card] of forms) {
			const known = siblings.get(card.id) ?? new Map<string, CardId>();
			for (const [form, other] of forms)
				if (form !== own && !known.has(form)) known.set(form, other.id);
			siblings.set(card.id, known);
		}
	}
	return siblings;
}

function addAnswer(fold: Fold, entry: EntryOf<'review'>, others: Siblings): void {
	const { card, typed, verdict } = entry;
	if (typed === undefined || verdict === undefined) return;
	fold.answers.set(card, answersTo(fold, card) + 1);
	fold.chances += others.size;
	const taken = others.get(formOf(typed));
	if (verdict !== 'wrong') settle(fold, card);
	else if (taken !== undefined) mixUp(fold, entry, taken);
}

function mixUp(fold: Fold, { card, day }: EntryOf<'review'>, taken: CardId): void {
	fold.mixed += 1;
	const cards: Pair['cards'] = card < taken ? [card, taken] : [taken, card];
	const before = fold.pairs.get(cards.join());
	const counts = { ...before?.counts, [card]: (before?.counts[card] ?? 0) + 1 };
	const count = (before?.count ?? 0) + 1;
	const answers = answersTo(fold, card) + answersTo(fold, taken);
	fold.pairs.set(cards.join(), { cards, count, counts, answers, lastDay: day, since: 0 });
}

function answersTo({ answers }: Fold, card: CardId): number {
	return answers.get(card) ?? 0;
}

function settle({ pairs }: Fold, card: CardId): void {
	for (const [key, pair] of pairs)
		if (pair.cards.includes(card)) pairs.set(key, { ...pair, since: pair.since + 1 });
}

/** Whether chance, as often as it makes a person take any other card, would hardly do this. */
function isNoSlip({ count, answers }: Pair, { mixed, chances }: Fold): boolean {
	const rate = (mixed - count + 1) / Math.max(chances - answers + 1, answers);
	return atLeast(count, answers * rate) < CHANCE;
}

/** The chance of a number of events or more where so many are to be expected (Poisson). */
function atLeast(count: number, expected: number): number {
	let below = 0;
	let term = Math.exp(-expected);
	for (let k = 0; k < count; k++) {
		below += term;
		term *= expected / (k + 1);
	}
	return 1 - below;
}

function inOrder(
	[a, b]: Confusion['cards'],
	counts: Readonly<Record<CardId, number>>
): Confusion['cards'] {
	return (counts[b] ?? 0) > (counts[a] ?? 0) ? [b, a] : [a, b];
}

function keyOf({ cards }: Confusion): string {
	return cards.join();
}
