import { describe, expect, test } from 'vitest';
import { decode, recognise } from '#ui/intake/decode.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0));
const utf16 = (text: string, littleEndian: boolean) => {
	const view = new DataView(new ArrayBuffer(2 + 2 * text.length));
	for (const [i, c] of Array.from(`\ufeff${text}`).entries())
		view.setUint16(2 * i, c.charCodeAt(0), littleEndian);
	return new Uint8Array(view.buffer);
};
/** “서비스의 종류”, a line feed, “- 주소”, as old Korean editors save it. */
const cp949 = Uint8Array.of(
	...[0xbc, 0xad, 0xba, 0xf1, 0xbd, 0xba, 0xc0, 0xc7, 0x20, 0xc1, 0xbe, 0xb7, 0xf9, 0x0a],
	...[0x2d, 0x20, 0xc1, 0xd6, 0xbc, 0xd2]
);
const why = (bytes: Uint8Array) => {
	const decoded = decode(bytes);
	return decoded.ok ? 'text' : decoded.why;
};

describe('text', () => {
	test('in UTF-8 is read as it is, without its byte order mark', () => {
		expect(decode(utf8('\ufeff# 서비스\n'))).toEqual({
			ok: true,
			text: '# 서비스\n',
			converted: null
		});
	});

	test.each([true, false])('in UTF-16 with a mark is read, little endian: %s', (littleEndian) => {
		const decoded = decode(utf16('# 서비스', littleEndian));
		expect(decoded).toEqual({ ok: true, text: '# 서비스', converted: 'utf-16' });
	});

	test('in the old Korean encoding is read, and said to be converted', () => {
		const text = '서비스의 종류\n- 주소';
		expect(decode(cp949)).toEqual({ ok: true, text, converted: 'euc-kr' });
	});
});

describe('what is no text', () => {
	test.each([
		['nothing', new Uint8Array(), 'empty'],
		['nothing but white space', utf8('\ufeff \n\t\n'), 'empty'],
		[
			'letters of Western Europe in an old form',
			latin1('caf\xe9 cr\xe8me \xe0 la carte'),
			'encoding'
		],
		['Korean cut in the middle of a letter', utf8('서비스').subarray(0, 8), 'encoding'],
		['random bytes', Uint8Array.from({ length: 400 }, (_, i) => (i * 151 + 97) % 256), 'binary'],
		['zeros in ASCII', utf8('ELF\0\0\0 text'), 'binary'],
		['control characters', utf8('\u0001\u0002ab\u0003\u0004'), 'binary']
	] as const)('%s is told as such', (_, bytes, expected) => {
		expect(why(bytes)).toBe(expected);
	});

	test.each([
		['notes.zip', 'PK\x03\x04', 'archive'],
		['empty.zip', 'PK\x05\x06', 'archive'],
		['notes.md', 'PK\x03\x04', 'archive'],
		['notes.tar.gz', '\x1f\x8b\x08', 'archive'],
		['deck.apkg', 'PK\x03\x04', 'anki'],
		['Essay.DOCX', 'PK\x03\x04', 'document'],
		['essay.doc', '\xd0\xcf\x11\xe0', 'document'],
		['paper.pdf', '%PDF-1.7', 'pdf'],
		['note.md', '# Title', null]
	] as const)('%s that begins with %j is %s', (name, head, expected) => {
		expect(recognise(latin1(head), name)).toBe(expected);
	});
});
