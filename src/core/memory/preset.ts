/**
 * Presets: which one a deck is under, and how one is changed field by field. A number out of
 * range is brought into it; anything that makes no sense leaves the preset as it was.
 */
import type { SettingValue } from '../log/types.ts';
import { checkWeights, DEFAULT_WEIGHTS } from './fsrs.ts';
import { DUE_ORDERS, MIXES, NEW_ORDERS, type Preset, type Settings } from './types.ts';

export const DEFAULT_PRESET: Preset = {
	id: 'all',
	name: '',
	retention: 0.9,
	newPerDay: 20,
	reviewsPerDay: 200,
	maxInterval: 36_500,
	weights: DEFAULT_WEIGHTS,
	learningSteps: [1, 10],
	relearningSteps: [10],
	newOrder: 'deck',
	dueOrder: 'recall',
	mix: 'mixed',
	spaceSiblings: true,
	balance: true,
	easyDays: [1, 1, 1, 1, 1, 1, 1],
	leechAt: 8
};

/** The smallest and largest value of each number. */
const RANGES = {
	retention: [0.7, 0.97],
	newPerDay: [0, 9999],
	reviewsPerDay: [0, 9999],
	maxInterval: [1, 36_500],
	leechAt: [0, 99]
} as const satisfies Partial<Record<keyof Preset, readonly [number, number]>>;

const CHOICES = {
	newOrder: NEW_ORDERS,
	dueOrder: DUE_ORDERS,
	mix: MIXES
} as const satisfies Partial<Record<keyof Preset, readonly string[]>>;

const EASES: readonly unknown[] = [0, 0.5, 1];
const MOST_STEPS = 10;
const LONGEST_STEP = 12 * 60;

/**
 * The preset that a deck is under: `all` where no other was chosen or the chosen one is gone, and
 * for a card of which no deck is known.
 */
export function presetOf(
	{ presets, presetByDeck }: Pick<Settings, 'presets' | 'presetByDeck'>,
	deck?: string
): Preset {
	if (deck === undefined || !Object.hasOwn(presetByDeck, deck)) return presets[0];
	const wanted = presetByDeck[deck];
	return presets.find(({ id }) => id === wanted) ?? presets[0];
}

/** The preset with one field changed; the same object if nothing changes. */
export function changePreset(preset: Preset, key: string, value: SettingValue): Preset {
	switch (key) {
		case 'retention':
		case 'newPerDay':
		case 'reviewsPerDay':
		case 'maxInterval':
		case 'leechAt':
			return withNumber(preset, key, value);
		case 'weights':
			return withList(preset, key, value, checkWeights);
		case 'learningSteps':
		case 'relearningSteps':
			return withList(preset, key, value, stepsOf);
		case 'easyDays':
			return withList(preset, key, value, checkEases);
		case 'newOrder':
		case 'dueOrder':
		case 'mix':
			return withChoice(preset, key, value);
		case 'spaceSiblings':
		case 'balance':
			return typeof value === 'boolean' ? { ...preset, [key]: value } : preset;
	}
	return preset; // a field of a newer version
}

/** A whole number within a range; undefined for what is no number. */
export function wholeWithin(
	value: SettingValue,
	[min, max]: readonly [min: number, max: number]
): number | undefined {
	const number = within(value, [min, max]);
	return number === undefined ? undefined : Math.round(number);
}

function within(
	value: SettingValue,
	[min, max]: readonly [min: number, max: number]
): number | undefined {
	if (typeof value !== 'number' || !Number.isFinite(value)) return undefined;
	return Math.min(Math.max(value, min), max);
}

function withNumber(preset: Preset, key: keyof typeof RANGES, value: SettingValue): Preset {
	const number = (key === 'retention' ? within : wholeWithin)(value, RANGES[key]);
	return number === undefined ? preset : { ...preset, [key]: number };
}

function withChoice(preset: Preset, key: keyof typeof CHOICES, value: SettingValue): Preset {
	const known = (CHOICES[key] as readonly SettingValue[]).includes(value);
	return known ? { ...preset, [key]: value } : preset;
}

function withList(
	preset: Preset,
	key: 'weights' | 'learningSteps' | 'relearningSteps' | 'easyDays',
	value: SettingValue,
	check: (values: readonly (string | number)[]) => readonly number[] | null
): Preset {
	const list = Array.isArray(value) ? check(value as readonly (string | number)[]) : null;
	return list === null ? preset : { ...preset, [key]: list };
}

/**
 * Steps as they are taken: whole minutes up to half a day, none shorter than the one before, since
 * longer ones are reviews. Null where they make no sense.
 */
export function stepsOf(values: readonly (string | number)[]): readonly number[] | null {
	if (values.length > MOST_STEPS) return null;
	const steps: number[] = [];
	for (const value of values) {
		const step = wholeWithin(value, [1, LONGEST_STEP]);
		if (step === undefined || step < (steps.at(-1) ?? 0)) return null;
		steps.push(step);
	}
	return steps;
}

function checkEases(values: readonly (string | number)[]): readonly number[] | null {
	const isWeek = values.length === 7 && values.every((value) => EASES.includes(value));
	return isWeek ? (values as readonly number[]) : null;
}
