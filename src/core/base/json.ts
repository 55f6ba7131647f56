/**
 * JSON with one spelling per value: object keys sorted by code unit, nothing undefined. Two
 * devices that hold the same data write the same bytes, so a hash or a diff means something.
 */

/**
 * Keys are sorted at every depth; arrays keep their order. With `indent` the text is meant to
 * be read and diffed, and ends with a newline.
 */
export function canonicalJson(value: unknown, indent?: '\t'): string {
	const text = JSON.stringify(value, sortKeys, indent);
	return indent === undefined ? text : `${text}\n`;
}

function sortKeys(_key: string, value: unknown): unknown {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
	const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
	return Object.fromEntries(entries);
}
