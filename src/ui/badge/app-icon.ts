/** The icon of the installed app, behind something that tests replace. */
export type AppIcon = {
	/** Whether this browser lets a page put a number on it. */
	readonly works: boolean;
	/** Whether the system shows it only to who allows notifications, as Apple's do. */
	readonly needsLeave: boolean;
	/** Within a tap: asks for what is needed. False where it is refused. */
	allow(): Promise<boolean>;
	/** Puts a number on it; 0 takes it away. What the system refuses is left at that. */
	bear(count: number): Promise<void>;
};

export function systemIcon(): AppIcon {
	const needsLeave = navigator.vendor.startsWith('Apple');
	return {
		works: 'setAppBadge' in navigator,
		needsLeave,
		allow: async () => !needsLeave || (await askLeave()),
		bear: async (count) => {
			if (!('setAppBadge' in navigator)) return;
			const done = count > 0 ? navigator.setAppBadge(count) : navigator.clearAppBadge();
			await done.catch(() => undefined);
		}
	};
}

async function askLeave(): Promise<boolean> {
	return 'Notification' in globalThis && (await Notification.requestPermission()) === 'granted';
}
