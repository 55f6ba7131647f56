/**
 * Text being typed, and the query it becomes: composed to NFC (a Mac hands over Hangul in
 * pieces), without spaces at its ends, and settled, so that a word is looked up once and not
 * at each of its letters.
 */

/** Milliseconds without a key after which the text is looked up. */
const SETTLE = 150;

export class SearchQuery {
	#text = $state('');
	#settled = $state('');
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(text = '') {
		this.#text = text;
		this.#settled = toQuery(text);
	}

	/** What stands in the field. */
	get text(): string {
		return this.#text;
	}

	set text(text: string) {
		this.#text = text;
		clearTimeout(this.#timer);
		const query = toQuery(text);
		// An emptied field shows everything at once.
		if (query === '') this.#settled = '';
		else this.#timer = setTimeout(() => (this.#settled = query), SETTLE);
	}

	/** What to look up. */
	get settled(): string {
		return this.#settled;
	}

	/** Looks up what stands there now: after Enter. */
	settle(): void {
		clearTimeout(this.#timer);
		this.#settled = toQuery(this.#text);
	}
}

export function toQuery(text: string): string {
	return text.normalize('NFC').trim();
}
