import type { Attachment } from 'svelte/attachments';

/** Moves the focus to an element as it appears; it needs a `tabindex` of -1. Nothing scrolls. */
export const takeFocus: Attachment<HTMLElement> = (element) => {
	element.focus({ preventScroll: true });
};
