import { expect, test } from 'vitest';
import type { SettingValue } from '#core/log/types.ts';
import { applySetting, DEFAULT_SETTINGS, foldSettings } from '#core/memory/settings.ts';
import type { Settings } from '#core/memory/types.ts';
import { cardId, Device, review } from '../log/writing.ts';

const set = (key: string, value: unknown, scope = 'all', settings = DEFAULT_SETTINGS) =>
	applySetting(settings, { scope, key, value: value as SettingValue });

test('without entries everything is as most people want it', () => {
	expect(foldSettings([])).toEqual({
		retention: 0.9,
		newPerDay: 20,
		reviewsPerDay: 200,
		dayStart: 4,
		maxInterval: 36_500,
		weights: expect.objectContaining({ length: 21 }) as unknown,
		learningSteps: [1, 10],
		relearningSteps: [10],
		contentLanguage: 'ko',
		hiddenDecks: []
	});
});

test('of two entries about one field the later wins, and other fields stay', () => {
	const device = new Device('a');
	const change = (key: string, value: SettingValue) =>
		device.write({ kind: 'setting', scope: 'all', key, value });
	const log = [
		change('retention', 0.8),
		change('newPerDay', 5),
		device.write(review(cardId('f'), 3)),
		change('retention', 0.85)
	];
	expect(foldSettings(log)).toEqual({ ...DEFAULT_SETTINGS, retention: 0.85, newPerDay: 5 });
});

const clamped: readonly (readonly [keyof Settings, unknown, unknown])[] = [
	['retention', 0.5, 0.7],
	['retention', 1, 0.97],
	['retention', 0.876, 0.876],
	['newPerDay', -3, 0],
	['newPerDay', 1e9, 9999],
	['newPerDay', 7.6, 8],
	['reviewsPerDay', 0, 0],
	['dayStart', 24, 23],
	['dayStart', -1, 0],
	['maxInterval', 0, 1],
	['maxInterval', 1e6, 36_500],
	['learningSteps', [], []],
	['learningSteps', [0.2, 9.6], [1, 10]],
	['learningSteps', [10, 10], [10, 10]],
	['relearningSteps', [5000], [720]],
	['contentLanguage', 'en', 'en']
];

test.each(clamped)('%s %j becomes %j', (key, value, expected) => {
	expect(set(key, value)).toEqual({ ...DEFAULT_SETTINGS, [key]: expected });
});

const senseless: readonly (readonly [string, unknown])[] = [
	['retention', '0.8'],
	['retention', NaN],
	['retention', null],
	['newPerDay', true],
	['dayStart', [4]],
	['learningSteps', 10],
	['learningSteps', ['1m']],
	['learningSteps', [10, 1]],
	['learningSteps', [1, NaN]],
	['learningSteps', new Array(11).fill(1)],
	['weights', 'default'],
	['weights', new Array(19).fill(1)],
	['contentLanguage', 'de'],
	['hiddenDecks', ['a']],
	['weightz', 1],
	['__proto__', 1],
	['constructor', 1]
];

test.each(senseless)('%s %j changes nothing', (key, value) => {
	expect(set(key, value)).toBe(DEFAULT_SETTINGS);
});

test('another scope changes nothing yet', () => {
	expect(set('retention', 0.8, 'deck:dns')).toBe(DEFAULT_SETTINGS);
	expect(set('retention', 0.8, 'exam')).toBe(DEFAULT_SETTINGS);
});

test('decks are hidden and shown one by one, so that two devices do not undo each other', () => {
	const one = set('hidden', true, 'deck:dns');
	const two = set('hidden', true, 'deck:auth', one);
	expect(two.hiddenDecks).toEqual(['auth', 'dns']);
	expect(set('hidden', false, 'deck:dns', two).hiddenDecks).toEqual(['auth']);
	expect(set('hidden', true, 'deck:dns', two)).toBe(two);
	expect(set('hidden', false, 'deck:x', two)).toBe(two);
	expect(set('hidden', 'yes', 'deck:x', two)).toBe(two);
	expect(set('hidden', true, 'dns', two)).toBe(two);
});
