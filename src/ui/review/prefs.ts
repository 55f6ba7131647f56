/** How a person likes to review on this device; no part of what is learnt or backed up. */
import { keepOnDevice, readFromDevice } from '../shell/device.ts';

/** For each, what may be chosen; the first is how it is in the beginning. */
export const choices = {
	/** Short answers are typed, not only those of cards that ask for it. */
	typeAnswers: [false, true],
	/** Swipes rate; on once both sides have been tried. */
	swipes: [false, true],
	/** The lesson of them has been taken. */
	swipesTaught: [false, true],
	tapZones: [false, true],
	/** What is read aloud without being asked for. */
	speak: ['off', 'question', 'answer', 'both'],
	/** As a multiple of the voice's own speed. */
	speechRate: [1, 0.75, 1.25, 1.5],
	/** Seconds after which the review goes on by itself; 0 for never. */
	autoAdvance: [0, 3, 5, 8, 12],
	awake: [false, true],
	haptics: [false, true],
	/** The hand that holds the phone. */
	hand: ['right', 'left']
} as const;

export type Prefs = { readonly [K in keyof typeof choices]: (typeof choices)[K][number] };

const NAME = 'review';

/** As set here; what is not set, or not as it should be, is as it was in the beginning. */
export function readPrefs(): Prefs {
	const kept = readKept();
	const chosen = Object.entries(choices).map(([key, values]) => {
		const isKnown = (values as readonly unknown[]).includes(kept[key]);
		return [key, isKnown ? kept[key] : values[0]];
	});
	return Object.fromEntries(chosen) as Prefs;
}

/** Keeps one of them; returns all. */
export function setPref<K extends keyof Prefs>(key: K, value: Prefs[K]): Prefs {
	const prefs = { ...readPrefs(), [key]: value };
	keepOnDevice(NAME, JSON.stringify(prefs));
	return prefs;
}

/** Whether anything is wanted that the device has to add. */
export function hasComforts(prefs: Prefs): boolean {
	const { swipes, tapZones, speak, autoAdvance, awake, haptics } = prefs;
	return swipes || tapZones || speak !== 'off' || autoAdvance > 0 || awake || haptics;
}

function readKept(): Readonly<Record<string, unknown>> {
	try {
		const kept: unknown = JSON.parse(readFromDevice(NAME) ?? '{}');
		return typeof kept === 'object' && kept !== null ? { ...kept } : {};
	} catch {
		return {};
	}
}
