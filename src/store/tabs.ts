/** What the tabs of the app tell each other. */
import type { Names } from './names.ts';

export type TabMessage = {
	/** Everything is about to be deleted: let go of files and database. */
	readonly kind: 'erase';
	/** The tab that says so. */
	readonly tab: string;
};

export function tellOthers({ channel }: Names, message: TabMessage): void {
	if (typeof BroadcastChannel === 'undefined') return;
	const open = new BroadcastChannel(channel);
	open.postMessage(message);
	open.close();
}

/** Calls `hear` for what other tabs than `tab` say. Returns how to stop. */
export function listen(
	{ channel }: Names,
	tab: string,
	hear: (message: TabMessage) => void
): () => void {
	if (typeof BroadcastChannel === 'undefined') return () => undefined;
	const open = new BroadcastChannel(channel);
	open.onmessage = ({ data }: MessageEvent<TabMessage>) => {
		if (data.tab !== tab) hear(data);
	};
	return () => open.close();
}
