import { expect, test } from 'vitest';
import type { SettingValue } from '#core/log/types.ts';
import { DEFAULT_PRESET, presetOf } from '#core/memory/preset.ts';
import { applySetting, DEFAULT_SETTINGS, foldSettings } from '#core/memory/settings.ts';
import { cardId, Device, review } from '../log/writing.ts';
import { settingsWith } from './acting.ts';

const set = (key: string, value: unknown, scope = 'all', settings = DEFAULT_SETTINGS) =>
	applySetting(settings, { scope, key, value: value as SettingValue });

test('without entries there is one preset, for all decks', () => {
	expect(foldSettings([])).toEqual({
		dayStart: 4,
		contentLanguage: 'ko',
		hiddenDecks: [],
		breakDays: [],
		comeback: null,
		presets: [DEFAULT_PRESET],
		presetByDeck: {}
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
	expect(foldSettings(log)).toEqual(settingsWith({ retention: 0.85, newPerDay: 5 }));
});

test.each([
	['dayStart', 24, 23],
	['dayStart', -1, 0],
	['contentLanguage', 'en', 'en'],
	['breakDays', [20_601, 20_600, 20_601], [20_600, 20_601]],
	['comeback', [15, 20_600], { minutes: 15, since: 20_600 }]
])('%s %j becomes %j', (key, value, expected) => {
	expect(set(key, value)).toEqual({ ...DEFAULT_SETTINGS, [key]: expected });
});

test.each([
	['dayStart', [4]],
	['contentLanguage', 'de'],
	['breakDays', [20_600.5]],
	['breakDays', 20_600],
	['comeback', [0, 20_600]],
	['comeback', [15]],
	['comeback', ['15', 20_600]],
	['comeback', 15],
	['hiddenDecks', ['a']],
	['presets', []],
	['name', 'Everything'],
	['weightz', 1],
	['__proto__', 1],
	['constructor', 1]
])('%s %j changes nothing', (key, value) => {
	expect(set(key, value)).toBe(DEFAULT_SETTINGS);
});

test('a scope that is not known changes nothing', () => {
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

const exam = set('name', 'Exam', 'preset:x1');

test('a preset begins as the one of all decks is at that moment, and goes its own way', () => {
	const slow = set('newPerDay', 3);
	const made = set('name', 'Exam', 'preset:x1', slow);
	expect(made.presets).toEqual([slow.presets[0], { ...slow.presets[0], id: 'x1', name: 'Exam' }]);
	const later = set('newPerDay', 40, 'all', set('retention', 0.95, 'preset:x1', made));
	expect(later.presets.map(({ newPerDay, retention }) => [newPerDay, retention])).toEqual([
		[40, 0.9],
		[3, 0.95]
	]);
	expect(set('name', 'Prüfung', 'preset:x1', later).presets[1]).toEqual({
		...later.presets[1],
		name: 'Prüfung'
	});
});

test('a preset that was never made, or has no name, is none', () => {
	expect(set('retention', 0.95, 'preset:x1')).toBe(DEFAULT_SETTINGS);
	expect(set('name', '', 'preset:x1')).toBe(DEFAULT_SETTINGS);
	expect(set('name', 7, 'preset:x1')).toBe(DEFAULT_SETTINGS);
	expect(set('name', 'All', 'preset:all')).toBe(DEFAULT_SETTINGS);
});

test('decks are under the preset chosen for them, and under that of all once it is gone', () => {
	const chosen = set('preset', 'x1', 'deck:dns', exam);
	expect([undefined, 'dns', 'auth'].map((deck) => presetOf(chosen, deck).name)).toEqual([
		'',
		'Exam',
		''
	]);
	const gone = set('name', null, 'preset:x1', chosen);
	expect(gone.presets).toEqual([DEFAULT_PRESET]);
	expect(presetOf(gone, 'dns')).toBe(DEFAULT_PRESET);
	expect(presetOf(set('preset', 'all', 'deck:dns', chosen), 'dns')).toBe(DEFAULT_PRESET);
	expect(set('preset', 1, 'deck:dns', exam)).toBe(exam);
});

test.each(['__proto__', 'constructor', 'toString'])('a deck may be called %s', (deck) => {
	expect(presetOf(exam, deck)).toBe(DEFAULT_PRESET);
	expect(presetOf(set('preset', 'x1', `deck:${deck}`, exam), deck).name).toBe('Exam');
});

test('a comeback ends with null', () => {
	const begun = set('comeback', [15, 20_600]);
	expect(set('comeback', null, 'all', begun)).toEqual(DEFAULT_SETTINGS);
});
