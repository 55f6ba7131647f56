/** What keeps a phone from mending what is typed as if it were prose. */
export const asCode = {
	lang: 'en',
	autocapitalize: 'off',
	autocomplete: 'off',
	autocorrect: 'off',
	spellcheck: false
} as const;

/**
 * Where a keyboard is at hand one types at once; on a phone the taps come first. The picture above
 * takes its room a moment later: the field comes into view then.
 */
export function readyToType(form: HTMLFormElement): void {
	if (!matchMedia('(pointer: fine)').matches) return;
	const area = form.querySelector('textarea')!;
	area.focus({ preventScroll: true });
	requestAnimationFrame(() => area.scrollIntoView({ block: 'nearest' }));
}
