/**
 * A note's text with its letters composed (NFC): some systems store Hangul letter by letter, and
 * rules read syllables. Offsets into the composed text lead back to the note as it came.
 */

export type Composed = {
	readonly text: string;
	/** From an offset into `text` to the one into the source. */
	readonly toSource: (offset: number) => number;
};

/** Linear; a text that is composed already is returned as it is. */
export function compose(source: string): Composed {
	const text = source.normalize('NFC');
	if (text === source) return { text: source, toSource: (offset) => offset };
	const origins = new Uint32Array(text.length + 1).fill(source.length);
	let at = 0;
	for (const { 0: cluster, index } of source.matchAll(/.[\p{M}\u1160-\u11ff]*/gsu)) {
		const end = at + cluster.normalize('NFC').length;
		while (at < end) origins[at++] = index;
	}
	origins[text.length] = source.length;
	return { text, toSource: (offset) => origins[offset]! };
}
