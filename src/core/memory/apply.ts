/**
 * One entry, one step of a card's state.
 */
import type { CardId, DeckId, StudyDay } from '../base/brand.ts';
import type { Entry, EntryOf } from '../log/types.ts';
import { answer, dueUnder, inReview } from './answer.ts';
import { turnsLeech } from './leech.ts';
import { presetOf } from './preset.ts';
import type { CardState, Memory, Settings } from './types.ts';

/** A state in the making: a fold over a million entries changes it in place. */
export type Working = { -readonly [K in keyof CardState]: CardState[K] };

/** The state of a card that the log says nothing about. */
export function unseen(card: CardId): Working {
	return {
		card,
		memory: { kind: 'new' },
		suspended: false,
		buriedOn: null,
		flag: 0,
		leech: false,
		changedTo: null,
		introducedOn: null,
		lastEntry: null
	};
}

/**
 * The state after one more effective entry, under the settings in force at its place in the
 * log. An entry without effect on it gives back the same object. `history` are the effective
 * entries about the card before it: a reschedule works the memory out again from them.
 */
export function applyEntry(
	state: CardState,
	entry: Entry,
	settings: Settings,
	history: readonly Entry[] = []
): CardState {
	const next = { ...state };
	return foldEntry(next, entry, settings, history) ? next : state;
}

/** `applyEntry` in place; false if the entry has no effect on the card. */
export function foldEntry(
	state: Working,
	entry: Entry,
	settings: Settings,
	history: readonly Entry[] = []
): boolean {
	if ('card' in entry && entry.card !== state.card) return false;
	switch (entry.kind) {
		case 'review':
			return foldReview(state, entry, settings);
		case 'mark':
			return foldMark(state, entry);
		case 'due':
			return remember(state, entry, postponed(state.memory, entry.on));
		case 'reset':
			state.leech = false;
			return remember(state, entry, { kind: 'new' });
		case 'changed':
			return foldChanged(state, entry);
		case 'seed':
			askedIn(state, entry.deck);
			return remember(state, entry, seeded(state, entry, settings));
		case 'reschedule':
			return foldReschedule(state, entry, settings, history);
		case 'undo':
		case 'note':
		case 'file':
		case 'override':
		case 'reject':
		case 'accept':
		case 'match':
		case 'setting':
			return false;
	}
}

function remember(state: Working, entry: Entry, memory: Memory): true {
	state.memory = memory;
	state.lastEntry = entry.id;
	if (memory.kind === 'new') state.introducedOn = null;
	else state.introducedOn ??= entry.day;
	return true;
}

function foldReview(state: Working, entry: EntryOf<'review'>, settings: Settings): true {
	askedIn(state, entry.deck);
	if (entry.mode !== 'study') return remember(state, entry, state.memory);
	const preset = presetOf(settings, state.deck);
	const memory = answer(state, entry, preset);
	state.leech ||= turnsLeech(state.memory, memory, preset);
	return remember(state, entry, memory);
}

/** An entry that names no deck leaves the one known before. */
function askedIn(state: Working, deck: DeckId | undefined): void {
	if (deck !== undefined) state.deck = deck;
}

function foldMark(state: Working, { id, set }: EntryOf<'mark'>): true {
	if (set.suspended !== undefined) state.suspended = set.suspended;
	if (set.buriedOn !== undefined) state.buriedOn = set.buriedOn;
	if (set.flag !== undefined) state.flag = set.flag;
	if (set.leech !== undefined) state.leech = set.leech;
	state.lastEntry = id;
	return true;
}

/** Brings the card up now, its history kept: what was learned may no longer be true. */
function foldChanged(state: Working, entry: EntryOf<'changed'>): boolean {
	if (state.changedTo === entry.answer) return false;
	state.changedTo = entry.answer;
	return remember(state, entry, broughtUp(state.memory, entry));
}

function broughtUp(memory: Memory, { at, day }: EntryOf<'changed'>): Memory {
	switch (memory.kind) {
		case 'new':
			return memory;
		case 'learning':
		case 'relearning':
			return memory.dueAt <= at ? memory : { ...memory, dueAt: at };
		case 'review':
			return memory.dueOn <= day ? memory : { ...memory, dueOn: day };
	}
}

/** A card with a history comes up on that day and leaves its steps; a new one has none. */
function postponed(memory: Memory, dueOn: StudyDay): Memory {
	return memory.kind === 'new' ? memory : inReview(memory, dueOn);
}

function seeded(state: CardState, entry: EntryOf<'seed'>, settings: Settings): Memory {
	const { stability, difficulty, on } = entry;
	const { reps, lapses } = state.memory.kind === 'new' ? { reps: 0, lapses: 0 } : state.memory;
	const trace = { stability, difficulty, lastDay: on, reps, lapses };
	return inReview(trace, dueUnder(state.card, trace, presetOf(settings, state.deck)));
}

function foldReschedule(
	state: Working,
	entry: EntryOf<'reschedule'>,
	settings: Settings,
	history: readonly Entry[]
): boolean {
	const memory = rescheduled(state, entry, settings, history);
	return memory !== null && remember(state, entry, memory);
}

/**
 * The memory of a card when those of a preset are worked out again on `day`, as if its parameters
 * had been in force from the first: how well it is known, and then where its due day goes, which is
 * never before that day. Null for a card that stays out of it. See docs/decisions/0012.
 */
export function rescheduled(
	{ card, memory, deck }: Pick<CardState, 'card' | 'memory' | 'deck'>,
	{ preset, day }: Pick<EntryOf<'reschedule'>, 'preset' | 'day'>,
	settings: Settings,
	history: readonly Entry[]
): Extract<Memory, { kind: 'review' }> | null {
	const own = presetOf(settings, deck);
	if (preset !== own.id || memory.kind !== 'review') return null;
	const again = unseen(card);
	for (const entry of history) foldEntry(again, entry, settings);
	const { stability, difficulty } = again.memory.kind === 'new' ? memory : again.memory;
	const trace = { ...memory, stability, difficulty };
	const dueOn = Math.max(dueUnder(card, trace, own, memory.dueOn), day) as StudyDay;
	return { ...trace, dueOn };
}
