/**
 * One entry, one step of a card's state.
 */
import type { CardId, StudyDay } from '../base/brand.ts';
import type { Entry, EntryOf } from '../log/types.ts';
import { answer, dueUnder } from './answer.ts';
import type { CardState, Memory, Settings, Trace } from './types.ts';

/** The state of a card that the log says nothing about. */
export function unseen(card: CardId): CardState {
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
 * log. Entries about other cards or none give back the same object.
 */
export function applyEntry(state: CardState, entry: Entry, settings: Settings): CardState {
	if ('card' in entry && entry.card !== state.card) return state;
	switch (entry.kind) {
		case 'review':
			return entry.mode === 'study'
				? remembered(state, entry, answer(state, entry, settings))
				: { ...state, lastEntry: entry.id };
		case 'mark':
			return applyMark(state, entry);
		case 'due':
			return remembered(state, entry, postponed(state.memory, entry.on));
		case 'reset':
			return { ...unseen(state.card), ...kept(state), lastEntry: entry.id };
		case 'changed':
			return applyChanged(state, entry);
		case 'seed':
			return remembered(state, entry, seeded(state, entry, settings));
		case 'reschedule':
			return applyReschedule(state, entry, settings);
		case 'undo':
		case 'note':
		case 'override':
		case 'reject':
		case 'accept':
		case 'match':
		case 'setting':
			return state;
	}
}

/** Written out, not spread: this is the inner loop of a replay. */
function remembered(state: CardState, entry: Entry, memory: Memory): CardState {
	return {
		card: state.card,
		memory,
		suspended: state.suspended,
		buriedOn: state.buriedOn,
		flag: state.flag,
		leech: state.leech,
		changedTo: state.changedTo,
		introducedOn: memory.kind === 'new' ? null : (state.introducedOn ?? entry.day),
		lastEntry: entry.id
	};
}

/** What a reset leaves alone: the learner's marks, and which answer of the deck is in force. */
function kept({ suspended, buriedOn, flag, changedTo }: CardState): Partial<CardState> {
	return { suspended, buriedOn, flag, changedTo };
}

function applyMark(state: CardState, { id, set }: EntryOf<'mark'>): CardState {
	return {
		...state,
		suspended: set.suspended ?? state.suspended,
		buriedOn: set.buriedOn === undefined ? state.buriedOn : set.buriedOn,
		flag: set.flag ?? state.flag,
		leech: set.leech ?? state.leech,
		lastEntry: id
	};
}

/** Brings the card up now, its history kept: what was learned may no longer be true. */
function applyChanged(state: CardState, entry: EntryOf<'changed'>): CardState {
	if (state.changedTo === entry.answer) return state;
	const memory = broughtUp(state.memory, entry);
	return { ...remembered(state, entry, memory), changedTo: entry.answer };
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
	return memory.kind === 'new' ? memory : { kind: 'review', ...traceOf(memory), dueOn };
}

function seeded(state: CardState, entry: EntryOf<'seed'>, settings: Settings): Memory {
	const { stability, difficulty, on } = entry;
	const { reps, lapses } = state.memory.kind === 'new' ? { reps: 0, lapses: 0 } : state.memory;
	const trace = { stability, difficulty, lastDay: on, reps, lapses };
	return { kind: 'review', ...trace, dueOn: dueUnder(state.card, trace, settings) };
}

/** Moves due days only, and none before the day of the decision. Knows one preset so far. */
function applyReschedule(
	state: CardState,
	entry: EntryOf<'reschedule'>,
	settings: Settings
): CardState {
	const { card, memory } = state;
	if (entry.preset !== 'all' || memory.kind !== 'review') return state;
	const dueOn = Math.max(dueUnder(card, memory, settings), entry.day) as StudyDay;
	return remembered(state, entry, { ...memory, dueOn });
}

function traceOf({ stability, difficulty, lastDay, reps, lapses }: Trace): Trace {
	return { stability, difficulty, lastDay, reps, lapses };
}
