/** Time in milliseconds after which a finger that stays means more than a tap. */
const LONG = 500;
/** A finger that moves further, in pixels, scrolls. */
const STEADY = 10;

/** Calls back when a finger stays on an element; the tap that ends it does nothing more. */
export function onLongPress(element: HTMLElement, callback: () => void): () => void {
	let timer: ReturnType<typeof setTimeout> | undefined;
	let from = { x: 0, y: 0 };
	let isDone = false;
	const stop = new AbortController();
	const on = <K extends keyof HTMLElementEventMap>(
		name: K,
		hear: (event: HTMLElementEventMap[K]) => void
	) => element.addEventListener(name, hear, { signal: stop.signal });
	const end = () => clearTimeout(timer);

	on('pointerdown', ({ pointerType, clientX, clientY }) => {
		isDone = false;
		end();
		if (pointerType === 'mouse') return;
		from = { x: clientX, y: clientY };
		timer = setTimeout(() => {
			isDone = true;
			callback();
		}, LONG);
	});
	on('pointermove', ({ clientX, clientY }) => {
		if (Math.hypot(clientX - from.x, clientY - from.y) > STEADY) end();
	});
	on('pointerup', end);
	on('pointercancel', end);
	// the menu of a link would come up in its place
	on('contextmenu', (event) => {
		if (isDone) event.preventDefault();
	});
	on('click', (event) => {
		if (isDone) event.preventDefault();
		isDone = false;
	});
	return () => {
		end();
		stop.abort();
	};
}
