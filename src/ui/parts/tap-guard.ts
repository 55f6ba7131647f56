/** A second tap sooner than this on the same control is a slip of the finger, in milliseconds. */
const SLIP = 200;

/**
 * Tells taps from slips. Buttons that take each other's place, such as "Show answer" and the
 * ratings, are one control.
 */
export class TapGuard {
	readonly #lastByControl = new Map<string, number>();

	/** Whether a tap on a control at `at` (milliseconds of any steady clock) counts. */
	accept(control: string, at: number): boolean {
		if (at - (this.#lastByControl.get(control) ?? -Infinity) < SLIP) return false;
		this.#lastByControl.set(control, at);
		return true;
	}
}
