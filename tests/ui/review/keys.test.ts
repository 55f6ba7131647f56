import { expect, test } from 'vitest';
import { commandOf } from '#ui/review/keys.ts';

const none = {
	ctrlKey: false,
	metaKey: false,
	shiftKey: false,
	altKey: false,
	repeat: false,
	isComposing: false
};
const key = (key: string, code: string, more: Partial<typeof none> = {}) => ({
	...none,
	key,
	code,
	...more
});
const space = key(' ', 'Space');

test('Space and Enter show the answer, then say “Got it”', () => {
	for (const press of [space, key('Enter', 'Enter')]) {
		expect(commandOf(press, null, 2)).toEqual({ kind: 'reveal' });
		expect(commandOf(press, 3, 2)).toEqual({ kind: 'rate', rating: 3 });
	}
});

test('Space and Enter give the rating that is proposed', () => {
	for (const press of [space, key('Enter', 'Enter')])
		expect(commandOf(press, 1, 2)).toEqual({ kind: 'rate', rating: 1 });
});

test('digits rate only once the answer is shown', () => {
	expect(commandOf(key('1', 'Digit1'), null, 4)).toBeNull();
	expect(commandOf(key('1', 'Digit1'), 3, 4)).toEqual({ kind: 'rate', rating: 1 });
	expect(commandOf(key('4', 'Numpad4'), 3, 4)).toEqual({ kind: 'rate', rating: 4 });
});

test('of two buttons 1 is the first, 2 and 3 are the second, 4 is none', () => {
	const rated = ['1', '2', '3', '4'].map((digit) => commandOf(key(digit, `Digit${digit}`), 3, 2));
	expect(rated).toEqual([
		{ kind: 'rate', rating: 1 },
		{ kind: 'rate', rating: 3 },
		{ kind: 'rate', rating: 3 },
		null
	]);
});

test('letters go by place, so a Korean layout works too', () => {
	expect(commandOf(key('ㅕ', 'KeyU'), null, 2)).toEqual({ kind: 'undo' });
	expect(commandOf(key('ㄴ', 'KeyS'), 3, 2)).toEqual({ kind: 'suspend' });
	expect(commandOf(key('b', 'KeyB'), 3, 2)).toEqual({ kind: 'bury' });
	expect(commandOf(key('f', 'KeyF'), 3, 2)).toEqual({ kind: 'flag' });
	expect(commandOf(key('n', 'KeyN'), 3, 2)).toEqual({ kind: 'note' });
});

test('Ctrl-Z and Cmd-Z undo, with Shift they redo', () => {
	expect(commandOf(key('z', 'KeyZ', { ctrlKey: true }), null, 2)).toEqual({ kind: 'undo' });
	expect(commandOf(key('Z', 'KeyZ', { metaKey: true, shiftKey: true }), null, 2)).toEqual({
		kind: 'redo'
	});
});

test('a question mark asks for help', () => {
	expect(commandOf(key('?', 'Slash', { shiftKey: true }), null, 2)).toEqual({ kind: 'help' });
});

test('a key held down, composed into a syllable or meant for the browser does nothing', () => {
	expect(commandOf({ ...space, repeat: true }, 3, 2)).toBeNull();
	expect(commandOf({ ...space, isComposing: true }, 3, 2)).toBeNull();
	expect(commandOf(key('s', 'KeyS', { ctrlKey: true }), 3, 2)).toBeNull();
	expect(commandOf(key('f', 'KeyF', { altKey: true }), 3, 2)).toBeNull();
	expect(commandOf(key('S', 'KeyS', { shiftKey: true }), 3, 2)).toBeNull();
});
