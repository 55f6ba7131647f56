import type { Attachment } from 'svelte/attachments';

/**
 * Lets the keyboard reach what scrolls inside itself, and only while it does: a box that
 * shows everything is no stop on the way.
 */
export function scrollable(label: string): Attachment<HTMLElement> {
	return (element) => {
		const judge = () => {
			const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
			// heights are rounded, each by itself
			const scrolls = scrollWidth > clientWidth || scrollHeight > clientHeight + 1;
			for (const [name, value] of [
				['tabindex', '0'],
				['role', 'region'],
				['aria-label', label]
			] as const) {
				if (scrolls) element.setAttribute(name, value);
				else element.removeAttribute(name);
			}
		};
		const observer = new ResizeObserver(judge);
		const watch = () => {
			observer.observe(element);
			for (const child of element.children) observer.observe(child);
		};
		watch();
		// what is read later comes as another child
		const arrivals = new MutationObserver(watch);
		arrivals.observe(element, { childList: true });
		return () => {
			arrivals.disconnect();
			observer.disconnect();
		};
	};
}
