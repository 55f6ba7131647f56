/**
 * The log folded into states. The cache that a store keeps must equal this at any time.
 */
import type { CardId } from '../base/brand.ts';
import { effectiveEntries } from '../log/effective.ts';
import type { Entry } from '../log/types.ts';
import { applyEntry, unseen } from './apply.ts';
import { applySetting, DEFAULT_SETTINGS } from './settings.ts';
import type { CardState, Replay, Settings, Visit } from './types.ts';

/**
 * Folds a sorted log, undone entries and all, each entry under the settings in force at its
 * place. `visit` sees every effective entry that names a card.
 */
export function replay(entries: readonly Entry[], visit?: Visit): Replay {
	const states = new Map<CardId, CardState>();
	let settings = DEFAULT_SETTINGS;
	for (const entry of effectiveEntries(entries)) {
		if ('card' in entry) {
			const before = states.get(entry.card) ?? unseen(entry.card);
			const after = applyEntry(before, entry, settings);
			states.set(entry.card, after);
			visit?.(before, entry, after);
		} else if (entry.kind === 'setting') settings = applySetting(settings, entry);
		else if (entry.kind === 'reschedule') applyToAll(states, entry, settings);
	}
	return { states, settings };
}

/**
 * The state of one card, the same as `replay` gives it. `entries`, sorted, must hold all that
 * `bearsOn` the card and may hold more.
 */
export function replayCard(card: CardId, entries: readonly Entry[], visit?: Visit): CardState {
	let state = unseen(card);
	let settings = DEFAULT_SETTINGS;
	for (const entry of effectiveEntries(entries)) {
		if (entry.kind === 'setting') settings = applySetting(settings, entry);
		else {
			const before = state;
			state = applyEntry(before, entry, settings);
			if ('card' in entry && entry.card === card) visit?.(before, entry, state);
		}
	}
	return state;
}

/** Whether an entry may matter to the state of a card: its own, settings, reschedules, undos. */
export function bearsOn(card: CardId, entry: Entry): boolean {
	if ('card' in entry) return entry.card === card;
	return entry.kind === 'setting' || entry.kind === 'reschedule' || entry.kind === 'undo';
}

function applyToAll(states: Map<CardId, CardState>, entry: Entry, settings: Settings): void {
	for (const [card, state] of states) states.set(card, applyEntry(state, entry, settings));
}
