import type { Attachment } from 'svelte/attachments';

/** Frames in which the blocks on the way may still find their height. */
const SETTLING = 4;

/** Brings a line to the middle of the screen and the focus to it. */
export const showLine: Attachment<HTMLElement> = (element) => {
	element.focus({ preventScroll: true });
	let frames = 0;
	let frame = 0;
	const settle = () => {
		element.scrollIntoView({ block: 'center' });
		frames += 1;
		if (frames < SETTLING) frame = requestAnimationFrame(settle);
	};
	settle();
	return () => cancelAnimationFrame(frame);
};
