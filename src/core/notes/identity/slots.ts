/**
 * Which question about a fact is still the same question. A slot is a kind and an ordinal; an
 * answer that moves to another ordinal keeps the slot it had, and a name once given to an
 * answer is never given to another.
 */
import { similarity } from './bigrams.ts';
import { normalise } from './normal.ts';
import { changedSlots } from './truth.ts';

/** A card as the parser proposes it: the slot by today's ordinals, the answer in plain text. */
export type DraftSlot = { readonly slot: string; readonly answer: string };

/** Answers by slot, as the ledger remembers them. */
export type Remembered = {
	readonly text: string;
	readonly slots: Readonly<Record<string, string>>;
	readonly retired?: Readonly<Record<string, string>>;
};

export type SettledSlots = {
	/** Final slot names, in the order of the drafts. */
	readonly names: readonly string[];
	/** Names of slots whose answer is no longer true as it was. */
	readonly changed: readonly string[];
	/** Every slot that was ever there and now is not, with its last answer. */
	readonly retired: Readonly<Record<string, string>>;
};

/** How alike two answers must be to be one answer, reworded. */
const SAME_ANSWER = 0.6;

type Known = { readonly slot: string; readonly answer: string; readonly isLive: boolean };

/** Matches the drafts of a fact, whose text is now `text`, with what is remembered of it. */
export function settleSlots(
	before: Remembered,
	text: string,
	drafts: readonly DraftSlot[]
): SettledSlots {
	if (text === before.text && drafts.every(({ slot, answer }) => before.slots[slot] === answer))
		return unchangedSlots(before, drafts);
	const known: Known[] = [
		...Object.entries(before.slots).map(([slot, answer]) => ({ slot, answer, isLive: true })),
		...Object.entries(before.retired ?? {}).map(([slot, answer]) => ({
			slot,
			answer,
			isLive: false
		}))
	];
	const partners = pairSlots(known, drafts, before.text, text);
	const names = nameSlots(known, drafts, partners);
	const pairs = [...partners].map(([i, { slot, answer }]) => ({
		slot,
		before: answer,
		after: drafts[i]!.answer
	}));
	return {
		names,
		changed: changedSlots({ before: before.text, after: text }, pairs),
		retired: retire(known, new Set(names))
	};
}

/** The common case of an untouched fact; a slot may have gone all the same. */
function unchangedSlots(before: Remembered, drafts: readonly DraftSlot[]): SettledSlots {
	const names = drafts.map(({ slot }) => slot);
	const gone = Object.entries(before.slots).filter(([slot]) => !names.includes(slot));
	return { names, changed: [], retired: { ...before.retired, ...Object.fromEntries(gone) } };
}

/** Slots of a fact that nobody knew. */
export function newSlots(drafts: readonly DraftSlot[]): SettledSlots {
	return { names: drafts.map(({ slot }) => slot), changed: [], retired: {} };
}

type Partners = ReadonlyMap<number, Known>;

function pairSlots(
	known: readonly Known[],
	drafts: readonly DraftSlot[],
	oldText: string,
	newText: string
): Partners {
	const partners = new Map<number, Known>();
	const free = new Set(known);
	const tests = [
		(k: Known, d: DraftSlot) => k.slot === d.slot && isSame(k, d),
		(k: Known, d: DraftSlot) => isSame(k, d),
		(k: Known, d: DraftSlot) => k.slot === d.slot && !hasOrdinal(k.slot),
		(k: Known, d: DraftSlot) => k.slot === d.slot && k.isLive && isAlike(k, d),
		(k: Known, d: DraftSlot) => isAlike(k, d),
		(k: Known, d: DraftSlot) => k.slot === d.slot && k.isLive && isReplaced(k, d, oldText, newText)
	];
	for (const test of tests)
		drafts.forEach((draft, i) => {
			if (partners.has(i)) return;
			const family = familyOf(draft.slot);
			for (const candidate of free)
				if (familyOf(candidate.slot) === family && test(candidate, draft)) {
					partners.set(i, candidate);
					free.delete(candidate);
					return;
				}
		});
	return partners;
}

/** `cloze` of `cloze.2`, `step.r` of `step.2.r`: what may be renumbered. */
export function familyOf(slot: string): string {
	return slot.replace(/\.\d+/, '');
}

function hasOrdinal(slot: string): boolean {
	return /\.\d/.test(slot);
}

/** 2 of `cloze.2`; 0 of a name without an ordinal. */
export function ordinalOf(slot: string): number {
	return Number(/\.(\d+)/.exec(slot)?.[1] ?? 0);
}

function isSame(known: Known, draft: DraftSlot): boolean {
	return normalise(known.answer) === normalise(draft.answer);
}

function isAlike(known: Known, draft: DraftSlot): boolean {
	return similarity(normalise(known.answer), normalise(draft.answer)) >= SAME_ANSWER;
}

/** The answer itself was edited: a gap that only moved elsewhere is another question. */
function isReplaced(known: Known, draft: DraftSlot, oldText: string, newText: string): boolean {
	return (
		!normalise(newText).includes(normalise(known.answer)) &&
		!normalise(oldText).includes(normalise(draft.answer))
	);
}

/** A draft without a partner keeps its name if that is unused, else takes the next free ordinal. */
function nameSlots(
	known: readonly Known[],
	drafts: readonly DraftSlot[],
	partners: Partners
): readonly string[] {
	const used = new Set(known.map(({ slot }) => slot));
	return drafts.map((draft, i) => {
		const partner = partners.get(i);
		if (partner) return partner.slot;
		let name = draft.slot;
		for (let n = 1; used.has(name); n++) name = renumber(draft.slot, n);
		used.add(name);
		return name;
	});
}

export function renumber(slot: string, ordinal: number): string {
	return hasOrdinal(slot) ? slot.replace(/\.\d+/, `.${ordinal}`) : `${slot}.${ordinal}`;
}

function retire(known: readonly Known[], kept: ReadonlySet<string>) {
	const gone = known.filter(({ slot }) => !kept.has(slot));
	return Object.fromEntries(gone.map(({ slot, answer }) => [slot, answer]));
}
