import { expect, test } from 'vitest';
import type { SettingValue } from '#core/log/types.ts';
import { changePreset, DEFAULT_PRESET } from '#core/memory/preset.ts';
import type { Preset } from '#core/memory/types.ts';

const change = (key: string, value: unknown) =>
	changePreset(DEFAULT_PRESET, key, value as SettingValue);

test('a preset begins as most people want it', () => {
	expect(DEFAULT_PRESET).toEqual({
		id: 'all',
		name: '',
		retention: 0.9,
		newPerDay: 20,
		reviewsPerDay: 200,
		maxInterval: 36_500,
		weights: expect.objectContaining({ length: 21 }) as unknown,
		learningSteps: [1, 10],
		relearningSteps: [10],
		newOrder: 'deck',
		dueOrder: 'recall',
		mix: 'mixed',
		spaceSiblings: true,
		balance: true,
		easyDays: [1, 1, 1, 1, 1, 1, 1],
		leechAt: 8
	});
});

const taken: readonly (readonly [keyof Preset, unknown, unknown])[] = [
	['retention', 0.5, 0.7],
	['retention', 1, 0.97],
	['retention', 0.876, 0.876],
	['newPerDay', -3, 0],
	['newPerDay', 1e9, 9999],
	['newPerDay', 7.6, 8],
	['reviewsPerDay', 0, 0],
	['maxInterval', 0, 1],
	['maxInterval', 1e6, 36_500],
	['leechAt', 4.4, 4],
	['leechAt', -1, 0],
	['learningSteps', [], []],
	['learningSteps', [0.2, 9.6], [1, 10]],
	['learningSteps', [10, 10], [10, 10]],
	['relearningSteps', [5000], [720]],
	['newOrder', 'newest', 'newest'],
	['dueOrder', 'overdue', 'overdue'],
	['mix', 'after', 'after'],
	['spaceSiblings', false, false],
	['balance', false, false],
	['easyDays', [1, 1, 1, 1, 0.5, 0, 0], [1, 1, 1, 1, 0.5, 0, 0]]
];

test.each(taken)('%s %j becomes %j', (key, value, expected) => {
	expect(change(key, value)).toEqual({ ...DEFAULT_PRESET, [key]: expected });
});

const senseless: readonly (readonly [string, unknown])[] = [
	['retention', '0.8'],
	['retention', NaN],
	['retention', null],
	['newPerDay', true],
	['leechAt', 'never'],
	['learningSteps', 10],
	['learningSteps', ['1m']],
	['learningSteps', [10, 1]],
	['learningSteps', [1, NaN]],
	['learningSteps', new Array(11).fill(1)],
	['weights', 'default'],
	['weights', new Array(19).fill(1)],
	['newOrder', 'recall'],
	['dueOrder', 0],
	['mix', null],
	['balance', 'yes'],
	['easyDays', [1, 1, 1, 1, 1, 1]],
	['easyDays', [1, 1, 1, 1, 1, 1, 0.7]],
	['easyDays', [1, 1, 1, 1, 1, 1, '1']],
	['id', 'x'],
	['name', 'x'],
	['weightz', 1],
	['__proto__', 1],
	['constructor', 1]
];

test.each(senseless)('%s %j changes nothing', (key, value) => {
	expect(change(key, value)).toBe(DEFAULT_PRESET);
});
