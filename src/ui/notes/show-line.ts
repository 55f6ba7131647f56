/** Frames in which the blocks on the way may still find their height. */
const SETTLING = 4;

/** Brings a line to the middle of the screen and the focus to it. Returns how to stop. */
export function showLine(line: HTMLElement): () => void {
	if (line.tabIndex < 0) line.tabIndex = -1; // a button has its own place in the order
	line.focus({ preventScroll: true });
	let frames = 0;
	let frame = 0;
	const settle = () => {
		line.scrollIntoView({ block: 'center' });
		frames += 1;
		if (frames < SETTLING) frame = requestAnimationFrame(settle);
	};
	settle();
	return () => cancelAnimationFrame(frame);
}
