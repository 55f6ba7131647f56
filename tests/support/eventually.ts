import { vi } from 'vitest';

/** As long as a test may wait for anything: the machines are slow, and often shared. */
const PATIENCE = 20_000;

/** What `check` returns, once it no longer throws. */
export function eventually<T>(check: () => T | Promise<T>): Promise<T> {
	return vi.waitFor(check, PATIENCE);
}
