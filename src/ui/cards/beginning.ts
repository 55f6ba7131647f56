/** A text for a heading: of a longer one its beginning, in so many letters. */
export function beginningOf(text: string, most: number): string {
	const letters = Array.from(text);
	return letters.length <= most
		? text
		: `${letters
				.slice(0, most - 1)
				.join('')
				.trimEnd()}…`;
}
