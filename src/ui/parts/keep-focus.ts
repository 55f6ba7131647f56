/** Where the focus goes when what had it goes away: without it a keyboard begins at the top again. */
import type { Attachment } from 'svelte/attachments';

/** An element takes the focus of what goes away inside it; it needs a `tabindex` of -1. */
export const keepFocus: Attachment<HTMLElement> = (element) => whenLost(element, () => element);

/**
 * What goes away inside an element hands the focus back to where it came from, or else to the
 * landmark around.
 */
export const giveFocusBack: Attachment<HTMLElement> = (element) => {
	let before: HTMLElement | null = null;
	const came = ({ relatedTarget }: FocusEvent) => {
		if (!element.contains(relatedTarget as Node | null))
			before = relatedTarget as HTMLElement | null;
	};
	element.addEventListener('focusin', came);
	const end = whenLost(element, () => (before?.isConnected ? before : element.closest('main')));
	return () => {
		element.removeEventListener('focusin', came);
		end();
	};
};

function whenLost(element: HTMLElement, next: () => HTMLElement | null): () => void {
	let last: EventTarget | null = null;
	const came = ({ target }: FocusEvent) => (last = target);
	const changed = () => {
		if (last === null || element.contains(last as Node)) return;
		last = null;
		if (document.activeElement === document.body) next()?.focus({ preventScroll: true });
	};
	const observer = new MutationObserver(changed);
	element.addEventListener('focusin', came);
	observer.observe(element, { childList: true, subtree: true });
	return () => {
		element.removeEventListener('focusin', came);
		observer.disconnect();
	};
}
