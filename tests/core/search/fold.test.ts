import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldText } from '#core/search/fold.ts';

test('case, composition, width and runs of spaces make no difference', () => {
	expect(foldText('ＤＮＳ　 Policy\t２')).toBe('dns policy 2');
	expect(foldText('서비스'.normalize('NFD'))).toBe('서비스');
	expect(foldText('ｶﾞ')).toBe('ガ');
});

test('lines stay apart, and other letters as they are', () => {
	expect(foldText('a  \n  b')).toBe('a \n b');
	expect(foldText('½ ² ㅋ')).toBe('½ ² ㅋ');
});

test('folding twice changes nothing', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), (text) => {
			expect(foldText(foldText(text))).toBe(foldText(text));
		})
	);
});
