/** The first and the last word of a text that parts its words by spaces. */

export function firstWord(text: string): string {
	const space = text.indexOf(' ');
	return space < 0 ? text : text.slice(0, space);
}

export function lastWord(text: string): string {
	return text.slice(text.lastIndexOf(' ') + 1);
}
