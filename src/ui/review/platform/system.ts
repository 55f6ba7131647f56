/** What the review takes from the device, all in one place. */
import { systemAwake, type Awake } from './awake.ts';
import { systemHaptics, type Haptics } from './haptics.ts';
import { systemVoice, type Voice } from './voice.ts';

export type Platform = {
	/** Null where the browser cannot speak. */
	readonly voice: Voice | null;
	readonly awake: Awake;
	readonly haptics: Haptics;
	/** Resolves after so many milliseconds. */
	wait(ms: number): Promise<void>;
};

export function systemPlatform(): Platform {
	return {
		voice: systemVoice(),
		awake: systemAwake(),
		haptics: systemHaptics(),
		wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms))
	};
}
