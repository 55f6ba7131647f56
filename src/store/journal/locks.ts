import type { Locks } from './files.ts';

/** Ends a hold on a lock. Safe to call twice. */
export type Release = () => void;

/**
 * Takes a lock if nobody has it and keeps it until released or until this context ends; null
 * if it is taken. Without Web Locks it is always granted: files have one owner anyway.
 */
export function tryLock(locks: Locks, name: string): Promise<Release | null> {
	if (locks === null) return Promise.resolve(() => undefined);
	return new Promise((resolve, reject) => {
		const held = locks.request(name, { ifAvailable: true }, (lock) => {
			if (lock !== null) return new Promise<void>(resolve);
			resolve(null);
			return undefined;
		});
		held.catch(reject);
	});
}

/**
 * Runs `work` while no other context of this origin runs any under the same name. Rejects,
 * without running it, when the lock was not to be had in `patience` milliseconds.
 */
export async function withLock<T>(
	locks: Locks,
	name: string,
	patience: number,
	work: () => Promise<T>
): Promise<T> {
	if (locks === null) return work();
	return locks.request(name, { signal: AbortSignal.timeout(patience) }, work);
}
