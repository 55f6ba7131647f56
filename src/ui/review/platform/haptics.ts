/** A small tap that the hand feels, behind something that tests replace. */
export type Haptics = {
	/** Whether this browser offers it; no browser on an iPhone does. */
	readonly works: boolean;
	tick(): void;
};

/** Milliseconds: felt, not heard. */
const TICK = 10;

export function systemHaptics(): Haptics {
	return {
		works: 'vibrate' in navigator,
		tick: () => {
			if ('vibrate' in navigator) navigator.vibrate(TICK);
		}
	};
}
