/** Keeps the screen on, behind something that tests replace. */
export type Awake = {
	/** Whether this browser can. */
	readonly works: boolean;
	/** Keeps it on, again and again after the page was away. Returns how to let it go. */
	hold(): () => void;
};

export function systemAwake(): Awake {
	return { works: 'wakeLock' in navigator, hold };
}

function hold(): () => void {
	let lock: WakeLockSentinel | null = null;
	let wanted = true;
	const take = async () => {
		if (!('wakeLock' in navigator) || document.visibilityState !== 'visible') return;
		// refused while the battery is low; asked for again when the page comes back
		const taken = await navigator.wakeLock.request('screen').catch(() => null);
		const over = wanted ? lock : taken;
		if (wanted) lock = taken;
		await over?.release();
	};
	const again = () => void take();
	document.addEventListener('visibilitychange', again);
	again();
	return () => {
		wanted = false;
		document.removeEventListener('visibilitychange', again);
		void lock?.release();
	};
}
