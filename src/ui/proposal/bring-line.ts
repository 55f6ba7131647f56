/** Frames in which the blocks on the way may still find their height. */
const SETTLING = 4;

/** Scrolls a box, and nothing around it, until a line of its note is in its middle. Returns how to stop. */
export function bringLine(box: HTMLElement, number: number): () => void {
	let frames = 0;
	let frame = 0;
	const settle = () => {
		const line = box.querySelector<HTMLElement>(`[data-line="${number}"]`);
		if (line) {
			const { top, height } = line.getBoundingClientRect();
			const middle = box.getBoundingClientRect().top + box.clientHeight / 2;
			box.scrollTop += top + height / 2 - middle;
		}
		frames += 1;
		if (frames < SETTLING) frame = requestAnimationFrame(settle);
	};
	settle();
	return () => cancelAnimationFrame(frame);
}
