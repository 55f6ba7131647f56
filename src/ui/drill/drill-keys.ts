/** What a key means in a drill. */
export type DrillCommand =
	{ readonly kind: 'choose'; readonly place: number } | { readonly kind: 'next' | 'undo' | 'note' };

type Key = Pick<
	KeyboardEvent,
	'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey' | 'repeat' | 'isComposing'
>;

/** Null where it means nothing; letters go by their place, as in a review. A key held down counts once. */
export function drillCommand(key: Key): DrillCommand | null {
	if (key.repeat || key.isComposing || key.altKey || key.shiftKey) return null;
	if (key.ctrlKey || key.metaKey) return key.code === 'KeyZ' ? { kind: 'undo' } : null;
	const place = /^(?:Digit|Numpad)([1-4])$/.exec(key.code)?.[1];
	if (place) return { kind: 'choose', place: Number(place) };
	if (key.key === ' ' || key.key === 'Enter') return { kind: 'next' };
	if (key.code === 'KeyU') return { kind: 'undo' };
	return key.code === 'KeyN' ? { kind: 'note' } : null;
}
