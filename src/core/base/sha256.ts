/** SHA-256 over UTF-8, synchronous, so that pure code may name things by their content. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Sha256 } from './brand.ts';

const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';

export function sha256Hex(text: string): Sha256 {
	return bytesToHex(sha256(utf8ToBytes(text))) as Sha256;
}

/**
 * The first 13 characters (65 bits) of the hash in RFC 4648 base32, lower case: short enough
 * for a key, long enough that 10 million names meet by chance once in 700,000 tries.
 */
export function shortHash(text: string): string {
	const bytes = sha256(utf8ToBytes(text));
	let bits = 0;
	let held = 0;
	let name = '';
	for (let i = 0; name.length < 13; i++) {
		held = ((held << 8) | bytes[i]!) & 0xfff;
		for (bits += 8; bits >= 5 && name.length < 13; bits -= 5)
			name += BASE32.charAt((held >> (bits - 5)) & 31);
	}
	return name;
}
