import { describe, expect, test } from 'vitest';
import { unseen } from '#core/memory/apply.ts';
import { DEFAULT_PRESET } from '#core/memory/preset.ts';
import type { StudyDay } from '#core/base/brand.ts';
import type { CardState } from '#core/memory/types.ts';
import { memoryMap } from '#ui/notes/memory-map.ts';
import { noteLines } from '#ui/notes/note-lines.ts';
import { cardId, deckOf } from '../support/learner.ts';

const note = deckOf(4).notes[0]!;
const day = (n: number) => n as StudyDay;
const learned = (n: number, stability: number, suspended = false): CardState => ({
	...unseen(cardId(n)),
	suspended,
	memory: {
		kind: 'review',
		stability,
		difficulty: 5,
		lastDay: day(100),
		reps: 2,
		lapses: 0,
		dueOn: day(110)
	}
});
const mapOf = (states: readonly CardState[]) =>
	memoryMap(note.cards, states, DEFAULT_PRESET, day(110));
const levels = (states: readonly CardState[]) => {
	const map = mapOf(states);
	return noteLines(note).map((line) => map.of(line)?.level);
};

describe('the map of a note', () => {
	test('tells lines by how well their cards are known now', () => {
		const states = [learned(1, 3), learned(2, 12), learned(3, 500), unseen(cardId(4))];
		expect(levels(states)).toEqual(['fading', 'ok', 'strong', 'new']);
	});

	test('tells a line by its own cards, not by one that asks for many lines', () => {
		const [first, ...others] = note.cards;
		const whole = { ...first!, lines: [1, others.at(-1)!.lines[1]] as const };
		const cards = [whole, ...others];
		const map = memoryMap(cards, [learned(1, 500)], DEFAULT_PRESET, day(110));
		const told = noteLines({ ...note, cards }).map((line) => map.of(line)?.level);
		expect(told).toEqual(['strong', 'new', 'new', 'new']);
	});

	test('leaves out what is not asked', () => {
		const states = [learned(1, 500, true), unseen(cardId(2)), unseen(cardId(3))];
		expect(levels(states)[0]).toBeUndefined();
		expect(mapOf(states)).toMatchObject({ cards: 3, learned: 0, known: 0 });
	});

	test('counts cards never answered as not known', () => {
		const { known, learned: n, cards } = mapOf([learned(1, 10)]);
		expect([n, cards]).toEqual([1, 4]);
		expect(known).toBeCloseTo(0.9 / 4, 3);
	});
});
