/** How wide text of one width for all letters is, and what is left of it where there is less room. */

/** Of an em, in fonts of one width; a little more than most have. */
const LETTER = 0.62;

const isWide = (sign: string) =>
	/[\u1100-\u11ff\u3000-\u9fff\uac00-\ud7af\uff00-\uffef]/u.test(sign);

export function widthOf(text: string, em: number): number {
	return Array.from(text).reduce((width, sign) => width + (isWide(sign) ? em : LETTER * em), 0);
}

/** Names are told apart by their beginnings and their ends: what is too long loses its middle. */
export function cut(text: string, em: number, width: number): string {
	if (widthOf(text, em) <= width) return text;
	const signs = Array.from(text);
	for (let kept = signs.length - 1; kept > 1; kept--) {
		const end = Math.floor(kept / 2);
		const shorter = `${signs.slice(0, kept - end).join('')}…${signs.slice(-end).join('')}`;
		if (widthOf(shorter, em) <= width) return shorter;
	}
	return '…';
}
