/** What a key means on the review screen. */
import type { Rating } from '#core/log/types.ts';

/** What opens over the card; `edit`: its words. */
export type Over = 'note' | 'more' | 'edit' | 'help';

export type Command =
	/** `all` items of a list; `missed`: the item shown last was not known. */
	| { readonly kind: 'reveal' | 'all' | 'missed' | 'hint' }
	| { readonly kind: 'undo' | 'redo' | 'suspend' | 'bury' | 'flag' }
	| { readonly kind: Over }
	| { readonly kind: 'rate'; readonly rating: Rating };

const OVERS: readonly Command['kind'][] = ['note', 'more', 'edit', 'help'] satisfies Over[];

export function isOver(command: Command): command is Extract<Command, { readonly kind: Over }> {
	return OVERS.includes(command.kind);
}

/** By digit. Of two buttons the second is Good; so is 3, for fingers that learned on four. */
const ratings: Readonly<Record<2 | 4, readonly (Rating | undefined)[]>> = {
	2: [undefined, 1, 3, 3],
	4: [undefined, 1, 2, 3, 4]
};

type Key = Pick<
	KeyboardEvent,
	'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey' | 'repeat' | 'isComposing'
>;

/**
 * The command of a key; null where it means nothing here. Letters go by their place on the
 * keyboard, so that they work while a Korean layout is on. A key held down counts once.
 * `proposed` is the rating that Space and Enter give; null while the answer is hidden.
 */
export function commandOf(key: Key, proposed: Rating | null, buttons: 2 | 4): Command | null {
	if (key.repeat || key.isComposing || key.altKey) return null;
	if (key.ctrlKey || key.metaKey)
		return key.code === 'KeyZ' ? { kind: key.shiftKey ? 'redo' : 'undo' } : null;
	if (key.key === '?') return { kind: 'help' };
	if (key.shiftKey) return null;
	return ratingOf(key, proposed, buttons) ?? letter(key.code);
}

function ratingOf(key: Key, proposed: Rating | null, buttons: 2 | 4): Command | null {
	if (key.key === ' ' || key.key === 'Enter')
		return proposed === null ? { kind: 'reveal' } : { kind: 'rate', rating: proposed };
	const place = Number(/^(?:Digit|Numpad)([1-4])$/.exec(key.code)?.[1] ?? 0);
	const rating = proposed === null ? undefined : ratings[buttons][place];
	return rating === undefined ? null : { kind: 'rate', rating };
}

function letter(code: string): Command | null {
	switch (code) {
		case 'KeyU':
			return { kind: 'undo' };
		case 'KeyH':
			return { kind: 'hint' };
		case 'KeyA':
			return { kind: 'all' };
		case 'KeyX':
			return { kind: 'missed' };
		case 'KeyS':
			return { kind: 'suspend' };
		case 'KeyB':
			return { kind: 'bury' };
		case 'KeyF':
			return { kind: 'flag' };
		case 'KeyN':
			return { kind: 'note' };
		case 'KeyM':
			return { kind: 'more' };
		case 'KeyE':
			return { kind: 'edit' };
	}
	return null;
}

/**
 * Whether a key is for the card, and not for what has the focus: a field, a dialog, or a
 * button that Space and Enter press by themselves.
 */
export function isForCard(event: KeyboardEvent): boolean {
	const target = event.target as Element;
	if (event.defaultPrevented || document.querySelector('dialog[open]')) return false;
	if (target.closest('input, textarea, select, [contenteditable]')) return false;
	const presses = event.key === ' ' || event.key === 'Enter';
	return !(presses && target.closest('a, button, summary, [tabindex="0"]'));
}
