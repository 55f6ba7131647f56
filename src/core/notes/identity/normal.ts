/**
 * The form in which statements are compared: what a reader would call the same words. List
 * markers, emphasis, spaces and punctuation do not count; letters, digits and symbols do.
 */
const LIST_MARKER = /^\s*(?:[-*+]|\d{1,3}[.)])\s+/;
const NOISE = /^[\p{P}\p{Z}\p{C}]$/u;

/** ASCII that is dropped: control characters, space, punctuation, backtick. */
const isAsciiNoise = Array.from({ length: 128 }, (_, code) => {
	const letter = String.fromCharCode(code);
	return letter === '`' || NOISE.test(letter);
});

/**
 * NFC, lower case, without noise. A statement made of nothing else keeps its own characters,
 * so that `→` and `…` stay two statements.
 */
export function normalise(text: string): string {
	const lower = text.normalize('NFC').toLowerCase();
	return withoutNoise(lower.replace(LIST_MARKER, '')) || lower.trim();
}

/** Called for every fact and answer of a deck: one pass, regular expressions for rare letters only. */
function withoutNoise(text: string): string {
	let kept = '';
	let from = 0;
	for (let i = 0; i < text.length;) {
		const code = text.codePointAt(i)!;
		const width = code > 0xffff ? 2 : 1;
		const drop = isMark(text, i) ? 2 : isNoise(code) ? width : 0;
		if (drop > 0) {
			kept += text.slice(from, i);
			from = i + drop;
		}
		i += drop || width;
	}
	return from === 0 ? text : kept + text.slice(from);
}

/** `==`, the mark around a cloze. */
function isMark(text: string, at: number): boolean {
	return text.charCodeAt(at) === 61 && text.charCodeAt(at + 1) === 61;
}

function isNoise(code: number): boolean {
	if (code < 128) return isAsciiNoise[code]!;
	if (code >= 0xac00 && code <= 0xd7a3) return false;
	return NOISE.test(String.fromCodePoint(code));
}

/**
 * Makes one string per place in the outline, equal exactly for breadcrumbs that read the same.
 * Each step is worked out once, however many facts stand under it.
 */
export function crumbNormaliser(): (breadcrumb: readonly string[]) => string {
	const normals = new Map<string, string>();
	const step = (text: string) => {
		const known = normals.get(text);
		if (known !== undefined) return known;
		const normal = normalise(text);
		normals.set(text, normal);
		return normal;
	};
	return (breadcrumb) => breadcrumb.map(step).join('\n');
}
