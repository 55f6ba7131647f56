/**
 * The settings as a fold: per scope and key the later entry wins. What makes no sense leaves them
 * as they were.
 */
import type { StudyDay } from '../base/brand.ts';
import type { Entry, EntryOf, SettingValue } from '../log/types.ts';
import { changePreset, DEFAULT_PRESET, wholeWithin } from './preset.ts';
import type { Comeback, Preset, Settings } from './types.ts';

export const DEFAULT_SETTINGS: Settings = {
	dayStart: 4,
	contentLanguage: 'ko',
	hiddenDecks: [],
	breakDays: [],
	comeback: null,
	presets: [DEFAULT_PRESET],
	presetByDeck: {}
};

const HOURS = [0, 23] as const;
const MOST_MINUTES = 24 * 60;
const DECK = 'deck:';
const PRESET = 'preset:';

/** The scope under which the fields of a preset are set. */
export function scopeOf(preset: string): string {
	return preset === DEFAULT_PRESET.id ? preset : `${PRESET}${preset}`;
}

type Change = Pick<EntryOf<'setting'>, 'scope' | 'key' | 'value'>;

/** The settings in force after all of `entries`, which must be sorted. */
export function foldSettings(entries: readonly Entry[]): Settings {
	let settings = DEFAULT_SETTINGS;
	for (const entry of entries)
		if (entry.kind === 'setting') settings = applySetting(settings, entry);
	return settings;
}

/** The settings after one more entry; the same object if nothing changes. */
export function applySetting(settings: Settings, { scope, key, value }: Change): Settings {
	if (scope === DEFAULT_PRESET.id) return applyToAll(settings, key, value);
	if (scope.startsWith(DECK)) return applyToDeck(settings, scope.slice(DECK.length), key, value);
	if (scope.startsWith(PRESET))
		return applyToPreset(settings, scope.slice(PRESET.length), key, value);
	return settings;
}

function applyToAll(settings: Settings, key: string, value: SettingValue): Settings {
	switch (key) {
		case 'dayStart': {
			const dayStart = wholeWithin(value, HOURS);
			return dayStart === undefined ? settings : { ...settings, dayStart };
		}
		case 'contentLanguage':
			return value === 'ko' || value === 'en' ? { ...settings, contentLanguage: value } : settings;
		case 'breakDays': {
			const breakDays = Array.isArray(value) ? checkDays(value as readonly unknown[]) : null;
			return breakDays === null ? settings : { ...settings, breakDays };
		}
		case 'comeback': {
			const comeback = checkComeback(value);
			return comeback === undefined ? settings : { ...settings, comeback };
		}
	}
	return changeField(settings, DEFAULT_PRESET.id, key, value);
}

function applyToDeck(settings: Settings, deck: string, key: string, value: SettingValue): Settings {
	if (key === 'hidden' && typeof value === 'boolean') return hide(settings, deck, value);
	if (key !== 'preset' || typeof value !== 'string') return settings;
	return { ...settings, presetByDeck: { ...settings.presetByDeck, [deck]: value } };
}

function hide(settings: Settings, deck: string, hidden: boolean): Settings {
	const others = settings.hiddenDecks.filter((other) => other !== deck);
	if (others.length < settings.hiddenDecks.length === hidden) return settings;
	return { ...settings, hiddenDecks: hidden ? [...others, deck].sort() : others };
}

function applyToPreset(settings: Settings, id: string, key: string, value: SettingValue): Settings {
	if (id === DEFAULT_PRESET.id) return settings;
	if (key !== 'name') return changeField(settings, id, key, value);
	const [all, ...others] = settings.presets;
	if (value === null)
		return { ...settings, presets: [all, ...others.filter((preset) => preset.id !== id)] };
	if (typeof value !== 'string' || value === '') return settings;
	if (others.some((preset) => preset.id === id))
		return changed(settings, id, (preset) => ({ ...preset, name: value }));
	return { ...settings, presets: [all, ...others, { ...all, id, name: value }] };
}

function changeField(settings: Settings, id: string, key: string, value: SettingValue): Settings {
	return changed(settings, id, (preset) => changePreset(preset, key, value));
}

/** The settings with one preset exchanged; the same object if it stays, or is not there. */
function changed(settings: Settings, id: string, change: (preset: Preset) => Preset): Settings {
	const old = settings.presets.find((preset) => preset.id === id);
	const next = old && change(old);
	if (next === old || next === undefined) return settings;
	const [all, ...others] = settings.presets;
	const exchange = (preset: Preset) => (preset === old ? next : preset);
	return { ...settings, presets: [exchange(all), ...others.map(exchange)] };
}

/** Undefined for what makes no sense. */
function checkComeback(value: SettingValue): Comeback | null | undefined {
	if (value === null) return null;
	const [minutes, since] = (Array.isArray(value) ? value : []) as readonly unknown[];
	if (!Number.isSafeInteger(minutes) || !Number.isSafeInteger(since)) return undefined;
	if ((minutes as number) < 1 || (minutes as number) > MOST_MINUTES) return undefined;
	return { minutes: minutes as number, since: since as StudyDay };
}

/** Study days, each once, rising. */
function checkDays(values: readonly unknown[]): readonly number[] | null {
	if (!values.every((value): value is number => Number.isSafeInteger(value))) return null;
	return [...new Set(values)].sort((a, b) => a - b);
}
