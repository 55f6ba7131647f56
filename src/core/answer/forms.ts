/**
 * The forms in which a typed answer is compared with the one expected: each leaves out more of
 * what nobody means to say by typing.
 */

/** What two people who mean the same characters have on screen: NFC, single spaces, nothing unseen. */
export function asShown(text: string): string {
	return text
		.normalize('NFC')
		.replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
		.replace(/\s+/g, ' ')
		.trim();
}

/** Letters that keyboards put in place of plain ones: curly quotes, full-width ASCII, the ellipsis. */
function withPlainSigns(text: string): string {
	return asShown(text)
		.replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
		.replace(/[‘’‚‛′`´]/g, "'")
		.replace(/[“”„‟″]/g, '"')
		.replace(/…/g, '...')
		.replace(/[〜∼]/g, '~');
}

/** A command or a name: phones make a dash of two hyphens, which in code are two. */
export function asCode(text: string): string {
	return withPlainSigns(text)
		.replace(/—/g, '--')
		.replace(/[‐‑‒–−]/g, '-');
}

/** Words: one kind of dash, no quotes around them and no punctuation behind. */
export function asWords(text: string): string {
	const words = withPlainSigns(text)
		.replace(/[‐‑‒–—−]/g, '-')
		.split(' ');
	return words
		.map((word) => word.replace(/^["'「『]+(?=.)|(?<=.)["'」』.,;:!?。，、]+$/gu, ''))
		.filter((word) => !/^[,;:、]$/u.test(word))
		.join(' ');
}

/** Whether a stretch is of those signs alone that words are compared without. */
export function isSigns(text: string): boolean {
	return /^[\s"'“”‘’「」『』.,;:!?。，、…]+$/u.test(text);
}

/** Words however they are spaced: Korean may be written apart or together, and so may `read-only`. */
export function asRun(words: string): string {
	return words
		.replace(/(?<=\p{L})-(?=\p{L})/gu, ' ')
		.replace(/(?<=\p{Script=Hangul}) | (?=\p{Script=Hangul})/gu, '');
}
