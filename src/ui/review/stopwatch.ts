import type { Millis } from '#core/base/brand.ts';
import { MINUTE } from '#core/base/time.ts';

/** Nobody thinks longer: the phone was laid aside, or its clock has jumped. In milliseconds. */
const LONGEST = 5 * MINUTE;

/** Thinking time: from the prompt to the rating, without the time when nobody could look. */
export class Stopwatch {
	#spent = 0;
	#since: Millis | null = null;

	/** From zero. */
	start(at: Millis): void {
		this.#spent = 0;
		this.#since = at;
	}

	pause(at: Millis): void {
		this.#spent = this.read(at);
		this.#since = null;
	}

	resume(at: Millis): void {
		this.#since ??= at;
	}

	/** Milliseconds so far, at most five minutes; a clock that was set back takes nothing away. */
	read(at: Millis): number {
		const running = this.#since === null ? 0 : Math.max(0, at - this.#since);
		return Math.min(LONGEST, this.#spent + running);
	}
}
