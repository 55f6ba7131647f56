/** What browsers do to a page that is left: some keep it, frozen, to bring it back at once. */

/** What must not freeze in the middle of its work. */
export type Frozen = {
	/** Called where the engine tells beforehand that the page may be left; it may stay, too. */
	pause?(): void;
	/** Called at the last moment: whatever it is doing must have ended on return. */
	putAside(): void;
	bringBack(): void;
};

/** Tells `one` when `page` is put aside and brought back. Returns how to stop. */
export function followPage(page: EventTarget, one: Frozen): () => void {
	const hide = (event: Event) => {
		if ((event as PageTransitionEvent).persisted) one.putAside();
	};
	const show = (event: Event) => {
		if ((event as PageTransitionEvent).persisted) one.bringBack();
	};
	const pause = () => one.pause?.();
	page.addEventListener('beforeunload', pause);
	page.addEventListener('pagehide', hide);
	page.addEventListener('pageshow', show);
	return () => {
		page.removeEventListener('beforeunload', pause);
		page.removeEventListener('pagehide', hide);
		page.removeEventListener('pageshow', show);
	};
}

/** The page that this runs in; a silent stand-in where there is none. */
export function ownPage(): EventTarget {
	return typeof window === 'undefined' ? new EventTarget() : window;
}
