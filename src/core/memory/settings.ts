/**
 * The settings as a fold: per scope and key the later entry wins. A number out of range is
 * brought into it; anything that makes no sense leaves the setting as it was.
 */
import type { Entry, EntryOf, SettingValue } from '../log/types.ts';
import { checkWeights, DEFAULT_WEIGHTS } from './fsrs.ts';
import type { Settings } from './types.ts';

export const DEFAULT_SETTINGS: Settings = {
	retention: 0.9,
	newPerDay: 20,
	reviewsPerDay: 200,
	dayStart: 4,
	maxInterval: 36_500,
	weights: DEFAULT_WEIGHTS,
	learningSteps: [1, 10],
	relearningSteps: [10],
	contentLanguage: 'ko',
	hiddenDecks: []
};

/** The smallest and largest value of each numeric setting. */
const RANGES = {
	retention: [0.7, 0.97],
	newPerDay: [0, 9999],
	reviewsPerDay: [0, 9999],
	dayStart: [0, 23],
	maxInterval: [1, 36_500]
} as const satisfies Partial<Record<keyof Settings, readonly [number, number]>>;

const MOST_STEPS = 10;
const LONGEST_STEP = 12 * 60;
const DECK = 'deck:';

/** The settings in force after all of `entries`, which must be sorted. */
export function foldSettings(entries: readonly Entry[]): Settings {
	let settings = DEFAULT_SETTINGS;
	for (const entry of entries)
		if (entry.kind === 'setting') settings = applySetting(settings, entry);
	return settings;
}

/** The settings after one more entry; the same object if nothing changes. */
export function applySetting(
	settings: Settings,
	{ scope, key, value }: Pick<EntryOf<'setting'>, 'scope' | 'key' | 'value'>
): Settings {
	if (scope === 'all') return applyGlobal(settings, key, value);
	if (!scope.startsWith(DECK) || key !== 'hidden' || typeof value !== 'boolean') return settings;
	const deck = scope.slice(DECK.length);
	const others = settings.hiddenDecks.filter((hidden) => hidden !== deck);
	if (others.length < settings.hiddenDecks.length === value) return settings;
	return { ...settings, hiddenDecks: value ? [...others, deck].sort() : others };
}

function applyGlobal(settings: Settings, key: string, value: SettingValue): Settings {
	switch (key) {
		case 'retention':
		case 'newPerDay':
		case 'reviewsPerDay':
		case 'dayStart':
		case 'maxInterval':
			return withNumber(settings, key, value);
		case 'weights': {
			const weights = Array.isArray(value) ? checkWeights(value) : null;
			return weights === null ? settings : { ...settings, weights };
		}
		case 'learningSteps':
		case 'relearningSteps': {
			const steps = Array.isArray(value) ? checkSteps(value) : null;
			return steps === null ? settings : { ...settings, [key]: steps };
		}
		case 'contentLanguage':
			return value === 'ko' || value === 'en' ? { ...settings, contentLanguage: value } : settings;
	}
	return settings; // a setting of a newer version
}

function withNumber(settings: Settings, key: keyof typeof RANGES, value: SettingValue): Settings {
	if (typeof value !== 'number' || !Number.isFinite(value)) return settings;
	const [min, max] = RANGES[key];
	const inRange = Math.min(Math.max(value, min), max);
	return { ...settings, [key]: key === 'retention' ? inRange : Math.round(inRange) };
}

/** Whole minutes up to half a day, none shorter than the one before; longer steps are reviews. */
function checkSteps(values: readonly (string | number)[]): readonly number[] | null {
	if (values.length > MOST_STEPS) return null;
	const steps: number[] = [];
	for (const value of values) {
		if (typeof value !== 'number' || !Number.isFinite(value)) return null;
		const step = Math.min(Math.max(Math.round(value), 1), LONGEST_STEP);
		if (step < (steps.at(-1) ?? 0)) return null;
		steps.push(step);
	}
	return steps;
}
