import { expect, test } from 'vitest';
import { drillCommand } from '#ui/drill/drill-keys.ts';

const key = (code: string, more: object = {}) => ({
	key: code === 'Space' ? ' ' : code,
	code,
	ctrlKey: false,
	metaKey: false,
	shiftKey: false,
	altKey: false,
	repeat: false,
	isComposing: false,
	...more
});

test.each([
	['Digit1', { kind: 'choose', place: 1 }],
	['Numpad4', { kind: 'choose', place: 4 }],
	['Digit5', null],
	['Enter', { kind: 'next' }],
	['Space', { kind: 'next' }],
	['KeyU', { kind: 'undo' }],
	['KeyN', { kind: 'note' }],
	['KeyX', null]
])('%s', (code, command) => {
	expect(drillCommand(key(code))).toEqual(command);
});

test('a key held down, composed or with others means nothing, but for undo', () => {
	for (const more of [
		{ repeat: true },
		{ isComposing: true },
		{ altKey: true },
		{ shiftKey: true }
	])
		expect(drillCommand(key('Digit1', more))).toBeNull();
	expect(drillCommand(key('KeyZ', { metaKey: true }))).toEqual({ kind: 'undo' });
	expect(drillCommand(key('Digit1', { ctrlKey: true }))).toBeNull();
});
