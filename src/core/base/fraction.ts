/**
 * A fast hash for shuffles and fuzz that must come out the same on every device. Not for
 * anything that must not collide: use SHA-256 there.
 */

/** 32 well-mixed bits of a text, as an unsigned integer (FNV-1a, finished like murmur3). */
export function hash32(text: string): number {
	let h = 0x811c9dc5;
	for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
	h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
	h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
	return (h ^ (h >>> 16)) >>> 0;
}

/** A number from 0 up to but not including 1 that depends on the text alone. */
export function fractionOf(text: string): number {
	return hash32(text) / 0x100000000;
}
