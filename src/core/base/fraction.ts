/** Chance without a dice: the same on every device, for shuffles and fuzz. */

/**
 * A number from 0 up to but not including 1 that depends on the text alone. Not for anything
 * that must not collide.
 */
export function fractionOf(text: string): number {
	return hash32(text) / 0x100000000;
}

/** 32 well-mixed bits: FNV-1a, finished like murmur3. */
function hash32(text: string): number {
	let h = 0x811c9dc5;
	for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
	h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
	h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
	return (h ^ (h >>> 16)) >>> 0;
}
