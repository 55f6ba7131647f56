/** Instants as a cluster writes them, in the same form in every language. */
import type { Millis } from '#core/base/brand.ts';

/** To the minute, in UTC: `2026-03-01 12:00 UTC`. */
export function instant(at: Millis): string {
	return `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
