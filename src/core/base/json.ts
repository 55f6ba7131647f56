/**
 * JSON with one spelling per value: object keys sorted by code unit, nothing undefined. Two
 * devices that hold the same data write the same bytes, so a hash or a diff means something.
 */

/**
 * Keys are sorted at every depth; arrays keep their order. With `indent` the text is meant to
 * be read and diffed, and ends with a newline. `value` is plain data, without `toJSON`.
 */
export function canonicalJson(value: unknown, indent?: '\t'): string {
	const pieces: string[] = [];
	write(value, pieces);
	const text = pieces.join('');
	return indent === undefined ? text : `${JSON.stringify(JSON.parse(text), null, indent)}\n`;
}

/** Written as it is walked: a sorted copy of a whole deck costs more than its text. */
function write(value: unknown, pieces: string[]): void {
	if (value === undefined) pieces.push('null');
	else if (typeof value !== 'object' || value === null) pieces.push(JSON.stringify(value));
	else if (Array.isArray(value)) writeList(value, pieces);
	else writeFields(value as Readonly<Record<string, unknown>>, pieces);
}

function writeFields(fields: Readonly<Record<string, unknown>>, pieces: string[]): void {
	let sign = '{';
	for (const key of Object.keys(fields).sort()) {
		if (fields[key] === undefined) continue;
		pieces.push(sign, JSON.stringify(key), ':');
		write(fields[key], pieces);
		sign = ',';
	}
	pieces.push(sign === '{' ? '{}' : '}');
}

function writeList(values: readonly unknown[], pieces: string[]): void {
	for (let i = 0; i < values.length; i++) {
		pieces.push(i === 0 ? '[' : ',');
		write(values[i], pieces);
	}
	pieces.push(values.length === 0 ? '[]' : ']');
}
