/**
 * The log folded into states. The cache that a store keeps must equal this at any time.
 */
import type { CardId } from '../base/brand.ts';
import { effectiveEntries } from '../log/effective.ts';
import type { Entry } from '../log/types.ts';
import { foldEntry, unseen, type Working } from './apply.ts';
import { applySetting, DEFAULT_SETTINGS } from './settings.ts';
import type { CardState, Replay, Settings, Visit } from './types.ts';

/**
 * Folds a sorted log, undone entries and all, each entry under the settings in force at its
 * place. `visit` sees every effective entry that names a card.
 */
export function replay(entries: readonly Entry[], visit?: Visit): Replay {
	const states = new Map<CardId, Working>();
	const effective = effectiveEntries(entries);
	const isAsked = effective.some(({ kind }) => kind === 'reschedule');
	const histories = new Map<CardId, Entry[]>();
	let settings = DEFAULT_SETTINGS;
	for (const entry of effective) {
		if ('card' in entry) {
			foldVisited(stateIn(states, entry.card), entry, settings, visit);
			if (isAsked) listed(histories, entry.card).push(entry);
		} else if (entry.kind === 'setting') settings = applySetting(settings, entry);
		else if (entry.kind === 'reschedule')
			for (const state of states.values())
				foldEntry(state, entry, settings, histories.get(state.card));
	}
	return { states, settings };
}

/**
 * The state of one card, the same as `replay` gives it. `entries`, sorted, must hold the
 * card's own, all settings and reschedules, and whatever undoes those; it may hold more.
 */
export function replayCard(card: CardId, entries: readonly Entry[], visit?: Visit): CardState {
	const state = unseen(card);
	const history: Entry[] = [];
	let settings = DEFAULT_SETTINGS;
	for (const entry of effectiveEntries(entries)) {
		if (entry.kind === 'setting') settings = applySetting(settings, entry);
		else if (!('card' in entry)) foldEntry(state, entry, settings, history);
		else if (entry.card === card) {
			foldVisited(state, entry, settings, visit);
			history.push(entry);
		}
	}
	return state;
}

function listed<K>(lists: Map<K, Entry[]>, key: K): Entry[] {
	let list = lists.get(key);
	if (list === undefined) lists.set(key, (list = []));
	return list;
}

function stateIn(states: Map<CardId, Working>, card: CardId): Working {
	let state = states.get(card);
	if (state === undefined) states.set(card, (state = unseen(card)));
	return state;
}

function foldVisited(state: Working, entry: Entry, settings: Settings, visit?: Visit): void {
	if (visit === undefined) foldEntry(state, entry, settings);
	else {
		const before = { ...state };
		foldEntry(state, entry, settings);
		visit(before, entry, { ...state });
	}
}
