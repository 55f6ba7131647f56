/** Chance without a dice: the same on every device, for shuffles and fuzz. */

/**
 * A number from 0 up to but not including 1 that depends on the text alone. Not for anything
 * that must not collide.
 */
export function fractionOf(text: string): number {
	return hash32(text) / 0x100000000;
}

/** The same for whole numbers: the `turn`-th throw of the `dice`-th dice in a game of this seed. */
export function fractionAt(seed: number, dice: number, turn: number): number {
	return mix(mix(mix(seed | 0) ^ dice) + Math.imul(turn + 1, 0x9e3779b1)) / 0x100000000;
}

/** 32 well-mixed bits: FNV-1a, finished like murmur3. */
function hash32(text: string): number {
	let h = 0x811c9dc5;
	for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
	return mix(h);
}

function mix(bits: number): number {
	let h = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
	h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
	return (h ^ (h >>> 16)) >>> 0;
}
