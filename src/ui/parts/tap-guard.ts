/** A tap sooner than this after another on the same control is a slip, in milliseconds. */
const SLIP = 200;

/**
 * Tells taps from slips. Buttons that take each other's place, such as "Show answer" and the
 * ratings, are one control.
 */
export class TapGuard {
	readonly #lastByControl = new Map<string, number>();

	/** Whether a tap on a control at `at` (milliseconds of any steady clock) counts. */
	accept(control: string, at: number): boolean {
		const last = this.#lastByControl.get(control) ?? -Infinity;
		this.#lastByControl.set(control, at); // a slip too: of a burst only the first one counts
		return at - last >= SLIP;
	}
}
