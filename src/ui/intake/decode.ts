/** From the bytes of a file to its text, or to what it is instead. */

/**
 * What a file is that is no note. `archive`: zip and the like; `anki`: a deck of Anki;
 * `document`: of a word processor; `encoding`: letters in no form that we know.
 */
export type NotText = 'empty' | 'archive' | 'anki' | 'document' | 'pdf' | 'binary' | 'encoding';

/** The form that the text had, where it was not UTF-8. */
export type Converted = 'utf-16' | 'euc-kr';

export type Decoded =
	| { readonly ok: true; readonly text: string; readonly converted: Converted | null }
	| { readonly ok: false; readonly why: NotText };

/** How many bytes `recognise` wants to see. */
export const HEAD = 8;

const SIGNS: readonly (readonly [why: NotText, bytes: readonly number[]])[] = [
	['archive', [0x50, 0x4b, 3, 4]],
	['archive', [0x50, 0x4b, 5, 6]],
	['archive', [0x1f, 0x8b]],
	['archive', [0x37, 0x7a, 0xbc, 0xaf]],
	['archive', [0x52, 0x61, 0x72, 0x21]],
	['pdf', [0x25, 0x50, 0x44, 0x46]],
	['document', [0xd0, 0xcf, 0x11, 0xe0]]
];

/** What a file is by its first bytes and its name; null if it may be text. */
export function recognise(head: Uint8Array, name: string): NotText | null {
	const why = SIGNS.find(([, bytes]) => bytes.every((byte, i) => head[i] === byte))?.[0];
	if (why !== 'archive') return why ?? null;
	if (/\.(?:apkg|colpkg)$/i.test(name)) return 'anki';
	return /\.(?:docx|docm|odt|pages|pptx|xlsx|hwpx|epub)$/i.test(name) ? 'document' : 'archive';
}

/** Strict: a letter that cannot be read makes it no text. */
export function decode(bytes: Uint8Array): Decoded {
	const [a, b] = bytes;
	if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff))
		return judged(read(bytes, a === 0xff ? 'utf-16le' : 'utf-16be'), 'utf-16');
	const text = read(bytes, 'utf-8');
	if (text !== null) return judged(text, null);
	if (bytes.includes(0)) return { ok: false, why: 'binary' };
	return judged(isKorean(bytes) ? read(bytes, 'euc-kr') : null, 'euc-kr');
}

function read(bytes: Uint8Array, encoding: string): string | null {
	try {
		return new TextDecoder(encoding, { fatal: true }).decode(bytes);
	} catch {
		return null;
	}
}

function judged(text: string | null, converted: Converted | null): Decoded {
	if (text === null) return { ok: false, why: 'encoding' };
	if (text.trim() === '') return { ok: false, why: 'empty' };
	// eslint-disable-next-line no-control-regex -- what no text has
	const controls = text.match(/[\0-\x08\x0e-\x1a\x1c-\x1f]/g)?.length ?? 0;
	if (text.includes('\0') || controls > text.length / 100) return { ok: false, why: 'binary' };
	return { ok: true, text, converted };
}

/**
 * Bytes of another kind can be read as Korean too. Korean as people write it is nearly all
 * Hangul beside its ASCII, of the 2,350 syllables of KS X 1001, whose bytes lie in one block.
 */
function isKorean(bytes: Uint8Array): boolean {
	let pairs = 0;
	let syllables = 0;
	for (let i = 0; i < bytes.length; i++) {
		const lead = bytes[i]!;
		if (lead < 0x80) continue;
		pairs += 1;
		i += 1;
		if (lead >= 0xb0 && lead <= 0xc8 && bytes[i]! >= 0xa1) syllables += 1;
	}
	return syllables >= 2 && syllables >= pairs * 0.8;
}
