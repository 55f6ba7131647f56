import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { difference, type Piece } from '#core/base/difference.ts';

const shown = (pieces: readonly Piece[]) =>
	pieces.map(({ kind, text }) => ({ same: text, gone: `-${text}-`, come: `+${text}+` })[kind]);
const told = (before: string, now: string) => shown(difference(before, now)).join('');

describe('the difference of two wordings', () => {
	test.each([
		['the same words', 'the same words', 'the same words'],
		['ports 30000-32767', 'ports 30000-40000', 'ports 30000--32767-+40000+'],
		['one port', 'one open port', 'one +open +port'],
		['one open port', 'one port', 'one -open -port'],
		['모든 노드의 포트를 연다', '모든 노드의 포트를 닫는다', '모든 노드의 포트를 -연다-+닫는다+'],
		['', 'all new', '+all new+'],
		['all gone', '', '-all gone-']
	])('of %j and %j', (before, now, expected) => {
		expect(told(before, now)).toBe(expected);
	});

	test('tells a stretch of changed words as one, with the spaces in it', () => {
		expect(shown(difference('LB asks the cloud', 'LB gets one itself'))).toEqual([
			'LB ',
			'-asks the cloud-',
			'+gets one itself+'
		]);
	});

	test('of very long texts is told as a whole', () => {
		const long = (word: string) => Array.from({ length: 600 }, (_, i) => `${word}${i}`).join(' ');
		expect(difference(long('a'), long('b'))).toEqual([
			{ kind: 'gone', text: long('a') },
			{ kind: 'come', text: long('b') }
		]);
	});

	test('always gives both texts back', () => {
		const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '가', '-', '\n', '🙂') });
		const read = (pieces: readonly Piece[], not: Piece['kind']) =>
			pieces.flatMap((piece) => (piece.kind === not ? [] : [piece.text])).join('');
		fc.assert(
			fc.property(text, text, (before, now) => {
				const pieces = difference(before, now);
				expect(read(pieces, 'come')).toBe(before);
				expect(read(pieces, 'gone')).toBe(now);
			})
		);
	});
});
