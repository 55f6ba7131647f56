/** How far somebody scrolls who goes on, in pixels. */
const FAR = 160;

/** How long a page rolls on after a hand has let go of it, in milliseconds. */
const ROLL = 1000;

/**
 * Calls `gone` once somebody has scrolled on from here. Only what a hand does counts: what
 * arrives late above moves the page too. Returns how to stop watching.
 */
export function onGoingOn(gone: () => void): () => void {
	const watched = new AbortController();
	let from = scrollY;
	let byHand = -ROLL;
	const hand = ({ timeStamp }: Event) => (byHand = timeStamp);
	const scrolled = ({ timeStamp }: Event) => {
		if (timeStamp - byHand > ROLL) {
			from = scrollY;
			return;
		}
		byHand = timeStamp;
		if (Math.abs(scrollY - from) > FAR) gone();
	};
	/** A press on the root and on nothing in it is one on its scroll bar. */
	const pressed = (event: Event) => event.target === document.documentElement && hand(event);
	const options = { signal: watched.signal, passive: true };
	for (const kind of ['wheel', 'touchmove', 'keydown']) addEventListener(kind, hand, options);
	addEventListener('pointerdown', pressed, options);
	addEventListener('scroll', scrolled, options);
	return () => watched.abort();
}
