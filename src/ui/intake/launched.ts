/** Notes opened with the installed app from a file manager. */
import { offersFromList, type Offer } from './offer.ts';

/** Not in TypeScript's library: Chromium alone has it. */
export type LaunchQueue = {
	setConsumer(
		consume: (launch: { readonly files?: readonly { getFile(): Promise<File> }[] }) => void
	): void;
};

/** Chromium's queue; undefined elsewhere. */
export function ownLaunchQueue(): LaunchQueue | undefined {
	return (globalThis as { readonly launchQueue?: LaunchQueue }).launchQueue;
}

/**
 * Hands on what the app was or will be opened with. A file that has gone since is left out. The
 * queue knows one listener, so this one is the last to be told.
 */
export function followLaunches(
	queue: LaunchQueue | undefined,
	take: (offers: readonly Offer[]) => void
): void {
	queue?.setConsumer(({ files = [] }) => {
		if (files.length === 0) return;
		void Promise.allSettled(files.map((handle) => handle.getFile())).then((read) =>
			take(offersFromList(read.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))))
		);
	});
}
