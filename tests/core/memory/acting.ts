/** Short ways to say what happens to a card in tests of memory. */
import type { Millis, StudyDay } from '#core/base/brand.ts';
import type { Body, Entry, Rating } from '#core/log/types.ts';
import { answer } from '#core/memory/answer.ts';
import { applyEntry, unseen } from '#core/memory/apply.ts';
import { DEFAULT_PRESET } from '#core/memory/preset.ts';
import { DEFAULT_SETTINGS } from '#core/memory/settings.ts';
import type { CardState, Memory, Preset, Settings } from '#core/memory/types.ts';
import { at, cardId, dayOf, Device } from '../log/writing.ts';

export const card = cardId('f');
export const today = dayOf(at(0));
export const dayAfter = (days: number) => (today + days) as StudyDay;
export const DAYS = 24 * 60;

/** The settings of who changed nothing but these fields of the preset that all decks are under. */
export function settingsWith(fields: Partial<Preset>): Settings {
	return { ...DEFAULT_SETTINGS, presets: [{ ...DEFAULT_PRESET, ...fields }] };
}

/** An answer so many minutes after the evening of all tests. */
export type Given = readonly [rating: Rating, minutes: number];

/** The memory after answers, from a new card. */
export function memoryAfter(answers: readonly Given[], preset: Preset = DEFAULT_PRESET): Memory {
	let memory: Memory = { kind: 'new' };
	for (const [rating, minutes] of answers) {
		const instant = at(minutes * 60_000);
		memory = answer({ card, memory }, { rating, at: instant, day: dayOf(instant) }, preset);
	}
	return memory;
}

/** Minutes until a card in steps comes back, days until one in review does. */
export function wait(memory: Memory, since: Millis = at(0)): string {
	switch (memory.kind) {
		case 'new':
			return 'new';
		case 'learning':
		case 'relearning':
			return `${(memory.dueAt - since) / 60_000} min`;
		case 'review':
			return `${memory.dueOn - memory.lastDay} d`;
	}
}

/** The state of one card after entries, each so many minutes after the first. */
export function stateAfter(
	bodies: readonly (readonly [minutes: number, body: Body])[],
	settings: Settings = DEFAULT_SETTINGS
): CardState {
	const device = new Device('a');
	return bodies
		.map(([minutes, body]): Entry => device.write(body, at(minutes * 60_000)))
		.reduce<CardState>((state, entry) => applyEntry(state, entry, settings), unseen(card));
}
